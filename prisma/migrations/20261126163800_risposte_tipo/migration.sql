-- CreateTable
CREATE TABLE "risposta_tipo" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chiave" TEXT NOT NULL,
    "uso" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "testi" JSONB NOT NULL,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "risposta_tipo_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "risposta_tipo_belfiore_chiave_idx" ON "risposta_tipo"("belfiore", "chiave");

-- AddForeignKey
ALTER TABLE "risposta_tipo" ADD CONSTRAINT "risposta_tipo_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- One of a name holds at a time: of two who change it at once, the second is told.
CREATE UNIQUE INDEX risposta_tipo_una ON risposta_tipo (belfiore, chiave) WHERE superato_il IS NULL;

-- Read by the whole office, kept by who is responsible for it; what was said before stays.
ALTER TABLE risposta_tipo ENABLE ROW LEVEL SECURITY;
ALTER TABLE risposta_tipo FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON risposta_tipo FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON risposta_tipo FOR INSERT
  WITH CHECK (registrato_da = (SELECT scope_attore()) AND belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY supera ON risposta_tipo FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON risposta_tipo FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
