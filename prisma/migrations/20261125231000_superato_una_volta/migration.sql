-- A row is replaced once: afterwards nobody takes the mark away again, or moves it.
DO $$
DECLARE
  t text;
  ufficio constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[]) AND superato_il IS NULL';
  diretti constant text := 'belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND superato_il IS NULL';
BEGIN
  FOREACH t IN ARRAY ARRAY['dato_soggetto', 'dato_catastale', 'titolarita', 'condizione_imu', 'utenza_tari', 'concessione',
    'dovuto', 'versamento', 'abbinamento']
  LOOP
    EXECUTE format('ALTER POLICY supera ON %I USING (%s)', t, ufficio);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['ufficio', 'parametro_ente'] LOOP
    EXECUTE format('ALTER POLICY supera ON %I USING (%s)', t, diretti);
  END LOOP;
END $$;
