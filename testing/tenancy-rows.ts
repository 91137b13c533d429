import pg from 'pg'

/** Two comuni and the people of the tests: nobody real. */
export const HERE = 'D150'
export const THERE = 'L736'
export const ALBA = 'LBACRL70C12D150M'
export const GIULIA = 'FNTGLI82E55L736W'
export const FIRM = '01234567897'
export const OFFICER = 'MRNPLA68H09D150O'
export const CHIEF = 'SRTNNA75L61D150N'
export const FAR_OFFICER = 'PRTUGO60M14L736Q'
export const AGENT = 'DMNSFA77T47D150I'
export const KEEPER = 'GSTLVI71R04H501B'
/** An organisation that acts for people, and who works for it. */
export const STUDIO = '5a000000-0000-4000-8000-000000000001'
export const CAF_CHIEF = 'BRNMRC70A01D150K'
export const CAF_CLERK = 'LNELCU85B02D150V'

export const COMUNI = [HERE, THERE] as const
export const PEOPLE = [ALBA, GIULIA, FIRM] as const

/** The same id for the same table, comune and person: rows may name one another. */
export const idOf = (table: string, belfiore: string, person: string, more = 0): string => {
  const place = COMUNI.findIndex((each) => each === belfiore)
  const who = PEOPLE.findIndex((each) => each === person)
  const what = [...table].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 0xfffffff, 7)
  const last = String(more).padStart(12, '0')
  return `${what.toString(16).padStart(8, '0')}-0000-4000-8${place}${who}0-${last}`
}

type Row = Readonly<Record<string, unknown>>
type RowOf = (belfiore: string, person: string, more?: number) => Row

const SOURCE = { fonte: 'ufficio', registrato_da: OFFICER }
const keyed = (
  table: string,
  rest: (belfiore: string, person: string, more: number) => Row,
): readonly [string, RowOf] => [
  table,
  (belfiore, person, more = 0) => ({
    belfiore,
    id: idOf(table, belfiore, person, more),
    ...rest(belfiore, person, more),
  }),
]
const immobile = (belfiore: string, person: string): string => idOf('immobile', belfiore, person)

