-- AlterTable
ALTER TABLE "mandato" ADD COLUMN     "esaminato_da" TEXT,
ADD COLUMN     "esaminato_il" TIMESTAMPTZ(3),
ADD COLUMN     "firmato_il" DATE,
ADD COLUMN     "motivo" TEXT,
ADD COLUMN     "revocato_ruolo" TEXT,
ADD COLUMN     "sospeso_da" TEXT,
ADD COLUMN     "sospeso_il" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "allegato" ADD COLUMN     "mandato_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "allegato_mandato_id_key" ON "allegato"("mandato_id");

-- AddForeignKey
ALTER TABLE "allegato" ADD CONSTRAINT "allegato_mandato_id_fkey" FOREIGN KEY ("mandato_id") REFERENCES "mandato"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- `caricato`: the organisation has put the signed paper in.
ALTER TABLE mandato DROP CONSTRAINT mandato_prova;
ALTER TABLE mandato
  ADD CONSTRAINT mandato_prova CHECK ((accettato_il IS NULL) = (prova IS NULL)
    AND (accettato_il IS NULL) = (accettato_da IS NULL) AND prova IN ('spid', 'documento', 'ufficio', 'caricato')),
  ADD CONSTRAINT mandato_firmato CHECK (prova IS DISTINCT FROM 'caricato' OR firmato_il IS NOT NULL AND belfiore IS NOT NULL),
  ADD CONSTRAINT mandato_esaminato CHECK ((esaminato_il IS NULL) = (esaminato_da IS NULL)),
  ADD CONSTRAINT mandato_sospeso CHECK ((sospeso_il IS NULL) = (sospeso_da IS NULL)
    AND (sospeso_il IS NULL OR motivo IS NOT NULL));

-- The paper of a mandate is of no draft and no request: no other policy lets it in.
ALTER TABLE allegato ADD CONSTRAINT allegato_di_mandato
  CHECK (mandato_id IS NULL OR bozza_id IS NULL AND pratica_id IS NULL AND tributo IS NULL);

-- Seen by its client (the policies of what hangs on a request), by the organisation and by the office of its comune: no key, no
-- other organisation, nobody who left.
CREATE POLICY vede_mandato ON allegato FOR SELECT USING (mandato_id IS NOT NULL
  AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR EXISTS (SELECT FROM mandato m WHERE m.id = allegato.mandato_id
      AND m.organizzazione_id = (SELECT scope_organizzazione_in_persona()))));
CREATE POLICY mette_mandato ON allegato FOR INSERT WITH CHECK (mandato_id IS NOT NULL AND caricato_da = (SELECT scope_attore())
  AND tolto_il IS NULL AND EXISTS (SELECT FROM mandato m WHERE m.id = allegato.mandato_id AND m.belfiore = allegato.belfiore
    AND m.cliente = allegato.codice_fiscale AND m.organizzazione_id = (SELECT scope_organizzazione_in_persona())
    AND m.accettato_il IS NULL AND m.revocato_il IS NULL AND m.al >= oggi()));
-- What a mandate rests on stays, whoever would take it off.
CREATE POLICY resta_mandato ON allegato AS RESTRICTIVE FOR UPDATE USING (mandato_id IS NULL);

-- Whether the paper of an organisation waits for the office: the client or the office ended its last mandate for them in that comune,
-- or the office has one suspended, and neither has said yes since.
CREATE FUNCTION mandato_attende_ufficio(studio uuid, persona text, comune bpchar) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM mandato f WHERE f.organizzazione_id = studio AND f.cliente = persona
    AND (f.belfiore IS NULL OR f.belfiore = comune)
    AND (f.revocato_il IS NULL AND f.sospeso_il IS NOT NULL
      OR f.revocato_il IS NOT NULL AND f.revocato_ruolo IS DISTINCT FROM 'intermediario' AND NOT EXISTS (
        SELECT FROM mandato s WHERE s.organizzazione_id = studio AND s.cliente = persona
          AND (s.belfiore IS NULL OR s.belfiore = comune) AND s.prova <> 'caricato' AND s.accettato_il > f.revocato_il))) $$;

