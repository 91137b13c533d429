-- What the firm or the body is called by who asks, whether their digital identity names it too, and why the office
-- decided as it did.
ALTER TABLE "rappresentanza" ADD COLUMN "denominazione" TEXT, ADD COLUMN "da_identita" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "motivo" TEXT;

-- Asked for once: the second press of a button, or another window, finds the first.
CREATE UNIQUE INDEX "rappresentanza_una" ON "rappresentanza" ("belfiore", "codice_fiscale", "rappresentante") WHERE "revocata_il" IS NULL;
-- Who works for the office and represents a firm is confirmed by a colleague.
ALTER TABLE "rappresentanza" ADD CONSTRAINT "rappresentanza_di_altri" CHECK (confermata_da IS NULL OR confermata_da <> rappresentante);

-- Who represents may stop at any time, and may change nothing else by it: what is ended opens nothing.
CREATE POLICY rinuncia ON rappresentanza FOR UPDATE
  USING (rappresentante = (SELECT scope_attore()) AND revocata_il IS NULL)
  WITH CHECK (rappresentante = (SELECT scope_attore()) AND revocata_il IS NOT NULL AND revocata_da = (SELECT scope_attore()));

-- Who is asked for a mandate is told of it, by nobody but the organisation that asks and with no other words.
CREATE POLICY mette_mandato ON messaggio FOR INSERT WITH CHECK (creato_da = (SELECT scope_attore()) AND stato = 'in-coda'
  AND canale IS NULL AND modello = 'mandato-chiesto'
  AND EXISTS (SELECT FROM mandato m WHERE m.organizzazione_id = (SELECT scope_organizzazione_viva())
    AND m.cliente = messaggio.codice_fiscale AND m.accettato_il IS NULL AND m.revocato_il IS NULL));
