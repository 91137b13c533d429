import type { Box, Cells, Column, Place, Rect, Section, Ticks } from './layout.types'
import {
  across,
  area,
  box,
  cells,
  COLOURS,
  down,
  frame,
  HAIR,
  label,
  rect,
  style,
  THICK,
  THIN,
  upright,
} from './shapes'

/**
 * The F24 semplificato: an A4 page with two halves that show the same form. Measured on the printed model; the halves
 * are described once, and `OFFSET` is how much lower the second one is.
 */
export const PAGE = { width: 595.276, height: 841.89 } as const
export const OFFSET = 408

const { BAND, CYAN, GREY, GROUND, INK, LOWER_BAND, PALE, WHITE } = COLOURS

const TINY = style(300, 5.2)
const SMALL = style(300, 6.2)
const PLAIN = style(300, 6.7)
const MEDIUM = style(300, 7.3)
const LARGE = style(300, 8.4)
const BOOK = style(400, 6.3)
const BOOK_LARGE = style(400, 7.3)
const HEAVY = style(700, 7.9)
const STRONG = style(800, 8.4)
const TITLE = style(800, 9.5, WHITE)
const SUBTITLE = style(800, 6.3, WHITE)
const HEADING = style(700, 12.9)
const MARK = style(900, 10.3, CYAN)

const PITCH = 14.4
const TICKS: Ticks = { height: 7.92, below: 0.08 }

const comb = (at: Rect, count: number, from = at.x, ticks: Ticks = TICKS): Box => ({
  ...at,
  colour: WHITE,
  cells: cells(from, PITCH, count),
  ticks,
})

/** The places of one half, by what is written in them. */
export const BOXES = {
  banca: rect(337.56, 36.01, 235.6, 16.7),
  agenzia: rect(337.56, 54.01, 160, 16.7),
  provincia: rect(520.5, 54.01, 52.6, 16.7),
  codiceFiscale: comb(rect(113.32, 92.61, 230.4, 14.4), 16),
  codiceUfficio: comb(rect(354.89, 96.78, 43.2, 11.33), 3),
  codiceAtto: comb(rect(408.05, 96.82, 158.9, 11.33), 11, 408.55),
  cognome: box(113.35, 116.61, 295.2, 14.5),
  nome: box(415.76, 116.61, 151.19, 14.4),
  dataNascita: comb(rect(113.35, 140.61, 115.2, 14.4), 8, 113.35, { ...TICKS, tall: [2, 4] }),
  sesso: comb(rect(242.92, 140.61, 14.4, 14.4), 1),
  comuneNascita: box(271.81, 140.61, 258.23, 14.4),
  provinciaNascita: comb(rect(537.95, 140.61, 28.8, 14.4), 2, 538.15),
  codiceFiscaleCoobbligato: comb(rect(185.37, 164.56, 230.4, 14.4), 16),
  codiceIdentificativo: comb(rect(537.96, 164.56, 28.8, 14.4), 2, 538.16),
  identificativoOperazione: { ...area(315.04, 180, 258.81, 9.87, PALE), cells: cells(314.93, PITCH, 18) },
  saldoFinale: box(480.55, 324.41, 86.4, 12),
  unsigned: box(30.64, 324.41, 233.02, 24),
  estremi: box(27.06, 362.17, 288.8, 48),
  assegno: box(322.26, 362.17, 245.21, 48),
} as const satisfies Record<string, Box>

/** The places of the lower half only. */
export const LOWER_BOXES = {
  firma: rect(72.51, 324.41, 191.16, 24),
  iban: { ...box(372.55, 336.44, 194.4, 12), cells: cells(386.79, 7.2, 25) },
} as const satisfies Record<string, Box>

/** Places that stay empty, and why. */
export const LEFT_EMPTY = {
  unsigned: 'the upper half has no signature: the model leaves the place white',
  firma: 'signed by hand',
  estremi: 'filled by the bank, the post office or the agente della riscossione',
  assegno: 'filled where somebody pays by cheque',
} as const satisfies Partial<Record<keyof typeof BOXES | keyof typeof LOWER_BOXES, string>>

