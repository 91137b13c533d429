-- What the role of the web process may do: read the reference data, count calls. `:role` is put in by scripts/migrate.ts.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :role;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, :role;
GRANT USAGE ON SCHEMA public TO :role;
GRANT SELECT ON comune, comune_nome, fattispecie_imu, prospetto_imu, aliquota_imu, aliquota_differenziata_imu,
  delibera_imu, reference_load, reference_file, _prisma_migrations TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO :role;
