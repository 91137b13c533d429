-- CreateTable
CREATE TABLE "invio_dati" (
    "belfiore" CHAR(4) NOT NULL,
    "emissione_id" UUID NOT NULL,
    "giorni" INTEGER NOT NULL,
    "chiude_il" DATE NOT NULL,
    "dopo" TEXT NOT NULL DEFAULT '',
    "avviato_da" TEXT NOT NULL,
    "avviato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finito_il" TIMESTAMPTZ(3),
    "fermato_il" TIMESTAMPTZ(3),

    CONSTRAINT "invio_dati_pkey" PRIMARY KEY ("belfiore","emissione_id")
);

-- CreateTable
CREATE TABLE "dati_prima" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "emissione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "rata" TEXT NOT NULL,
    "dati" JSONB NOT NULL,
    "inviato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chiude_il" DATE NOT NULL,
    "fermato_il" TIMESTAMPTZ(3),

    CONSTRAINT "dati_prima_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "risposta_dati" (
    "belfiore" CHAR(4) NOT NULL,
    "dati_id" UUID NOT NULL,
    "oggetto" TEXT NOT NULL DEFAULT '',
    "emissione_id" UUID NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT NOT NULL,
    "esito" TEXT NOT NULL,
    "proposta_id" UUID,
    "pratica_id" UUID,
    "da" TEXT NOT NULL,
    "ruolo" TEXT NOT NULL,
    "il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "risposta_dati_pkey" PRIMARY KEY ("belfiore","dati_id","oggetto")
);

-- CreateIndex
CREATE INDEX "dati_prima_belfiore_codice_fiscale_tributo_anno_idx" ON "dati_prima"("belfiore", "codice_fiscale", "tributo", "anno");

-- CreateIndex
CREATE UNIQUE INDEX "dati_prima_belfiore_emissione_id_codice_fiscale_key" ON "dati_prima"("belfiore", "emissione_id", "codice_fiscale");

-- CreateIndex
CREATE INDEX "risposta_dati_belfiore_emissione_id_idx" ON "risposta_dati"("belfiore", "emissione_id");

-- AddForeignKey
ALTER TABLE "invio_dati" ADD CONSTRAINT "invio_dati_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dati_prima" ADD CONSTRAINT "dati_prima_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "invio_dati"("belfiore", "emissione_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risposta_dati" ADD CONSTRAINT "risposta_dati_belfiore_dati_id_fkey" FOREIGN KEY ("belfiore", "dati_id") REFERENCES "dati_prima"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invio_dati" ADD CONSTRAINT "invio_dati_giorni" CHECK (giorni BETWEEN 1 AND 180);
ALTER TABLE "risposta_dati" ADD CONSTRAINT "risposta_dati_esito" CHECK (esito IN ('confermata', 'contestata')),
  ADD CONSTRAINT "risposta_dati_oggetto" CHECK ((esito = 'confermata') = (oggetto = '')),
  ADD CONSTRAINT "risposta_dati_richiesta" CHECK (num_nonnulls(proposta_id, pratica_id) = CASE esito WHEN 'contestata' THEN 1 ELSE 0 END);

ALTER TABLE "invio_dati" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invio_dati" FORCE ROW LEVEL SECURITY;
ALTER TABLE "dati_prima" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dati_prima" FORCE ROW LEVEL SECURITY;
ALTER TABLE "risposta_dati" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risposta_dati" FORCE ROW LEVEL SECURITY;

-- Who sees what (docs/decisions: the data before the amount). What a person was sent is theirs and the office's, as a statement is.
CREATE POLICY vede ON dati_prima FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON dati_prima FOR INSERT WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY ferma ON dati_prima FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON dati_prima FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- The sending is the office's.
CREATE POLICY vede ON invio_dati FOR SELECT
  USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR belfiore = (SELECT scope_sistema()));
CREATE POLICY mette ON invio_dati FOR INSERT
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND avviato_da = (SELECT scope_attore()));
CREATE POLICY cambia ON invio_dati FOR UPDATE USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]))
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON invio_dati FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- An answer is given by the person or who acts for them, in their own name, to what they were sent, until its last day.
CREATE POLICY vede ON risposta_dati FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR codice_fiscale = (SELECT scope_persona())
  OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
  OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r));
CREATE POLICY mette ON risposta_dati FOR INSERT WITH CHECK (da = (SELECT scope_attore()) AND ruolo = (SELECT scope_ruolo())
  AND (codice_fiscale = (SELECT scope_persona())
    OR (belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))
  AND EXISTS (SELECT FROM dati_prima d
    WHERE d.belfiore = risposta_dati.belfiore AND d.id = risposta_dati.dati_id AND d.emissione_id = risposta_dati.emissione_id
      AND d.codice_fiscale = risposta_dati.codice_fiscale AND d.tributo = risposta_dati.tributo
      AND d.chiude_il >= oggi() AND d.fermato_il IS NULL));
CREATE POLICY cancella ON risposta_dati FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Nobody is asked to pay while they may still say that the data are wrong; a run that is called off asks nobody any more; and it is
-- tried again, after the last day, only by who tried it: who releases it stays another person.
CREATE FUNCTION emissione_dopo_i_dati() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  inviati invio_dati;
BEGIN
  SELECT * INTO inviati FROM invio_dati i WHERE i.belfiore = NEW.belfiore AND i.emissione_id = NEW.id;
  IF NEW.stato = 'annullata' THEN
    UPDATE invio_dati i SET fermato_il = now()
      WHERE i.belfiore = NEW.belfiore AND i.emissione_id = NEW.id AND i.fermato_il IS NULL;
    -- whoever is being told at this moment was waited for
    UPDATE dati_prima d SET fermato_il = now() WHERE d.belfiore = NEW.belfiore AND d.emissione_id = NEW.id;
  ELSIF NEW.stato = 'emissione' AND inviati.emissione_id IS NOT NULL
      AND (inviati.finito_il IS NULL OR inviati.chiude_il >= oggi()) THEN
    RAISE EXCEPTION 'the data of this run can still be answered' USING ERRCODE = 'check_violation', CONSTRAINT = 'emissione_dati_aperti';
  ELSIF NEW.stato = 'prova' AND (inviati.emissione_id IS NULL OR inviati.finito_il IS NULL OR inviati.chiude_il >= oggi()
      OR NEW.creata_da IS DISTINCT FROM scope_attore()) THEN
    RAISE EXCEPTION 'this run is not tried again now, or not by this person'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'emissione_riprova';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER emissione_dopo_i_dati BEFORE UPDATE OF stato ON emissione
  FOR EACH ROW WHEN (OLD.stato IS DISTINCT FROM NEW.stato) EXECUTE FUNCTION emissione_dopo_i_dati();

-- What a trial found changes while it is tried again, and at no other time.
CREATE FUNCTION voce_in_prova() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM emissione e WHERE e.belfiore = NEW.belfiore AND e.id = NEW.emissione_id AND e.stato = 'prova') THEN
    RAISE EXCEPTION 'what a trial found changes only in a trial' USING ERRCODE = 'check_violation', CONSTRAINT = 'voce_in_prova';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voce_in_prova BEFORE UPDATE OF problemi, anomalie, dovuto, versato, importo, prima, impronta ON voce_emissione
  FOR EACH ROW EXECUTE FUNCTION voce_in_prova();

-- The data of a run on their way: its row says how far it is, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('dati-prima', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 600, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('dati-prima-dovuti', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('dati-prima-dovuti', '* * * * *', 'UTC', '{}', '{}');
