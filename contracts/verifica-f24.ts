import { z } from 'zod'
import { toCents, type Cents } from '../engine/kernel/money'
import {
  COLONNE,
  isBlank,
  MOST_RIGHE,
  TESTATA,
  type Colonna,
  type ModuloScritto,
  type RigaScritta,
} from '../f24/lettura/scritto'
import type { RigaF24, Sezione, Versamento } from '../f24/model/delega'
import { euroOf } from '../f24/model/euro'
import { excerpt, f24Problem, type F24Problem } from '../f24/model/f24-problem'
import { TIPI_IMMOBILE, type TipoImmobile } from '../f24/model/immobili.tables'
import type { Modulo } from '../f24/model/verifica'
import type { Indizi } from '../f24/model/verifica-parts'
import { typedEuro } from './calcolo/typed'
import { rowField } from './verifica-campi'

/** What a person adds to a form to have it checked: where the immobile is, and what each row is for. */
export type Richiesta = { readonly modulo: ModuloScritto; readonly immobili: readonly (TipoImmobile | undefined)[] }

const MOST_TEXT = 60

const isTipo = (text: string | null): text is TipoImmobile =>
  (TIPI_IMMOBILE as readonly (string | null)[]).includes(text)

const clean = (text: string | null): string => (text ?? '').trim().slice(0, MOST_TEXT)

const rowOf = (fields: URLSearchParams, row: number): RigaScritta =>
  Object.fromEntries(
    COLONNE.map((colonna) => [colonna, clean(fields.get(rowField(row, colonna)))] as const).filter(
      ([, text]) => text !== '',
    ),
  )

/** A row of which only the section stands is one that nobody filled. */
const isFilled = ({ sezione: _, ...rest }: RigaScritta): boolean => !isBlank(rest)

/** The form as its fields were sent; rows that nobody filled are left out. */
export const fromFields = (fields: URLSearchParams): Richiesta => {
  const rows = Array.from({ length: MOST_RIGHE }, (_, row) => row)
    .map((row) => ({ riga: rowOf(fields, row), tipo: fields.get(rowField(row, 'immobile')) }))
    .filter(({ riga }) => isFilled(riga))
  const testata = TESTATA.map((name) => [name, clean(fields.get(name))] as const).filter(([, text]) => text !== '')
  const nonLette = Number(/^\d{1,5}$/.exec(fields.get('nonLette') ?? '')?.[0] ?? 0)
  return {
    modulo: { ...Object.fromEntries(testata), righe: rows.map(({ riga }) => riga), nonLette },
    immobili: rows.map(({ tipo }) => (isTipo(tipo) ? tipo : undefined)),
  }
}

/** The fields of a form that was read, as if somebody had typed them. */
export const toFields = (modulo: ModuloScritto): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const name of TESTATA) if (modulo[name] !== undefined) fields.set(name, modulo[name].slice(0, MOST_TEXT))
  modulo.righe.forEach((riga, row) => {
    for (const colonna of COLONNE) {
      const text = riga[colonna]
      if (text !== undefined) fields.set(rowField(row, colonna), text.slice(0, MOST_TEXT))
    }
  })
  if (modulo.nonLette > 0) fields.set('nonLette', String(modulo.nonLette))
  return fields
}

class Understanding {
  readonly problems: F24Problem[] = []

  amount(text: string | undefined, field: string): Cents {
    if (text === undefined || text === '') return toCents(0)
    const read = typedEuro(text)
    if ('value' in read) return read.value
    this.problems.push(f24Problem('amount-unreadable', field, { value: excerpt(text) }))
    return toCents(0)
  }

  whole(text: string | undefined, shape: RegExp, code: F24Problem['code'], field: string): number | undefined {
    if (text === undefined || text === '') return undefined
    if (shape.test(text)) return Number(text)
    this.problems.push(f24Problem(code, field, { value: excerpt(text) }))
    return undefined
  }
}

const upper = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/\s/g, '')
const optional = (text: string | undefined): string | undefined => (upper(text) === '' ? undefined : upper(text))
const isCrossed = (text: string | undefined): boolean => text !== undefined && text !== ''

const toRiga = (scritta: RigaScritta, index: number, read: Understanding): RigaF24 => {
  const path = `righe.${index}`
  const detrazione = read.amount(scritta.detrazione, `${path}.detrazione`)
  return {
    sezione: (optional(scritta.sezione) ?? 'EL') as Sezione,
    codiceTributo: upper(scritta.codiceTributo),
    codiceEnte: upper(scritta.codiceEnte),
    ravvedimento: isCrossed(scritta.ravvedimento),
    immobiliVariati: isCrossed(scritta.immobiliVariati),
    acconto: isCrossed(scritta.acconto),
    saldo: isCrossed(scritta.saldo),
    numeroImmobili: read.whole(
      scritta.numeroImmobili,
      /^\d{1,3}$/,
      'numero-immobili-unreadable',
      `${path}.numeroImmobili`,
    ),
    rateazione: optional(scritta.rateazione),
    anno: read.whole(scritta.anno, /^[12]\d{3}$/, 'anno-invalid', `${path}.anno`),
    ...(detrazione > 0 ? { detrazione } : {}),
    debito: read.amount(scritta.debito, `${path}.debito`),
    credito: read.amount(scritta.credito, `${path}.credito`),
  }
}

