import { baseDi } from '../catasto/base'
import { checkValori } from '../catasto/bene'
import { checkMesi, checkQuota, DODICESIMI } from '../catasto/possesso'
import { checkRiduzioni, dimezza, isAbitativo } from '../catasto/riduzioni-base'
import { compare, minus, product, times, ZERO, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { checkPeriodo } from './check-posizione'
import { esenzioneTasi, isPrincipaleEsente } from './esenzioni'
import type { ParametriTasi } from './parametri'
import { CODICI_TASI } from './tasi.tables'
import type { CodiceTasi, FattispecieTasi, MotivoTasi, PeriodoTasi } from './tasi.types'

/** Exact: all of it, and of it the occupant's, and what an exempt occupant does not owe. */
export type Importi = { readonly totale: Amount; readonly occupante: Amount; readonly nonDovuta: Amount }

export type ImpostaPeriodo = {
  readonly base: Amount
  readonly ridotta: Amount
  readonly fattispecie: FattispecieTasi
  readonly esenzione: MotivoTasi | undefined
  readonly codice: CodiceTasi
  readonly anno: Importi
  readonly acconto: Importi
}

const NIENTE: Importi = { totale: ZERO, occupante: ZERO, nonDovuta: ZERO }

const fattispecieTasi = ({ bene, ...periodo }: PeriodoTasi): FattispecieTasi => {
  if (bene.kind === 'area') return 'area'
  if (periodo.ruraleStrumentale || bene.categoria === 'D/10') return 'rurale-strumentale'
  if (periodo.beneMerce) return 'bene-merce'
  return periodo.abitazionePrincipale ? 'abitazione-principale' : 'altro-fabbricato'
}

const rate = (aliquota: Ratio | undefined, field: string): Ratio => {
  if (aliquota === undefined || aliquota === null) throw new Problem('aliquota-missing', field)
  const { num, den } = aliquota
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0 || num > den) {
    throw new Problem('aliquota-invalid', field, { value: `${said(num)}/${said(den)}` })
  }
  return aliquota
}

const refuse = (field: string, riduzione: string): never => {
  throw new Problem('riduzione-not-admitted', field, { riduzione })
}

/** How much of the tax is due: 75 % at agreed rent from 2016, a third for the pensioner abroad in 2015. */
const fattore = ({ concordato, aire }: ParametriTasi, periodo: PeriodoTasi): Ratio | undefined => {
  const { bene, canoneConcordato, pensionatoAire } = periodo
  if (canoneConcordato) {
    if (concordato === undefined || !isAbitativo(bene)) return refuse('canoneConcordato', 'concordato')
    return pensionatoAire ? refuse('pensionatoAire', 'pensionato') : concordato
  }
  if (!pensionatoAire) return undefined
  return aire === undefined || !isAbitativo(bene) ? refuse('pensionatoAire', 'pensionato') : aire
}

/** The share of who holds it: none where it is let for no more than six months of the year (c. 673). */
const parteDi = ({ occupante, abitazionePrincipale }: PeriodoTasi): Ratio | undefined => {
  if (occupante === undefined) return undefined
  if (abitazionePrincipale) throw new Problem('choice-unknown', 'occupante', { value: 'abitazionePrincipale' })
  const { num, den } = occupante.parte
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0 || num >= den) {
    throw new Problem('quota-invalid', 'occupante.parte', { value: `${said(num)}/${said(den)}` })
  }
  return occupante.temporaneo ? undefined : occupante.parte
}

type Calcolo = {
  readonly parametri: ParametriTasi
  readonly periodo: PeriodoTasi
  readonly ridotta: Amount
  readonly fattore: Ratio | undefined
  readonly parte: Ratio | undefined
}

