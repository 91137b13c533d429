-- CreateTable
CREATE TABLE "calcolo_tenuto" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "comune" CHAR(4) NOT NULL,
    "anno" INTEGER NOT NULL,
    "risposte" TEXT NOT NULL,
    "tenuto_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calcolo_tenuto_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calcolo_tenuto_codice_fiscale_idx" ON "calcolo_tenuto"("codice_fiscale");

-- One's own, as a citizen or as who represents a firm: no office, no delega, not its owner either.
ALTER TABLE "calcolo_tenuto" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calcolo_tenuto" FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON "calcolo_tenuto" FOR SELECT
  USING (codice_fiscale = (SELECT scope_attore()) AND (SELECT scope_ruolo()) IN ('cittadino', 'rappresentante'));
CREATE POLICY mette ON "calcolo_tenuto" FOR INSERT
  WITH CHECK (codice_fiscale = (SELECT scope_attore()) AND (SELECT scope_ruolo()) IN ('cittadino', 'rappresentante'));
CREATE POLICY cancella ON "calcolo_tenuto" FOR DELETE
  USING (codice_fiscale = (SELECT scope_attore()) AND (SELECT scope_ruolo()) IN ('cittadino', 'rappresentante'));
