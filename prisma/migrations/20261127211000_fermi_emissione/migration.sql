-- CreateTable
CREATE TABLE "fermo_emissione" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "emissione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "motivo" TEXT NOT NULL,
    "messo_da" TEXT NOT NULL,
    "messo_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tolto_da" TEXT,
    "tolto_il" TIMESTAMPTZ(3),

    CONSTRAINT "fermo_emissione_pkey" PRIMARY KEY ("belfiore","id")
);

-- AddForeignKey
ALTER TABLE "fermo_emissione" ADD CONSTRAINT "fermo_emissione_belfiore_emissione_id_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "emissione_id", "codice_fiscale") REFERENCES "voce_emissione"("belfiore", "emissione_id", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;



-- One at a time for a person of a run; whoever takes it off leaves it to be read.
CREATE UNIQUE INDEX fermo_in_corso ON fermo_emissione (belfiore, emissione_id, codice_fiscale) WHERE tolto_il IS NULL;
ALTER TABLE fermo_emissione ADD CONSTRAINT fermo_motivo CHECK (length(trim(motivo)) BETWEEN 1 AND 500),
  ADD CONSTRAINT fermo_tolto CHECK ((tolto_da IS NULL) = (tolto_il IS NULL));
ALTER TABLE fermo_emissione ENABLE ROW LEVEL SECURITY;
ALTER TABLE fermo_emissione FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON fermo_emissione FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON fermo_emissione FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  AND messo_da = (SELECT scope_attore()));
CREATE POLICY cambia ON fermo_emissione FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]))
  WITH CHECK (tolto_da = (SELECT scope_attore()));
CREATE POLICY cancella ON fermo_emissione FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
