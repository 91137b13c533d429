-- CreateTable
CREATE TABLE "organizzazione" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "denominazione" TEXT NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tipo" TEXT NOT NULL,
    "attiva_dal" DATE NOT NULL,
    "attiva_al" DATE,
    "registrata_da" TEXT NOT NULL,
    "registrata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizzazione_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sede" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organizzazione_id" UUID NOT NULL,
    "nome" TEXT NOT NULL,
    "indirizzo" TEXT,
    "localita" TEXT,
    "chiusa_il" TIMESTAMPTZ(3),

    CONSTRAINT "sede_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operatore_organizzazione" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organizzazione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "sede_id" UUID,
    "dal" DATE NOT NULL,
    "al" DATE,
    "dato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chiuso_da" TEXT,

    CONSTRAINT "operatore_organizzazione_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandato" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "belfiore" CHAR(4),
    "organizzazione_id" UUID NOT NULL,
    "cliente" TEXT NOT NULL,
    "tributi" TEXT[],
    "anni" INTEGER[],
    "dal" DATE NOT NULL,
    "al" DATE NOT NULL,
    "chiesto_da" TEXT NOT NULL,
    "chiesto_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prova" TEXT,
    "accettato_il" TIMESTAMPTZ(3),
    "accettato_da" TEXT,
    "revocato_il" TIMESTAMPTZ(3),
    "revocato_da" TEXT,

    CONSTRAINT "mandato_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organizzazione_codice_fiscale_key" ON "organizzazione"("codice_fiscale");

-- CreateIndex
CREATE INDEX "sede_organizzazione_id_idx" ON "sede"("organizzazione_id");

-- CreateIndex
CREATE INDEX "operatore_organizzazione_codice_fiscale_idx" ON "operatore_organizzazione"("codice_fiscale");

-- CreateIndex
CREATE INDEX "operatore_organizzazione_organizzazione_id_idx" ON "operatore_organizzazione"("organizzazione_id");

-- CreateIndex
CREATE INDEX "mandato_organizzazione_id_cliente_id_idx" ON "mandato"("organizzazione_id", "cliente", "id");

-- CreateIndex
CREATE INDEX "mandato_cliente_idx" ON "mandato"("cliente");

-- CreateIndex
CREATE INDEX "mandato_belfiore_cliente_idx" ON "mandato"("belfiore", "cliente");

-- AddForeignKey
ALTER TABLE "sede" ADD CONSTRAINT "sede_organizzazione_id_fkey" FOREIGN KEY ("organizzazione_id") REFERENCES "organizzazione"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operatore_organizzazione" ADD CONSTRAINT "operatore_organizzazione_organizzazione_id_fkey" FOREIGN KEY ("organizzazione_id") REFERENCES "organizzazione"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operatore_organizzazione" ADD CONSTRAINT "operatore_organizzazione_sede_id_fkey" FOREIGN KEY ("sede_id") REFERENCES "sede"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandato" ADD CONSTRAINT "mandato_organizzazione_id_fkey" FOREIGN KEY ("organizzazione_id") REFERENCES "organizzazione"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandato" ADD CONSTRAINT "mandato_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE organizzazione ADD CONSTRAINT organizzazione_tipo CHECK (tipo IN ('caf', 'professionista'));
ALTER TABLE operatore_organizzazione ADD CONSTRAINT operatore_ruolo CHECK (ruolo IN ('responsabile', 'operatore'));
ALTER TABLE operatore_organizzazione ADD CONSTRAINT operatore_giorni CHECK (al IS NULL OR al >= dal - 1);
ALTER TABLE mandato ADD CONSTRAINT mandato_giorni CHECK (al >= dal);
ALTER TABLE mandato ADD CONSTRAINT mandato_tributi
  CHECK (tributi <> '{}' AND tributi <@ ARRAY['imu', 'tasi', 'tari', 'canone']);
ALTER TABLE mandato ADD CONSTRAINT mandato_prova CHECK ((accettato_il IS NULL) = (prova IS NULL)
  AND (accettato_il IS NULL) = (accettato_da IS NULL) AND prova IN ('spid', 'documento', 'ufficio'));
