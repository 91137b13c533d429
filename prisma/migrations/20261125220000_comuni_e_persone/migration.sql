-- CreateTable
CREATE TABLE "audit_event" (
    "belfiore" CHAR(4) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "quando" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "attore" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "persona" TEXT,
    "azione" TEXT NOT NULL,
    "motivo" TEXT NOT NULL,
    "oggetto" TEXT,
    "dati" JSONB,
    "origine" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "belfiore" CHAR(4) NOT NULL,
    "numero" INTEGER NOT NULL,
    "eventi" BIGINT[],
    "hash" TEXT NOT NULL,
    "precedente" TEXT NOT NULL,
    "sigillato_il" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("belfiore","numero")
);

-- CreateTable
CREATE TABLE "dovuto" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "codice_tributo" TEXT,
    "rata" TEXT NOT NULL,
    "importo" BIGINT NOT NULL,
    "scadenza" DATE NOT NULL,
    "origine" TEXT NOT NULL,
    "riferimento" TEXT,
    "calcolo" JSONB,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "dovuto_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "versamento" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "codice_tributo" TEXT,
    "rata" TEXT,
    "importo" BIGINT NOT NULL,
    "versato_il" DATE NOT NULL,
    "mezzo" TEXT NOT NULL,
    "riferimento" TEXT,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "versamento_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "abbinamento" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "versamento_id" UUID NOT NULL,
    "dovuto_id" UUID NOT NULL,
    "importo" BIGINT NOT NULL,
    "motivo" TEXT NOT NULL,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "abbinamento_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "ente" (
    "belfiore" CHAR(4) NOT NULL,
    "denominazione" TEXT NOT NULL,
    "lingue" TEXT[],
    "attivo_dal" DATE NOT NULL,
    "attivo_al" DATE,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ente_pkey" PRIMARY KEY ("belfiore")
);

-- CreateTable
CREATE TABLE "nome_host" (
    "host" TEXT NOT NULL,
    "belfiore" CHAR(4) NOT NULL,
    "principale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "nome_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "ufficio" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "nome" TEXT NOT NULL,
    "tributi" TEXT[],
    "indirizzo" TEXT,
    "cap" TEXT,
    "localita" TEXT,
    "telefono" TEXT,
    "email" TEXT,
    "pec" TEXT,
    "orari" TEXT,
    "dal" DATE NOT NULL,
    "al" DATE,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "ufficio_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "parametro_ente" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chiave" TEXT NOT NULL,
    "valore" JSONB NOT NULL,
    "pubblico" BOOLEAN NOT NULL DEFAULT false,
    "delibera" TEXT,
    "dal" DATE NOT NULL,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "parametro_ente_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "immobile" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tipo" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "immobile_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "dato_catastale" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "immobile_id" UUID NOT NULL,
    "sezione" TEXT,
    "foglio" TEXT,
    "particella" TEXT,
    "denominatore" TEXT,
    "subalterno" TEXT,
    "altri_identificativi" JSONB,
    "partita" TEXT,
    "zona" TEXT,
    "categoria" TEXT,
    "classe" TEXT,
    "consistenza" TEXT,
    "qualita" TEXT,
    "superficie" BIGINT,
    "rendita" BIGINT,
    "reddito_dominicale" BIGINT,
    "reddito_agrario" BIGINT,
    "valore_venale" BIGINT,
    "indirizzo" TEXT,
    "civico" TEXT,
    "piano" TEXT,
    "interno" TEXT,
    "dal" DATE NOT NULL,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "progressivo" INTEGER,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "dato_catastale_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "titolarita" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "immobile_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "diritto" TEXT NOT NULL,
    "quota_num" BIGINT NOT NULL,
    "quota_den" BIGINT NOT NULL,
    "regime" TEXT,
    "dal" DATE NOT NULL,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "titolarita_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "condizione_imu" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "immobile_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "uso" TEXT NOT NULL,
    "dati" JSONB,
    "pertinenza_di" UUID,
    "dal" DATE NOT NULL,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "condizione_imu_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "incarico" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "dal" DATE NOT NULL,
    "al" DATE,
    "dato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chiuso_da" TEXT,

    CONSTRAINT "incarico_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "gestore" (
    "codice_fiscale" TEXT NOT NULL,
    "dal" DATE NOT NULL,
    "al" DATE,
    "dato_da" TEXT NOT NULL,

    CONSTRAINT "gestore_pkey" PRIMARY KEY ("codice_fiscale","dal")
);

