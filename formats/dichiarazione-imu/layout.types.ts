/**
 * The formats of the fields: text (AN), codice fiscale of sixteen places (CF), of eleven (CN), partita IVA (PI), a day as
 * GGMMAAAA (DT), a whole number (NU), a province (PR) and that of birth (PN), a box with a cross (CB).
 */
export const FORMATI = ['AN', 'CF', 'CN', 'PI', 'DT', 'NU', 'PR', 'PN', 'CB'] as const
export type Formato = (typeof FORMATI)[number]

/** `cond`: the specification asks for it under a condition, which the checks of the answers know. */
export type Obbligo = 'si' | 'cond'

export type Campo = {
  /** The number in the specification. */
  readonly n: number
  readonly nome: string
  /** The first place, counted from one as the specification does. */
  readonly pos: number
  readonly len: number
  readonly formato: Formato
  readonly obbligo?: Obbligo
}

/** `[nome, len, formato, obbligo]`: position and number follow from the rows before. */
export type Riga = readonly [nome: string, len: number, formato: Formato, obbligo?: Obbligo]

export type TipoRecord = 'A' | 'B' | 'C' | 'D' | 'E' | 'Z'

/** A record: its own fields, and a group of fields that stands in it several times. */
export type Tracciato = {
  readonly tipo: TipoRecord
  readonly campi: readonly Campo[]
  readonly gruppi: readonly (readonly Campo[])[]
}

export const RECORD_LENGTH = 1900
/** The last place before the end of the line holds an A in every record. */
export const CODA_POS = 1898

export const FILLER = 'filler'
export const RISERVATO = 'riservato'

/** Rows from a number and a place of the specification onwards. */
export const righe = (n: number, pos: number, rows: readonly Riga[]): readonly Campo[] => {
  let at = pos
  return rows.map(([nome, len, formato, obbligo], index) => {
    const campo = { n: n + index, nome, pos: at, len, formato, ...(obbligo && { obbligo }) }
    at += len
    return campo
  })
}

/** The same rows at each of several places, numbered on. */
export const ripetute = (n: number, places: readonly number[], rows: readonly Riga[]): Tracciato['gruppi'] =>
  places.map((pos, index) => righe(n + index * rows.length, pos, rows))

/** Every field of a record in the order of its places. */
export const tuttiICampi = ({ campi, gruppi }: Tracciato): readonly Campo[] =>
  [...campi, ...gruppi.flat()].sort((a, b) => a.pos - b.pos)

/** How every record but the first and the last begins. */
export const testa = (codiceFiscale: Obbligo | undefined): readonly Campo[] =>
  righe(1, 1, [
    ['tipoRecord', 1, 'AN'],
    codiceFiscale === undefined ? ['codiceFiscale', 16, 'CF'] : ['codiceFiscale', 16, 'CF', codiceFiscale],
    ['progressivoModulo', 8, 'NU'],
    [FILLER, 48, 'AN'],
    ['produttore', 16, 'AN'],
  ])

/** How every record ends: the A, then the end of the line. */
export const coda = (n: number): readonly Campo[] =>
  righe(n, CODA_POS, [
    ['coda', 1, 'AN'],
    ['fineRiga', 2, 'AN'],
  ])

/** A fiscal domicile or a registered office. */
export const domicilio = (di: string): readonly Riga[] => [
  [`${di}.indirizzo`, 35, 'AN', 'si'],
  [`${di}.civico`, 5, 'AN', 'si'],
  [`${di}.scala`, 5, 'AN'],
  [`${di}.piano`, 5, 'AN'],
  [`${di}.interno`, 5, 'AN'],
  [`${di}.cap`, 5, 'AN'],
  [`${di}.comune`, 100, 'AN', 'si'],
  [`${di}.provincia`, 2, 'PR', 'si'],
  [`${di}.statoEstero`, 3, 'NU', 'si'],
]

/** The first record is the same in both forniture but for one obligation. */
export const tracciatoA = (codiceFiscale: Obbligo): Tracciato => ({
  tipo: 'A',
  campi: [
    ...righe(1, 1, [
      ['tipoRecord', 1, 'AN'],
      [FILLER, 14, 'AN'],
      ['codiceFornitura', 5, 'AN'],
      ['tipoFornitore', 2, 'AN'],
      ['codiceFiscaleFornitore', 16, 'CF', codiceFiscale],
      ['tipologia', 1, 'AN'],
      [FILLER, 482, 'AN'],
      ['progressivoInvio', 4, 'NU'],
      ['totaleInvii', 4, 'NU'],
      [FILLER, 1168, 'AN'],
      [RISERVATO, 200, 'AN'],
    ]),
    ...coda(12),
  ],
  gruppi: [],
})