/** One row of each table of a person, in the order in which they may be put in. */
export const PERSON_ROWS: readonly (readonly [string, RowOf])[] = [
  [
    'soggetto',
    (belfiore, person, more = 0) => ({
      belfiore,
      codice_fiscale: more === 0 ? person : `senza:${more}`,
      natura: 'persona',
    }),
  ],
  keyed('dato_soggetto', (_, person) => ({ codice_fiscale: person, ricerca: ' di nessuno', ...SOURCE })),
  keyed('immobile', () => ({ tipo: 'F' })),
  keyed('dato_catastale', (belfiore, person) => ({
    immobile_id: immobile(belfiore, person),
    foglio: '12',
    particella: '345',
    categoria: 'A/3',
    rendita: 500_00,
    dal: '2020-01-01',
    ...SOURCE,
  })),
  keyed('titolarita', (belfiore, person) => ({
    immobile_id: immobile(belfiore, person),
    codice_fiscale: person,
    diritto: '10',
    quota_num: 1,
    quota_den: 1,
    dal: '2020-01-01',
    ...SOURCE,
  })),
  keyed('condizione_imu', (belfiore, person) => ({
    immobile_id: immobile(belfiore, person),
    codice_fiscale: person,
    uso: 'a-disposizione',
    dal: '2020-01-01',
    ...SOURCE,
  })),
  keyed('utenza_tari', (_, person) => ({
    codice_fiscale: person,
    codice: 'U1',
    tipo: 'domestica',
    superficie: 80,
    dal: '2020-01-01',
    ...SOURCE,
  })),
  keyed('concessione', (_, person) => ({
    codice_fiscale: person,
    numero: '7/2024',
    tipo: 'occupazione',
    dati: '{}',
    dal: '2024-01-01',
    ...SOURCE,
  })),
  keyed('dovuto', (_, person) => ({
    codice_fiscale: person,
    tributo: 'tari',
    anno: 2026,
    rata: '1',
    importo: 120_00,
    scadenza: '2026-06-16',
    origine: 'avviso',
    ...SOURCE,
  })),
  keyed('versamento', (_, person) => ({
    codice_fiscale: person,
    tributo: 'tari',
    anno: 2026,
    importo: 120_00,
    versato_il: '2026-06-10',
    mezzo: 'f24',
    ...SOURCE,
  })),
  keyed('abbinamento', (belfiore, person) => ({
    codice_fiscale: person,
    tributo: 'tari',
    versamento_id: idOf('versamento', belfiore, person),
    dovuto_id: idOf('dovuto', belfiore, person),
    importo: 120_00,
    motivo: 'stesso anno e importo',
    registrato_da: OFFICER,
  })),
  keyed('proposta', (belfiore, person) => ({
    codice_fiscale: person,
    tributo: 'imu',
    anno: 2026,
    immobile_id: immobile(belfiore, person),
    oggetto: 'dato_catastale',
    risposta: 'no',
    creata_da: person,
  })),
  keyed('bozza', (_, person) => ({
    codice_fiscale: person,
    procedura: 'rateizzazione',
    lingua: 'it',
    creata_da: person,
  })),
  keyed('pratica', (belfiore, person, more) => ({
    bozza_id: idOf('bozza', belfiore, person, more),
    codice_fiscale: person,
    nome: 'Persona Inventata',
    ricerca: 'persona inventata',
    procedura: 'rateizzazione',
    tributo: 'tari',
    risposte: '{}',
    lingua: 'it',
    presentata_da: person,
    tramite: 'web',
  })),
  [
    'evento_pratica',
    (belfiore, person) => ({
      belfiore,
      pratica_id: idOf('pratica', belfiore, person),
      codice_fiscale: person,
      tributo: 'tari',
      tipo: 'presentata',
      da: person,
      ruolo: 'cittadino',
    }),
  ],
  keyed('allegato', (belfiore, person) => ({
    codice_fiscale: person,
    tributo: 'tari',
    pratica_id: idOf('pratica', belfiore, person),
    nome: 'ricevuta.pdf',
    tipo: 'pdf',
    dimensione: 3,
    sha256: 'x',
    caricato_da: person,
    deposito: 'postgres',
    esito_scansione: 'pulito',
  })),
  [
    'allegato_parte',
    (belfiore, person, more = 0) => ({
      belfiore,
      allegato_id: idOf('allegato', belfiore, person),
      ordine: more,
      contenuto: Buffer.from('pdf'),
    }),
  ],
  keyed('appuntamento', (belfiore, person, more) => ({
    ufficio: idOf('ufficio', belfiore, ALBA),
    tema: 'tari',
    inizio: `2026-0${more === 0 ? 3 : 4}-02T09:00:00+01:00`,
    minuti: 30,
    codice_fiscale: person,
    nome: 'Persona Inventata',
    priorita: 'gravidanza',
    modo: 'sportello',
    lingua: 'it',
    creata_da: person,
    tramite: 'web',
  })),
  [
    'posto',
    (belfiore, person, more = 0) => ({
      belfiore,
      appuntamento_id: idOf('appuntamento', belfiore, person, more),
      agenda: idOf('agenda', belfiore, person),
      ufficio: idOf('ufficio', belfiore, ALBA),
      numero: 1,
      inizio: '2026-03-02T09:00:00+01:00',
      fine: '2026-03-02T09:30:00+01:00',
    }),
  ],
  keyed('rappresentanza', (_, person) => ({
    codice_fiscale: person,
    rappresentante: AGENT,
    titolo: 'legale rappresentante',
    dal: '2020-01-01',
    confermata_il: '2020-01-02',
    confermata_da: OFFICER,
  })),
  keyed('delega', (_, person) => ({
    delegante: person,
    delegato: AGENT,
    tributi: '{tari}',
    dal: '2020-01-01',
    al: '2999-12-31',
    accettata_il: '2020-01-02',
  })),
  keyed('mandato', (_, person) => ({
    organizzazione_id: STUDIO,
    cliente: person,
    tributi: '{tari}',
    anni: '{}',
    dal: '2020-01-01',
    al: '2999-12-31',
    chiesto_da: CAF_CLERK,
    prova: 'spid',
    accettato_il: '2020-01-02',
    accettato_da: person,
  })),
  keyed('avviso', (belfiore, person, more = 0) => ({
    ...{ emissione_id: idOf('emissione', belfiore, ALBA), codice_fiscale: more > 0 ? `${person}${more}` : person },
    ...{
      tributo: 'imu',
      anno: 2026,
      rata: 'saldo',
      numero: PEOPLE.findIndex((each) => each === person) + 1 + more,
      operazione: 'x',
    },
    ...{ dovuto: 100, versato: 0, importo: 100, istantanea: '{}', risultato: '{}', motore: 'x' },
  })),
  keyed('copia_avviso', (belfiore, person, more = 0) => ({
    ...{ avviso_id: idOf('avviso', belfiore, person), codice_fiscale: more > 0 ? `${person}${more}` : person },
    ...{ tributo: 'imu', ordine: more + 1, ruolo: 'erede', codice: '07', destinatario: '{}' },
  })),
  [
    'stampa_avviso',
    (belfiore, person, more = 0) => ({
      ...{ belfiore, avviso_id: idOf('avviso', belfiore, person), codice_fiscale: person },
      ...{ forma: `normale it${more}`, versione: 1, impronta: 'x', byte: 1, stampata_da: OFFICER },
    }),
  ],
  keyed('dati_prima', (belfiore, person, more = 0) => ({
    ...{ emissione_id: idOf('emissione', belfiore, ALBA), codice_fiscale: more > 0 ? `${person}${more}` : person },
    ...{ tributo: 'imu', anno: 2026, rata: 'saldo', dati: '{"oggetti": []}', chiude_il: '2999-12-31' },
  })),
  [
    'risposta_dati',
    (belfiore, person, more = 0) => ({
      ...{ belfiore, dati_id: idOf('dati_prima', belfiore, person), oggetto: `${more}` },
      ...{ emissione_id: idOf('emissione', belfiore, ALBA), codice_fiscale: person, tributo: 'imu' },
      ...{ esito: 'contestata', proposta_id: idOf('proposta', belfiore, person), da: person, ruolo: 'cittadino' },
    }),
  ],
  keyed('erede', (_, person, more = 0) => ({
    ...{
      codice_fiscale: person,
      erede: `EREDE${more}`,
      ruolo: 'erede',
      codice: '07',
      fonte: 'detto',
      dal: '2026-01-01',
    },
    ...{ motivo: 'prova', registrato_da: OFFICER },
  })),
  keyed('correzione_avviso', (belfiore, person) => ({
    ...{ avviso_id: idOf('avviso', belfiore, person), codice_fiscale: person, motivo: 'prova', impronta: 'x' },
    ...{ dovuto: 100, versato: 0, importo: 100, chiesta_da: OFFICER },
  })),
  keyed('messaggio', (_, person) => ({
    codice_fiscale: person,
    tributo: 'imu',
    modello: 'pratica-decisa',
    valori: '{}',
    lingua: 'it',
    creato_da: person,
  })),
  [
    'audit_event',
    (belfiore, person) => ({
      belfiore,
      attore: OFFICER,
      ruolo: 'operatore',
      persona: person,
      azione: 'read:posizione',
      motivo: 'sportello',
      origine: 'test',
    }),
  ],
]