ALTER TABLE mandato ADD CONSTRAINT mandato_revoca CHECK ((revocato_il IS NULL) = (revocato_da IS NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organizzazione', 'sede', 'operatore_organizzazione', 'mandato'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- The organisation for which somebody acts: named by the session, which looked it up at this call.
CREATE FUNCTION scope_organizzazione() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() = 'intermediario' THEN nullif(current_setting('app.organizzazione', true), '')::uuid END $$;

-- The same looked up again, by today's date: what opens anything of a client, or changes anything, asks this one. The policy of
-- the table it reads asks the one above: no circle.
CREATE FUNCTION scope_organizzazione_viva() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.organizzazione_id FROM operatore_organizzazione o
  WHERE o.organizzazione_id = scope_organizzazione() AND o.codice_fiscale = scope_attore()
    AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi()) LIMIT 1 $$;

CREATE FUNCTION scope_organizzazione_diretta() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.organizzazione_id FROM operatore_organizzazione o
  WHERE o.organizzazione_id = scope_organizzazione() AND o.codice_fiscale = scope_attore() AND o.ruolo = 'responsabile'
    AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi()) LIMIT 1 $$;

-- Whether an office knows a person. Asked for staff alone: for others it would read a table whose policy reads mandates.
CREATE FUNCTION noto_in_ufficio(persona text) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN scope_comuni() IS NOT NULL AND EXISTS (
    SELECT FROM soggetto s WHERE s.belfiore = ANY (scope_comuni()) AND s.codice_fiscale = persona);
END $$;

CREATE POLICY vede ON operatore_organizzazione FOR SELECT USING (codice_fiscale = (SELECT scope_attore())
  OR organizzazione_id = (SELECT scope_organizzazione()) OR ruolo = 'responsabile' AND (SELECT scope_gestore()));
CREATE POLICY mette ON operatore_organizzazione FOR INSERT WITH CHECK (dato_da = (SELECT scope_attore()) AND chiuso_da IS NULL
  AND (organizzazione_id = (SELECT scope_organizzazione_diretta()) OR ruolo = 'responsabile' AND (SELECT scope_gestore())));
CREATE POLICY chiude ON operatore_organizzazione FOR UPDATE
  USING (organizzazione_id = (SELECT scope_organizzazione_diretta()) OR ruolo = 'responsabile' AND (SELECT scope_gestore()))
  WITH CHECK (chiuso_da = (SELECT scope_attore()));

-- Asked by the organisation, accepted by the person or confirmed by the office, ended by any of them. An office sees those for its
-- comune, and those for all comuni of the people whom it knows.
CREATE POLICY vede ON mandato FOR SELECT USING (organizzazione_id = (SELECT scope_organizzazione_viva())
  OR cliente = (SELECT scope_persona())
  OR (belfiore, cliente) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
  OR belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR (SELECT scope_comuni()) IS NOT NULL AND belfiore IS NULL AND noto_in_ufficio(cliente));
CREATE POLICY mette ON mandato FOR INSERT WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_viva())
  AND chiesto_da = (SELECT scope_attore()) AND accettato_il IS NULL AND revocato_il IS NULL);
CREATE POLICY decide ON mandato FOR UPDATE USING (revocato_il IS NULL
  AND (organizzazione_id = (SELECT scope_organizzazione_viva()) OR cliente = (SELECT scope_persona())
    OR (belfiore, cliente) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
    OR belfiore = ANY ((SELECT scope_comuni())::bpchar[])))
  WITH CHECK (revocato_il IS NULL OR revocato_da = (SELECT scope_attore()));
CREATE POLICY cancella ON mandato FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- A policy does not see the row as it was: who accepts is looked at here.
CREATE FUNCTION mandato_accettato_da_altri() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF scope_ruolo() IS NULL OR (NEW.accettato_il, NEW.accettato_da, NEW.prova)
    IS NOT DISTINCT FROM (OLD.accettato_il, OLD.accettato_da, OLD.prova) THEN
    RETURN NEW;
  END IF;
  IF OLD.accettato_il IS NULL AND NEW.accettato_da = scope_attore()
    AND (NEW.prova = 'spid' AND (NEW.cliente = scope_persona()
        OR (NEW.belfiore, NEW.cliente) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))
      OR NEW.prova IN ('documento', 'ufficio') AND NEW.belfiore = ANY (scope_comuni())) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a mandate is accepted once, by its person or by the office of its comune' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER mandato_accettato_da_altri BEFORE UPDATE ON mandato FOR EACH ROW EXECUTE FUNCTION mandato_accettato_da_altri();

