-- CreateTable
CREATE TABLE "esito_consegna" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "avviso_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "esito" TEXT NOT NULL,
    "giorno" DATE NOT NULL,
    "causale" TEXT,
    "fonte" TEXT NOT NULL,
    "chiave" TEXT,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "esito_consegna_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "esito_consegna_belfiore_avviso_id_idx" ON "esito_consegna"("belfiore", "avviso_id");

-- CreateIndex
CREATE INDEX "esito_consegna_belfiore_codice_fiscale_idx" ON "esito_consegna"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "esito_consegna_belfiore_chiave_idx" ON "esito_consegna"("belfiore", "chiave");

ALTER TABLE "esito_consegna" ADD CONSTRAINT "esito_consegna_esito" CHECK (esito IN ('consegnata', 'giacenza', 'tornata'));
CREATE INDEX "busta_belfiore_codice_fiscale_idx" ON "busta"("belfiore", "codice_fiscale");

-- Who sees what (docs/decisions: the order of channels). Of the office alone; what is told later replaces what was told before.
ALTER TABLE "esito_consegna" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "esito_consegna" FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON "esito_consegna" FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON "esito_consegna" FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY supera ON "esito_consegna" FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY cancella ON "esito_consegna" FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
