import { FIRST_COPY_BOXES, TABLES } from './layout-ordinario'
import type { Label, Rule, Section } from './layout.types'
import { across, area, COLOURS, down, frame, HAIR, label, style, THICK, THIN, upright } from './shapes'

/** What is printed on the F24 ordinario beside its places and tables: bands, lines, words. */
const { CYAN, GROUND, INK, LOWER_BAND, WHITE } = COLOURS

const FINE = style(300, 4.7)
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

const band = (y: number, height = 12, x = 19.22, width = 556.5) => area(x, y, width, height, LOWER_BAND)

const HEAD: Section = {
  name: 'intestazione',
  areas: [area(336.46, 36.01, 237.6, 48, GROUND)],
  outlines: [frame(524.2, 22.96, 49.38, 12.39, CYAN, THICK)],
  rules: [across(336.09, 60.01, 574.2, 1.5, WHITE)],
  labels: [
    label('Mod.', 528.57, 33.16, 15.65, BOOK_LARGE),
    label('F24', 547.39, 33.16, 22.66, MARK),
    label('DELEGA IRREVOCABILE A:', 243.65, 56.25, 89.44, LARGE),
    label('MODELLO DI PAGAMENTO', 20.77, 70.55, 140.72, HEADING),
    label('UNIFICATO', 20.77, 84.55, 57.83, HEADING),
    label('AGENZIA', 299.22, 80.85, 33.87, LARGE),
    label('PROV.', 501.25, 81.12, 17.91, MEDIUM),
    label('PER L’ACCREDITO ALLA TESORERIA COMPETENTE', 243.71, 92.43, 171.7, LARGE),
  ],
}

const CONTRIBUENTE: Section = {
  name: 'contribuente',
  areas: [area(19.23, 93.11, 556.37, 703.51, GROUND), band(92.81)],
  labels: [
    label('CONTRIBUENTE', 24.44, 102.6, 71.39, TITLE),
    label('barrare in caso di anno d’imposta', 462.18, 113.26, 85.91, SMALL),
    label('non coincidente con anno solare', 465.91, 119.26, 82.18, SMALL),
    label('CODICE FISCALE', 29.23, 116.91, 65.42, STRONG),
    label('cognome, denominazione o ragione sociale', 114.43, 127.62, 120.54, PLAIN),
    label('nome', 416.84, 127.8, 14.77, PLAIN),
    label('DATI ANAGRAFICI', 29.23, 140.75, 74.42, STRONG),
    label('data di nascita', 113.43, 152.24, 40.75, PLAIN),
    label('sesso', 233.54, 152.12, 14.18, PLAIN),
    label('(M o F)', 249.53, 152.12, 17.41, PLAIN),
    label('comune (o Stato estero) di nascita', 272.84, 151.8, 91.95, PLAIN),
    label('prov.', 545.71, 151.5, 13.31, PLAIN),
    label('giorno', 120.99, 157.58, 13.35, TINY),
    label('mese', 151.61, 157.58, 10.6, TINY),
    label('anno', 193.78, 157.56, 10.43, TINY),
    label('comune', 114.43, 175.62, 20.93, PLAIN),
    label('prov.', 337.19, 175.6, 13.31, PLAIN),
    label('via e numero civico', 366.54, 175.6, 53.19, PLAIN),
    label('DOMICILIO FISCALE', 29.23, 188.8, 79.84, STRONG),
    label('CODICE FISCALE', 29.2, 205.74, 65.42, STRONG),
    label('del coobbligato, erede,', 97.41, 205.74, 75.3, HEAVY),
    label('genitore, tutore o curatore fallimentare', 29.2, 213.74, 126.57, HEAVY),
    label('codice identificativo', 479.01, 212.13, 54.05, PLAIN),
  ],
}

/** The words over the amounts of a section: their baselines differ a little from one to the next. */
const overAmounts = (debit: number, credit = debit): Label[] => [
  label('importi a debito versati', 330.29, debit, 62.44, PLAIN),
  label('importi a credito compensati', 409.61, credit, 77.28, PLAIN),
]