/** The same of the tables that are a comune's and no person's. */
export const COMUNE_ROWS: readonly (readonly [string, RowOf])[] = [
  ['ente', (belfiore) => ({ belfiore, denominazione: `Comune ${belfiore}`, lingue: '{it}', attivo_dal: '2026-01-01' })],
  ['nome_host', (belfiore, _, more = 0) => ({ host: `${belfiore.toLowerCase()}-${more}.example.it`, belfiore })],
  keyed('ufficio', () => ({ nome: 'Ufficio tributi', tributi: '{imu}', dal: '2026-01-01', registrato_da: OFFICER })),
  keyed('parametro_ente', () => ({
    chiave: 'conservazione.posizione',
    valore: '10',
    dal: '2026-01-01',
    registrato_da: OFFICER,
  })),
  keyed('incarico', (belfiore) => ({
    codice_fiscale: belfiore === HERE ? OFFICER : FAR_OFFICER,
    ruolo: 'operatore',
    dal: '2026-01-01',
    dato_da: KEEPER,
  })),
  [
    'collega',
    (belfiore) => ({ belfiore, codice_fiscale: belfiore === HERE ? OFFICER : FAR_OFFICER, nome: 'Persona Inventata' }),
  ],
  keyed('risposta_tipo', (_, __, more) => ({
    chiave: `prova-${more}`,
    uso: 'chiedi',
    nome: 'Manca un documento',
    testi: '{"it": "Ci serve un documento."}',
    registrato_da: OFFICER,
  })),
  keyed('importazione', () => ({ tipo: 'soggetti', file: 'a.sog', sha256: 'x', stato: 'lettura', creata_da: OFFICER })),
  [
    'riga_importata',
    (belfiore, person, more = 0) => ({
      belfiore,
      importazione_id: idOf('importazione', belfiore, person),
      ordine: more + 1,
      riga: 1,
    }),
  ],
  keyed('agenda', (belfiore) => ({
    ufficio: idOf('ufficio', belfiore, ALBA),
    temi: '{tari}',
    modi: '{sportello}',
    giorno: 1,
    dalle: 540,
    alle: 720,
    minuti: 30,
    posti: 2,
    riservati: 1,
    ore_libere: 48,
    giorni_avanti: 30,
    ore_preavviso: 4,
    dal: '2026-01-01',
    registrato_da: OFFICER,
  })),
  keyed('chiusura', () => ({ dal: '2026-08-14', al: '2026-08-14', motivo: 'Ponte', registrato_da: OFFICER })),
  keyed('valutazione_servizio', () => ({ giorno: '2026-03-02', servizio: 'appuntamento', punteggio: 4 })),
  keyed('parere_servizio', () => ({
    giorno: '2026-03-02',
    servizio: 'appuntamento',
    lingua: 'it',
    punteggio: 4,
    testo: 'Semplice.',
  })),
  ['valutazione_usata', (belfiore, _, more = 0) => ({ belfiore, chiave: String(more).padStart(64, '0') })],
  keyed('emissione', () => ({
    ...{ tributo: 'imu', anno: 2026, rata: 'saldo', scelta: '{}', stato: 'provata', motore: 'x', basi: '{}' },
    ...{ impronta: 'x', creata_da: OFFICER },
  })),
  keyed('lotto_emissione', (belfiore, person, more = 0) => ({
    emissione_id: idOf('emissione', belfiore, person),
    ...{ fase: 'prova', numero: more + 1, dopo: '', fino: 'Z' },
  })),
  [
    'voce_emissione',
    (belfiore, person, more = 0) => ({
      ...{ belfiore, emissione_id: idOf('emissione', belfiore, person), codice_fiscale: `${person}${more}` },
      ...{ esito: 'pronta', anomalie: '{}', impronta: 'x' },
    }),
  ],
  keyed('fermo_emissione', (belfiore, person, more = 0) => ({
    ...{ emissione_id: idOf('emissione', belfiore, person), codice_fiscale: `${person}${more}` },
    ...{ motivo: 'prova', messo_da: OFFICER },
  })),
  keyed('stampa', (belfiore, person) => ({
    emissione_id: idOf('emissione', belfiore, person),
    // for the worker of a test there is nothing to do
    ...{ per_plico: 500, chiesta_da: OFFICER, stato: 'pronta' },
  })),
  [
    'invio',
    (belfiore, person) => ({
      ...{ belfiore, emissione_id: idOf('emissione', belfiore, person), avviato_da: OFFICER },
      // for the worker of a test there is nothing to do
      finito_il: '2026-03-02T10:00:00Z',
    }),
  ],
  [
    'invio_dati',
    (belfiore, person) => ({
      ...{ belfiore, emissione_id: idOf('emissione', belfiore, person), giorni: 10, chiude_il: '2999-12-31' },
      // for the worker of a test there is nothing to do
      ...{ avviato_da: OFFICER, finito_il: '2026-03-02T10:00:00Z' },
    }),
  ],
  keyed('esito_consegna', (belfiore, person, more = 0) => ({
    ...{ avviso_id: idOf('avviso', belfiore, person, more), codice_fiscale: person, esito: 'tornata' },
    ...{ giorno: '2026-03-02', fonte: 'esiti', registrato_da: OFFICER },
  })),
  keyed('plico', (belfiore, person, more = 0) => ({
    stampa_id: idOf('stampa', belfiore, person),
    ...{ numero: more + 1, classe: 20, buste: 1, fogli: 1 },
  })),
  [
    'busta',
    (belfiore, person, more = 0) => ({
      ...{ belfiore, avviso_id: idOf('avviso', belfiore, person, more), stampa_id: idOf('stampa', belfiore, person) },
      ...{ codice_fiscale: person, anno: 2026, numero: more + 1, nome: 'Persona Inventata', indirizzo: '{}' },
    }),
  ],
  [
    'plico_parte',
    (belfiore, person, more = 0) => ({
      ...{ belfiore, plico_id: idOf('plico', belfiore, person), file_id: idOf('file', belfiore, person) },
      ...{ ordine: more, contenuto: Buffer.from('pdf') },
    }),
  ],
  ['registro_avvisi', (belfiore, _, more = 0) => ({ belfiore, anno: 2001 + more, ultimo: 1 })],
  ['registro_protocollo', (belfiore, _, more = 0) => ({ belfiore, anno: 2001 + more, ultimo: 1 })],
  ['audit_seal', (belfiore, _, more = 0) => ({ belfiore, numero: more + 1, eventi: '{1}', hash: 'x', precedente: '' })],
]