const VALUE_SIZE = 9.6
const place = (at: Rect & { cells?: Cells }, gesture: Place['gesture'], up: number, size = VALUE_SIZE): Place => ({
  x: at.x,
  width: at.width,
  baseline: at.y + at.height - up,
  size,
  gesture,
  ...(at.cells ? { cells: at.cells } : {}),
})

/** Where each value of the head and the foot goes; both halves. */
export const FIELDS = {
  banca: place(BOXES.banca, 'text', 5.1),
  agenzia: place(BOXES.agenzia, 'text', 5.1),
  provincia: place(BOXES.provincia, 'text', 5.1),
  codiceFiscale: place(BOXES.codiceFiscale, 'cells', 2.6),
  codiceUfficio: place(BOXES.codiceUfficio, 'cells', 2.1),
  codiceAtto: place(BOXES.codiceAtto, 'cells', 2.1),
  cognome: place(BOXES.cognome, 'text', 4),
  nome: place(BOXES.nome, 'text', 4),
  dataNascita: place(BOXES.dataNascita, 'cells', 1.8),
  sesso: place(BOXES.sesso, 'cells', 3.6),
  comuneNascita: place(BOXES.comuneNascita, 'text', 4),
  provinciaNascita: place(BOXES.provinciaNascita, 'cells', 2.6),
  codiceFiscaleCoobbligato: place(BOXES.codiceFiscaleCoobbligato, 'cells', 2.6),
  codiceIdentificativo: place(BOXES.codiceIdentificativo, 'cells', 2.6),
  identificativoOperazione: place(BOXES.identificativoOperazione, 'cells', 2, 9),
  saldoFinaleEuro: { x: 488.2, width: 61.9, baseline: 333.7, size: VALUE_SIZE, gesture: 'right' },
  saldoFinaleCents: {
    x: 552.72,
    width: 13.98,
    baseline: 333.7,
    size: VALUE_SIZE,
    gesture: 'cells',
    cells: cells(552.72, 6.99, 2),
  },
} as const satisfies Record<string, Place>

export const LOWER_FIELDS = {
  iban: place(LOWER_BOXES.iban, 'cells', 2.4, 7),
} as const satisfies Record<string, Place>

export const ROWS = { top: 203.93, height: 12, count: 10 } as const

const column = (
  x: number,
  width: number,
  colour: Column['colour'],
  rule: Column['rule'] = [x, x + width, 12],
): Column => ({
  x,
  width,
  colour,
  rule,
})
const flag = (x: number, width: number): Column => column(x, width, GREY, [x, x + width, 12.08])
const amount = (
  x: number,
  width: number,
  colour: Column['colour'],
  cents: readonly [number, number],
  comma: number,
): Column => ({
  ...column(x, width, colour, [x, x + width, 11.94]),
  ticks: cents.map((at) => ({ x: at, y: 8.33, height: 3.5 })),
  comma: [comma, colour === GREY ? 10.95 : 11.83],
})

export const COLUMNS = {
  sezione: { ...column(30.81, 36, WHITE, [30.64, 67.18, 12]), ticks: [{ x: 48.73, y: 5.72, height: 6.35 }] },
  codiceTributo: column(77.44, 36, WHITE),
  codiceEnte: {
    ...column(117.68, 43.2, WHITE, [117.58, 160.6, 11.99]),
    ticks: [128.48, 139.29, 150.08].map((x) => ({ x, y: 5.72, height: 6.35 })),
  },
  ravvedimento: flag(167.54, 13),
  immobiliVariati: flag(187.86, 12.74),
  acconto: flag(207.57, 12.95),
  saldo: flag(227.13, 12.95),
  numeroImmobili: flag(245.69, 17.95),
  rateazione: column(268.24, 36, WHITE),
  anno: column(308.28, 36, WHITE),
  detrazione: amount(349.33, 50.3, GREY, [392.52, 399.55], 382.79),
  debito: amount(405.04, 79.23, WHITE, [477, 484.03], 468.36),
  credito: amount(487.55, 79.4, WHITE, [559.68, 566.72], 551.04),
} as const satisfies Record<string, Column>

