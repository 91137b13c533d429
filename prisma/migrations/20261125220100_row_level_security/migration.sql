-- Who sees what (docs/decisions: tenancy by row-level security). The scope of a transaction is in settings that end with it;
-- afterwards they are '', so each is read as "nothing" when it is absent or empty.

CREATE FUNCTION scope_attore() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.attore', true), '') $$;

CREATE FUNCTION scope_ruolo() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.ruolo', true), '') $$;

CREATE FUNCTION oggi() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Europe/Rome')::date $$;

-- First clause: the comuni that the actor works for.
CREATE FUNCTION scope_comuni() RETURNS bpchar[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() IN ('operatore', 'responsabile', 'amministratore')
    THEN nullif(current_setting('app.comuni', true), '')::bpchar[] END $$;

-- What not every one of them may change.
CREATE FUNCTION scope_comuni_diretti() RETURNS bpchar[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() IN ('responsabile', 'amministratore') THEN scope_comuni() END $$;

CREATE FUNCTION scope_comuni_amministrati() RETURNS bpchar[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() = 'amministratore' THEN scope_comuni() END $$;

-- Second clause: a citizen, for themselves. The other person of a setting is believed by the third clause alone.
CREATE FUNCTION scope_persona() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() = 'cittadino' AND current_setting('app.persona', true) = scope_attore()
    THEN scope_attore() END $$;

-- Third clause: firms represented and persons who gave a delega, each looked up again and by today's date.
-- Both tables are under their own policies, which use none of these: no circle.
CREATE FUNCTION scope_rappresentate() RETURNS TABLE (belfiore bpchar, codice_fiscale text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.belfiore, r.codice_fiscale FROM rappresentanza r
  WHERE scope_ruolo() = 'rappresentante'
    AND r.codice_fiscale = current_setting('app.persona', true) AND r.rappresentante = scope_attore()
    AND r.confermata_il IS NOT NULL AND r.revocata_il IS NULL
    AND r.dal <= oggi() AND (r.al IS NULL OR r.al >= oggi()) $$;

CREATE FUNCTION scope_altri() RETURNS TABLE (belfiore bpchar, codice_fiscale text, tributo text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.belfiore, r.codice_fiscale, t
  FROM scope_rappresentate() r, unnest(ARRAY['imu', 'tasi', 'tari', 'canone']) t
  UNION
  SELECT d.belfiore, d.delegante, t FROM delega d, unnest(d.tributi) t
  WHERE scope_ruolo() = 'cittadino'
    AND d.id = ANY (nullif(current_setting('app.mandati', true), '')::uuid[]) AND d.delegato = scope_attore()
    AND d.accettata_il IS NOT NULL AND d.revocata_il IS NULL AND oggi() BETWEEN d.dal AND d.al $$;

-- Who runs the installation: named in the setting, and looked up again.
CREATE FUNCTION scope_gestore() RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT scope_ruolo() = 'gestore' AND EXISTS (
    SELECT FROM gestore g WHERE g.codice_fiscale = scope_attore() AND g.dal <= oggi() AND (g.al IS NULL OR g.al >= oggi())) $$;

-- Every table of a comune or of a person, for its owner too.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ente', 'nome_host', 'ufficio', 'parametro_ente', 'incarico', 'gestore', 'rappresentanza', 'delega',
    'soggetto', 'dato_soggetto', 'immobile', 'dato_catastale', 'titolarita', 'condizione_imu', 'utenza_tari', 'concessione',
    'dovuto', 'versamento', 'abbinamento', 'proposta', 'audit_event', 'audit_seal']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Persons' tables. The third column says for which taxes a delega opens the table: all, these, or that of the row.
DO $$
DECLARE
  r record;
  altri text;
  ufficio constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('soggetto', ''), ('dato_soggetto', ''),
    ('titolarita', 'WHERE a.tributo IN (''imu'', ''tasi'')'), ('condizione_imu', 'WHERE a.tributo IN (''imu'', ''tasi'')'),
    ('utenza_tari', 'WHERE a.tributo = ''tari'''), ('concessione', 'WHERE a.tributo = ''canone'''),
    ('dovuto', 'row'), ('versamento', 'row'), ('abbinamento', 'row'), ('proposta', 'row')) AS x (t, taxes)
  LOOP
    altri := CASE r.taxes
      WHEN 'row' THEN '(belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)'
      ELSE format('(belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a %s)', r.taxes) END;
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (%s OR codice_fiscale = (SELECT scope_persona()) OR %s)',
      r.t, ufficio, altri);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', r.t);
    IF r.t = 'proposta' THEN
      EXECUTE format('CREATE POLICY mette ON proposta FOR INSERT WITH CHECK (creata_da = (SELECT scope_attore()) AND esito IS NULL
        AND (%s OR codice_fiscale = (SELECT scope_persona()) OR %s))', ufficio, altri);
      EXECUTE format('CREATE POLICY decide ON proposta FOR UPDATE USING (%s AND esito IS NULL)
        WITH CHECK (%s AND decisa_da = (SELECT scope_attore()))', ufficio, ufficio);
    ELSE
      EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', r.t, ufficio);
      EXECUTE format('CREATE POLICY supera ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', r.t, ufficio, ufficio);
    END IF;
  END LOOP;

  -- A property has no person of its own: it is seen by who has, or had, a right on it that they may see.
  FOR r IN SELECT * FROM (VALUES ('immobile', 'id'), ('dato_catastale', 'immobile_id')) AS x (t, id)
  LOOP
    EXECUTE format('CREATE POLICY vede ON %1$I FOR SELECT USING (%2$s OR EXISTS (SELECT FROM titolarita
      WHERE titolarita.belfiore = %1$I.belfiore AND titolarita.immobile_id = %1$I.%3$I))', r.t, ufficio, r.id);
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', r.t, ufficio);
    EXECUTE format('CREATE POLICY supera ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', r.t, ufficio, ufficio);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', r.t);
  END LOOP;
END $$;

-- The comuni served, their hosts and offices: public to read.
CREATE POLICY vede ON ente FOR SELECT USING (true);
CREATE POLICY mette ON ente FOR INSERT WITH CHECK ((SELECT scope_gestore()));
CREATE POLICY cambia ON ente FOR UPDATE USING ((SELECT scope_gestore())) WITH CHECK ((SELECT scope_gestore()));
CREATE POLICY cancella ON ente FOR DELETE USING ((SELECT scope_gestore()));
CREATE POLICY vede ON nome_host FOR SELECT USING (true);
CREATE POLICY mette ON nome_host FOR INSERT WITH CHECK ((SELECT scope_gestore()));
CREATE POLICY cambia ON nome_host FOR UPDATE USING ((SELECT scope_gestore())) WITH CHECK ((SELECT scope_gestore()));
CREATE POLICY cancella ON nome_host FOR DELETE USING ((SELECT scope_gestore()));
CREATE POLICY vede ON ufficio FOR SELECT USING (true);
CREATE POLICY mette ON ufficio FOR INSERT
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) OR (SELECT scope_gestore()));
CREATE POLICY supera ON ufficio FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON ufficio FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

