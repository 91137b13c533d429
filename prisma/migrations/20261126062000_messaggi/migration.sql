-- CreateTable
CREATE TABLE "messaggio" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT,
    "pratica_id" UUID,
    "riferimento" TEXT,
    "modello" TEXT NOT NULL,
    "valori" JSONB NOT NULL,
    "lingua" TEXT NOT NULL,
    "canale" TEXT,
    "destinatario" TEXT,
    "oggetto" TEXT,
    "testo" TEXT,
    "stato" TEXT NOT NULL DEFAULT 'in-coda',
    "tentativi" INTEGER NOT NULL DEFAULT 0,
    "prossimo_tentativo" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "errore" TEXT,
    "id_fornitore" TEXT,
    "creato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "creato_da" TEXT NOT NULL,
    "inviato_il" TIMESTAMPTZ(3),

    CONSTRAINT "messaggio_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "recapito" (
    "codice_fiscale" TEXT NOT NULL,
    "canale" TEXT NOT NULL,
    "indirizzo" TEXT NOT NULL,
    "lingua" TEXT NOT NULL,
    "messaggi" TEXT[],
    "codice" TEXT,
    "codice_fino" TIMESTAMPTZ(3),
    "prove" INTEGER NOT NULL DEFAULT 0,
    "confermato_il" TIMESTAMPTZ(3),
    "messo_da" TEXT NOT NULL,
    "messo_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recapito_pkey" PRIMARY KEY ("codice_fiscale","canale")
);

-- CreateIndex
CREATE INDEX "messaggio_belfiore_codice_fiscale_creato_il_idx" ON "messaggio"("belfiore", "codice_fiscale", "creato_il");

-- CreateIndex
CREATE INDEX "messaggio_belfiore_stato_prossimo_tentativo_idx" ON "messaggio"("belfiore", "stato", "prossimo_tentativo");

-- CreateIndex
CREATE INDEX "messaggio_belfiore_riferimento_idx" ON "messaggio"("belfiore", "riferimento");

ALTER TABLE "messaggio" ADD CONSTRAINT "messaggio_stato" CHECK (stato IN ('in-coda', 'inviato', 'fallito', 'rinunciato', 'annullato'));

-- The installation itself, at work for one comune at a time ('0000': for the installation): no more than one, whatever the setting says.
CREATE FUNCTION scope_sistema() RETURNS bpchar LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN scope_ruolo() = 'sistema' AND cardinality(nullif(current_setting('app.comuni', true), '')::bpchar[]) = 1
    THEN (nullif(current_setting('app.comuni', true), '')::bpchar[])[1] END $$;

ALTER TABLE "messaggio" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "messaggio" FORCE ROW LEVEL SECURITY;
-- Of the office, of the person, and of who represents a firm. A delega opens no letters.
CREATE POLICY vede ON "messaggio" FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona()) OR belfiore = (SELECT scope_sistema())
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)
  OR belfiore = '0000' AND codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r));
-- By who did what it tells, and in no other state than waiting.
CREATE POLICY mette ON "messaggio" FOR INSERT WITH CHECK (creato_da = (SELECT scope_attore()) AND stato = 'in-coda'
  AND canale IS NULL AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR codice_fiscale = (SELECT scope_persona()) OR belfiore = (SELECT scope_sistema())
    OR (belfiore, codice_fiscale) IN (SELECT a.belfiore, a.codice_fiscale FROM scope_altri() a)
    OR belfiore = '0000' AND codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r)));
CREATE POLICY manda ON "messaggio" FOR UPDATE USING (belfiore = (SELECT scope_sistema()) AND stato = 'in-coda')
  WITH CHECK (belfiore = (SELECT scope_sistema()));
CREATE POLICY rimanda ON "messaggio" FOR UPDATE
  USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND stato IN ('fallito', 'rinunciato'))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND stato = 'in-coda');
CREATE POLICY annulla ON "messaggio" FOR UPDATE
  USING (stato = 'in-coda' AND (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
    OR codice_fiscale = (SELECT scope_persona())
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)))
  WITH CHECK (stato = 'annullato');
CREATE POLICY cancella ON "messaggio" FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- One's own, or that of a firm represented. Of a comune, only the installation at work for it, and only of whom a message waits there for.
ALTER TABLE "recapito" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recapito" FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON "recapito" FOR SELECT USING (codice_fiscale = (SELECT scope_persona())
  OR codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r)
  OR (SELECT scope_sistema()) IS NOT NULL AND EXISTS (SELECT FROM messaggio m WHERE m.belfiore = (SELECT scope_sistema())
    AND m.codice_fiscale = recapito.codice_fiscale AND m.stato = 'in-coda'));
CREATE POLICY mette ON "recapito" FOR INSERT WITH CHECK (messo_da = (SELECT scope_attore())
  AND (codice_fiscale = (SELECT scope_persona()) OR codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r)));
CREATE POLICY cambia ON "recapito" FOR UPDATE
  USING (codice_fiscale = (SELECT scope_persona()) OR codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r))
  WITH CHECK (messo_da = (SELECT scope_attore())
    AND (codice_fiscale = (SELECT scope_persona()) OR codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r)));
CREATE POLICY cancella ON "recapito" FOR DELETE
  USING (codice_fiscale = (SELECT scope_persona()) OR codice_fiscale IN (SELECT r.codice_fiscale FROM scope_rappresentate() r));

-- What else the installation needs to see for a comune it works for: who may speak for a firm there. And what it may write: that it did.
CREATE POLICY vede_sistema ON "rappresentanza" FOR SELECT USING (belfiore = (SELECT scope_sistema()));
CREATE POLICY mette_sistema ON "audit_event" FOR INSERT
  WITH CHECK (attore = (SELECT scope_attore()) AND ruolo = 'sistema' AND belfiore = (SELECT scope_sistema()));