-- A policy does not see the row as it was: who accepts, looks at, suspends or ends is looked at here.
CREATE OR REPLACE FUNCTION mandato_accettato_da_altri() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF scope_ruolo() IS NULL THEN
    RETURN NEW;
  END IF;
  IF (NEW.esaminato_il, NEW.esaminato_da, NEW.sospeso_il, NEW.sospeso_da, NEW.motivo)
    IS DISTINCT FROM (OLD.esaminato_il, OLD.esaminato_da, OLD.sospeso_il, OLD.sospeso_da, OLD.motivo)
    AND (NEW.belfiore = ANY (scope_comuni())) IS NOT TRUE THEN
    RAISE EXCEPTION 'a mandate is looked at and suspended by the office of its comune' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.firmato_il IS DISTINCT FROM OLD.firmato_il
    AND (OLD.accettato_il IS NOT NULL OR NEW.organizzazione_id IS DISTINCT FROM scope_organizzazione_in_persona()
      OR NOT EXISTS (SELECT FROM allegato a WHERE a.mandato_id = NEW.id)) THEN
    RAISE EXCEPTION 'the day of a signature comes with its paper' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.revocato_il IS DISTINCT FROM OLD.revocato_il THEN
    NEW.revocato_ruolo := scope_ruolo();
  END IF;
  IF (NEW.accettato_il, NEW.accettato_da, NEW.prova)
    IS NOT DISTINCT FROM (OLD.accettato_il, OLD.accettato_da, OLD.prova) THEN
    RETURN NEW;
  END IF;
  IF OLD.accettato_il IS NULL AND NEW.accettato_da = scope_attore()
    AND (NEW.prova = 'spid' AND (NEW.cliente = scope_persona()
        OR (NEW.belfiore, NEW.cliente) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))
      OR NEW.prova IN ('documento', 'ufficio') AND NEW.belfiore = ANY (scope_comuni())
      OR NEW.prova = 'caricato' AND NEW.organizzazione_id = scope_organizzazione_in_persona()
        AND EXISTS (SELECT FROM allegato a WHERE a.mandato_id = NEW.id)
        AND NOT mandato_attende_ufficio(NEW.organizzazione_id, NEW.cliente, NEW.belfiore)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a mandate is accepted once, by its person, by the office of its comune, or with its signed paper'
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- What is suspended opens nothing from that moment.
CREATE OR REPLACE FUNCTION scope_mandati() RETURNS TABLE (belfiore bpchar, cliente text, tributi text[], anni integer[])
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT e.belfiore, m.cliente, m.tributi, m.anni
  FROM mandato m JOIN ente e ON m.belfiore IS NULL OR e.belfiore = m.belfiore
  WHERE scope_ruolo() = 'intermediario' AND m.organizzazione_id = scope_organizzazione_viva()
    AND m.id = ANY (nullif(current_setting('app.mandati', true), '')::uuid[])
    AND m.accettato_il IS NOT NULL AND m.revocato_il IS NULL AND m.sospeso_il IS NULL AND oggi() BETWEEN m.dal AND m.al $$;

-- The client is told that a paper with their signature has come, by nobody but the organisation that put it in.
DROP POLICY mette_mandato ON messaggio;
CREATE POLICY mette_mandato ON messaggio FOR INSERT WITH CHECK (creato_da = (SELECT scope_attore()) AND stato = 'in-coda'
  AND canale IS NULL AND modello IN ('mandato-chiesto', 'mandato-caricato')
  AND EXISTS (SELECT FROM mandato m WHERE m.organizzazione_id = (SELECT scope_organizzazione_viva())
    AND m.cliente = messaggio.codice_fiscale AND m.accettato_il IS NULL AND m.revocato_il IS NULL));
