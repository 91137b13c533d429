import { isDiLusso, type Categoria } from '../catasto/categoria'
import { checkQuota, DODICESIMI } from '../catasto/possesso'
import { valueOn } from '../kernel/dated'
import { minus, product, ratio, roundCents, smaller, ZERO, type Amount, type Cents, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { cents, record } from '../kernel/untyped'
import {
  ALIQUOTE_IMIS,
  ILIA_5902_DAL,
  MOLTIPLICATORE_TERRENI_ILIA,
  MOLTIPLICATORI_SPECIALI,
  SPECIALI,
} from './speciali.tables'
import { STEP } from './speciali.steps'
import type { ImmobileSpeciale, ImmobileSpecialeResult, PosizioneSpeciale, SiglaSpeciale } from './speciali.types'

/** Undefined: the category carries no value. */
const moltiplicatore = (categoria: Categoria, anno: number): Ratio | undefined => {
  const own = valueOn(MOLTIPLICATORI_SPECIALI, `${anno}-01-01`)
  if (categoria === 'A/10' || categoria === 'D/5') return own.ufficio
  if (categoria === 'C/1') return own.negozio
  if (categoria[0] === 'D') return own.produttivo
  if (categoria[0] === 'B' || ['C/3', 'C/4', 'C/5'].includes(categoria)) return own.collettivo
  return categoria[0] === 'A' || categoria[0] === 'C' ? own.abitativo : undefined
}

type Base = { readonly value: Amount; readonly esente?: ImmobileSpecialeResult['esente'] }

const baseDi = (sigla: SiglaSpeciale, anno: number, { bene }: ImmobileSpeciale): Base => {
  switch (bene?.kind) {
    case 'fabbricato': {
      cents(bene.rendita, 'bene.rendita')
      const by = moltiplicatore(bene.categoria, anno)
      return by ? { value: product(bene.rendita, by) } : { value: ZERO, esente: 'categoria' }
    }
    case 'area':
      cents(bene.valoreVenale, 'bene.valoreVenale')
      return { value: { num: bene.valoreVenale, den: 1 } }
    case 'terreno':
      cents(bene.redditoDominicale, 'bene.redditoDominicale')
      // farm land is not taxed in Trento; what holds in Bolzano was not found
      if (sigla === 'IMIS') return { value: ZERO, esente: 'terreno-non-tassato' }
      if (sigla === 'IMI') throw new Problem('speciale-not-computed', 'bene.kind', { tributo: sigla })
      return { value: product(bene.redditoDominicale, valueOn(MOLTIPLICATORE_TERRENI_ILIA, `${anno}-01-01`)) }
    default:
      throw new Problem('choice-unknown', 'bene.kind', { value: said((bene as { kind?: unknown } | undefined)?.kind) })
  }
}

const isLusso = ({ bene }: ImmobileSpeciale): boolean => bene.kind === 'fabbricato' && isDiLusso(bene.categoria)

/** The comune's rate, or that of the law where it fixes one: never a base rate that the comune may have changed. */
const aliquotaDi = (sigla: SiglaSpeciale, anno: number, immobile: ImmobileSpeciale): Ratio => {
  const { aliquota, fattispecie } = immobile
  if (aliquota !== undefined) {
    if (!Number.isSafeInteger(aliquota.num) || aliquota.num < 0 || !(aliquota.den > 0) || aliquota.num > aliquota.den) {
      throw new Problem('aliquota-invalid', 'aliquota')
    }
    return aliquota
  }
  if (sigla === 'IMIS' && fattispecie === 'abitazione-principale') {
    const { principale, principaleDiLusso } = valueOn(ALIQUOTE_IMIS, `${anno}-01-01`)
    return isLusso(immobile) ? principaleDiLusso : principale
  }
  throw new Problem('aliquota-missing', 'aliquota')
}

/** The comune sets it for every main dwelling that is taxed: without it the tax would be too high. */
const detrazioneDi = (immobile: ImmobileSpeciale, lorda: Amount): Amount => {
  const { detrazione, fattispecie, mesi } = immobile
  if (fattispecie !== 'abitazione-principale') {
    if (detrazione !== undefined) throw new Problem('detrazione-not-admitted', 'detrazione')
    return ZERO
  }
  if (lorda.num === 0) return ZERO
  if (detrazione === undefined) throw new Problem('value-missing', 'detrazione')
  cents(detrazione.annua, 'detrazione.annua')
  if (!Number.isSafeInteger(detrazione.titolari) || detrazione.titolari < 1) {
    throw new Problem('quota-invalid', 'detrazione.titolari')
  }
  return smaller(product(detrazione.annua, ratio(1, detrazione.titolari), DODICESIMI[mesi]!), lorda)
}

const codiceDi = (sigla: SiglaSpeciale, anno: number, immobile: ImmobileSpeciale): string => {
  const { fattispecie } = immobile
  const isLater = sigla === 'ILIA' && fattispecie === 'altra-abitazione' && anno < ILIA_5902_DAL
  const codice = SPECIALI[sigla].codici[isLater ? 'prima-altra-abitazione' : fattispecie]
  if (codice !== undefined) return codice
  // land that is not taxed needs no code
  if (sigla === 'IMIS' && fattispecie === 'terreno') return ''
  throw new Problem('choice-unknown', 'fattispecie', { value: said(fattispecie) })
}

/** @throws Problem, `field` from the immobile */
export const impostaSpeciale = (
  { sigla, anno }: PosizioneSpeciale,
  immobile: ImmobileSpeciale,
  trace?: Trace,
): ImmobileSpecialeResult => {
  const { id, quota, mesi } = record(immobile, '') as unknown as ImmobileSpeciale
  if (typeof id !== 'string') throw new Problem('value-missing', 'id', { value: said(id) })
  const codice = codiceDi(sigla, anno, immobile)
  const { value: base, esente } = baseDi(sigla, anno, immobile)
  trace?.add(STEP.baseSpeciale, base)
  checkQuota(record(quota, 'quota') as Ratio, 'quota')
  if (!Number.isInteger(mesi) || mesi < 0 || mesi > 12) throw new Problem('mesi-invalid', 'mesi', { mesi: said(mesi) })
  const aliquota = esente ? ratio(0, 1) : aliquotaDi(sigla, anno, immobile)
  const whole = product(base, aliquota)
  trace?.add(STEP.aliquotaSpeciale, whole, aliquota)
  const lorda = product(whole, quota, DODICESIMI[mesi]!)
  trace?.add(STEP.quotaMesiSpeciale, lorda, quota, DODICESIMI[mesi]!)
  const detrazione = detrazioneDi(immobile, lorda)
  if (detrazione.num !== 0) trace?.add(STEP.detrazioneSpeciale, detrazione)
  const exact = minus(lorda, detrazione)
  trace?.add(STEP.impostaSpeciale, exact)
  const isHome = immobile.fattispecie === 'abitazione-principale' && aliquota.num === 0
  const reason = esente ?? (isHome ? ('abitazione-principale' as const) : undefined)
  return {
    id,
    base: roundCents(base),
    aliquota,
    detrazione: roundCents(detrazione),
    imposta: roundCents(exact) as Cents,
    codice,
    ...(reason === undefined ? {} : { esente: reason }),
  }
}
