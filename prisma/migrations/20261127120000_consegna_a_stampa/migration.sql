-- CreateTable
CREATE TABLE "stampa" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "emissione_id" UUID NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'conta',
    "per_plico" INTEGER NOT NULL,
    "dopo" INTEGER NOT NULL DEFAULT 0,
    "tentativi" INTEGER NOT NULL DEFAULT 0,
    "scade" TIMESTAMPTZ(3),
    "chiesta_da" TEXT NOT NULL,
    "chiesta_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finita_il" TIMESTAMPTZ(3),

    CONSTRAINT "stampa_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "plico" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stampa_id" UUID NOT NULL,
    "numero" INTEGER NOT NULL,
    "classe" INTEGER NOT NULL,
    "buste" INTEGER NOT NULL,
    "fogli" INTEGER NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'attesa',
    "tentativi" INTEGER NOT NULL DEFAULT 0,
    "scade" TIMESTAMPTZ(3),
    "deposito" TEXT,
    "file_id" UUID,
    "byte" INTEGER,
    "impronta" TEXT,
    "fatto_il" TIMESTAMPTZ(3),

    CONSTRAINT "plico_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "busta" (
    "belfiore" CHAR(4) NOT NULL,
    "avviso_id" UUID NOT NULL,
    "stampa_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "numero" INTEGER NOT NULL,
    "nome" TEXT NOT NULL,
    "indirizzo" TEXT[],
    "cap" TEXT,
    "motivo" TEXT,
    "pagine" INTEGER NOT NULL DEFAULT 0,
    "classe" INTEGER NOT NULL DEFAULT 0,
    "plico_id" UUID,
    "posizione" INTEGER,
    "da_pagina" INTEGER,

    CONSTRAINT "busta_pkey" PRIMARY KEY ("belfiore","avviso_id")
);

-- CreateTable
CREATE TABLE "plico_parte" (
    "belfiore" CHAR(4) NOT NULL,
    "file_id" UUID NOT NULL,
    "ordine" INTEGER NOT NULL,
    "plico_id" UUID NOT NULL,
    "contenuto" BYTEA NOT NULL,

    CONSTRAINT "plico_parte_pkey" PRIMARY KEY ("belfiore","file_id","ordine")
);

-- CreateIndex
CREATE INDEX "stampa_belfiore_emissione_id_idx" ON "stampa"("belfiore", "emissione_id");

-- CreateIndex
CREATE UNIQUE INDEX "plico_belfiore_stampa_id_numero_key" ON "plico"("belfiore", "stampa_id", "numero");

-- CreateIndex
CREATE INDEX "busta_belfiore_plico_id_posizione_idx" ON "busta"("belfiore", "plico_id", "posizione");

-- CreateIndex
CREATE INDEX "busta_belfiore_stampa_id_motivo_idx" ON "busta"("belfiore", "stampa_id", "motivo");

-- AddForeignKey
ALTER TABLE "stampa" ADD CONSTRAINT "stampa_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plico" ADD CONSTRAINT "plico_belfiore_stampa_id_fkey" FOREIGN KEY ("belfiore", "stampa_id") REFERENCES "stampa"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "busta" ADD CONSTRAINT "busta_belfiore_stampa_id_fkey" FOREIGN KEY ("belfiore", "stampa_id") REFERENCES "stampa"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "busta" ADD CONSTRAINT "busta_belfiore_plico_id_fkey" FOREIGN KEY ("belfiore", "plico_id") REFERENCES "plico"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plico_parte" ADD CONSTRAINT "plico_parte_belfiore_plico_id_fkey" FOREIGN KEY ("belfiore", "plico_id") REFERENCES "plico"("belfiore", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "stampa" ADD CONSTRAINT "stampa_stato" CHECK (stato IN ('conta', 'plichi', 'pronta')),
  ADD CONSTRAINT "stampa_per_plico" CHECK (per_plico BETWEEN 1 AND 500);
ALTER TABLE "plico" ADD CONSTRAINT "plico_stato" CHECK (stato IN ('attesa', 'in-corso', 'fatto')),
  ADD CONSTRAINT "plico_fatto" CHECK ((stato = 'fatto') = (impronta IS NOT NULL));
ALTER TABLE "busta" ADD CONSTRAINT "busta_motivo" CHECK (motivo IS NULL OR plico_id IS NULL);
-- A file is compressed already: PostgreSQL need not try again.
ALTER TABLE "plico_parte" ALTER COLUMN "contenuto" SET STORAGE EXTERNAL;

-- Who sees what (docs/decisions: batches for the printing house). Of the office alone; who directs it asks for them, and the worker
-- makes them in the scope of who asked. A batch that was made does not change, nor the place of an envelope in it.
DO $$
DECLARE
  t text;
  comune constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
  diretto constant text := 'belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['stampa', 'plico', 'busta', 'plico_parte'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', t, diretto);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['busta', 'plico_parte'] LOOP
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s)', t, comune);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['stampa', 'plico'] LOOP
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s OR belfiore = (SELECT scope_sistema()))', t, comune);
  END LOOP;
  EXECUTE format('CREATE POLICY cambia ON stampa FOR UPDATE USING (%s AND stato <> ''pronta'') WITH CHECK (%s)', diretto, diretto);
  EXECUTE format('CREATE POLICY cambia ON plico FOR UPDATE USING (%s AND stato <> ''fatto'') WITH CHECK (%s)', diretto, diretto);
  EXECUTE format('CREATE POLICY cambia ON busta FOR UPDATE USING (%s AND plico_id IS NULL) WITH CHECK (%s)', diretto, diretto);
END $$;

-- Batches to make: their rows say who has them in hand and since when, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('stampa', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 300, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('stampe-dovute', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('stampe-dovute', '* * * * *', 'UTC', '{}', '{}');
