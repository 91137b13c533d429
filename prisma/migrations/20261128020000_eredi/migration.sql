-- AlterTable
ALTER TABLE "busta" DROP CONSTRAINT "busta_pkey",
ADD COLUMN     "copia" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "busta_pkey" PRIMARY KEY ("belfiore", "avviso_id", "copia");

-- CreateTable
CREATE TABLE "erede" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "erede" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "codice" TEXT NOT NULL,
    "nome" TEXT,
    "indirizzo" TEXT,
    "civico" TEXT,
    "cap" TEXT,
    "localita" TEXT,
    "unico" BOOLEAN NOT NULL DEFAULT false,
    "fonte" TEXT NOT NULL,
    "estremi" TEXT,
    "dal" DATE NOT NULL,
    "motivo" TEXT NOT NULL,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "erede_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "copia_avviso" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "avviso_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,
    "ruolo" TEXT NOT NULL,
    "codice" TEXT NOT NULL,
    "destinatario" JSONB NOT NULL,
    "emessa_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "copia_avviso_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "erede_belfiore_codice_fiscale_idx" ON "erede"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "erede_belfiore_erede_idx" ON "erede"("belfiore", "erede");

-- CreateIndex
CREATE INDEX "copia_avviso_codice_fiscale_idx" ON "copia_avviso"("codice_fiscale");

-- CreateIndex
CREATE UNIQUE INDEX "copia_avviso_belfiore_avviso_id_codice_fiscale_key" ON "copia_avviso"("belfiore", "avviso_id", "codice_fiscale");

-- CreateIndex
CREATE UNIQUE INDEX "copia_avviso_belfiore_avviso_id_ordine_key" ON "copia_avviso"("belfiore", "avviso_id", "ordine");

-- AddForeignKey
ALTER TABLE "erede" ADD CONSTRAINT "erede_belfiore_codice_fiscale_fkey" FOREIGN KEY ("belfiore", "codice_fiscale") REFERENCES "soggetto"("belfiore", "codice_fiscale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copia_avviso" ADD CONSTRAINT "copia_avviso_belfiore_avviso_id_fkey" FOREIGN KEY ("belfiore", "avviso_id") REFERENCES "avviso"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Once among the heirs of somebody, and one at most written to for all. Nobody is their own heir.
CREATE UNIQUE INDEX erede_una_volta ON erede (belfiore, codice_fiscale, erede) WHERE superato_il IS NULL;
CREATE UNIQUE INDEX erede_unico ON erede (belfiore, codice_fiscale) WHERE superato_il IS NULL AND unico;
ALTER TABLE erede ADD CONSTRAINT erede_altro CHECK (erede <> codice_fiscale),
  ADD CONSTRAINT erede_ruolo CHECK (ruolo IN ('erede', 'curatore')),
  ADD CONSTRAINT erede_codice CHECK (codice ~ '^[A-Z0-9]{2}$'),
  ADD CONSTRAINT erede_motivo CHECK (length(trim(motivo)) BETWEEN 1 AND 500);
ALTER TABLE copia_avviso ADD CONSTRAINT copia_codice CHECK (codice ~ '^[A-Z0-9]{2}$');

-- Who sees what. Heirs are known to the office that confirmed them, under their own name. A copy is its heir's, whoever acts for them and the
-- office's; no heir sees that of another.
ALTER TABLE erede ENABLE ROW LEVEL SECURITY;
ALTER TABLE erede FORCE ROW LEVEL SECURITY;
ALTER TABLE copia_avviso ENABLE ROW LEVEL SECURITY;
ALTER TABLE copia_avviso FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON erede FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON erede FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  AND registrato_da = (SELECT scope_attore()));
CREATE POLICY supera ON erede FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND superato_il IS NULL)
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY cancella ON erede FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
CREATE POLICY vede ON copia_avviso FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON copia_avviso FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON copia_avviso FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Whoever sees a copy of a statement sees the statement.
CREATE POLICY vede_da_erede ON avviso FOR SELECT USING (EXISTS (SELECT FROM copia_avviso c
  WHERE c.belfiore = avviso.belfiore AND c.avviso_id = avviso.id));

-- The print of a copy is kept under the code of its heir.
DROP POLICY mette ON stampa_avviso;
CREATE POLICY mette ON stampa_avviso FOR INSERT WITH CHECK (stampata_da = (SELECT scope_attore())
  AND (EXISTS (SELECT FROM avviso a WHERE a.belfiore = stampa_avviso.belfiore AND a.id = stampa_avviso.avviso_id
      AND a.codice_fiscale = stampa_avviso.codice_fiscale)
    OR EXISTS (SELECT FROM copia_avviso c WHERE c.belfiore = stampa_avviso.belfiore AND c.avviso_id = stampa_avviso.avviso_id
      AND c.codice_fiscale = stampa_avviso.codice_fiscale)));
