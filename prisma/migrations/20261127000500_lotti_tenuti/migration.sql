-- CreateTable
CREATE TABLE "lotto" (
    "organizzazione_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "anno" INTEGER NOT NULL,
    "quale" TEXT NOT NULL,
    "lingua" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "studio" TEXT NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'anteprima',
    "colonne" JSONB NOT NULL,
    "impronta" TEXT NOT NULL,
    "conteggi" JSONB,
    "giorno" DATE,
    "creato_da" TEXT NOT NULL,
    "creato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confermato_da" TEXT,
    "confermato_il" TIMESTAMPTZ(3),
    "finito_il" TIMESTAMPTZ(3),
    "tenuto_al" DATE,

    CONSTRAINT "lotto_pkey" PRIMARY KEY ("organizzazione_id","id")
);

-- CreateTable
CREATE TABLE "file_lotto" (
    "organizzazione_id" UUID NOT NULL,
    "lotto_id" UUID NOT NULL,
    "ordine" INTEGER NOT NULL,
    "corpo" BYTEA NOT NULL,

    CONSTRAINT "file_lotto_pkey" PRIMARY KEY ("organizzazione_id","lotto_id","ordine")
);

-- CreateTable
CREATE TABLE "riga_lotto" (
    "organizzazione_id" UUID NOT NULL,
    "lotto_id" UUID NOT NULL,
    "riga" INTEGER NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "chiave" TEXT,
    "impronta" TEXT NOT NULL,
    "dati" JSONB,
    "errori" JSONB,

    CONSTRAINT "riga_lotto_pkey" PRIMARY KEY ("organizzazione_id","lotto_id","riga")
);

-- CreateTable
CREATE TABLE "cliente_lotto" (
    "organizzazione_id" UUID NOT NULL,
    "lotto_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,
    "righe" INTEGER NOT NULL,
    "impronta" TEXT NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'attesa',
    "tentativi" INTEGER NOT NULL DEFAULT 0,
    "scade" TIMESTAMPTZ(3),
    "esito" TEXT,
    "nome" TEXT,
    "imposta" BIGINT,
    "da_pagare" BIGINT,
    "problemi" JSONB,
    "riepilogo" JSONB,
    "sostituito_da" UUID,

    CONSTRAINT "cliente_lotto_pkey" PRIMARY KEY ("organizzazione_id","lotto_id","codice_fiscale")
);

-- CreateTable
CREATE TABLE "carta_lotto" (
    "organizzazione_id" UUID NOT NULL,
    "lotto_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "corpo" BYTEA NOT NULL,

    CONSTRAINT "carta_lotto_pkey" PRIMARY KEY ("organizzazione_id","lotto_id","codice_fiscale","nome")
);

-- CreateIndex
CREATE INDEX "lotto_organizzazione_id_creato_il_idx" ON "lotto"("organizzazione_id", "creato_il" DESC);

-- CreateIndex
CREATE INDEX "riga_lotto_organizzazione_id_lotto_id_codice_fiscale_idx" ON "riga_lotto"("organizzazione_id", "lotto_id", "codice_fiscale");

-- CreateIndex
CREATE INDEX "cliente_lotto_organizzazione_id_codice_fiscale_idx" ON "cliente_lotto"("organizzazione_id", "codice_fiscale");

-- AddForeignKey
ALTER TABLE "lotto" ADD CONSTRAINT "lotto_organizzazione_id_fkey" FOREIGN KEY ("organizzazione_id") REFERENCES "organizzazione"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_lotto" ADD CONSTRAINT "file_lotto_organizzazione_id_lotto_id_fkey" FOREIGN KEY ("organizzazione_id", "lotto_id") REFERENCES "lotto"("organizzazione_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "riga_lotto" ADD CONSTRAINT "riga_lotto_organizzazione_id_lotto_id_fkey" FOREIGN KEY ("organizzazione_id", "lotto_id") REFERENCES "lotto"("organizzazione_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cliente_lotto" ADD CONSTRAINT "cliente_lotto_organizzazione_id_lotto_id_fkey" FOREIGN KEY ("organizzazione_id", "lotto_id") REFERENCES "lotto"("organizzazione_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carta_lotto" ADD CONSTRAINT "carta_lotto_organizzazione_id_lotto_id_codice_fiscale_fkey" FOREIGN KEY ("organizzazione_id", "lotto_id", "codice_fiscale") REFERENCES "cliente_lotto"("organizzazione_id", "lotto_id", "codice_fiscale") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "lotto" ADD CONSTRAINT "lotto_stato" CHECK (stato IN ('anteprima', 'in-corso', 'pronto')),
  ADD CONSTRAINT "lotto_quale" CHECK (quale IN ('acconto', 'saldo', 'entrambe', 'unica')),
  ADD CONSTRAINT "lotto_confermato" CHECK ((stato = 'anteprima') = (confermato_il IS NULL) AND (stato = 'anteprima') = (tenuto_al IS NULL));
ALTER TABLE "cliente_lotto" ADD CONSTRAINT "cliente_lotto_stato" CHECK (stato IN ('attesa', 'in-corso', 'fatto')),
  ADD CONSTRAINT "cliente_lotto_esito" CHECK (esito IN ('pronto', 'niente', 'fermo') AND (stato = 'fatto') = (esito IS NOT NULL) OR esito IS NULL AND stato <> 'fatto');

-- The organisation for which the installation works at this call: it names one at a time, and sees its batches alone.
CREATE FUNCTION scope_organizzazione_servita() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_sistema() = '0000' THEN nullif(current_setting('app.organizzazione', true), '')::uuid END $$;

-- Who sees what (docs/decisions: batches that are kept). A batch is its organisation's, looked up again by today's date; the
-- installation finds what is due, computes it for one organisation at a time, and takes away what is past its day.
DO $$
DECLARE
  t text;
  propria constant text := 'organizzazione_id = (SELECT scope_organizzazione_viva())';
  servita constant text := 'organizzazione_id = (SELECT scope_organizzazione_servita())';
BEGIN
  FOREACH t IN ARRAY ARRAY['lotto', 'file_lotto', 'riga_lotto', 'cliente_lotto', 'carta_lotto'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (%s OR %s)', t, propria, servita);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['riga_lotto', 'cliente_lotto', 'carta_lotto'] LOOP
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s OR %s)', t, propria, servita);
  END LOOP;
  EXECUTE format('CREATE POLICY vede ON file_lotto FOR SELECT USING (%s)', propria);
  FOREACH t IN ARRAY ARRAY['file_lotto', 'riga_lotto', 'cliente_lotto'] LOOP
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', t, propria);
  END LOOP;
  EXECUTE format('CREATE POLICY mette ON carta_lotto FOR INSERT WITH CHECK (%s)', servita);
  FOREACH t IN ARRAY ARRAY['lotto', 'cliente_lotto'] LOOP
    EXECUTE format('CREATE POLICY cambia ON %I FOR UPDATE USING (%s OR %s)', t, propria, servita);
  END LOOP;
END $$;
CREATE POLICY vede ON lotto FOR SELECT USING (organizzazione_id = (SELECT scope_organizzazione_viva()) OR (SELECT scope_sistema()) = '0000');
CREATE POLICY mette ON lotto FOR INSERT
  WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_viva()) AND creato_da = (SELECT scope_attore()));

-- Some clients of a batch: their rows say who has them in hand and since when, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('lotto-clienti', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 120, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('lotti-clienti-dovuti', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('lotti-clienti-dovuti', '* * * * *', 'UTC', '{}', '{}');
