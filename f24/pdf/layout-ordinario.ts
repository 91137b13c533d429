import type { Box, Cells, Column, Place, Rect, Rows, Ticks } from './layout.types'
import { area, box, cells, COLOURS, rect } from './shapes'

/**
 * The F24 ordinario: an A4 page, drawn three times (two copies for the bank, one for who pays). Measured on the printed
 * model. Six sections, each a table whose last row holds its totals.
 */
export const PAGE = { width: 595.276, height: 841.89 } as const

const { WHITE, PALE } = COLOURS

const PITCH = 14.4
const TICKS: Ticks = { height: 7.92, below: 0.04 }
const ROW = 12

const comb = (at: Rect, count: number, from = at.x, ticks: Ticks = TICKS): Box => ({
  ...at,
  colour: WHITE,
  cells: cells(from, PITCH, count),
  ticks,
})

/** The places outside the tables, by what is written in them. */
export const BOXES = {
  banca: rect(336.96, 36.01, 237, 23.2),
  agenzia: rect(336.96, 60.8, 160, 23.2),
  provincia: rect(520.5, 60.8, 53, 23.2),
  codiceFiscale: comb(rect(113.44, 105.61, 230.4, 14.4), 16),
  annoNonSolare: box(552.63, 108.01, 14.4, 12),
  cognome: box(113.43, 129.61, 295.2, 14.5),
  nome: box(415.84, 129.61, 151.19, 14.4),
  dataNascita: comb(rect(113.43, 153.61, 115.2, 14.4), 8, 113.43, { height: 7.92, below: 0.13, tall: [2, 4] }),
  sesso: comb(rect(243.07, 153.61, 14.4, 14.4), 1),
  comuneNascita: box(271.84, 153.61, 258.27, 14.4),
  provinciaNascita: comb(rect(538.03, 153.61, 28.8, 14.4), 2, 538.23, { height: 7.92, below: 0.13 }),
  domicilioComune: box(113.43, 177.61, 208.8, 14.4),
  domicilioProvincia: comb(rect(329.43, 177.61, 28.8, 14.4), 2, 329.43, { height: 7.92, below: 0 }),
  domicilioVia: box(365.43, 177.61, 201.6, 14.4),
  codiceFiscaleCoobbligato: comb(rect(185.44, 201.61, 230.4, 14.4), 16),
  codiceIdentificativo: comb(rect(538.03, 201.61, 28.8, 14.4), 2, 538.23, { height: 7.92, below: 0.13 }),
  codiceUfficio: comb(rect(19.83, 312.5, 43.2, 11.7), 3, 19.78, { height: 7.91, below: 0.1 }),
  codiceAtto: comb(rect(77.44, 312.5, 158.9, 11.7), 11, 77.94, { height: 7.91, below: 0.1 }),
  identificativoOperazione: { ...area(315.04, 493.18, 258.81, 9.87, PALE), cells: cells(314.93, PITCH, 18) },
  detrazione: box(73.63, 564.55, 79.2, 12),
  saldoFinale: box(487.89, 708.01, 86.4, 12),
  firma: box(41.44, 708.01, 274.39, 24),
  estremi: box(27.03, 744.01, 288.8, 48),
  assegno: box(322.23, 744.01, 244.8, 48),
} as const satisfies Record<string, Box>

/** Drawn on the first copy alone: the account to be charged. "IT" is printed already. */
export const FIRST_COPY_BOXES = {
  iban: { ...rect(122.81, 802.51, 194.4, 12), cells: cells(137.05, 7.2, 25) },
} as const satisfies Record<string, Box>

/** Places that stay empty, and why. */
export const LEFT_EMPTY = {
  firma: 'signed by hand',
  estremi: 'filled by the bank, the post office or the agente della riscossione',
  assegno: 'filled where somebody pays by cheque',
} as const satisfies Partial<Record<keyof typeof BOXES, string>>

const VALUE_SIZE = 9.6
const place = (at: Rect & { cells?: Cells }, gesture: Place['gesture'], up: number, size = VALUE_SIZE): Place => ({
  x: at.x,
  width: at.width,
  baseline: at.y + at.height - up,
  size,
  gesture,
  ...(at.cells ? { cells: at.cells } : {}),
})
const centsAt = (x: number, pitch: number, baseline: number): Place => ({
  x,
  width: 2 * pitch,
  baseline,
  size: 9,
  gesture: 'cells',
  cells: cells(x, pitch, 2),
})
const euroAt = (x: number, right: number, baseline: number): Place => ({
  x,
  width: right - x,
  baseline,
  size: 9,
  gesture: 'right',
})

