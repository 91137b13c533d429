-- Five comuni of 10,000 contribuenti and 30,000 immobili each: nobody real, no code that could be anybody's.
create temp table comuni_bench as select unnest(array['D150', 'L736', 'F205', 'H501', 'A944'])::bpchar as b;
insert into ente (belfiore, denominazione, lingue, attivo_dal) select b, 'Comune ' || b, '{it}', '2026-01-01' from comuni_bench;
insert into soggetto (belfiore, codice_fiscale, natura) select b, lpad(n::text, 11, '0'), 'persona' from comuni_bench, generate_series(1, 10000) n;
insert into dato_soggetto (belfiore, codice_fiscale, cognome, nome, ricerca, indirizzo, civico, fonte, registrato_da)
  select belfiore, codice_fiscale, 'C' || codice_fiscale, 'N', ' c' || md5(codice_fiscale) || ' nome',
    'Via d''Esempio ' || left(md5(codice_fiscale), 2), right(codice_fiscale, 2), 'anagrafe', 'bench' from soggetto;
insert into immobile (belfiore, id, tipo, chiave) select b, md5(b || n)::uuid, 'F', n::text from comuni_bench, generate_series(1, 30000) n;
insert into dato_catastale (belfiore, immobile_id, foglio, particella, subalterno, indirizzo, civico, categoria, rendita, dal, fonte, registrato_da)
  select belfiore, id, (chiave::int / 100)::text, (chiave::int % 100)::text, '1',
    'ESEMPIO ' || left(md5(chiave), 2), right(chiave, 2), 'A/3', 50000, '2015-01-01', 'catasto', 'bench' from immobile;
insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
  select belfiore, id, lpad((chiave::int % 10000 + 1)::text, 11, '0'), '10', 1, 1, '2015-01-01', 'catasto', 'bench' from immobile;
insert into utenza_tari (belfiore, codice_fiscale, codice, tipo, superficie, occupanti, dal, fonte, registrato_da)
  select belfiore, codice_fiscale, codice_fiscale, 'domestica', 80, 2, '2020-01-01', 'elenco', 'bench' from soggetto;
insert into dovuto (belfiore, codice_fiscale, tributo, anno, rata, importo, scadenza, origine, fonte, registrato_da)
  select belfiore, codice_fiscale, 'tari', y, '1', 12000, '2026-06-16', 'avviso', 'elenco', 'bench' from soggetto, generate_series(2022, 2026) y;
insert into versamento (belfiore, codice_fiscale, tributo, anno, importo, versato_il, mezzo, fonte, registrato_da)
  select belfiore, codice_fiscale, tributo, anno, importo, '2026-06-10', 'f24', 'elenco', 'bench' from dovuto;
analyze;
