-- CreateTable
CREATE TABLE "invio" (
    "belfiore" CHAR(4) NOT NULL,
    "emissione_id" UUID NOT NULL,
    "dopo" INTEGER NOT NULL DEFAULT 0,
    "avviato_da" TEXT NOT NULL,
    "avviato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finito_il" TIMESTAMPTZ(3),

    CONSTRAINT "invio_pkey" PRIMARY KEY ("belfiore","emissione_id")
);

-- AddForeignKey
ALTER TABLE "invio" ADD CONSTRAINT "invio_belfiore_emissione_id_fkey" FOREIGN KEY ("belfiore", "emissione_id") REFERENCES "emissione"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who is told of a statement is told once, whoever asks for it and however often.
CREATE UNIQUE INDEX "messaggio_avviso_una_volta" ON "messaggio" ("belfiore", "modello", "riferimento") WHERE "modello" LIKE 'avviso-%';

-- Who sees what (docs/decisions: the order of channels). Of the office; who directs it sends, and the worker in the scope of who
-- released the run. What was all sent does not begin again.
ALTER TABLE "invio" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invio" FORCE ROW LEVEL SECURITY;
CREATE POLICY vede ON "invio" FOR SELECT USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR belfiore = (SELECT scope_sistema()));
CREATE POLICY mette ON "invio" FOR INSERT
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND avviato_da = (SELECT scope_attore()));
CREATE POLICY cambia ON "invio" FOR UPDATE
  USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND finito_il IS NULL)
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]));
CREATE POLICY cancella ON "invio" FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- Read by the owner, in the function below alone: the setting is emptied before it ends, and opens nothing for other roles.
CREATE POLICY conta ON recapito FOR SELECT USING (current_setting('app.conta', true) = 'recapiti'
  AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'recapito'));

-- For how many of those on record there is which address for statements: sums for the comune's own office, which sees no address. The
-- address of a firm counts where who put it in speaks for it today.
CREATE FUNCTION cifre_recapiti(comune bpchar) RETURNS TABLE (email boolean, pec boolean, persona boolean, quanti integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT comune = ANY (coalesce(scope_comuni(), '{}')) THEN
    RETURN;
  END IF;
  PERFORM set_config('app.conta', 'recapiti', true);
  RETURN QUERY WITH vale AS (
    SELECT r.codice_fiscale, r.canale FROM recapito r
    WHERE r.confermato_il IS NOT NULL AND 'avvisi' = ANY (r.messaggi)
      AND (r.messo_da = r.codice_fiscale OR EXISTS (SELECT FROM rappresentanza p
        WHERE p.belfiore = comune AND p.codice_fiscale = r.codice_fiscale AND p.rappresentante = r.messo_da
          AND p.revocata_il IS NULL AND p.confermata_il IS NOT NULL AND p.dal <= oggi() AND (p.al IS NULL OR p.al >= oggi())))
  ), una AS (
    SELECT coalesce(bool_or(v.canale = 'email'), false) AS email, coalesce(bool_or(v.canale = 'pec'), false) AS pec,
      length(s.codice_fiscale) = 16 AS persona
    FROM soggetto s LEFT JOIN vale v ON v.codice_fiscale = s.codice_fiscale WHERE s.belfiore = comune GROUP BY s.codice_fiscale
  )
  SELECT una.email, una.pec, una.persona, count(*)::integer FROM una GROUP BY 1, 2, 3;
  PERFORM set_config('app.conta', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION cifre_recapiti(bpchar) FROM PUBLIC;

-- Statements of a run to be told of: its row says how far it is, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('invio', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 300, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('invii-dovuti', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('invii-dovuti', '* * * * *', 'UTC', '{}', '{}');