const payerOf = (modulo: ModuloScritto): Modulo['contribuente'] => {
  const codiceFiscale = optional(modulo.codiceFiscale)
  const altro = optional(modulo.codiceFiscaleCoobbligato)
  const id = optional(modulo.codiceIdentificativo)
  if (codiceFiscale === undefined) return undefined
  return {
    codiceFiscale,
    ...(altro === undefined ? {} : { codiceFiscaleCoobbligato: altro }),
    ...(id === undefined ? {} : { codiceIdentificativo: id }),
  }
}

/** A form as it stands on paper, understood: what the checks take, and what of it could not be read. */
export const understand = (
  { modulo, immobili }: Richiesta,
  comune?: string,
): { readonly modulo: Modulo; readonly problems: readonly F24Problem[] } => {
  const read = new Understanding()
  const righe = modulo.righe.map((scritta, index) => toRiga(scritta, index, read))
  const saldo = modulo.saldoFinale === undefined ? undefined : read.amount(modulo.saldoFinale, 'saldoFinale')
  const contribuente = payerOf(modulo)
  const operazione = optional(modulo.identificativoOperazione)
  const unread = modulo.nonLette > 0 ? [f24Problem('rows-unread', 'righe', { count: modulo.nonLette })] : []
  return {
    modulo: {
      righe,
      indizi: immobili.map((immobile): Indizi => ({ immobile, comune })),
      ...(contribuente === undefined ? {} : { contribuente }),
      ...(operazione === undefined ? {} : { identificativoOperazione: operazione }),
      ...(saldo === undefined ? {} : { saldoFinale: saldo }),
    },
    problems: [...unread, ...read.problems],
  }
}

const written = (cents: number): string => euroOf(cents)
const mark = (crossed: boolean): string | undefined => (crossed ? 'X' : undefined)

const toScritta = (riga: RigaF24): RigaScritta =>
  Object.fromEntries(
    Object.entries({
      sezione: riga.sezione,
      codiceTributo: riga.codiceTributo,
      codiceEnte: riga.codiceEnte,
      ravvedimento: mark(riga.ravvedimento),
      immobiliVariati: mark(riga.immobiliVariati),
      acconto: mark(riga.acconto),
      saldo: mark(riga.saldo),
      numeroImmobili: riga.numeroImmobili?.toString(),
      rateazione: riga.rateazione,
      anno: riga.anno?.toString(),
      detrazione: riga.detrazione === undefined ? undefined : written(riga.detrazione),
      debito: written(riga.debito),
      credito: riga.credito === 0 ? undefined : written(riga.credito),
    } satisfies Record<Colonna, string | undefined>).filter(([, text]) => text !== undefined),
  )

/** A payment that came as JSON, as it would stand on paper. */
export const toScritto = (
  { contribuente, identificativoOperazione }: Pick<Versamento, 'contribuente' | 'identificativoOperazione'>,
  righe: readonly RigaF24[],
): ModuloScritto => ({
  codiceFiscale: contribuente.codiceFiscale,
  ...(contribuente.codiceFiscaleCoobbligato ? { codiceFiscaleCoobbligato: contribuente.codiceFiscaleCoobbligato } : {}),
  ...(contribuente.codiceIdentificativo ? { codiceIdentificativo: contribuente.codiceIdentificativo } : {}),
  ...(identificativoOperazione ? { identificativoOperazione } : {}),
  righe: righe.slice(0, MOST_RIGHE).map(toScritta),
  nonLette: Math.max(0, righe.length - MOST_RIGHE),
})

const text = z.string().max(MOST_TEXT).optional()

/** A form typed into a program: the names of the columns, and texts as on paper. */
export const richiestaVerifica = z.strictObject({
  codiceFiscale: text,
  codiceFiscaleCoobbligato: text,
  codiceIdentificativo: text,
  identificativoOperazione: text,
  saldoFinale: text,
  /** Codice catastale of the comune of the immobile, to be compared with the rows. */
  comune: text,
  righe: z
    .array(
      z.strictObject({
        ...(Object.fromEntries(COLONNE.map((colonna) => [colonna, text])) as Record<Colonna, typeof text>),
        immobile: z.enum(TIPI_IMMOBILE).optional(),
      }),
    )
    .min(1)
    .max(MOST_RIGHE),
})

export const fromRichiesta = ({ righe, comune: _, ...testata }: z.infer<typeof richiestaVerifica>): Richiesta => ({
  modulo: { ...testata, righe: righe.map(({ immobile: __, ...riga }) => riga), nonLette: 0 },
  immobili: righe.map(({ immobile }) => immobile),
})