const ROW_BASELINE = 10.1
const inColumn = (at: { x: number; width: number }, gesture: Place['gesture'], inRow?: Cells): Place => ({
  x: at.x,
  width: at.width,
  baseline: ROW_BASELINE,
  size: 9,
  gesture,
  ...(inRow ? { cells: inRow } : {}),
})
const euro = (x: number, right: number): Place => inColumn({ x, width: right - x }, 'right')
const cents = (x: number): Place => inColumn({ x, width: 14.06 }, 'cells', cells(x, 7.03, 2))

/** Where each value of a row goes; `baseline` from the top of the row. */
export const ROW_FIELDS = {
  sezione: inColumn(COLUMNS.sezione, 'cells', cells(30.64, 18.1, 2)),
  codiceTributo: inColumn(COLUMNS.codiceTributo, 'centre'),
  codiceEnte: inColumn(COLUMNS.codiceEnte, 'cells', cells(117.68, 10.8, 4)),
  ravvedimento: inColumn(COLUMNS.ravvedimento, 'mark'),
  immobiliVariati: inColumn(COLUMNS.immobiliVariati, 'mark'),
  acconto: inColumn(COLUMNS.acconto, 'mark'),
  saldo: inColumn(COLUMNS.saldo, 'mark'),
  numeroImmobili: inColumn(COLUMNS.numeroImmobili, 'centre'),
  rateazione: inColumn(COLUMNS.rateazione, 'centre'),
  anno: inColumn(COLUMNS.anno, 'centre'),
  detrazioneEuro: euro(349.33, 381.9),
  detrazioneCents: cents(385.49),
  debitoEuro: euro(405.04, 467.4),
  debitoCents: cents(469.97),
  creditoEuro: euro(487.55, 550.1),
  creditoCents: cents(552.64),
} as const satisfies Record<string, Place>

const HEAD: Section = {
  name: 'intestazione',
  areas: [area(337.56, 36.01, 235.6, 17.2, GROUND), area(337.56, 54.01, 235.6, 17.2, GROUND)],
  outlines: [
    frame(337.06, 35.51, 236.6, 18.2, WHITE, THICK),
    frame(337.06, 53.51, 236.6, 18.2, WHITE, THICK),
    frame(480.27, 21.96, 93.41, 12.39, CYAN, THICK),
  ],
  labels: [
    label('MODELLO DI PAGAMENTO UNIFICATO', 20.94, 69.72, 202.37, HEADING),
    label('Mod.', 486.96, 32.16, 15.64, BOOK_LARGE),
    label('F24', 505.78, 32.16, 22.9, MARK),
    label('Semplificato', 533.01, 32.16, 35.9, BOOK_LARGE),
    label('DELEGA IRREVOCABILE A:', 244.3, 47.39, 89.43, LARGE),
    label('AGENZIA', 299.32, 65.97, 33.87, LARGE),
    label('PROV.', 501.36, 65.45, 17.9, MEDIUM),
    label('PER L’ACCREDITO ALLA TESORERIA COMPETENTE', 259.06, 78.86, 171.71, LARGE),
  ],
}

const CONTRIBUENTE: Section = {
  name: 'contribuente',
  areas: [area(19, 89.19, 556.43, 321.13, GROUND), area(19, 80.81, 556.43, 12, BAND)],
  labels: [
    label('CONTRIBUENTE', 24.36, 89.28, 71.4, TITLE),
    label('CODICE FISCALE', 29.15, 103.91, 65.42, STRONG),
    label('codice ufficio', 358.36, 96.01, 36.45, PLAIN),
    label('codice atto', 409.19, 96.1, 30.36, PLAIN),
    label('cognome, denominazione o ragione sociale', 114.34, 114.62, 120.54, PLAIN),
    label('nome', 416.76, 114.8, 14.77, PLAIN),
    label('DATI ANAGRAFICI', 29.15, 127.75, 74.41, STRONG),
    label('data di nascita', 113.35, 139.24, 40.75, PLAIN),
    label('sesso', 233.46, 139.12, 14.18, PLAIN),
    label('(M o F)', 249.45, 139.12, 17.41, PLAIN),
    label('comune (o Stato estero) di nascita', 273.19, 138.8, 91.95, PLAIN),
    label('prov.', 545.63, 138.5, 13.3, PLAIN),
    label('giorno', 120.91, 144.58, 13.35, TINY),
    label('mese', 151.53, 144.58, 10.59, TINY),
    label('anno', 193.69, 144.56, 10.43, TINY),
    label('CODICE FISCALE', 29.13, 168.68, 65.41, STRONG),
    label('del coobbligato, erede,', 97.34, 168.68, 75.29, HEAVY),
    label('genitore, tutore o curatore fallimentare', 29.13, 176.69, 126.57, HEAVY),
    label('codice identificativo', 478.93, 175.76, 54.05, PLAIN),
  ],
}

