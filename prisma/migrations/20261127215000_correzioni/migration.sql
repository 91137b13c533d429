-- DropIndex
DROP INDEX "avviso_belfiore_emissione_id_codice_fiscale_key";

-- CreateTable
CREATE TABLE "correzione_avviso" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "avviso_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "motivo" TEXT NOT NULL,
    "stato" TEXT NOT NULL DEFAULT 'chiesta',
    "impronta" TEXT NOT NULL,
    "dovuto" BIGINT NOT NULL,
    "versato" BIGINT NOT NULL,
    "importo" BIGINT NOT NULL,
    "chiesta_da" TEXT NOT NULL,
    "chiesta_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decisa_da" TEXT,
    "decisa_il" TIMESTAMPTZ(3),
    "nuovo_id" UUID,

    CONSTRAINT "correzione_avviso_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "avviso_belfiore_emissione_id_codice_fiscale_idx" ON "avviso"("belfiore", "emissione_id", "codice_fiscale");

-- CreateIndex
CREATE INDEX "correzione_avviso_belfiore_avviso_id_idx" ON "correzione_avviso"("belfiore", "avviso_id");

-- AddForeignKey
ALTER TABLE "correzione_avviso" ADD CONSTRAINT "correzione_avviso_belfiore_avviso_id_fkey" FOREIGN KEY ("belfiore", "avviso_id") REFERENCES "avviso"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correzione_avviso" ADD CONSTRAINT "correzione_avviso_belfiore_nuovo_id_fkey" FOREIGN KEY ("belfiore", "nuovo_id") REFERENCES "avviso"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A statement is replaced at most once, by one of the same person, tax, year and instalment; that one may be replaced in its turn.
CREATE UNIQUE INDEX avviso_sostituito_una_volta ON avviso (belfiore, sostituisce) WHERE sostituisce IS NOT NULL;
CREATE FUNCTION avviso_corregge() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM avviso a WHERE a.belfiore = NEW.belfiore AND a.id = NEW.sostituisce
      AND a.codice_fiscale = NEW.codice_fiscale AND a.tributo = NEW.tributo AND a.anno = NEW.anno AND a.rata = NEW.rata) THEN
    RAISE EXCEPTION 'avviso_corregge: it names no statement of the same person, tax, year and instalment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER avviso_corregge BEFORE INSERT ON avviso FOR EACH ROW WHEN (NEW.sostituisce IS NOT NULL) EXECUTE FUNCTION avviso_corregge();

-- One correction of a statement at a time, and whoever asked for it does not release it.
CREATE UNIQUE INDEX correzione_in_corso ON correzione_avviso (belfiore, avviso_id) WHERE stato <> 'lasciata';
ALTER TABLE correzione_avviso ADD CONSTRAINT correzione_stato CHECK (stato IN ('chiesta', 'rilasciata', 'lasciata')),
  ADD CONSTRAINT correzione_motivo CHECK (length(trim(motivo)) BETWEEN 1 AND 500),
  ADD CONSTRAINT correzione_due_persone CHECK (stato <> 'rilasciata' OR decisa_da <> chiesta_da),
  ADD CONSTRAINT correzione_decisa CHECK ((stato = 'chiesta') = (decisa_da IS NULL) AND (decisa_da IS NULL) = (decisa_il IS NULL)),
  ADD CONSTRAINT correzione_nuovo CHECK ((stato = 'rilasciata') = (nuovo_id IS NOT NULL));
ALTER TABLE correzione_avviso ENABLE ROW LEVEL SECURITY;
ALTER TABLE correzione_avviso FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON correzione_avviso FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON correzione_avviso FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  AND chiesta_da = (SELECT scope_attore()) AND stato = 'chiesta');
CREATE POLICY cambia ON correzione_avviso FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND stato = 'chiesta')
  WITH CHECK (decisa_da = (SELECT scope_attore()));
CREATE POLICY cancella ON correzione_avviso FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
