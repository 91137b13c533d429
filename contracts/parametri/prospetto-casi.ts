import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'
import { typedAliquota } from '../calcolo/typed'
import type { ParametroProblem } from './atto'
import {
  readLinee,
  readRate,
  type AroundProspetto,
  type CasoProspetto,
  type ProspettoComune,
  type TypedCaso,
  type TypedProspetto,
} from './prospetto'
import {
  chiedeDettaglio,
  condizioniDi,
  fattispecieSceglibili,
  gruppoDi,
  lettoDi,
  testoDi,
  type Condizione,
  type Vocabolario,
} from './vocabolario'

const MOST = 60

/** A case without its code: a new one gets it where it is saved. */
export type CasoLetto = Omit<CasoProspetto, 'codice'> & { readonly codice?: string }
export type ProspettoLetto = Omit<ProspettoComune, 'casi'> & { readonly casi: readonly CasoLetto[] }

export type ReadProspetto =
  | { readonly ok: true; readonly value: ProspettoLetto }
  | { readonly ok: false; readonly problems: readonly ParametroProblem[] }

type Around = AroundProspetto & { readonly vocabolario: Vocabolario; readonly maggiorazione755: boolean }

/** The conditions that were ticked, of this fattispecie and of no other. */
const conditionsOf = (typed: TypedCaso, vocabolario: Vocabolario, problems: ParametroProblem[]): Condizione[] =>
  condizioniDi(vocabolario, typed.fattispecie).flatMap((nodo): Condizione[] => {
    const ticked = typed.scelte.filter((one) => one.split('|')[0] === nodo.codice).map((one) => one.split('|')[1] ?? '')
    const dettaglio = typed.dettagli.get(nodo.codice)
    if (ticked.length === 0 && dettaglio === undefined) return []
    const opzioni = ticked.map(Number).filter((at, k) => ticked[k] !== '' && nodo.opzioni[at] !== undefined)
    const needed = chiedeDettaglio({ ...nodo, opzioni: opzioni.map((at) => nodo.opzioni[at]!) })
    if (needed && dettaglio === undefined) {
      problems.push({
        field: `v.${typed.riga}.x.${nodo.codice}`,
        code: 'detail-missing',
        values: { nodo: nodo.titolo },
      })
    }
    return [{ nodo: nodo.codice, opzioni, ...(dettaglio === undefined ? {} : { dettaglio }) }]
  })

const kept = ({ id, testoDaVerificare, uso, ...own }: AliquotaDifferenziata, aliquota: string): CasoLetto => ({
  ...own,
  codice: id,
  aliquota,
  categorie: [...own.categorie],
  ...(uso === undefined ? {} : { uso: [...uso] }),
  ...(testoDaVerificare ? { testoDaVerificare } : {}),
})

const readCaso = (typed: TypedCaso, around: Around, problems: ParametroProblem[]): CasoLetto | undefined => {
  const { held, vocabolario, anno, maggiorazione755 } = around
  const field = `v.${typed.riga}.a`
  const own = held.find(({ id }) => id === typed.da)
  if (own !== undefined) {
    const rate = readRate(typed.aliquota, own.gruppo, { anno, field, maggiorazione755 }, problems)
    return rate === undefined ? undefined : kept(own, rate)
  }
  const gruppo = gruppoDi(typed.fattispecie)
  if (gruppo === undefined || !fattispecieSceglibili(vocabolario).some(({ codice }) => codice === typed.fattispecie)) {
    problems.push({ field, code: 'missing' })
    return undefined
  }
  const rate = readRate(typed.aliquota, gruppo, { anno, field, maggiorazione755 }, problems)
  const condizioni = conditionsOf(typed, vocabolario, problems)
  if (rate === undefined) return undefined
  const { uso, categorie, ...letto } = lettoDi(vocabolario, typed.fattispecie, condizioni)
  return {
    ...{ gruppo, aliquota: rate, fattispecie: typed.fattispecie, ...letto, categorie: [...categorie] },
    ...(uso === undefined ? {} : { uso: [...uso] }),
    condizioni: condizioni.map((one) => ({ ...one, opzioni: [...one.opzioni] })),
    testo: testoDi(vocabolario, typed.fattispecie, condizioni).slice(0, 2_000),
  }
}

const same = (one: string, other: string): boolean => {
  const [a, b] = [typedAliquota(one), typedAliquota(other)]
  return 'value' in a && 'value' in b && a.value.ratio.num * b.value.ratio.den === b.value.ratio.num * a.value.ratio.den
}

/** A case of its own has a rate of its own, and stands there once. */
const checkCaso = (
  caso: CasoLetto,
  field: string,
  { base, before }: { readonly base: ProspettoComune['base'] | undefined; readonly before: readonly CasoLetto[] },
  problems: ParametroProblem[],
): void => {
  if (base !== undefined && same(base[caso.gruppo], caso.aliquota)) problems.push({ field, code: 'same-rate' })
  if (before.some(({ testo, gruppo }) => testo === caso.testo && gruppo === caso.gruppo)) {
    problems.push({ field, code: 'twice' })
  }
}

/** The whole prospetto as typed, with the limits of the law and the words of the decree. */
export const readProspetto = (
  typed: TypedProspetto,
  around: AroundProspetto & { readonly vocabolario: Vocabolario },
  problems: ParametroProblem[] = [],
): ReadProspetto => {
  const { maggiorazione755 } = typed
  const linee = readLinee(typed, around, problems)
  const casi: CasoLetto[] = []
  for (const one of typed.casi.slice(0, MOST)) {
    const caso = readCaso(one, { ...around, maggiorazione755 }, problems)
    if (caso === undefined) continue
    // what was read of an older prospetto is as it was published: only what the comune writes anew is held to the decree
    const isOld = around.held.some(({ id, aliquota }) => id === caso.codice && aliquota === caso.aliquota)
    if (!isOld) checkCaso(caso, `v.${one.riga}.a`, { base: linee?.base, before: casi }, problems)
    casi.push(caso)
  }
  if (typed.casi.length > MOST) problems.push({ field: 'voce', code: 'too-many', values: { max: String(MOST) } })
  if (problems.length > 0 || linee === undefined) return { ok: false, problems }
  return { ok: true, value: { ...linee, casi } }
}
