-- CreateTable
CREATE TABLE "importazione" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tipo" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "colonne" JSONB,
    "stato" TEXT NOT NULL,
    "riga" INTEGER NOT NULL DEFAULT 0,
    "cursore" INTEGER NOT NULL DEFAULT 0,
    "conteggi" JSONB,
    "creata_da" TEXT NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confermata_da" TEXT,
    "confermata_il" TIMESTAMPTZ(3),
    "finita_il" TIMESTAMPTZ(3),

    CONSTRAINT "importazione_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "riga_importata" (
    "belfiore" CHAR(4) NOT NULL,
    "importazione_id" UUID NOT NULL,
    "ordine" INTEGER NOT NULL,
    "riga" INTEGER NOT NULL,
    "chiave" TEXT,
    "parti" TEXT[],
    "dati" JSONB,
    "legami" JSONB,
    "problemi" JSONB,
    "esito" TEXT,

    CONSTRAINT "riga_importata_pkey" PRIMARY KEY ("belfiore","importazione_id","ordine")
);

-- CreateIndex
CREATE INDEX "importazione_belfiore_sha256_tipo_idx" ON "importazione"("belfiore", "sha256", "tipo");

-- CreateIndex
CREATE UNIQUE INDEX "riga_importata_belfiore_chiave_importazione_id_key" ON "riga_importata"("belfiore", "chiave", "importazione_id");

-- AddForeignKey
ALTER TABLE "importazione" ADD CONSTRAINT "importazione_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "riga_importata" ADD CONSTRAINT "riga_importata_belfiore_importazione_id_fkey" FOREIGN KEY ("belfiore", "importazione_id") REFERENCES "importazione"("belfiore", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the office alone: what a file says of a person is not theirs to see before it is applied.
DO $$
DECLARE
  t text;
  ufficio constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
BEGIN
  FOREACH t IN ARRAY ARRAY['importazione', 'riga_importata'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s)', t, ufficio);
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', t, ufficio);
    EXECUTE format('CREATE POLICY cambia ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', t, ufficio, ufficio);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', t);
  END LOOP;
END $$;