/** The detrazione first, never below zero; then the occupant's share of what is left. */
const importi = (calcolo: Calcolo, aliquota: Ratio, annua: number, mesi: number, trace?: Trace): Importi => {
  if (mesi === 0) return NIENTE
  const { parametri, periodo, ridotta, parte } = calcolo
  const { passi, anno } = parametri
  const [year, months] = [times(ridotta, aliquota), DODICESIMI[mesi]!]
  const shared = times(year, periodo.quota)
  const counted = times(shared, months)
  const due = calcolo.fattore ? times(counted, calcolo.fattore) : counted
  const less = minus(due, product({ num: annua, den: 1 }, months))
  const totale = compare(less, ZERO) > 0 ? less : ZERO
  trace?.add(passi.aliquota, year, aliquota)
  trace?.add(passi.quota, shared, periodo.quota)
  trace?.add(passi.mesi, counted, { num: mesi, den: 12 })
  if (calcolo.fattore) trace?.add(periodo.canoneConcordato ? passi.concordato : passi.pensionato, due, calcolo.fattore)
  if (annua > 0) trace?.add(passi.detrazione, totale, { num: annua, den: 1 })
  if (parte === undefined) {
    if (periodo.occupante) trace?.add(passi.temporaneo, ZERO)
    return { totale, occupante: ZERO, nonDovuta: ZERO }
  }
  const own = times(totale, parte)
  const exempt = periodo.occupante?.abitazionePrincipale === true && isPrincipaleEsente(anno, periodo.bene)
  trace?.add(exempt ? passi.nonDovuta : passi.occupante, own, parte)
  return exempt ? { totale, occupante: ZERO, nonDovuta: own } : { totale, occupante: own, nonDovuta: ZERO }
}

/** Last year's rate and detrazione from 2015; in 2014, when no year came before, its own (c. 688). */
const accontoDi = (calcolo: Calcolo, aliquota: Ratio): Importi => {
  const { parametri, periodo } = calcolo
  const mesi = parametri.haAcconto ? periodo.mesi.primoSemestre : 0
  if (mesi === 0) return NIENTE
  const { detrazione } = periodo
  const annua = detrazione?.annua ?? 0
  if (parametri.accontoCorrente) return importi(calcolo, aliquota, annua, mesi)
  return importi(calcolo, rate(periodo.aliquotaAcconto, 'aliquotaAcconto'), detrazione?.annuaPrecedente ?? annua, mesi)
}

const ridottaDi = (parametri: ParametriTasi, periodo: PeriodoTasi, base: Amount, trace?: Trace): Amount => {
  const { riduzioni, bene, canoneConcordato } = periodo
  if (riduzioni === undefined || riduzioni.length === 0) return base
  checkRiduzioni(riduzioni, bene, parametri.comodato && !canoneConcordato)
  return dimezza(base, riduzioni, parametri.cumuloStoricoInagibile, parametri.passi, trace)
}

/**
 * The exact tax of one period. Nothing is rounded here.
 * @throws Problem with `field` relative to the period
 */
export const impostaPeriodo = (parametri: ParametriTasi, periodo: PeriodoTasi, trace?: Trace): ImpostaPeriodo => {
  checkPeriodo(periodo)
  checkQuota(periodo.quota, 'quota')
  checkMesi(periodo.mesi, 'mesi')
  const esenzione = esenzioneTasi(parametri.anno, periodo)
  checkValori(periodo.bene, esenzione !== undefined)
  const base = baseDi(parametri, periodo.bene, periodo.abitazionePrincipale === true, trace)
  const ridotta = ridottaDi(parametri, periodo, base, trace)
  const fattispecie = fattispecieTasi(periodo)
  const shown = { base, ridotta, fattispecie, esenzione, codice: CODICI_TASI[fattispecie] }
  if (esenzione) {
    trace?.add(parametri.passi.esente, ZERO, esenzione)
    return { ...shown, anno: NIENTE, acconto: NIENTE }
  }
  const calcolo = { parametri, periodo, ridotta, fattore: fattore(parametri, periodo), parte: parteDi(periodo) }
  const aliquota = rate(periodo.aliquota, 'aliquota')
  const mesi = periodo.mesi.primoSemestre + periodo.mesi.secondoSemestre
  const anno = importi(calcolo, aliquota, periodo.detrazione?.annua ?? 0, mesi, trace)
  return { ...shown, anno, acconto: accontoDi(calcolo, aliquota) }
}