-- Its own people, who was asked for a mandate by it, the offices that see the mandate, and who runs the installation.
CREATE POLICY vede ON organizzazione FOR SELECT USING (
  EXISTS (SELECT FROM operatore_organizzazione o WHERE o.organizzazione_id = organizzazione.id AND o.codice_fiscale = (SELECT scope_attore()))
  OR EXISTS (SELECT FROM mandato m WHERE m.organizzazione_id = organizzazione.id) OR (SELECT scope_gestore()));
CREATE POLICY mette ON organizzazione FOR INSERT WITH CHECK ((SELECT scope_gestore()) AND registrata_da = (SELECT scope_attore()));
CREATE POLICY cambia ON organizzazione FOR UPDATE USING ((SELECT scope_gestore())) WITH CHECK ((SELECT scope_gestore()));
CREATE POLICY vede ON sede FOR SELECT USING (organizzazione_id = (SELECT scope_organizzazione()) OR (SELECT scope_gestore()));
CREATE POLICY mette ON sede FOR INSERT
  WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_diretta()) OR (SELECT scope_gestore()));
CREATE POLICY cambia ON sede FOR UPDATE
  USING (organizzazione_id = (SELECT scope_organizzazione_diretta()) OR (SELECT scope_gestore()));

-- Third clause, with the mandates of an organisation: named by the scope, and each looked up again by today's date.
CREATE FUNCTION scope_mandati() RETURNS TABLE (belfiore bpchar, cliente text, tributi text[], anni integer[])
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT e.belfiore, m.cliente, m.tributi, m.anni
  FROM mandato m JOIN ente e ON m.belfiore IS NULL OR e.belfiore = m.belfiore
  WHERE scope_ruolo() = 'intermediario' AND m.organizzazione_id = scope_organizzazione_viva()
    AND m.id = ANY (nullif(current_setting('app.mandati', true), '')::uuid[])
    AND m.accettato_il IS NOT NULL AND m.revocato_il IS NULL AND oggi() BETWEEN m.dal AND m.al $$;

CREATE OR REPLACE FUNCTION scope_altri() RETURNS TABLE (belfiore bpchar, codice_fiscale text, tributo text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.belfiore, r.codice_fiscale, t
  FROM scope_rappresentate() r, unnest(ARRAY['imu', 'tasi', 'tari', 'canone']) t
  UNION
  SELECT d.belfiore, d.delegante, t FROM delega d, unnest(d.tributi) t
  WHERE scope_ruolo() = 'cittadino'
    AND d.id = ANY (nullif(current_setting('app.mandati', true), '')::uuid[]) AND d.delegato = scope_attore()
    AND d.accettata_il IS NOT NULL AND d.revocata_il IS NULL AND oggi() BETWEEN d.dal AND d.al
  UNION
  SELECT m.belfiore, m.cliente, t FROM scope_mandati() m, unnest(m.tributi) t
  WHERE scope_ruolo() = 'intermediario' $$;

-- A mandate for some years opens the accounts of those years alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['dovuto', 'versamento', 'avviso'] LOOP
    EXECUTE format('CREATE POLICY anni ON %I AS RESTRICTIVE FOR SELECT
      USING ((SELECT scope_ruolo()) IS DISTINCT FROM ''intermediario''
        OR (belfiore, codice_fiscale, tributo) IN (
          SELECT m.belfiore, m.cliente, t FROM scope_mandati() m, unnest(m.tributi) t WHERE m.anni = ''{}'')
        OR (belfiore, codice_fiscale, tributo, anno) IN (
          SELECT m.belfiore, m.cliente, t, a FROM scope_mandati() m, unnest(m.tributi) t, unnest(m.anni) a))', t);
  END LOOP;
END $$;

DROP POLICY mette ON audit_event;
CREATE POLICY mette ON audit_event FOR INSERT WITH CHECK (attore = (SELECT scope_attore()) AND ruolo = (SELECT scope_ruolo())
  AND (ruolo IN ('cittadino', 'rappresentante', 'intermediario') OR belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR (SELECT scope_gestore())));