type Totals = {
  readonly debit: readonly [letter: string, x: number, baseline: number, width: number]
  readonly credit: readonly [letter: string, x: number, baseline: number, width: number]
  readonly saldo: readonly [text: string, baseline: number, width: number]
}

const totals = ({ debit, credit, saldo }: Totals): Label[] => [
  label('TOTALE', 259.7, debit[2], 29.75, STRONG),
  label(...debit, STRONG),
  label(...credit, STRONG),
  label(saldo[0], 503.55, saldo[1], saldo[2], STRONG),
  label('+/–', 487.56, saldo[1] - 0.9, 7.56, TINY),
]

/** The lines around a section's balance, whose row of totals starts at `top`. */
const around = (top: number, from = 322.2): Rule[] => [
  across(from, top, 574.25, HAIR),
  down(487.67, top, top + ROW),
  down(494.98, top + 0.2, top + ROW),
  down(574.05, top, top + ROW),
  down(567.03, top + 8.4, top + 11.9),
]
const ROW = TABLES.erario.rows.height
const totalTop = ({ rows }: (typeof TABLES)[keyof typeof TABLES]): number => rows.top + rows.count * rows.height

/** The ground of a section's balance, with its comma left to the table. */
const SALDI = Object.values(TABLES).map((table) => area(487.87, totalTop(table), 86.4, ROW, WHITE))
/** Where the printed commas stand that belong to no column of a table. */
export const COMMAS: readonly (readonly [x: number, baseline: number])[] = [
  ...Object.values(TABLES).map((table) => [557.31, totalTop(table) + 11.74] as const),
  [557.31, 719.75],
  [135.9, 575.52],
]

const ERARIO: Section = {
  name: 'sezione erario',
  areas: [band(216.01)],
  rules: [...around(312.01)],
  labels: [
    label('SEZIONE ERARIO', 24.34, 225.42, 79.14, TITLE),
    label('codice tributo', 166.26, 237.26, 36.75, PLAIN),
    label('rateazione/regione/', 218.1, 232.76, 52.07, PLAIN),
    label('prov./mese rif.', 223.96, 238.76, 40.36, PLAIN),
    label('anno di', 282.91, 232.75, 20.94, PLAIN),
    label('riferimento', 279.56, 238.75, 27.65, PLAIN),
    ...overAmounts(237.26, 237.76),
    label('IMPOSTE DIRETTE – IVA', 29.03, 260.31, 95.05, STRONG),
    label('RITENUTE ALLA FONTE', 29.04, 272.3, 92.21, STRONG),
    label('ALTRI TRIBUTI ED INTERESSI', 29.04, 284.3, 112.89, STRONG),
    label('codice ufficio', 23.3, 309.9, 36.46, PLAIN),
    label('codice atto', 78.47, 309.99, 30.35, PLAIN),
    ...totals({
      debit: ['A', 309.59, 322.8, 6.25],
      credit: ['B', 402.02, 322.9, 5.42],
      saldo: ['SALDO  (A-B)', 308.3, 54.7],
    }),
  ],
}

const INPS: Section = {
  name: 'sezione INPS',
  areas: [band(324.25)],
  rules: [...around(396.4)],
  labels: [
    label('SEZIONE INPS', 24.34, 333.95, 66.36, TITLE),
    label('codice', 25.12, 342.4, 18.23, PLAIN),
    label('sede', 27.88, 347.5, 12.71, PLAIN),
    label('causale', 59.39, 342.4, 20.49, PLAIN),
    label('contributo', 56.56, 347.5, 26.15, PLAIN),
    label('matricola INPS/codice INPS/', 112.2, 342.4, 82.49, PLAIN),
    label('filiale azienda', 134.24, 347.5, 38.41, PLAIN),
    label('periodo di riferimento:', 235.4, 342.2, 60.28, PLAIN),
    label('da mm/aaaa       a mm/aaaa', 216.04, 347.3, 87.12, PLAIN),
    ...overAmounts(346.2),
    ...totals({
      debit: ['C', 310.55, 407.15, 5.28],
      credit: ['D', 401.72, 407.14, 6.01],
      saldo: ['SALDO  (C-D)', 392.55, 54.33],
    }),
  ],
}

