-- AlterTable
ALTER TABLE "chiave_organizzazione" ADD COLUMN     "sede_id" UUID;

-- AlterTable
ALTER TABLE "lotto" ADD COLUMN     "sede_id" UUID;

-- AddForeignKey
ALTER TABLE "chiave_organizzazione" ADD CONSTRAINT "chiave_organizzazione_sede_id_fkey" FOREIGN KEY ("sede_id") REFERENCES "sede"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lotto" ADD CONSTRAINT "lotto_sede_id_fkey" FOREIGN KEY ("sede_id") REFERENCES "sede"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A key may be a seat's: one of its own organisation, that is open.
DROP POLICY mette ON chiave_organizzazione;
CREATE POLICY mette ON chiave_organizzazione FOR INSERT WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_diretta())
  AND creata_da = (SELECT scope_attore()) AND revocata_il IS NULL AND usata_il IS NULL
  AND (sede_id IS NULL OR EXISTS (SELECT FROM sede s WHERE s.id = chiave_organizzazione.sede_id
    AND s.organizzazione_id = chiave_organizzazione.organizzazione_id AND s.chiusa_il IS NULL)));

-- The seat of the key by which a program calls; null: of no seat alone, or a person.
CREATE FUNCTION scope_chiave_sede() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT k.sede_id FROM chiave_organizzazione k WHERE k.id = scope_chiave() $$;

-- A batch is of the seat where it was brought in: that of the key, or of the person.
CREATE FUNCTION lotto_di_sede() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF scope_ruolo() = 'intermediario' THEN
    NEW.sede_id := CASE WHEN scope_chiave() IS NOT NULL THEN scope_chiave_sede() ELSE (
      SELECT o.sede_id FROM operatore_organizzazione o WHERE o.organizzazione_id = NEW.organizzazione_id
        AND o.codice_fiscale = scope_attore() AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi())
      ORDER BY o.dal DESC LIMIT 1) END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lotto_di_sede BEFORE INSERT ON lotto FOR EACH ROW EXECUTE FUNCTION lotto_di_sede();

-- Clients of other seats: such a key reads nothing that their rows say, and changes nothing of theirs. That they are another's it may
-- know, for it is told so.
DO $$
DECLARE
  della_sede constant text := '(SELECT scope_chiave_sede()) IS NULL OR EXISTS (SELECT FROM lotto l
    WHERE l.organizzazione_id = %1$I.organizzazione_id AND l.id = %1$I.lotto_id AND l.sede_id = (SELECT scope_chiave_sede()))';
BEGIN
  EXECUTE format('CREATE POLICY della_sede ON riga_lotto AS RESTRICTIVE FOR SELECT USING (' || della_sede || ')', 'riga_lotto');
  EXECUTE format('CREATE POLICY della_sede ON cliente_lotto AS RESTRICTIVE FOR UPDATE USING (' || della_sede || ')', 'cliente_lotto');
END $$;