CREATE POLICY vede ON parametro_ente FOR SELECT
  USING (pubblico OR belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR (SELECT scope_gestore()));
CREATE POLICY mette ON parametro_ente FOR INSERT
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) OR (SELECT scope_gestore()));
CREATE POLICY supera ON parametro_ente FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON parametro_ente FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Assignments: given by the comune's administrator; the first administrators by the gestore. Each sees their own.
CREATE POLICY vede ON incarico FOR SELECT USING (codice_fiscale = (SELECT scope_attore())
  OR belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) OR ruolo = 'amministratore' AND (SELECT scope_gestore()));
CREATE POLICY mette ON incarico FOR INSERT WITH CHECK (dato_da = (SELECT scope_attore())
  AND (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]) OR ruolo = 'amministratore' AND (SELECT scope_gestore())));
CREATE POLICY chiude ON incarico FOR UPDATE
  USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]) OR ruolo = 'amministratore' AND (SELECT scope_gestore()))
  WITH CHECK (chiuso_da = (SELECT scope_attore())
    AND (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]) OR ruolo = 'amministratore' AND (SELECT scope_gestore())));
CREATE POLICY cancella ON incarico FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Only the owner has the right to write here.
CREATE POLICY vede ON gestore FOR SELECT USING (codice_fiscale = (SELECT scope_attore()));
CREATE POLICY mette ON gestore FOR INSERT WITH CHECK ((SELECT scope_ruolo()) = 'gestore');
CREATE POLICY chiude ON gestore FOR UPDATE USING ((SELECT scope_ruolo()) = 'gestore') WITH CHECK ((SELECT scope_ruolo()) = 'gestore');

-- Asked for by the person, confirmed by the comune.
CREATE POLICY vede ON rappresentanza FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR rappresentante = (SELECT scope_attore()) OR codice_fiscale = (SELECT scope_persona()));
CREATE POLICY mette ON rappresentanza FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR rappresentante = (SELECT scope_persona()) AND confermata_il IS NULL AND confermata_da IS NULL AND revocata_il IS NULL);
CREATE POLICY decide ON rappresentanza FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY cancella ON rappresentanza FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Given by a person or by who represents a firm; accepted by the other; ended by either.
CREATE POLICY vede ON delega FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR delegante = (SELECT scope_persona()) OR delegato = (SELECT scope_persona())
  OR (belfiore, delegante) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON delega FOR INSERT WITH CHECK (accettata_il IS NULL AND revocata_il IS NULL
  AND (delegante = (SELECT scope_persona())
    OR (belfiore, delegante) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)));
CREATE POLICY decide ON delega FOR UPDATE USING (revocata_il IS NULL AND (delegante = (SELECT scope_persona())
    OR delegato = (SELECT scope_persona())
    OR (belfiore, delegante) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)))
  WITH CHECK (revocata_il IS NULL AND revocata_da IS NULL OR revocata_da = (SELECT scope_attore()));
CREATE POLICY cancella ON delega FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- A policy does not see the row as it was: who accepts is looked at here.
CREATE FUNCTION delega_accettata_da_altri() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF scope_ruolo() IS NOT NULL AND NEW.accettata_il IS DISTINCT FROM OLD.accettata_il
    AND (OLD.accettata_il IS NOT NULL OR NEW.delegato IS DISTINCT FROM scope_persona()) THEN
    RAISE EXCEPTION 'a delega is accepted once, by the person it was given to' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delega_accettata_da_altri BEFORE UPDATE ON delega FOR EACH ROW EXECUTE FUNCTION delega_accettata_da_altri();

-- Nobody writes under another's name. A person reads who saw their data; the comune's people what happened in it.
CREATE POLICY vede ON audit_event FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[])
  OR persona = (SELECT scope_persona())
  OR (belfiore, persona) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON audit_event FOR INSERT WITH CHECK (attore = (SELECT scope_attore()) AND ruolo = (SELECT scope_ruolo())
  AND (ruolo IN ('cittadino', 'rappresentante') OR belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR (SELECT scope_gestore())));
CREATE POLICY cancella ON audit_event FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
CREATE POLICY vede ON audit_seal FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY mette ON audit_seal FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
CREATE POLICY cancella ON audit_seal FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