const OPERAZIONE = BOXES.identificativoOperazione.cells
const MOTIVO: Section = {
  name: 'motivo del pagamento',
  areas: [area(19, 178.97, 556.43, 12, BAND)],
  rules: [
    ...Array.from({ length: OPERAZIONE.count + 1 }, (_, cell) =>
      down(OPERAZIONE.x + cell * OPERAZIONE.pitch, 181.65, 190.11, HAIR, INK),
    ),
    across(314.73, 190.05, 573.98, HAIR, INK),
  ],
  labels: [
    label('MOTIVO DEL PAGAMENTO', 24.45, 188.79, 123.74, TITLE),
    label('IDENTIFICATIVO OPERAZIONE', 229.78, 187.82, 80.16, BOOK),
    label('Sezione', 38.78, 202.35, 19.88, SMALL),
    label('cod. tributo', 81.35, 202.29, 28.46, SMALL),
    label('codice ente', 124.48, 202.51, 29.18, SMALL),
    label('ravv.', 168.3, 202.39, 11.6, SMALL),
    label('immob.', 184.82, 197.29, 18.6, SMALL),
    label('variati', 186.59, 202.39, 15.05, SMALL),
    label('acc.', 208.37, 202.39, 10.94, SMALL),
    label('saldo', 226.69, 202.39, 13.45, SMALL),
    label('num.', 248.82, 197.29, 11.98, SMALL),
    label('immob.', 245.51, 202.39, 18.6, SMALL),
    label('rateazione/', 272.26, 196.33, 28.26, PLAIN),
    label('mese rif.', 276.13, 202.33, 19.73, PLAIN),
    label('anno di', 315.75, 196.46, 20.94, PLAIN),
    label('riferimento', 312.4, 202.46, 27.65, PLAIN),
    label('detrazione', 363.77, 203.05, 24.93, SMALL),
    label('importi a debito versati', 415.96, 202.56, 57.63, SMALL),
    label('importi a credito compensati', 491.59, 202.56, 71.34, SMALL),
  ],
}

const SALDO: Section = {
  name: 'saldo finale',
  areas: [area(268.49, 324, 52.92, 25.88, LOWER_BAND)],
  rules: [
    across(30.37, 324.24, 263.42),
    across(268.61, 324.14, 566.95),
    across(480.42, 336.44, 566.95),
    down(480.45, 324.41, 336.54),
    down(487.64, 324.41, 336.51),
    down(566.68, 324.41, 336.41),
    down(559.7, 332.73, 336.23),
  ],
  labels: [
    label('SALDO', 279.06, 335.02, 31.78, TITLE),
    label('FINALE', 278.87, 344.02, 32.15, TITLE),
    label('EURO', 455.26, 333.13, 23.16, STRONG),
    label('+', 481.89, 332.09, 3.72, SMALL),
  ],
}