-- CreateTable
CREATE TABLE "rappresentanza" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "rappresentante" TEXT NOT NULL,
    "titolo" TEXT NOT NULL,
    "dal" DATE NOT NULL,
    "al" DATE,
    "chiesta_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confermata_il" TIMESTAMPTZ(3),
    "confermata_da" TEXT,
    "revocata_il" TIMESTAMPTZ(3),
    "revocata_da" TEXT,

    CONSTRAINT "rappresentanza_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "delega" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "delegante" TEXT NOT NULL,
    "delegato" TEXT NOT NULL,
    "tributi" TEXT[],
    "dal" DATE NOT NULL,
    "al" DATE NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accettata_il" TIMESTAMPTZ(3),
    "revocata_il" TIMESTAMPTZ(3),
    "revocata_da" TEXT,

    CONSTRAINT "delega_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "proposta" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "immobile_id" UUID,
    "oggetto" TEXT NOT NULL,
    "oggetto_id" UUID,
    "risposta" TEXT NOT NULL,
    "prima" JSONB,
    "dopo" JSONB,
    "importo_prima" BIGINT,
    "importo_dopo" BIGINT,
    "nota" TEXT,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "creata_da" TEXT NOT NULL,
    "esito" TEXT,
    "motivo" TEXT,
    "decisa_il" TIMESTAMPTZ(3),
    "decisa_da" TEXT,

    CONSTRAINT "proposta_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "soggetto" (
    "belfiore" CHAR(4) NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "natura" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "soggetto_pkey" PRIMARY KEY ("belfiore","codice_fiscale")
);

-- CreateTable
CREATE TABLE "dato_soggetto" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "cognome" TEXT,
    "nome" TEXT,
    "denominazione" TEXT,
    "sesso" TEXT,
    "nato_il" DATE,
    "nato_a" TEXT,
    "deceduto_il" DATE,
    "famiglia" TEXT,
    "indirizzo" TEXT,
    "civico" TEXT,
    "cap" TEXT,
    "residenza" TEXT,
    "localita" TEXT,
    "email" TEXT,
    "pec" TEXT,
    "ricerca" TEXT NOT NULL,
    "dal" DATE,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "dato_soggetto_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "utenza_tari" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "codice" TEXT NOT NULL,
    "tipo" TEXT NOT NULL,
    "categoria" TEXT,
    "superficie" DECIMAL(10,2) NOT NULL,
    "occupanti" INTEGER,
    "dati" JSONB,
    "immobile_id" UUID,
    "indirizzo" TEXT,
    "civico" TEXT,
    "dal" DATE NOT NULL,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "utenza_tari_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "concessione" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "numero" TEXT NOT NULL,
    "tipo" TEXT NOT NULL,
    "descrizione" TEXT,
    "indirizzo" TEXT,
    "dati" JSONB NOT NULL,
    "dal" DATE NOT NULL,
    "al" DATE,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "concessione_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "audit_event_belfiore_persona_quando_idx" ON "audit_event"("belfiore", "persona", "quando");

-- CreateIndex
CREATE INDEX "dovuto_belfiore_codice_fiscale_anno_idx" ON "dovuto"("belfiore", "codice_fiscale", "anno");

-- CreateIndex
CREATE INDEX "dovuto_belfiore_fonte_chiave_idx" ON "dovuto"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "versamento_belfiore_codice_fiscale_anno_idx" ON "versamento"("belfiore", "codice_fiscale", "anno");

-- CreateIndex
CREATE INDEX "versamento_belfiore_fonte_chiave_idx" ON "versamento"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "abbinamento_belfiore_codice_fiscale_idx" ON "abbinamento"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "abbinamento_belfiore_dovuto_id_idx" ON "abbinamento"("belfiore", "dovuto_id");

-- CreateIndex
CREATE INDEX "abbinamento_belfiore_versamento_id_idx" ON "abbinamento"("belfiore", "versamento_id");

-- CreateIndex
CREATE INDEX "nome_host_belfiore_idx" ON "nome_host"("belfiore");

-- CreateIndex
CREATE INDEX "parametro_ente_belfiore_chiave_dal_idx" ON "parametro_ente"("belfiore", "chiave", "dal");

-- CreateIndex
CREATE UNIQUE INDEX "immobile_belfiore_tipo_chiave_key" ON "immobile"("belfiore", "tipo", "chiave");

-- CreateIndex
CREATE INDEX "dato_catastale_belfiore_immobile_id_idx" ON "dato_catastale"("belfiore", "immobile_id");

