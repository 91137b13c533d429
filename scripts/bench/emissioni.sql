-- A comune of 100,000 contribuenti with three properties each: nobody real, no code that could be anybody's.
insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('D150', 'Cremona', '{it}', '2026-01-01');
insert into soggetto (belfiore, codice_fiscale, natura)
  select 'D150', lpad(n::text, 11, '0'), 'persona' from generate_series(1, 100000) n;
insert into dato_soggetto (belfiore, codice_fiscale, cognome, nome, ricerca, nato_il, indirizzo, civico, cap, localita, residenza, fonte, registrato_da)
  select belfiore, codice_fiscale, 'C' || codice_fiscale, 'N', ' c' || md5(codice_fiscale) || ' nome', '1960-01-01',
    'Via d''Esempio ' || left(md5(codice_fiscale), 2), right(codice_fiscale, 2), '26100', 'Cremona', 'D150', 'anagrafe', 'bench'
  from soggetto;
insert into immobile (belfiore, id, tipo, chiave) select 'D150', md5('D150' || n)::uuid, 'F', n::text from generate_series(1, 300000) n;
insert into dato_catastale (belfiore, immobile_id, foglio, particella, subalterno, indirizzo, civico, categoria, rendita, dal, fonte, registrato_da)
  select belfiore, id, (chiave::int / 100)::text, (chiave::int % 100)::text, '1', 'ESEMPIO ' || left(md5(chiave), 2), right(chiave, 2),
    'A/3', 40000 + chiave::int % 20000, '2015-01-01', 'catasto', 'bench' from immobile;
insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
  select belfiore, id, lpad((chiave::int % 100000 + 1)::text, 11, '0'), '10', 1, 1, '2015-01-01', 'catasto', 'bench' from immobile;
insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
  select belfiore, immobile_id, codice_fiscale, 'a-disposizione', '{"aliquota":"base"}', '2015-01-01', 'ufficio', 'bench' from titolarita;
insert into versamento (belfiore, codice_fiscale, tributo, anno, codice_tributo, rata, importo, versato_il, mezzo, fonte, registrato_da)
  select belfiore, codice_fiscale, 'imu', 2026, '3918', 'acconto', 50000, '2026-06-10', 'f24', 'elenco', 'bench' from soggetto
  where right(codice_fiscale, 1) in ('1', '2', '3');
analyze;
