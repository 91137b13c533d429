-- CreateTable
CREATE TABLE "stampa_avviso" (
    "belfiore" CHAR(4) NOT NULL,
    "avviso_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "forma" TEXT NOT NULL,
    "versione" INTEGER NOT NULL,
    "impronta" TEXT NOT NULL,
    "byte" INTEGER NOT NULL,
    "stampata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stampata_da" TEXT NOT NULL,

    CONSTRAINT "stampa_avviso_pkey" PRIMARY KEY ("belfiore","avviso_id","forma","versione")
);

-- AddForeignKey
ALTER TABLE "stampa_avviso" ADD CONSTRAINT "stampa_avviso_belfiore_avviso_id_fkey" FOREIGN KEY ("belfiore", "avviso_id") REFERENCES "avviso"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Whoever may see a statement may print it, under their own name; what was printed once is never rewritten.
ALTER TABLE stampa_avviso ENABLE ROW LEVEL SECURITY;
ALTER TABLE stampa_avviso FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON stampa_avviso FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON stampa_avviso FOR INSERT WITH CHECK (stampata_da = (SELECT scope_attore())
  AND EXISTS (SELECT FROM avviso a WHERE a.belfiore = stampa_avviso.belfiore AND a.id = stampa_avviso.avviso_id
    AND a.codice_fiscale = stampa_avviso.codice_fiscale));
CREATE POLICY cancella ON stampa_avviso FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