const REGIONI: Section = {
  name: 'sezione regioni',
  areas: [band(408.25)],
  rules: [...around(480.01)],
  labels: [
    label('SEZIONE REGIONI', 24.34, 418.03, 87.49, TITLE),
    label('codice', 25.12, 425.66, 18.23, PLAIN),
    label('regione', 24.04, 430.76, 20.38, PLAIN),
    label('codice tributo', 167.67, 429.26, 36.75, PLAIN),
    label('rateazione/', 226.73, 425.36, 32.61, PLAIN),
    label('mese rif.', 231.59, 431.36, 22.9, PLAIN),
    label('anno di', 283.28, 425.64, 20.94, PLAIN),
    label('riferimento', 279.92, 431.64, 27.66, PLAIN),
    ...overAmounts(429.26),
    ...totals({
      debit: ['E', 311.44, 490.9, 4.4],
      credit: ['F', 402.56, 490.9, 4.33],
      saldo: ['SALDO  (E-F)', 476.31, 51.77],
    }),
  ],
}

const OPERAZIONE = { from: 314.93, pitch: 14.4, count: 18 } as const
const LOCALI: Section = {
  name: 'sezione IMU e altri tributi locali',
  areas: [band(492, 12, 19.96, 555.12)],
  rules: [
    ...around(564.01),
    ...Array.from({ length: OPERAZIONE.count + 1 }, (_, cell) =>
      down(OPERAZIONE.from + cell * OPERAZIONE.pitch, 494.83, 503.29, HAIR, INK),
    ),
    across(314.73, 503.23, 573.98, HAIR, INK),
    down(152.66, 564.76, 576.43),
    down(145.63, 572.93, 576.43),
  ],
  labels: [
    label('SEZIONE IMU E ALTRI TRIBUTI LOCALI', 24.34, 501.77, 173.54, TITLE),
    label('IDENTIFICATIVO OPERAZIONE', 229.78, 501, 80.16, BOOK),
    label('codice ente/', 25.15, 510.66, 33.02, SMALL),
    label('codice comune', 22.56, 515.36, 38.2, SMALL),
    label('Ravv.', 73.77, 514.8, 9.65, FINE),
    label('Immob.', 85.79, 510.8, 13.74, FINE),
    label('variati', 87.02, 514.8, 11.28, FINE),
    label('Acc.', 102.74, 514.8, 8.57, FINE),
    label('Saldo', 115.27, 514.8, 10.85, FINE),
    label('numero', 131.78, 509.8, 13.59, FINE),
    label('immobili', 130.8, 514.8, 15.56, FINE),
    label('codice tributo', 167.66, 513.26, 36.75, PLAIN),
    label('rateazione/', 226.73, 509.36, 32.61, PLAIN),
    label('mese rif.', 231.59, 515.36, 22.9, PLAIN),
    label('anno di', 283.28, 509.64, 20.94, PLAIN),
    label('riferimento', 279.92, 515.63, 27.65, PLAIN),
    ...overAmounts(513.26),
    label('detrazione', 37.47, 573.19, 26.26, SMALL),
    ...totals({
      debit: ['G', 309.1, 574.7, 6.74],
      credit: ['H', 401.51, 574.9, 6.42],
      saldo: ['SALDO  (G-H)', 560.31, 56.2],
    }),
  ],
}

