-- What the role of the web process may do: read the reference data, count calls, put in what a person sends to the desk.
-- `:role` is put in by scripts/migrate.ts.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :role;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, :role;
GRANT USAGE ON SCHEMA public TO :role;
GRANT SELECT ON comune, comune_nome, fattispecie_imu, prospetto_imu, aliquota_imu, aliquota_differenziata_imu,
  delibera_imu, reference_load, reference_file, _prisma_migrations TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO :role;
-- Ratings and reports go in and never come back by the same door: only the owner reads them (`npm run desk`).
GRANT INSERT ON page_rating, problem_report TO :role;
