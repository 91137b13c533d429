import { decimalText, type Ratio } from '../kernel/money'
import { FONTI, type Cella } from '../tari/coefficienti.tables'
import type { Centesimi, Tabella, Voce } from './tabella'

export type Unita = 'euro' | 'numero' | 'testo' | 'si-no' | 'nessuna'

/** One figure of a table of law, as a row that a spreadsheet can hold. */
export type RigaTabella = {
  readonly tabella: string
  readonly tributo: string
  readonly nome: string
  /** Where in the table: names and places from 1 on, apart by a point; empty where it holds one figure only. */
  readonly voce: string
  readonly dal: string
  readonly al: string
  /** Exact: a decimal, or a fraction such as 1/3 where it has no end. Empty: nothing of the kind from that day on. */
  readonly valore: string
  readonly unita: Unita
  readonly norma: string
  readonly articolo: string
  readonly certezza: 'confermata' | 'da-confermare'
  readonly fonti: string
  readonly verificata: string
}

type Foglia = Pick<RigaTabella, 'voce' | 'valore' | 'unita'> & { readonly certa?: boolean; readonly fonti?: string }
type Loose = Readonly<Record<string, unknown>>

const DIGITS = 12

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const isRatio = (value: Loose): value is Ratio => Object.keys(value).length === 2 && 'num' in value && 'den' in value

const isCella = (value: Loose): value is Cella => 'valore' in value && Array.isArray(value.fonti)

/** Exact, or nothing: a third stays a third. */
const exact = (value: Ratio): string => {
  const ends = (BigInt(value.num) * 10n ** BigInt(DIGITS)) % BigInt(value.den) === 0n
  return ends ? decimalText(value, DIGITS) : `${value.num}/${value.den}`
}

const euro = (cents: number): string => {
  const text = String(cents).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

const areCents = (path: readonly string[], centesimi: Centesimi | undefined): boolean =>
  centesimi === true || (centesimi ?? []).includes(path.at(-1) ?? '')

const single = (value: unknown, path: readonly string[], centesimi: Centesimi | undefined): Foglia => {
  const voce = path.join('.')
  if (typeof value === 'number') {
    return areCents(path, centesimi)
      ? { voce, valore: euro(value), unita: 'euro' }
      : { voce, valore: String(value), unita: 'numero' }
  }
  if (typeof value === 'boolean') return { voce, valore: value ? 'si' : 'no', unita: 'si-no' }
  if (typeof value === 'string') return { voce, valore: value, unita: 'testo' }
  return { voce, valore: '', unita: 'nessuna' }
}

/** `isConfirmed` inside a table is about the figures beside it, and no figure itself. */
const foglie = (value: unknown, path: readonly string[], centesimi: Centesimi | undefined): readonly Foglia[] => {
  if (!isObject(value)) return [single(value, path, centesimi)]
  // whole cents may be written as a fraction too
  if (isRatio(value) && value.den === 1) return [single(value.num, path, centesimi)]
  if (isRatio(value)) return [{ voce: path.join('.'), valore: exact(value), unita: 'numero' }]
  if (isCella(value)) {
    const fonti = value.fonti.map((fonte) => FONTI[fonte]).join('; ')
    return [{ voce: path.join('.'), valore: exact(value.valore), unita: 'numero', certa: fonti !== '', fonti }]
  }
  const places = Array.isArray(value)
    ? value.map((each: unknown, at) => [String(at + 1), each] as const)
    : Object.entries(value).filter(([name]) => name !== 'isConfirmed')
  const inner = places.flatMap(([name, each]) => foglie(each, [...path, name], centesimi))
  return value.isConfirmed === false ? inner.map((each) => ({ ...each, certa: false })) : inner
}

const righeDiVoce = (tabella: Tabella, { dal = '', al = '', valore, law }: Voce): readonly RigaTabella[] =>
  foglie(valore, [], tabella.centesimi).map(({ certa = true, fonti = '', ...foglia }) => ({
    tabella: tabella.id,
    tributo: tabella.tributo,
    nome: tabella.nome,
    voce: foglia.voce,
    dal,
    al,
    valore: foglia.valore,
    unita: foglia.unita,
    norma: law.act,
    articolo: law.at,
    certezza: certa && law.confidence === 'confirmed' ? 'confermata' : 'da-confermare',
    fonti,
    verificata: tabella.verificata,
  }))

export const righeDi = (tabella: Tabella): readonly RigaTabella[] =>
  tabella.voci.flatMap((voce) => righeDiVoce(tabella, voce))
