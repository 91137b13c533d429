import type { Row, Table } from './load-table'

const text = (row: Row, ...names: readonly string[]): string => names.map((name) => String(row[name] ?? '')).join(' ')

export const COMUNE: Table = {
  nome: 'comune',
  key: (row) => text(row, 'belfiore'),
  versioned: false,
  current: `select belfiore as id, jsonb_build_object('belfiore', belfiore, 'istat', istat, 'nome', nome,
      'altra_lingua', altra_lingua, 'sigla', sigla, 'provincia', provincia, 'regione', regione,
      'popolazione', popolazione, 'slug', slug) as riga
    from comune where $1::jsonb is not null`,
  insert: `insert into comune (belfiore, istat, nome, altra_lingua, sigla, provincia, regione, popolazione, slug)
    select belfiore, istat, nome, altra_lingua, sigla, provincia, regione, popolazione, slug
    from jsonb_to_recordset($1::jsonb) as r (belfiore text, istat text, nome text, altra_lingua text, sigla text,
      provincia text, regione text, popolazione int, slug text)
    on conflict (belfiore) do update set istat = excluded.istat, nome = excluded.nome,
      altra_lingua = excluded.altra_lingua, sigla = excluded.sigla, provincia = excluded.provincia,
      regione = excluded.regione, popolazione = excluded.popolazione, slug = excluded.slug`,
  // its names go with it, and come back with the comune they lead to now
  close: `delete from comune where belfiore = any ($1::text[])`,
}

export const COMUNE_NOME: Table = {
  nome: 'comune_nome',
  key: (row) => text(row, 'belfiore', 'nome', 'sigla', 'istat', 'dal'),
  versioned: true,
  current: `select id::text as id, jsonb_build_object('belfiore', belfiore, 'nome', nome, 'sigla', sigla,
      'istat', istat, 'dal', dal, 'al', al, 'ricerca', ricerca, 'comune_oggi', comune_oggi,
      'provenienza', provenienza) as riga
    from comune_nome where $1::jsonb is not null`,
  insert: `insert into comune_nome (belfiore, nome, sigla, istat, dal, al, ricerca, comune_oggi, provenienza)
    select belfiore, nome, sigla, istat, dal, al, ricerca, comune_oggi, provenienza
    from jsonb_to_recordset($1::jsonb) as r (belfiore text, nome text, sigla text, istat text, dal date, al date,
      ricerca text, comune_oggi text, provenienza text)
    where $2::bigint is not null`,
  close: `delete from comune_nome where id::text = any ($1::text[])`,
}

export const FATTISPECIE_IMU: Table = {
  nome: 'fattispecie_imu',
  key: (row) => text(row, 'codice'),
  versioned: false,
  current: `select codice as id, jsonb_build_object('codice', codice, 'padre', padre, 'titolo', titolo, 'tipo', tipo,
      'note', note, 'opzioni', to_jsonb(opzioni)) as riga
    from fattispecie_imu where $1::jsonb is not null`,
  insert: `insert into fattispecie_imu (codice, padre, titolo, tipo, note, opzioni)
    select codice, padre, titolo, tipo, note, opzioni
    from jsonb_to_recordset($1::jsonb) as r (codice text, padre text, titolo text, tipo text, note text, opzioni text[])
    on conflict (codice) do update set padre = excluded.padre, titolo = excluded.titolo, tipo = excluded.tipo,
      note = excluded.note, opzioni = excluded.opzioni`,
  close: `delete from fattispecie_imu where codice = any ($1::text[])`,
}

/** Scope of the three tables below: the tax years that the files are about. */
const OF_YEARS = `superseded_at is null and anno in (select jsonb_array_elements_text($1::jsonb)::int)`

const closeVersioned = (table: string): string =>
  `update ${table} set superseded_at = now() where id in (select unnest($1::text[])::bigint)`

