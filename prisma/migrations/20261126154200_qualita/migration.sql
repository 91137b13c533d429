-- Figures of the office that all may see: sums alone, given by functions that run as the owner.

-- The last day that stood when a request was answered: `scadenza` is empty once it is closed. Null where it is not known.
-- AlterTable
ALTER TABLE "pratica" ADD COLUMN "termine" DATE;

-- Read by the owner, in the function below alone: the setting is emptied before it ends, and opens nothing for other roles.
CREATE POLICY conta ON pratica FOR SELECT USING (current_setting('app.conta', true) = 'qualita'
  AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'pratica'));

-- Requests of a comune, or of all of them, of this year and the four before: of each kind, and of a year in all (`procedura` null).
-- Below five requests nothing is told but that there were some; times are told from five answers. A sum from which a single hidden
-- figure could be reckoned back is hidden with it.
CREATE FUNCTION cifre_pratiche(comune bpchar) RETURNS TABLE (anno integer, procedura text, ricevute integer, decise integer,
  mediana numeric, novantacinque integer, con_termine integer, in_tempo integer, in_ritardo integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  -- no `SET app.conta` of the function: only a superuser may write that
  PERFORM set_config('app.conta', 'qualita', true);
  RETURN QUERY WITH una AS (
    SELECT p.belfiore, p.anno, p.procedura, p.scadenza < oggi() AS tardi,
      CASE WHEN p.stato IN ('accolta', 'accolta-in-parte', 'respinta')
        THEN (p.chiusa_il AT TIME ZONE 'Europe/Rome')::date - (p.presentata_il AT TIME ZONE 'Europe/Rome')::date END AS giorni,
      CASE WHEN p.stato IN ('accolta', 'accolta-in-parte', 'respinta')
        THEN (p.chiusa_il AT TIME ZONE 'Europe/Rome')::date <= p.termine END AS tempo
    FROM pratica p
    WHERE (comune IS NULL OR p.belfiore = comune) AND p.anno > extract(year FROM oggi()) - 5
  ), piccole AS (
    SELECT una.anno, una.procedura, count(*) AS quante FROM (
      SELECT una.anno, una.procedura FROM una GROUP BY una.belfiore, una.anno, una.procedura HAVING count(*) < 5) una
    GROUP BY GROUPING SETS ((una.anno, una.procedura), (una.anno))
  ), somme AS (
    SELECT una.anno, una.procedura, count(*)::integer AS ricevute, count(giorni)::integer AS decise,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY giorni)::numeric(6, 1) AS mediana,
      percentile_disc(0.95) WITHIN GROUP (ORDER BY giorni) AS novantacinque,
      count(tempo)::integer AS con_termine, count(*) FILTER (WHERE tempo)::integer AS in_tempo,
      count(*) FILTER (WHERE tardi)::integer AS in_ritardo
    FROM una GROUP BY GROUPING SETS ((una.anno, una.procedura), (una.anno))
  ), dette AS (
    SELECT s.*, s.ricevute >= 5 AND coalesce(p.quante, 0) <> 1 AS detta
    FROM somme s LEFT JOIN piccole p ON p.anno = s.anno AND p.procedura IS NOT DISTINCT FROM s.procedura
  )
  SELECT d.anno, d.procedura, CASE WHEN detta THEN d.ricevute END, CASE WHEN detta THEN d.decise END,
    CASE WHEN detta AND d.decise >= 5 THEN d.mediana END, CASE WHEN detta AND d.decise >= 5 THEN d.novantacinque END,
    CASE WHEN detta AND d.con_termine >= 5 THEN d.con_termine END, CASE WHEN detta AND d.con_termine >= 5 THEN d.in_tempo END,
    CASE WHEN detta THEN d.in_ritardo END
  FROM dette d ORDER BY d.anno DESC, d.procedura NULLS FIRST;
  PERFORM set_config('app.conta', '', true);
END $$;

-- How clear pages were, over twelve months: those of a comune, or all. From five opinions on.
CREATE FUNCTION cifre_chiarezza(comune bpchar) RETURNS TABLE (pareri integer, media numeric, stelle integer[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer, avg(score)::numeric(3, 2),
    ARRAY(SELECT count(*) FILTER (WHERE r.score = s)::integer FROM generate_series(1, 5) s
      LEFT JOIN page_rating r ON r.score = s AND r.day > oggi() - 365
        AND (comune IS NULL OR r.page ~ ('^/comuni/[a-z0-9-]+-' || lower(comune) || '(/|$)')) GROUP BY s ORDER BY s)
  FROM page_rating
  WHERE day > oggi() - 365 AND (comune IS NULL OR page ~ ('^/comuni/[a-z0-9-]+-' || lower(comune) || '(/|$)'))
  HAVING count(*) >= 5
$$;

REVOKE EXECUTE ON FUNCTION cifre_pratiche(bpchar), cifre_chiarezza(bpchar) FROM PUBLIC;
