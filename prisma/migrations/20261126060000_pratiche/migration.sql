-- CreateTable
CREATE TABLE "bozza" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "procedura" TEXT NOT NULL,
    "risposte" JSONB NOT NULL DEFAULT '{}',
    "versione" INTEGER NOT NULL DEFAULT 1,
    "lingua" TEXT NOT NULL,
    "creata_da" TEXT NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aggiornata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bozza_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "pratica" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "anno" INTEGER NOT NULL DEFAULT 0,
    "numero" INTEGER NOT NULL DEFAULT 0,
    "presentata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "bozza_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "ricerca" TEXT NOT NULL,
    "procedura" TEXT NOT NULL,
    "tributo" TEXT,
    "anno_tributo" INTEGER,
    "risposte" JSONB NOT NULL,
    "lingua" TEXT NOT NULL,
    "presentata_da" TEXT NOT NULL,
    "tramite" TEXT NOT NULL,
    "ufficio_id" UUID,
    "stato" TEXT NOT NULL DEFAULT 'presentata',
    "versione" INTEGER NOT NULL DEFAULT 1,
    "assegnata_a" TEXT,
    "scadenza" DATE,
    "sospesa_dal" DATE,
    "chiusa_il" TIMESTAMPTZ(3),
    "immobile_id" UUID,
    "luogo" TEXT,
    "importo_prima" BIGINT,
    "importo_dopo" BIGINT,

    CONSTRAINT "pratica_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "evento_pratica" (
    "belfiore" CHAR(4) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "pratica_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT,
    "quando" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "tipo" TEXT NOT NULL,
    "da" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "testo" TEXT,
    "dati" JSONB,
    "interno" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evento_pratica_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "registro_protocollo" (
    "belfiore" CHAR(4) NOT NULL,
    "anno" INTEGER NOT NULL,
    "ultimo" INTEGER NOT NULL,

    CONSTRAINT "registro_protocollo_pkey" PRIMARY KEY ("belfiore","anno")
);

-- CreateIndex
CREATE INDEX "bozza_belfiore_codice_fiscale_idx" ON "bozza"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "bozza_belfiore_creata_da_idx" ON "bozza"("belfiore", "creata_da");

-- CreateIndex
CREATE INDEX "pratica_belfiore_stato_scadenza_idx" ON "pratica"("belfiore", "stato", "scadenza");

-- CreateIndex
CREATE INDEX "pratica_belfiore_procedura_stato_scadenza_idx" ON "pratica"("belfiore", "procedura", "stato", "scadenza");

-- CreateIndex
CREATE INDEX "pratica_belfiore_assegnata_a_stato_scadenza_idx" ON "pratica"("belfiore", "assegnata_a", "stato", "scadenza");

-- CreateIndex
CREATE INDEX "pratica_belfiore_codice_fiscale_idx" ON "pratica"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "pratica_belfiore_luogo_idx" ON "pratica"("belfiore", "luogo");

-- CreateIndex
CREATE UNIQUE INDEX "pratica_belfiore_anno_numero_key" ON "pratica"("belfiore", "anno", "numero");

-- CreateIndex
CREATE UNIQUE INDEX "pratica_belfiore_bozza_id_key" ON "pratica"("belfiore", "bozza_id");

-- CreateIndex
CREATE INDEX "evento_pratica_belfiore_pratica_id_idx" ON "evento_pratica"("belfiore", "pratica_id");

-- AddForeignKey
ALTER TABLE "bozza" ADD CONSTRAINT "bozza_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pratica" ADD CONSTRAINT "pratica_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evento_pratica" ADD CONSTRAINT "evento_pratica_belfiore_pratica_id_fkey" FOREIGN KEY ("belfiore", "pratica_id") REFERENCES "pratica"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Who sees what (docs/decisions: tenancy by row-level security).
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['bozza', 'pratica', 'evento_pratica', 'registro_protocollo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- A draft is its writer's: the person's own or of the firm they represent; under a delega or at the counter, of who writes it.
CREATE POLICY vede ON bozza FOR SELECT USING (codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
  OR creata_da = (SELECT scope_attore()) AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a)));
CREATE POLICY mette ON bozza FOR INSERT WITH CHECK (creata_da = (SELECT scope_attore())
  AND (codice_fiscale = (SELECT scope_persona()) OR belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a)));
CREATE POLICY scrive ON bozza FOR UPDATE USING (codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
  OR creata_da = (SELECT scope_attore()) AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a)));