const BATCH = '10770000-0000-4000-8000-000000000001'
/** A live key of the organisation, made by who directs it. */
export const KEY = '10780000-0000-4000-8000-000000000001'
const OF_BATCH = { organizzazione_id: STUDIO, lotto_id: BATCH }

export const KEY_ROW: readonly [string, Row] = [
  'chiave_organizzazione',
  {
    ...{ organizzazione_id: STUDIO, id: KEY, nome: 'Gestionale', impronta: 'x', creata_da: CAF_CHIEF },
    ...{ azioni: '{invia,conferma,scarica}', comuni: '{}', al_minuto: 60, al: '2999-12-31' },
  },
]

/** One row of each table of the batches that an organisation keeps. */
export const BATCH_ROWS: readonly (readonly [string, Row])[] = [
  [
    'lotto',
    {
      ...{ organizzazione_id: STUDIO, id: BATCH, anno: 2020, quale: 'saldo', lingua: 'it', nome: 'a.csv' },
      ...{ studio: 'CAF di prova', colonne: '{}', impronta: 'x', creato_da: CAF_CLERK },
    },
  ],
  ['file_lotto', { ...OF_BATCH, ordine: 0, corpo: '' }],
  ['riga_lotto', { ...OF_BATCH, riga: 2, codice_fiscale: ALBA, impronta: 'x' }],
  ['cliente_lotto', { ...OF_BATCH, codice_fiscale: ALBA, ordine: 0, righe: 1, impronta: 'x' }],
  ['carta_lotto', { ...OF_BATCH, codice_fiscale: ALBA, nome: 'f24/a.pdf', corpo: '' }],
]

