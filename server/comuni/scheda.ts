import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { held } from './current'
import type { Held } from './held'
import { normaliseName } from './nomi'
import { aliquoteIn, areeIn } from './aliquote-in'
import { toDifferenziate, toProspetto } from './propri'
import type { AreeProprie } from './propri.types'
import type { Comune } from './queries'
import { toAliquote } from './to-aliquote'
import { regimeOf, type Regime } from '../../engine/speciali/speciali'

/** A name or a comune that today's comune took the place of; `al`: its last day, where we know it. */
export type NomeDiPrima = { readonly nome: string; readonly belfiore: string; readonly al?: IsoDate }

export type DeliberaPubblicata = {
  readonly anno: number
  readonly numero: string
  readonly data: IsoDate
  readonly pubblicazione?: IsoDate
}

/** What the page of a comune shows. */
export type SchedaComune = {
  readonly regime: Regime
  /** The year asked for and those we hold before it, newest first; none where another tax stands in place of IMU. */
  readonly aliquote: readonly AliquoteComune[]
  readonly delibere: readonly DeliberaPubblicata[]
  /** What the comune entered itself and MEF has not published: it does not hold yet. */
  readonly decise: readonly AliquoteComune[]
  /** What plots are worth by the comune, where it has entered it. */
  readonly aree: AreeProprie | undefined
  /** Names the comune itself had, and comuni that became part of it. */
  readonly nomi: readonly NomeDiPrima[]
}

const yearsHeld = ({ prospetti }: Held, belfiore: string, until: number): readonly number[] =>
  [...(prospetti.get(belfiore)?.keys() ?? [])].filter((year) => year < until).sort((a, b) => b - a)

const delibereOf = ({ delibere }: Held, belfiore: string): readonly DeliberaPubblicata[] =>
  [...(delibere.get(belfiore) ?? [])]
    .sort((a, b) => b.anno - a.anno || compare(b.data, a.data) || compare(b.idFile, a.idFile))
    .map(({ anno, numero, data, pubblicazione }) => ({
      anno,
      numero,
      data,
      ...(pubblicazione == null ? {} : { pubblicazione }),
    }))

const deciseOf = ({ propri }: Held, belfiore: string, anno: number): readonly AliquoteComune[] =>
  propri
    .filter((own) => own.belfiore === belfiore && own.anno >= anno && own.valore.pubblicazione === undefined)
    .map((own) => toAliquote(toProspetto(own), toDifferenziate(own)))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const nomiOf = ({ nomiVerso }: Held, comune: Comune): readonly NomeDiPrima[] => {
  const today = [comune.nome, comune.altraLingua ?? comune.nome].map(normaliseName)
  const rows = [...(nomiVerso.get(comune.belfiore) ?? [])].sort((a, b) => compare(b.al ?? '', a.al ?? ''))
  const found = new Map<string, NomeDiPrima>()
  for (const { nome, belfiore, al } of rows) {
    const key = `${belfiore} ${normaliseName(nome)}`
    const ownName = belfiore === comune.belfiore && today.includes(normaliseName(nome))
    if (ownName || al === null || found.has(key)) continue
    found.set(key, { nome, belfiore, al })
  }
  return [...found.values()]
}

/** Rates, acts and former names of a comune, for its page in the tax year `anno`. */
export const findScheda = async (comune: Comune, anno: number): Promise<SchedaComune> => {
  const data = await held()
  const regime = regimeOf(comune.sigla, comune.regione, anno)
  const years = regime === 'IMU' ? [anno, ...yearsHeld(data, comune.belfiore, anno)] : []
  const aliquote = years.flatMap((year) => aliquoteIn(data, comune.belfiore, year) ?? [])
  const decise = regime === 'IMU' ? deciseOf(data, comune.belfiore, anno) : []
  const aree = areeIn(data, comune.belfiore, anno)
  return { regime, aliquote, decise, aree, delibere: delibereOf(data, comune.belfiore), nomi: nomiOf(data, comune) }
}
