-- AlterTable
ALTER TABLE "lotto" ADD COLUMN     "chiave_id" UUID,
ADD COLUMN     "idempotenza" TEXT,
ADD COLUMN     "richiesta" TEXT;

-- CreateTable
CREATE TABLE "chiave_organizzazione" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organizzazione_id" UUID NOT NULL,
    "nome" TEXT NOT NULL,
    "impronta" TEXT NOT NULL,
    "azioni" TEXT[],
    "comuni" TEXT[],
    "al_minuto" INTEGER NOT NULL,
    "al" DATE NOT NULL,
    "creata_da" TEXT NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usata_il" TIMESTAMPTZ(3),
    "revocata_il" TIMESTAMPTZ(3),
    "revocata_da" TEXT,

    CONSTRAINT "chiave_organizzazione_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "chiave_organizzazione_organizzazione_id_creata_il_idx" ON "chiave_organizzazione"("organizzazione_id", "creata_il" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "lotto_organizzazione_id_chiave_id_idempotenza_key" ON "lotto"("organizzazione_id", "chiave_id", "idempotenza");

-- AddForeignKey
ALTER TABLE "lotto" ADD CONSTRAINT "lotto_chiave_id_fkey" FOREIGN KEY ("chiave_id") REFERENCES "chiave_organizzazione"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chiave_organizzazione" ADD CONSTRAINT "chiave_organizzazione_organizzazione_id_fkey" FOREIGN KEY ("organizzazione_id") REFERENCES "organizzazione"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE chiave_organizzazione
  ADD CONSTRAINT chiave_azioni CHECK (azioni <> '{}' AND azioni <@ ARRAY['invia', 'conferma', 'scarica']),
  ADD CONSTRAINT chiave_al_minuto CHECK (al_minuto BETWEEN 1 AND 600),
  ADD CONSTRAINT chiave_revoca CHECK ((revocata_il IS NULL) = (revocata_da IS NULL));
ALTER TABLE lotto ADD CONSTRAINT lotto_di_un_programma
  CHECK ((idempotenza IS NULL) = (richiesta IS NULL) AND (chiave_id IS NULL OR idempotenza IS NOT NULL));

ALTER TABLE chiave_organizzazione ENABLE ROW LEVEL SECURITY;
ALTER TABLE chiave_organizzazione FORCE ROW LEVEL SECURITY;

-- The key by which a program calls: it acts as who made it, and the database looks it up again at each call.
CREATE FUNCTION scope_chiave() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() = 'intermediario' THEN nullif(current_setting('app.chiave', true), '')::uuid END $$;

-- By a key, only while it lasts and who made it directs the organisation still.
CREATE OR REPLACE FUNCTION scope_organizzazione_viva() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.organizzazione_id FROM operatore_organizzazione o
  WHERE o.organizzazione_id = scope_organizzazione() AND o.codice_fiscale = scope_attore()
    AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi())
    AND (scope_chiave() IS NULL OR o.ruolo = 'responsabile' AND EXISTS (SELECT FROM chiave_organizzazione k
      WHERE k.id = scope_chiave() AND k.organizzazione_id = o.organizzazione_id AND k.creata_da = o.codice_fiscale
        AND k.revocata_il IS NULL AND k.al >= oggi())) LIMIT 1 $$;

-- No key names people or makes keys, whoever made it.
CREATE OR REPLACE FUNCTION scope_organizzazione_diretta() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.organizzazione_id FROM operatore_organizzazione o
  WHERE o.organizzazione_id = scope_organizzazione() AND o.codice_fiscale = scope_attore() AND o.ruolo = 'responsabile'
    AND scope_chiave() IS NULL AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi()) LIMIT 1 $$;

-- A person of the organisation, and no key. The policy of the keys asks this one, for the one above asks for keys: no circle.
CREATE FUNCTION scope_organizzazione_in_persona() RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.organizzazione_id FROM operatore_organizzazione o
  WHERE o.organizzazione_id = scope_organizzazione() AND o.codice_fiscale = scope_attore() AND scope_chiave() IS NULL
    AND o.dal <= oggi() AND (o.al IS NULL OR o.al >= oggi()) LIMIT 1 $$;

-- Its own people see that a key is there, whoever directs makes and revokes it; a key sees itself; the installation looks up the one
-- that a call names, before it is known whose call it is.
CREATE POLICY vede ON chiave_organizzazione FOR SELECT USING (organizzazione_id = (SELECT scope_organizzazione_in_persona())
  OR id = (SELECT scope_chiave()) AND organizzazione_id = (SELECT scope_organizzazione()) OR (SELECT scope_sistema()) = '0000');
CREATE POLICY mette ON chiave_organizzazione FOR INSERT WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_diretta())
  AND creata_da = (SELECT scope_attore()) AND revocata_il IS NULL AND usata_il IS NULL);
CREATE POLICY revoca ON chiave_organizzazione FOR UPDATE
  USING (organizzazione_id = (SELECT scope_organizzazione_diretta()) AND revocata_il IS NULL)
  WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_diretta()) AND revocata_da = (SELECT scope_attore()));
CREATE POLICY usa ON chiave_organizzazione FOR UPDATE
  USING (id = (SELECT scope_chiave()) AND organizzazione_id = (SELECT scope_organizzazione_viva()))
  WITH CHECK (id = (SELECT scope_chiave()) AND revocata_il IS NULL);

-- What a key brought in is all that it reaches. Rows of other batches are read to tell whether a client is kept already, and no more.
DROP POLICY mette ON lotto;
CREATE POLICY mette ON lotto FOR INSERT WITH CHECK (organizzazione_id = (SELECT scope_organizzazione_viva())
  AND creato_da = (SELECT scope_attore()) AND chiave_id IS NOT DISTINCT FROM (SELECT scope_chiave()));
CREATE POLICY della_chiave ON lotto AS RESTRICTIVE FOR UPDATE
  USING ((SELECT scope_chiave()) IS NULL OR chiave_id = (SELECT scope_chiave()));
CREATE POLICY della_chiave_via ON lotto AS RESTRICTIVE FOR DELETE
  USING ((SELECT scope_chiave()) IS NULL OR chiave_id = (SELECT scope_chiave()));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['file_lotto', 'carta_lotto'] LOOP
    EXECUTE format('CREATE POLICY della_chiave ON %I AS RESTRICTIVE FOR SELECT USING ((SELECT scope_chiave()) IS NULL
      OR EXISTS (SELECT FROM lotto l WHERE l.organizzazione_id = %I.organizzazione_id AND l.id = %I.lotto_id
        AND l.chiave_id = (SELECT scope_chiave())))', t, t, t);
  END LOOP;
END $$;