const ALTRI: Section = {
  name: 'sezione altri enti previdenziali e assicurativi',
  areas: [band(576.4, 12.44)],
  rules: [...around(636.01), across(19.83, 648.01, 574.29, HAIR), ...around(684.01), down(63.24, 660.01, 672.09)],
  labels: [
    label('SEZIONE ALTRI ENTI PREVIDENZIALI E ASSICURATIVI', 24.34, 585.86, 242.11, TITLE),
    label('INAIL', 25.23, 620.31, 22.44, STRONG),
    label('codice sede', 100.53, 597.46, 33.15, PLAIN),
    label('codice ditta', 155.52, 598.25, 33.97, PLAIN),
    label('c.c.', 210.17, 598.25, 10.22, PLAIN),
    label('numero', 247.93, 593.22, 19.64, PLAIN),
    label('di riferimento', 240.24, 599.22, 35.03, PLAIN),
    label('causale', 283.91, 596.8, 20.49, PLAIN),
    ...overAmounts(597.75),
    ...totals({
      debit: ['I', 313.24, 646.26, 2.59],
      credit: ['L', 402.74, 647.35, 3.96],
      saldo: ['SALDO  (I-L)', 632.31, 49.59],
    }),
    label('codice ente', 25.1, 656.96, 31.61, PLAIN),
    label('codice sede', 64.42, 656.96, 33.15, PLAIN),
    label('causale', 110.16, 653.16, 20.49, PLAIN),
    label('contributo', 107.34, 658.26, 26.14, PLAIN),
    label('codice posizione', 155.09, 656.96, 46.29, PLAIN),
    label('periodo di riferimento:', 235.35, 654.36, 60.28, PLAIN),
    label('da mm/aaaa       a mm/aaaa', 215.94, 659.46, 87.12, PLAIN),
    ...overAmounts(656.96),
    ...totals({
      debit: ['M', 307.97, 695.2, 7.86],
      credit: ['N', 401.51, 693.92, 7.05],
      saldo: ['SALDO  (M-N)', 680.31, 57.95],
    }),
  ],
}

const SALDO: Section = {
  name: 'firma e saldo finale',
  areas: [band(696.01, 12, 19.8, 296), band(696.01, 12, 321.9, 252.39)],
  rules: [
    down(487.78, 708.01, 720.12),
    down(494.98, 708.01, 720.1),
    down(574.02, 708.01, 720.01),
    down(567.03, 716.13, 719.63),
  ],
  labels: [
    label('FIRMA', 24.37, 705.79, 29.78, TITLE),
    label('SALDO FINALE', 330.23, 705.69, 67.32, TITLE),
    label('EURO', 462.6, 716.73, 23.15, STRONG),
    label('+', 489.22, 715.69, 3.72, SMALL),
  ],
}

const ESTREMI: Section = {
  name: 'estremi del versamento',
  areas: [
    band(732.01, 12, 19.83, 554.45),
    area(19.94, 742.03, 7, 50.6, LOWER_BAND),
    area(567.34, 742.03, 7, 50.21, LOWER_BAND),
    area(19.93, 791.51, 554.4, 5, LOWER_BAND),
  ],
  outlines: [frame(473.68, 745.26, 13.9, 11.5, CYAN, THIN), frame(473.68, 758.26, 13.9, 11.5, CYAN, THIN)],
  rules: [
    across(142.52, 756.01, 315.83),
    across(26.31, 768.01, 315.83),
    down(142.24, 744, 791.9),
    down(230.92, 756.01, 792.01),
    ...[41.43, 70.24, 99.04, 113.43, 127.84].map((x) => down(x, 778.61, 792.09)),
    ...[55.84, 84.63].map((x) => down(x, 770.67, 792.09)),
    across(26.33, 792.01, 567.03),
    across(351.03, 768.01, 466.23, THIN, INK),
    across(397.61, 780.01, 474.61, THIN, INK),
    across(481.92, 780.01, 563.71, THIN, INK),
  ],
  labels: [
    label('ESTREMI DEL VERSAMENTO', 24.34, 742, 126.07, TITLE),
    label('(DA COMPILARE A CURA DI BANCA/POSTE/AGENTE DELLA RISCOSSIONE)', 158.35, 742, 228.5, SUBTITLE),
    label('DATA', 76.85, 759.35, 15.57, MEDIUM),
    label('giorno', 33.67, 774.98, 13.35, TINY),
    label('mese', 65.3, 774.98, 10.6, TINY),
    label('anno', 108.42, 774.98, 10.43, TINY),
    label('CODICE BANCA/POSTE/AGENTE DELLA RISCOSSIONE', 144.09, 753.52, 170.08, MEDIUM),
    label('AZIENDA', 176.53, 763.61, 20.3, TINY),
    label('CAB/SPORTELLO', 255.04, 763.81, 36.93, TINY),
    label('Pagamento effettuato con assegno', 335.83, 755.62, 100.27, MEDIUM),
    label('n.ro', 334.83, 767.22, 11.37, MEDIUM),
    label('tratto / emesso su', 334.83, 779.82, 52.94, MEDIUM),
    label('cod. ABI', 425.32, 789.39, 21.9, SMALL),
    label('CAB', 516.9, 789.39, 11.67, SMALL),
    label('bancario/postale', 493.71, 753.12, 51.13, MEDIUM),
    label('circolare/vaglia postale', 493.7, 765.29, 70.36, MEDIUM),
  ],
}