export const PROSPETTO_IMU: Table = {
  nome: 'prospetto_imu',
  key: (row) => text(row, 'belfiore', 'anno'),
  versioned: true,
  current: `select id::text as id, jsonb_build_object('belfiore', belfiore, 'anno', anno,
      'prospetto_anno', prospetto_anno, 'delibera_numero', delibera_numero, 'delibera_data', delibera_data,
      'pubblicazione', pubblicazione, 'nota', nota, 'terreni_esenti', terreni_esenti,
      'assimilazione_anziani', assimilazione_anziani, 'differenziate_coperte', differenziate_coperte,
      'fonte', fonte, 'origine', origine, 'rilevata', rilevata,
      'linee', (select jsonb_object_agg(a.linea, jsonb_build_object('aliquota', trim_scale(a.aliquota)::text,
          'stato', a.stato, 'motivo', a.motivo))
        from aliquota_imu a where a.prospetto_id = prospetto_imu.id)) as riga
    from prospetto_imu where ${OF_YEARS}`,
  insert: `with righe as (
      select * from jsonb_to_recordset($1::jsonb) as r (belfiore text, anno int, prospetto_anno int,
        delibera_numero text, delibera_data date, pubblicazione date, nota text, terreni_esenti text,
        assimilazione_anziani boolean, differenziate_coperte boolean, fonte text, origine text, rilevata date,
        linee jsonb)
    ), nuovi as (
      insert into prospetto_imu (belfiore, anno, prospetto_anno, delibera_numero, delibera_data, pubblicazione, nota,
        terreni_esenti, assimilazione_anziani, differenziate_coperte, fonte, origine, rilevata, load_id)
      select belfiore, anno, prospetto_anno, delibera_numero, delibera_data, pubblicazione, nota, terreni_esenti,
        assimilazione_anziani, differenziate_coperte, fonte, origine, rilevata, $2::bigint from righe
      returning id, belfiore, anno
    )
    insert into aliquota_imu (prospetto_id, linea, aliquota, stato, motivo)
    select nuovi.id, l.linea, (l.valori->>'aliquota')::numeric, (l.valori->>'stato')::stato_aliquota,
      l.valori->>'motivo'
    from nuovi join righe on righe.belfiore = nuovi.belfiore and righe.anno = nuovi.anno
      cross join lateral jsonb_each(righe.linee) as l (linea, valori)`,
  close: closeVersioned('prospetto_imu'),
}

export const ALIQUOTA_DIFFERENZIATA_IMU: Table = {
  nome: 'aliquota_differenziata_imu',
  key: (row) => text(row, 'belfiore', 'anno', 'codice'),
  versioned: true,
  current: `select id::text as id, jsonb_build_object('belfiore', belfiore, 'anno', anno, 'codice', codice,
      'prospetto_anno', prospetto_anno, 'gruppo', gruppo, 'aliquota', trim_scale(aliquota)::text,
      'categorie', to_jsonb(categorie), 'fattispecie', fattispecie, 'tipo', tipo, 'contratto', contratto,
      'uso', to_jsonb(uso), 'condizioni', condizioni, 'testo', testo, 'testo_da_verificare', testo_da_verificare,
      'fonte', fonte, 'ordine', ordine) as riga
    from aliquota_differenziata_imu where ${OF_YEARS}`,
  insert: `insert into aliquota_differenziata_imu (belfiore, anno, codice, prospetto_anno, gruppo, aliquota, categorie,
      fattispecie, tipo, contratto, uso, condizioni, testo, testo_da_verificare, fonte, ordine, load_id)
    select belfiore, anno, codice, prospetto_anno, gruppo, aliquota, categorie, fattispecie, tipo, contratto, uso,
      condizioni, testo, testo_da_verificare, fonte, ordine, $2::bigint
    from jsonb_to_recordset($1::jsonb) as r (belfiore text, anno int, codice text, prospetto_anno int, gruppo text,
      aliquota numeric, categorie text[], fattispecie text, tipo text, contratto text, uso text[], condizioni jsonb,
      testo text, testo_da_verificare boolean, fonte text, ordine int)`,
  close: closeVersioned('aliquota_differenziata_imu'),
}

export const DELIBERA_IMU: Table = {
  nome: 'delibera_imu',
  key: (row) => text(row, 'belfiore', 'anno', 'id_file'),
  versioned: true,
  current: `select id::text as id, jsonb_build_object('id_file', id_file, 'anno', anno, 'belfiore', belfiore,
      'numero', numero, 'data', data, 'pubblicazione', pubblicazione, 'note', note) as riga
    from delibera_imu where ${OF_YEARS}`,
  insert: `insert into delibera_imu (id_file, anno, belfiore, numero, data, pubblicazione, note, load_id)
    select id_file, anno, belfiore, numero, data, pubblicazione, note, $2::bigint
    from jsonb_to_recordset($1::jsonb) as r (id_file text, anno int, belfiore text, numero text, data date,
      pubblicazione date, note text)`,
  close: closeVersioned('delibera_imu'),
}
