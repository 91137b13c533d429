import { giornoLavorativo } from '../calendario/festivi'
import { valueOn } from '../kernel/dated'
import { toCents, type Cents, type Ratio } from '../kernel/money'
import { Problem, said, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { list, record } from '../kernel/untyped'
import { impostaSpeciale } from './immobile'
import { LIMITI_SPECIALI, SPECIALI, SPECIALI_VERIFIED } from './speciali.tables'
import type {
  ImmobileSpecialeResult,
  PosizioneSpeciale,
  SiglaSpeciale,
  SpecialeResult,
  TributoSpeciale,
} from './speciali.types'

export { regimeOf, type Regime } from './regime'
export { SPECIALI } from './speciali.tables'

const isSigla = (value: unknown): value is SiglaSpeciale => typeof value === 'string' && Object.hasOwn(SPECIALI, value)

const checked = (posizione: PosizioneSpeciale): TributoSpeciale => {
  const { sigla, anno, immobili } = record(posizione, '')
  if (!isSigla(sigla)) throw new Problem('choice-unknown', 'sigla', { value: said(sigla) })
  const { dal } = SPECIALI[sigla]
  const ultimo = Number(SPECIALI_VERIFIED.slice(0, 4))
  if (!Number.isInteger(anno) || (anno as number) < dal || (anno as number) > ultimo) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno), primo: dal, ultimo })
  }
  list(immobili, 'immobili')
  return SPECIALI[sigla]
}

const above = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

/** These taxes are another law's: every answer says so, and that the rate was typed. */
const avvisiDi = ({ sigla, anno, immobili }: PosizioneSpeciale): Problem[] => {
  const found = [new Problem('regional-rules', 'sigla', { tributo: sigla })]
  const limiti = valueOn(LIMITI_SPECIALI, `${anno}-01-01`)[sigla]
  immobili.forEach(({ fattispecie, aliquota }, index) => {
    const limite = limiti[fattispecie]
    if (!aliquota || !limite) return
    if (above(aliquota, limite.max) || above(limite.min, aliquota)) {
      found.push(new Problem('aliquota-outside-law', `immobili.${index}.aliquota`, { fattispecie }))
    }
  })
  return found
}

const righeDi = (immobili: readonly ImmobileSpecialeResult[]): SpecialeResult['righe'] => {
  const sums = new Map<string, number>()
  for (const { codice, imposta } of immobili) {
    if (imposta > 0) sums.set(codice, (sums.get(codice) ?? 0) + imposta)
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([codice, imposta]) => ({ codice, imposta: toCents(imposta) }))
}

const dovutoDi = ({ minimo }: TributoSpeciale, imposta: Cents): Cents => {
  if (!minimo) return imposta
  const isDue = minimo.incluso ? imposta > minimo.importo : imposta >= minimo.importo
  return isDue ? imposta : (0 as Cents)
}

/**
 * IMIS, IMI or ILIA of one contribuente in one comune and year, with the rates he gives: only the main dwelling of Trento has
 * one of the law's. Never the rules of the IMU; what could not be confirmed is refused or said: docs/law/speciali.md.
 */
export const speciale = (posizione: PosizioneSpeciale, trace?: Trace): Outcome<SpecialeResult> => {
  const problems: Problem[] = []
  const immobili: ImmobileSpecialeResult[] = []
  try {
    const tributo = checked(posizione)
    const { sigla, anno } = posizione
    posizione.immobili.forEach((immobile, index) => {
      trace?.enter(String(immobile?.id ?? index))
      try {
        immobili.push(impostaSpeciale(posizione, immobile, trace))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        problems.push(new Problem(error.code, within(`immobili.${index}`, error.field), error.values))
      }
    })
    if (problems.length > 0) return { ok: false, problems }
    const imposta = toCents(
      immobili.reduce((total, own) => total + own.imposta, 0),
      'immobili',
    )
    const dovuto = dovutoDi(tributo, imposta)
    const scadenze = tributo.termini.map((termine) => giornoLavorativo(`${anno}-${termine}`))
    const righe = dovuto === 0 ? [] : righeDi(immobili)
    return { ok: true, value: { sigla, anno, immobili, imposta, dovuto, righe, scadenze, avvisi: avvisiDi(posizione) } }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...problems, error] }
    throw error
  }
}