const FOOT: Section = {
  name: 'piede',
  areas: [],
  rules: [
    across(19.91, 817.71, 575.5, THICK, GROUND),
    down(574.96, 796, 817.71, THICK, GROUND),
    down(19.7, 796, 818.2, HAIR, GROUND),
  ],
  labels: [upright('MOD. F24 – 2013  EURO', 18.55, 813.39, 57.94, TINY)],
}

/** What all three copies show, in the order in which it is painted; places and tables come after the last area. */
export const SHEET: readonly Section[] = [
  HEAD,
  CONTRIBUENTE,
  ERARIO,
  INPS,
  REGIONI,
  LOCALI,
  { name: 'saldi', areas: SALDI, labels: [] },
  ALTRI,
  SALDO,
  ESTREMI,
  FOOT,
]

const IBAN = FIRST_COPY_BOXES.iban.cells
/** Before these cells the stroke is tall and black: check digits, CIN, ABI, CAB, account. */
const IBAN_GROUPS: readonly number[] = [0, 2, 3, 8, 13, 25]

const copyTitle = (ordinal: string): Label[] => [
  label(ordinal, 198.21, 826.05, 4.34, MEDIUM),
  label('a', 202.55, 822.99, 2.24, style(300, 4.2)),
  label('COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE', 207.17, 826.05, 190.05, MEDIUM),
]

/** What only one copy shows. */
export const COPIES = [
  {
    name: 'prima copia per la banca',
    areas: [],
    rules: [
      across(122.56, 814.21, 317.27, 0.75, INK),
      down(122.65, 805.3, 814.56, THIN, INK),
      down(129.85, 809.04, 814.57),
      ...Array.from({ length: IBAN.count + 1 }, (_, cell) =>
        IBAN_GROUPS.includes(cell)
          ? down(IBAN.x + cell * IBAN.pitch, 805.3, 814.56, THIN, INK)
          : down(IBAN.x + cell * IBAN.pitch, 809.04, 814.57),
      ),
      across(363.22, 813.6, 563.79, THICK, INK),
    ],
    labels: [
      label('Autorizzo addebito su', 28.01, 805.08, 62.35, MEDIUM),
      label('conto corrente codice IBAN', 28.01, 814.31, 79.4, MEDIUM),
      label('I', 124.9, 810.3, 2.59, style(800, 6.8)),
      label('T', 131.3, 810.3, 4.26, style(800, 6.8)),
      label('firma', 347.49, 814.32, 14.31, MEDIUM),
      ...copyTitle('1'),
    ],
  },
  { name: 'seconda copia per la banca', areas: [], labels: copyTitle('2') },
  {
    name: 'copia per chi versa',
    areas: [],
    labels: [label('COPIA PER IL SOGGETTO CHE EFFETTUA IL VERSAMENTO', 208.48, 825.22, 178.47, MEDIUM)],
  },
] as const satisfies readonly Section[]