-- CreateIndex
CREATE INDEX "dato_catastale_belfiore_foglio_particella_subalterno_idx" ON "dato_catastale"("belfiore", "foglio", "particella", "subalterno");

-- CreateIndex
CREATE INDEX "dato_catastale_belfiore_fonte_chiave_idx" ON "dato_catastale"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "titolarita_belfiore_codice_fiscale_idx" ON "titolarita"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "titolarita_belfiore_immobile_id_idx" ON "titolarita"("belfiore", "immobile_id");

-- CreateIndex
CREATE INDEX "titolarita_belfiore_fonte_chiave_idx" ON "titolarita"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "condizione_imu_belfiore_codice_fiscale_idx" ON "condizione_imu"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "condizione_imu_belfiore_immobile_id_idx" ON "condizione_imu"("belfiore", "immobile_id");

-- CreateIndex
CREATE INDEX "condizione_imu_belfiore_fonte_chiave_idx" ON "condizione_imu"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "incarico_belfiore_codice_fiscale_idx" ON "incarico"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "incarico_codice_fiscale_idx" ON "incarico"("codice_fiscale");

-- CreateIndex
CREATE INDEX "rappresentanza_belfiore_codice_fiscale_idx" ON "rappresentanza"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "rappresentanza_rappresentante_idx" ON "rappresentanza"("rappresentante");

-- CreateIndex
CREATE INDEX "delega_belfiore_delegante_idx" ON "delega"("belfiore", "delegante");

-- CreateIndex
CREATE INDEX "delega_delegato_idx" ON "delega"("delegato");

-- CreateIndex
CREATE INDEX "proposta_belfiore_codice_fiscale_idx" ON "proposta"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "proposta_belfiore_esito_creata_il_idx" ON "proposta"("belfiore", "esito", "creata_il");

-- CreateIndex
CREATE INDEX "dato_soggetto_belfiore_codice_fiscale_idx" ON "dato_soggetto"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "dato_soggetto_belfiore_ricerca_idx" ON "dato_soggetto"("belfiore", "ricerca");

-- CreateIndex
CREATE INDEX "dato_soggetto_belfiore_fonte_chiave_idx" ON "dato_soggetto"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "utenza_tari_belfiore_codice_fiscale_idx" ON "utenza_tari"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "utenza_tari_belfiore_codice_idx" ON "utenza_tari"("belfiore", "codice");

-- CreateIndex
CREATE INDEX "utenza_tari_belfiore_fonte_chiave_idx" ON "utenza_tari"("belfiore", "fonte", "chiave");

-- CreateIndex
CREATE INDEX "concessione_belfiore_codice_fiscale_idx" ON "concessione"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "concessione_belfiore_fonte_chiave_idx" ON "concessione"("belfiore", "fonte", "chiave");