/** Where each value outside the tables goes; the same on the three copies. */
export const FIELDS = {
  banca: place(BOXES.banca, 'text', 7),
  agenzia: place(BOXES.agenzia, 'text', 7),
  provincia: place(BOXES.provincia, 'text', 7),
  codiceFiscale: place(BOXES.codiceFiscale, 'cells', 2.6),
  annoNonSolare: place(BOXES.annoNonSolare, 'mark', 2.6),
  cognome: place(BOXES.cognome, 'text', 4),
  nome: place(BOXES.nome, 'text', 4),
  dataNascita: place(BOXES.dataNascita, 'cells', 1.8),
  sesso: place(BOXES.sesso, 'cells', 3.6),
  comuneNascita: place(BOXES.comuneNascita, 'text', 4),
  provinciaNascita: place(BOXES.provinciaNascita, 'cells', 2.6),
  domicilioComune: place(BOXES.domicilioComune, 'text', 4),
  domicilioProvincia: place(BOXES.domicilioProvincia, 'cells', 2.6),
  domicilioVia: place(BOXES.domicilioVia, 'text', 4),
  codiceFiscaleCoobbligato: place(BOXES.codiceFiscaleCoobbligato, 'cells', 2.6),
  codiceIdentificativo: place(BOXES.codiceIdentificativo, 'cells', 2.6),
  codiceUfficio: place(BOXES.codiceUfficio, 'cells', 2.1),
  codiceAtto: place(BOXES.codiceAtto, 'cells', 2.1),
  identificativoOperazione: place(BOXES.identificativoOperazione, 'cells', 2, 9),
  detrazioneEuro: euroAt(74, 135, 574.6),
  detrazioneCents: centsAt(138.6, 7.03, 574.6),
  saldoFinaleEuro: euroAt(495.4, 556.4, 717.8),
  saldoFinaleCents: centsAt(560.04, 6.99, 717.8),
} as const satisfies Record<string, Place>

export const FIRST_COPY_FIELDS = {
  iban: place(FIRST_COPY_BOXES.iban, 'cells', 1.6, 7),
} as const satisfies Record<string, Place>

/** A column of white boxes with a line under each of the first `ruled` rows. */
const column = (x: number, width: number, ruled: number, below = ROW): Column => ({
  x,
  width,
  colour: WHITE,
  rule: [x - 0.1, x + width + 0.1, below],
  ruled,
})

/** Debits or credits: one row more than the table has, for the total, with the strokes of the cents and the comma. */
const amounts = (x: number, count: number, cents: readonly [number, number], comma: number, below = ROW): Column => ({
  ...column(x, 79.2, count, below),
  rows: count + 1,
  ticks: cents.map((at) => ({ x: at, y: 8.37, height: 3.5 })),
  comma: [comma, 11.74],
})
const debits = (count: number, below?: number): Column => amounts(322.23, count, [394.23, 401.25], 384.53, below)
const credits = (count: number, below?: number): Column => amounts(408.63, count, [480.63, 487.67], 470.92, below)

const ROW_BASELINE = 10.1
const inColumn = (at: { x: number; width: number }, gesture: Place['gesture'], inRow?: Cells): Place => ({
  x: at.x,
  width: at.width,
  baseline: ROW_BASELINE,
  size: 9,
  gesture,
  ...(inRow ? { cells: inRow } : {}),
})

/** Where the two amounts of a row go, and those of the row of totals. */
const AMOUNT_FIELDS = {
  debitoEuro: euroAt(322.23, 383.6, ROW_BASELINE),
  debitoCents: centsAt(387.2, 7.03, ROW_BASELINE),
  creditoEuro: euroAt(408.63, 470, ROW_BASELINE),
  creditoCents: centsAt(473.6, 7.03, ROW_BASELINE),
} as const satisfies Record<string, Place>

/** The row of totals of every section: debits, credits, the sign and the balance. */
export const TOTAL_FIELDS = {
  ...AMOUNT_FIELDS,
  segno: { x: 487.69, width: 7.25, baseline: ROW_BASELINE, size: 9, gesture: 'centre' },
  saldoEuro: euroAt(495.4, 556.4, ROW_BASELINE),
  saldoCents: centsAt(560.04, 6.99, ROW_BASELINE),
} as const satisfies Record<string, Place>

/** The three columns that the tables of Erario, Regioni and local taxes have in common. */
const tributo = (count: number) => ({
  codiceTributo: column(156.63, 57.6, count),
  rateazione: column(221.43, 43.2, count),
  anno: column(271.83, 43.2, count),
})
/** Month and year, with the stroke between them. */
const period = (x: number, stroke: number, y: number, ruled: number): Column => ({
  ...column(x, 43.2, ruled),
  ticks: [{ x: stroke, y, height: 8 }],
})
const periods = (y: number, ruled: number) => ({
  dal: period(221.43, 234.85, y, ruled),
  al: period(271.83, 286.49, y - 0.13, ruled),
})
const ticked = (base: Column, xs: readonly number[], y: number): Column => ({
  ...base,
  ticks: xs.map((x) => ({ x, y, height: 6.35 })),
})

const rows = (top: number, count: number): Rows => ({ top, height: ROW, count })

