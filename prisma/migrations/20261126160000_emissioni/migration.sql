-- CreateTable
CREATE TABLE "emissione" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "rata" TEXT NOT NULL,
    "scelta" JSONB NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'prova',
    "sospesa_il" TIMESTAMPTZ(3),
    "sospesa_per" TEXT,
    "motore" TEXT NOT NULL,
    "basi" JSONB NOT NULL,
    "impronta" TEXT NOT NULL,
    "creata_da" TEXT NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provata_il" TIMESTAMPTZ(3),
    "rilasciata_da" TEXT,
    "rilasciata_il" TIMESTAMPTZ(3),
    "finita_il" TIMESTAMPTZ(3),

    CONSTRAINT "emissione_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "lotto_emissione" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "emissione_id" UUID NOT NULL,
    "fase" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "dopo" TEXT NOT NULL,
    "fino" TEXT NOT NULL,
    "da_numero" INTEGER,
    "stato" TEXT NOT NULL DEFAULT 'attesa',
    "tentativi" INTEGER NOT NULL DEFAULT 0,
    "scade" TIMESTAMPTZ(3),
    "conteggi" JSONB,
    "durata" INTEGER,
    "fatto_il" TIMESTAMPTZ(3),

    CONSTRAINT "lotto_emissione_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "voce_emissione" (
    "belfiore" CHAR(4) NOT NULL,
    "emissione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "esito" TEXT NOT NULL,
    "motivo" TEXT,
    "problemi" JSONB,
    "anomalie" TEXT[],
    "dovuto" BIGINT,
    "versato" BIGINT,
    "importo" BIGINT,
    "prima" BIGINT,
    "impronta" TEXT NOT NULL,

    CONSTRAINT "voce_emissione_pkey" PRIMARY KEY ("belfiore","emissione_id","codice_fiscale")
);

-- CreateTable
CREATE TABLE "avviso" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "emissione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "rata" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "operazione" TEXT NOT NULL,
    "dovuto" BIGINT NOT NULL,
    "versato" BIGINT NOT NULL,
    "importo" BIGINT NOT NULL,
    "istantanea" JSONB NOT NULL,
    "risultato" JSONB NOT NULL,
    "motore" TEXT NOT NULL,
    "sostituisce" UUID,
    "emesso_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "avviso_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "registro_avvisi" (
    "belfiore" CHAR(4) NOT NULL,
    "anno" INTEGER NOT NULL,
    "ultimo" INTEGER NOT NULL,

    CONSTRAINT "registro_avvisi_pkey" PRIMARY KEY ("belfiore","anno")
);

-- CreateIndex
CREATE INDEX "emissione_belfiore_creata_il_idx" ON "emissione"("belfiore", "creata_il" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "lotto_emissione_belfiore_emissione_id_fase_numero_key" ON "lotto_emissione"("belfiore", "emissione_id", "fase", "numero");

-- CreateIndex
CREATE INDEX "voce_emissione_belfiore_emissione_id_esito_codice_fiscale_idx" ON "voce_emissione"("belfiore", "emissione_id", "esito", "codice_fiscale");

-- CreateIndex
CREATE INDEX "voce_emissione_belfiore_emissione_id_importo_idx" ON "voce_emissione"("belfiore", "emissione_id", "importo");

-- CreateIndex
CREATE INDEX "avviso_belfiore_codice_fiscale_idx" ON "avviso"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE UNIQUE INDEX "avviso_belfiore_emissione_id_codice_fiscale_key" ON "avviso"("belfiore", "emissione_id", "codice_fiscale");

-- CreateIndex
CREATE UNIQUE INDEX "avviso_belfiore_anno_numero_key" ON "avviso"("belfiore", "anno", "numero");

-- AddForeignKey
ALTER TABLE "emissione" ADD CONSTRAINT "emissione_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lotto_emissione" ADD CONSTRAINT "lotto_emissione_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voce_emissione" ADD CONSTRAINT "voce_emissione_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avviso" ADD CONSTRAINT "avviso_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avviso" ADD CONSTRAINT "avviso_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "emissione" ADD CONSTRAINT "emissione_stato" CHECK (stato IN ('prova', 'provata', 'emissione', 'emessa', 'annullata')),
  ADD CONSTRAINT "emissione_due_persone" CHECK (rilasciata_da <> creata_da),
  ADD CONSTRAINT "emissione_rilasciata" CHECK (stato NOT IN ('emissione', 'emessa') OR rilasciata_da IS NOT NULL);
ALTER TABLE "lotto_emissione" ADD CONSTRAINT "lotto_stato" CHECK (stato IN ('attesa', 'in-corso', 'fatto'));
ALTER TABLE "voce_emissione" ADD CONSTRAINT "voce_esito" CHECK (esito IN ('pronta', 'trattenuta', 'sotto-minimo', 'niente'));

-- Who sees what (docs/decisions: tenancy by row-level security). A run is the office's; who directs it makes and releases it; the
-- installation takes its parts up, and computes them in the scope of who asked for it.
DO $$
DECLARE
  t text;
  comune constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
  diretto constant text := 'belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[])';
  sistema constant text := 'belfiore = (SELECT scope_sistema())';
BEGIN
  FOREACH t IN ARRAY ARRAY['emissione', 'lotto_emissione', 'voce_emissione', 'avviso', 'registro_avvisi'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['emissione', 'lotto_emissione'] LOOP
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s OR %s)', t, comune, sistema);
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', t, diretto);
    EXECUTE format('CREATE POLICY cambia ON %I FOR UPDATE USING (%s OR %s)', t, diretto, sistema);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', t);
  END LOOP;
  EXECUTE format('CREATE POLICY vede ON voce_emissione FOR SELECT USING (%s)', comune);
  EXECUTE format('CREATE POLICY mette ON voce_emissione FOR INSERT WITH CHECK (%s)', diretto);
  EXECUTE format('CREATE POLICY cambia ON voce_emissione FOR UPDATE USING (%s)', diretto);
  EXECUTE format('CREATE POLICY vede ON registro_avvisi FOR SELECT USING (%s)', comune);
  EXECUTE format('CREATE POLICY mette ON registro_avvisi FOR INSERT WITH CHECK (%s)', diretto);
  EXECUTE format('CREATE POLICY cambia ON registro_avvisi FOR UPDATE USING (%s)', diretto);
  EXECUTE format('CREATE POLICY mette ON avviso FOR INSERT WITH CHECK (%s)', diretto);
  FOREACH t IN ARRAY ARRAY['voce_emissione', 'avviso', 'registro_avvisi'] LOOP
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', t);
  END LOOP;
END $$;
CREATE POLICY vede ON avviso FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));

-- A part of a run: its row says who has it in hand and since when, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('lotto', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 120, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('lotti-dovuti', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('lotti-dovuti', '* * * * *', 'UTC', '{}', '{}');