CREATE POLICY cancella ON bozza FOR DELETE USING (codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
  OR creata_da = (SELECT scope_attore()) AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a))
  OR belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- A request: of the office of its comune, of its person, and of who has a delega for its tax. Notes of the office stay in it.
CREATE POLICY vede ON pratica FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON pratica FOR INSERT WITH CHECK (presentata_da = (SELECT scope_attore()) AND stato = 'presentata'
  AND assegnata_a IS NULL AND chiusa_il IS NULL
  AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND tramite = 'sportello'
    OR tramite = 'web' AND (codice_fiscale = (SELECT scope_persona())
      OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
      OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))));
CREATE POLICY passa ON pratica FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY cancella ON pratica FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

CREATE POLICY vede ON evento_pratica FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR NOT interno AND (codice_fiscale = (SELECT scope_persona())
    OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)));
CREATE POLICY mette ON evento_pratica FOR INSERT WITH CHECK (da = (SELECT scope_attore()) AND ruolo = (SELECT scope_ruolo())
  AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR NOT interno AND (codice_fiscale = (SELECT scope_persona())
      OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
      OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))));
CREATE POLICY cancella ON evento_pratica FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- The numbers: read by the office, given by the trigger below alone, which runs as the owner.
CREATE POLICY vede ON registro_protocollo FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'registro_protocollo'));
CREATE POLICY mette ON registro_protocollo FOR INSERT
  WITH CHECK (current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'registro_protocollo'));
CREATE POLICY conta ON registro_protocollo FOR UPDATE
  USING (current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'registro_protocollo'));
CREATE POLICY cancella ON registro_protocollo FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- A number without gaps is given with the row itself: the counter is held until the transaction ends, and a request that is
-- not kept gives its number back. No one can say which number it will be, nor when it was sent.
CREATE FUNCTION protocolla() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.anno := extract(year FROM clock_timestamp() AT TIME ZONE 'Europe/Rome');
  INSERT INTO registro_protocollo AS r (belfiore, anno, ultimo) VALUES (NEW.belfiore, NEW.anno, 1)
    ON CONFLICT (belfiore, anno) DO UPDATE SET ultimo = r.ultimo + 1 RETURNING ultimo INTO NEW.numero;
  -- who waited for the counter over midnight of New Year's Eve sent it in the old year
  NEW.presentata_il := least(clock_timestamp(),
    make_timestamptz(NEW.anno + 1, 1, 1, 0, 0, 0, 'Europe/Rome') - interval '1 millisecond');
  RETURN NEW;
END $$;
CREATE TRIGGER protocolla BEFORE INSERT ON pratica FOR EACH ROW EXECUTE FUNCTION protocolla();

-- Who may bring a request from which state to which: the same table as contracts/pratiche/stati.ts. A policy does not see the
-- row as it was.
CREATE FUNCTION pratica_passa() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  ufficio constant boolean := scope_ruolo() IN ('operatore', 'responsabile', 'amministratore');
  passo constant text := OLD.stato || '>' || NEW.stato;
BEGIN
  IF scope_ruolo() IS NULL THEN RETURN NEW; END IF;
  IF NEW.versione <> OLD.versione + 1 OR NOT (passo = ANY (CASE WHEN ufficio THEN ARRAY[
      'presentata>presentata', 'in-carico>in-carico', 'attesa>attesa', 'presentata>in-carico', 'presentata>attesa',
      'in-carico>attesa', 'attesa>in-carico', 'presentata>accolta', 'presentata>accolta-in-parte', 'presentata>respinta',
      'in-carico>accolta', 'in-carico>accolta-in-parte', 'in-carico>respinta',
      'attesa>accolta', 'attesa>accolta-in-parte', 'attesa>respinta']
    ELSE ARRAY['presentata>presentata', 'in-carico>in-carico', 'attesa>in-carico',
      'presentata>ritirata', 'in-carico>ritirata', 'attesa>ritirata'] END))
    OR NOT ufficio AND (NEW.assegnata_a IS DISTINCT FROM OLD.assegnata_a OR NEW.ufficio_id IS DISTINCT FROM OLD.ufficio_id)
  THEN
    RAISE EXCEPTION 'a request does not go from % to % for %', OLD.stato, NEW.stato, scope_ruolo()
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pratica_passa BEFORE UPDATE ON pratica FOR EACH ROW EXECUTE FUNCTION pratica_passa();