/** The six tables. `columns` are drawn, `fields` written in; baselines are measured from the top of a row. */
export const TABLES = {
  erario: { rows: rows(240.01, 6), columns: { ...tributo(6), debito: debits(6), credito: credits(6) } },
  inps: {
    rows: rows(348.25, 4),
    columns: {
      codiceSede: column(19.83, 28.8, 3),
      causale: column(55.83, 28.8, 3),
      matricola: column(91.84, 122.4, 3),
      ...periods(4, 3),
      debito: debits(4, 12.25),
      credito: credits(4, 12.25),
    },
  },
  regioni: {
    rows: rows(432.01, 4),
    columns: {
      codiceRegione: ticked(column(19.93, 28.8, 3), [34.1], 5.53),
      ...tributo(3),
      debito: debits(4),
      credito: credits(4),
    },
  },
  locali: {
    rows: rows(516.01, 4),
    columns: {
      codiceEnte: ticked(column(20.27, 43.2, 4), [31.07, 41.87, 52.67], 5.72),
      ravvedimento: column(73.61, 9.35, 4),
      immobiliVariati: column(87.63, 9.35, 4),
      acconto: column(102.02, 9.35, 4),
      saldo: column(116.07, 9.35, 4),
      numeroImmobili: column(131.14, 14.4, 4),
      ...tributo(3),
      debito: debits(4),
      credito: credits(4),
    },
  },
  inail: {
    rows: rows(600.01, 3),
    columns: {
      codiceSede: column(99.03, 36, 2),
      codiceDitta: column(142.23, 57.6, 2),
      codiceControllo: column(207.03, 14.4, 2),
      numeroRiferimento: column(235.99, 43.2, 2),
      causale: column(286.23, 14.4, 2),
      debito: debits(3),
      credito: credits(3),
    },
  },
  previdenziali: {
    rows: rows(660.01, 2),
    columns: {
      codiceSede: column(63.03, 36, 2),
      causale: column(106.23, 28.8, 2),
      codicePosizione: column(142.23, 72, 2),
      ...periods(4, 2),
      debito: debits(2),
      credito: credits(2),
    },
  },
} as const satisfies Record<string, { rows: Rows; columns: Record<string, Column> }>

/** The codice ente of the last table, which only its first row has. */
export const ENTE_PREVIDENZIALE: Column = ticked({ ...column(19.83, 43.2, 0), rows: 1 }, [30.63, 41.43, 52.23], 5.73)

const local = TABLES.locali.columns
const social = TABLES.previdenziali.columns
const tributoFields = {
  codiceTributo: inColumn(TABLES.erario.columns.codiceTributo, 'centre'),
  rateazione: inColumn(TABLES.erario.columns.rateazione, 'centre'),
  anno: inColumn(TABLES.erario.columns.anno, 'centre'),
}
const month = (x: number, width: number): Place => inColumn({ x, width }, 'centre')
const periodFields = {
  dalMese: month(221.43, 13.42),
  dalAnno: month(234.85, 29.78),
  alMese: month(271.83, 14.66),
  alAnno: month(286.49, 28.54),
}

/** Where each value of a row goes. */
export const ROW_FIELDS = {
  erario: { ...tributoFields, ...AMOUNT_FIELDS },
  inps: {
    codiceSede: inColumn(TABLES.inps.columns.codiceSede, 'centre'),
    causale: inColumn(TABLES.inps.columns.causale, 'centre'),
    matricola: inColumn(TABLES.inps.columns.matricola, 'centre'),
    ...periodFields,
    ...AMOUNT_FIELDS,
  },
  regioni: {
    codiceRegione: inColumn(TABLES.regioni.columns.codiceRegione, 'cells', cells(19.9, 14.2, 2)),
    ...tributoFields,
    ...AMOUNT_FIELDS,
  },
  locali: {
    codiceEnte: inColumn(local.codiceEnte, 'cells', cells(20.27, 10.8, 4)),
    ravvedimento: inColumn(local.ravvedimento, 'mark'),
    immobiliVariati: inColumn(local.immobiliVariati, 'mark'),
    acconto: inColumn(local.acconto, 'mark'),
    saldo: inColumn(local.saldo, 'mark'),
    numeroImmobili: { ...inColumn(local.numeroImmobili, 'centre'), size: 8 },
    ...tributoFields,
    ...AMOUNT_FIELDS,
  },
  inail: {
    codiceSede: inColumn(TABLES.inail.columns.codiceSede, 'centre'),
    codiceDitta: inColumn(TABLES.inail.columns.codiceDitta, 'centre'),
    codiceControllo: inColumn(TABLES.inail.columns.codiceControllo, 'centre'),
    numeroRiferimento: inColumn(TABLES.inail.columns.numeroRiferimento, 'centre'),
    causale: inColumn(TABLES.inail.columns.causale, 'centre'),
    ...AMOUNT_FIELDS,
  },
  previdenziali: {
    codiceSede: inColumn(social.codiceSede, 'centre'),
    causale: inColumn(social.causale, 'centre'),
    codicePosizione: inColumn(social.codicePosizione, 'centre'),
    ...periodFields,
    ...AMOUNT_FIELDS,
  },
} as const satisfies Record<keyof typeof TABLES, Record<string, Place>>

/** Where the codice ente of the last table goes; `baseline` from the top of its first row. */
export const ENTE_FIELD: Place = inColumn(ENTE_PREVIDENZIALE, 'cells', cells(19.83, 10.8, 4))