-- AddForeignKey
ALTER TABLE "dovuto" ADD CONSTRAINT "dovuto_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versamento" ADD CONSTRAINT "versamento_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abbinamento" ADD CONSTRAINT "abbinamento_belfiore_versamento_id_fkey" FOREIGN KEY ("belfiore", "versamento_id") REFERENCES "versamento"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abbinamento" ADD CONSTRAINT "abbinamento_belfiore_dovuto_id_fkey" FOREIGN KEY ("belfiore", "dovuto_id") REFERENCES "dovuto"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nome_host" ADD CONSTRAINT "nome_host_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ufficio" ADD CONSTRAINT "ufficio_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parametro_ente" ADD CONSTRAINT "parametro_ente_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "immobile" ADD CONSTRAINT "immobile_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dato_catastale" ADD CONSTRAINT "dato_catastale_belfiore_immobile_id_fkey" FOREIGN KEY ("belfiore", "immobile_id") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "titolarita" ADD CONSTRAINT "titolarita_belfiore_immobile_id_fkey" FOREIGN KEY ("belfiore", "immobile_id") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "titolarita" ADD CONSTRAINT "titolarita_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condizione_imu" ADD CONSTRAINT "condizione_imu_belfiore_immobile_id_fkey" FOREIGN KEY ("belfiore", "immobile_id") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condizione_imu" ADD CONSTRAINT "condizione_imu_belfiore_pertinenza_di_fkey" FOREIGN KEY ("belfiore", "pertinenza_di") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condizione_imu" ADD CONSTRAINT "condizione_imu_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incarico" ADD CONSTRAINT "incarico_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rappresentanza" ADD CONSTRAINT "rappresentanza_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delega" ADD CONSTRAINT "delega_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_belfiore_immobile_id_fkey" FOREIGN KEY ("belfiore", "immobile_id") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "soggetto" ADD CONSTRAINT "soggetto_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dato_soggetto" ADD CONSTRAINT "dato_soggetto_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utenza_tari" ADD CONSTRAINT "utenza_tari_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utenza_tari" ADD CONSTRAINT "utenza_tari_belfiore_immobile_id_fkey" FOREIGN KEY ("belfiore", "immobile_id") REFERENCES "immobile"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concessione" ADD CONSTRAINT "concessione_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What holds whatever a program lets through.
ALTER TABLE "ente" ADD CONSTRAINT "ente_belfiore" CHECK ("belfiore" ~ '^[A-Z][0-9]{3}$');
ALTER TABLE "ente" ADD CONSTRAINT "ente_lingue" CHECK (cardinality("lingue") > 0 AND "lingue" <@ ARRAY['it', 'de', 'en']);
ALTER TABLE "ente" ADD CONSTRAINT "ente_giorni" CHECK ("attivo_al" >= "attivo_dal");
ALTER TABLE "nome_host" ADD CONSTRAINT "nome_host_scritto" CHECK ("host" ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$');
ALTER TABLE "incarico" ADD CONSTRAINT "incarico_ruolo" CHECK ("ruolo" IN ('operatore', 'responsabile', 'amministratore'));
ALTER TABLE "incarico" ADD CONSTRAINT "incarico_giorni" CHECK ("al" >= "dal" - 1);
ALTER TABLE "rappresentanza" ADD CONSTRAINT "rappresentanza_giorni" CHECK ("al" >= "dal");
ALTER TABLE "rappresentanza" ADD CONSTRAINT "rappresentanza_altrui" CHECK ("rappresentante" <> "codice_fiscale");
ALTER TABLE "delega" ADD CONSTRAINT "delega_giorni" CHECK ("al" >= "dal");
ALTER TABLE "delega" ADD CONSTRAINT "delega_altrui" CHECK ("delegato" <> "delegante");
ALTER TABLE "delega" ADD CONSTRAINT "delega_tributi"
  CHECK (cardinality("tributi") > 0 AND "tributi" <@ ARRAY['imu', 'tasi', 'tari', 'canone']);
ALTER TABLE "soggetto" ADD CONSTRAINT "soggetto_natura" CHECK ("natura" IN ('persona', 'giuridica'));
ALTER TABLE "soggetto" ADD CONSTRAINT "soggetto_codice_fiscale"
  CHECK ("codice_fiscale" ~ '^([A-Z0-9]{16}|[0-9]{11}|senza:[A-Za-z0-9:._-]{1,80})$');
ALTER TABLE "dato_soggetto" ADD CONSTRAINT "dato_soggetto_sesso" CHECK ("sesso" IN ('M', 'F'));
ALTER TABLE "immobile" ADD CONSTRAINT "immobile_tipo" CHECK ("tipo" IN ('F', 'T', 'A'));
ALTER TABLE "titolarita" ADD CONSTRAINT "titolarita_quota" CHECK ("quota_num" >= 0 AND "quota_den" > 0);
ALTER TABLE "utenza_tari" ADD CONSTRAINT "utenza_tari_tipo" CHECK ("tipo" IN ('domestica', 'non-domestica'));
ALTER TABLE "utenza_tari" ADD CONSTRAINT "utenza_tari_misure" CHECK ("superficie" >= 0 AND "occupanti" >= 0);
ALTER TABLE "dovuto" ADD CONSTRAINT "dovuto_tributo" CHECK ("tributo" IN ('imu', 'tasi', 'tari', 'canone'));
ALTER TABLE "versamento" ADD CONSTRAINT "versamento_tributo" CHECK ("tributo" IN ('imu', 'tasi', 'tari', 'canone'));
ALTER TABLE "abbinamento" ADD CONSTRAINT "abbinamento_tributo" CHECK ("tributo" IN ('imu', 'tasi', 'tari', 'canone'));
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_tributo" CHECK ("tributo" IN ('imu', 'tasi', 'tari', 'canone'));
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_risposta" CHECK ("risposta" IN ('si', 'no', 'non-so'));
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_esito" CHECK ("esito" IN ('accolta', 'respinta'));
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_decisa"
  CHECK (("esito" IS NULL) = ("decisa_il" IS NULL) AND ("esito" IS NULL) = ("decisa_da" IS NULL));
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_detto" CHECK ("azione" <> '' AND "motivo" <> '' AND "origine" <> '');