const ESTREMI: Section = {
  name: 'estremi del versamento',
  areas: [
    area(19, 348.55, 556.43, 13.62, LOWER_BAND),
    area(18.97, 360.79, 8, 49.5, LOWER_BAND),
    area(567.47, 360.19, 8, 50.21, LOWER_BAND),
  ],
  outlines: [frame(473.71, 363.42, 13.9, 11.5, CYAN, THIN), frame(473.71, 376.42, 13.9, 11.5, CYAN, THIN)],
  rules: [
    across(26.34, 386.17, 315.86),
    across(142.55, 374.17, 315.86),
    down(142.26, 362.91, 410.06),
    down(230.95, 374.17, 410.17),
    ...[41.46, 70.26, 99.06, 113.46, 127.86].map((x) => down(x, 396.77, 410.25)),
    ...[55.86, 84.66].map((x) => down(x, 388.83, 410.25, THICK)),
    across(351.06, 386.17, 466.26, THICK, INK),
    across(397.64, 398.17, 474.64, THICK, INK),
    across(481.95, 398.17, 563.74, THICK, INK),
    across(19, 410.17, 575.43),
  ],
  labels: [
    label('ESTREMI DEL VERSAMENTO', 26.71, 360.16, 126.07, TITLE),
    label('(DA COMPILARE A CURA DI BANCA/POSTE/AGENTE DELLA RISCOSSIONE)', 160.72, 360.16, 228.5, SUBTITLE),
    label('DATA', 76.88, 377.51, 15.56, MEDIUM),
    label('giorno', 33.7, 393.14, 13.35, TINY),
    label('mese', 65.33, 393.14, 10.6, TINY),
    label('anno', 108.44, 393.14, 10.44, TINY),
    label('CODICE BANCA/POSTE/AGENTE DELLA RISCOSSIONE', 144.12, 371.28, 170.08, MEDIUM),
    label('AZIENDA', 176.56, 381.77, 20.3, TINY),
    label('CAB/SPORTELLO', 255.07, 381.97, 36.93, TINY),
    label('Pagamento effettuato con assegno', 335.86, 373.58, 100.12, MEDIUM),
    label('n.ro', 334.86, 385.78, 11.38, MEDIUM),
    label('tratto / emesso su', 334.86, 397.78, 52.93, MEDIUM),
    label('cod. ABI', 425.35, 407.55, 21.9, SMALL),
    label('CAB', 516.93, 407.55, 11.67, SMALL),
    label('bancario/postale', 493.74, 371.28, 51.13, MEDIUM),
    label('circolare/vaglia postale', 493.73, 383.45, 70.36, MEDIUM),
  ],
}

/** What both halves show, in the order in which it is painted; boxes and table come after the last area. */
export const HALF: readonly Section[] = [HEAD, CONTRIBUENTE, MOTIVO, SALDO, ESTREMI]
/** Where the printed comma of the total stands. */
export const TOTAL_COMMA = [551.04, 334.15] as const

const IBAN = LOWER_BOXES.iban.cells
const IBAN_GROUPS: readonly number[] = [0, 2, 3, 8, 13]

/** What only one half shows, in the measures of the page's upper half (for the second: before the offset). */
export const UPPER_ONLY: Section = {
  name: 'copia per chi versa',
  areas: [],
  labels: [upright('COPIA PER IL SOGGETTO CHE EFFETTUA IL VERSAMENTO', 581.64, 294.94, 153.81, BOOK)],
}

export const LOWER_ONLY: Section = {
  name: 'copia per la banca',
  areas: [area(19.09, 324.42, 53.42, 24.97, LOWER_BAND), { ...LOWER_BOXES.iban, colour: WHITE }],
  rules: [
    across(19, 324.24, 30.37),
    across(372.89, 336.44, 480.42),
    down(379.6, 342.97, 348.5),
    ...Array.from({ length: IBAN.count }, (_, cell) =>
      IBAN_GROUPS.includes(cell)
        ? down(IBAN.x + cell * IBAN.pitch, 339.23, 348.5, THIN, INK)
        : down(IBAN.x + cell * IBAN.pitch, 342.97, 348.5),
    ),
  ],
  labels: [
    label('FIRMA', 30.9, 339.49, 29.79, TITLE),
    label('Autorizzo addebito', 324.81, 342.31, 46.54, SMALL),
    label('su c/c IBAN', 324.81, 347.31, 31.54, SMALL),
    label('I', 374.64, 344.23, 2.59, style(800, 6.8)),
    label('T', 381.04, 344.23, 4.26, style(800, 6.8)),
    upright('COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE', 581.64, 299.46, 162.85, BOOK),
  ],
}

/** The line along which the halves are cut, and the scissors at its start. */
export const CUT = {
  y: 420.5,
  x: 34.83,
  toX: 577.35,
  dash: [3, 1.995],
  colour: INK,
  weight: THICK,
  scissorsX: 13.2,
} as const
