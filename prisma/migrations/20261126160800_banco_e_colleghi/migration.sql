-- AlterTable
ALTER TABLE "bozza" ADD COLUMN "cognome" TEXT,
ADD COLUMN "denominazione" TEXT,
ADD COLUMN "firmatario" TEXT,
ADD COLUMN "nome" TEXT;

-- AlterTable
ALTER TABLE "allegato" ADD COLUMN "sportello" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "collega" (
    "belfiore" CHAR(4) NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "visto_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collega_pkey" PRIMARY KEY ("belfiore","codice_fiscale")
);

-- AddForeignKey
ALTER TABLE "collega" ADD CONSTRAINT "collega_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- A draft of the counter names who stands in front; the others never do.
ALTER TABLE bozza ADD CONSTRAINT bozza_di_chi CHECK ((cognome IS NULL) = (nome IS NULL)
  AND (cognome IS NOT NULL OR denominazione IS NULL AND firmatario IS NULL)
  AND (denominazione IS NULL) = (firmatario IS NULL));

-- A draft is its writer's: the person's own, or of the firm they represent, or under a delega. One of the counter is the office's: any
-- of its people goes on with it, and the person finds it once it was sent.
DROP POLICY vede ON bozza;
DROP POLICY mette ON bozza;
DROP POLICY scrive ON bozza;
DROP POLICY cancella ON bozza;
DO $$
DECLARE
  propria constant text := 'cognome IS NULL AND (codice_fiscale = (SELECT scope_persona())
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
    OR creata_da = (SELECT scope_attore()) AND (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a))';
  banco constant text := 'cognome IS NOT NULL AND belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
BEGIN
  EXECUTE format('CREATE POLICY vede ON bozza FOR SELECT USING (%s OR %s)', propria, banco);
  EXECUTE format('CREATE POLICY scrive ON bozza FOR UPDATE USING (%s OR %s)', propria, banco);
  EXECUTE format('CREATE POLICY cancella ON bozza FOR DELETE USING (%s OR %s
    OR belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', propria, banco);
END $$;
CREATE POLICY mette ON bozza FOR INSERT WITH CHECK (creata_da = (SELECT scope_attore())
  AND (cognome IS NOT NULL AND belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR cognome IS NULL AND (codice_fiscale = (SELECT scope_persona())
      OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a))));

-- A paper of such a draft is the office's until it is sent. Kept on the row: when the draft goes, its papers still have to.
CREATE FUNCTION allegato_di_sportello() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.sportello := EXISTS (SELECT FROM bozza b WHERE b.belfiore = NEW.belfiore AND b.id = NEW.bozza_id AND b.cognome IS NOT NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER allegato_di_sportello BEFORE INSERT ON allegato FOR EACH ROW EXECUTE FUNCTION allegato_di_sportello();

DROP POLICY vede ON allegato;
DROP POLICY cambia ON allegato;
DO $$
DECLARE
  altri constant text := '(belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)';
  propri constant text := format('(NOT sportello OR pratica_id IS NOT NULL) AND (codice_fiscale = (SELECT scope_persona()) OR %s)', altri);
  ufficio constant text := '(sportello OR pratica_id IS NOT NULL) AND belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
  banco constant text := 'sportello AND belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
  portati constant text := 'pratica_id IS NULL AND caricato_da = (SELECT scope_attore())';
BEGIN
  EXECUTE format('CREATE POLICY vede ON allegato FOR SELECT USING (%s OR %s)', propri, ufficio);
  -- sent with its request, or taken off its draft: once
  EXECUTE format('CREATE POLICY cambia ON allegato FOR UPDATE USING (pratica_id IS NULL AND tolto_il IS NULL AND (%1$s OR %2$s OR %3$s))
    WITH CHECK (%1$s OR %3$s OR caricato_da = (SELECT scope_attore()))', propri, portati, banco);
END $$;

-- Who works for a comune knows who else does, and in which role.
DROP POLICY vede ON incarico;
CREATE POLICY vede ON incarico FOR SELECT USING (codice_fiscale = (SELECT scope_attore())
  OR belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR ruolo = 'amministratore' AND (SELECT scope_gestore()));

-- Their names, as their identity says them: written by each for themselves, when they sign in.
ALTER TABLE collega ENABLE ROW LEVEL SECURITY;
ALTER TABLE collega FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON collega FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY mette ON collega FOR INSERT
  WITH CHECK (codice_fiscale = (SELECT scope_attore()) AND belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY cambia ON collega FOR UPDATE
  USING (codice_fiscale = (SELECT scope_attore()) AND belfiore = ANY ((SELECT scope_comuni())::bpchar[]));
CREATE POLICY cancella ON collega FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