export const ALL_ROWS = [...COMUNE_ROWS, ...PERSON_ROWS]

/** `insert into …` of a row, and its values. */
export const insertOf = (table: string, row: Row): { readonly text: string; readonly values: readonly unknown[] } => {
  const columns = Object.keys(row)
  const places = columns.map((_, place) => `$${place + 1}`)
  return {
    text: `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(row),
  }
}

/** Puts in, as the owner, a row of every table for each comune and each of its people. */
export const fillTenancy = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const put = async (table: string, row: Row): Promise<void> => {
    const { text, values } = insertOf(table, row)
    await client.query(text, [...values])
  }
  try {
    await put('gestore', { codice_fiscale: KEEPER, dal: '2026-01-01', dato_da: 'test' })
    await put('organizzazione', {
      ...{ id: STUDIO, denominazione: 'CAF di prova', codice_fiscale: '80012340198', tipo: 'caf' },
      ...{ attiva_dal: '2026-01-01', registrata_da: KEEPER },
    })
    for (const [codice_fiscale, ruolo] of [
      [CAF_CHIEF, 'responsabile'],
      [CAF_CLERK, 'operatore'],
    ])
      await put('operatore_organizzazione', {
        ...{ organizzazione_id: STUDIO, codice_fiscale, ruolo, dal: '2026-01-01', dato_da: KEEPER },
      })
    for (const [table, row] of [KEY_ROW, ...BATCH_ROWS]) await put(table, row)
    for (const belfiore of COMUNI) {
      for (const [table, rowOf] of COMUNE_ROWS) await put(table, rowOf(belfiore, ALBA))
      for (const person of PEOPLE) for (const [table, rowOf] of PERSON_ROWS) await put(table, rowOf(belfiore, person))
    }
  } finally {
    await client.end()
  }
}
