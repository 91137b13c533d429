import { toCents, type Cents } from '../kernel/money'
import { Problem, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { avvisiTasi } from './avvisi'
import { checkPosizione } from './check-posizione'
import { impostaImmobile, type Calcolato } from './imposta-immobile'
import { parametriTasi, type ParametriTasi } from './parametri'
import type { CodiceTasi, ImmobileTasi, PosizioneTasi, RigaTasi, SoggettoTasi, TasiResult } from './tasi.types'

export { detrazioneDelComune, type DetrazioneComune, type FasciaDetrazione } from './detrazione'
export { isSommaAmmessa, type Somma } from './limite-somma'
export { scadenzeTasi, type ScadenzeTasi } from './scadenze'
export { ALIQUOTA_BASE_TASI, permille, PRIMO_ANNO_TASI, ULTIMO_ANNO_TASI } from './tasi.tables'
export { ESENZIONI_TASI, PRINCIPALE_ESENTE_DAL } from './esenzioni.tables'
export { versamentiTasi, type VersamentoTasi } from './versamenti'

const CODICI: readonly CodiceTasi[] = ['3958', '3959', '3960', '3961']

type Chi = 'possessore' | 'occupante'

/** One row a code, in the order of the F24. */
const righeDi = (immobili: readonly Calcolato[], chi: Chi): RigaTasi[] =>
  CODICI.flatMap((codice) => {
    let [imposta, acconto, units] = [0, 0, 0]
    for (const { righe, unita } of immobili) {
      const own = righe.find((riga) => riga.codice === codice)
      if (!own || (own.anno[chi] === 0 && own.acconto[chi] === 0)) continue
      imposta += own.anno[chi]
      acconto += own.acconto[chi]
      units += unita
    }
    if (units === 0) return []
    const saldo = (imposta - acconto) as Cents
    return [{ codice, imposta: toCents(imposta, 'immobili'), acconto: acconto as Cents, saldo, immobili: units }]
  })

const isDue = (imposta: Cents, minimo: NonNullable<PosizioneTasi['minimo']>): boolean =>
  imposta > minimo.importo || (imposta === minimo.importo && minimo.dovutoSeUguale)

const soggettoDi = (
  immobili: readonly Calcolato[],
  chi: Chi,
  { scadenze }: ParametriTasi,
  minimo: NonNullable<PosizioneTasi['minimo']>,
): SoggettoTasi => {
  const righe = righeDi(immobili, chi)
  const imposta = righe.reduce((sum, riga) => sum + riga.imposta, 0) as Cents
  const acconto = righe.reduce((sum, riga) => sum + riga.acconto, 0) as Cents
  const saldo = (imposta - acconto) as Cents
  const ultima = { rata: 'saldo' as const, scadenza: scadenze.saldo, importo: saldo }
  return {
    imposta,
    acconto,
    saldo,
    dovuto: (isDue(imposta, minimo) ? imposta : 0) as Cents,
    righe,
    rate:
      scadenze.acconto === undefined
        ? [ultima]
        : [{ rata: 'acconto', scadenza: scadenze.acconto, importo: acconto }, ultima],
  }
}

const totals = (parametri: ParametriTasi, posizione: PosizioneTasi, immobili: readonly Calcolato[]): TasiResult => {
  const minimo = posizione.minimo ?? { importo: parametri.minimo, dovutoSeUguale: true }
  const results = immobili.map(({ result }) => result)
  const sum = (key: 'impostaTotale' | 'nonDovuta'): Cents =>
    toCents(
      results.reduce((all, own) => all + own[key], 0),
      'immobili',
    )
  return {
    anno: posizione.anno,
    immobili: results,
    impostaTotale: sum('impostaTotale'),
    nonDovuta: sum('nonDovuta'),
    possessore: soggettoDi(immobili, 'possessore', parametri, minimo),
    occupante: soggettoDi(immobili, 'occupante', parametri, minimo),
    minimo: minimo.importo,
    avvisi: avvisiTasi(parametri, posizione, results),
  }
}

/**
 * The TASI of one possessor in one comune and year, 2014 to 2019, and what the occupants of those properties owe
 * (L. 147/2013 art. 1 c. 669-681). Amounts in cents, months counted beforehand, rates as ratios: nothing is looked up.
 * All problems come back together, each with its field.
 */
export const tasi = (posizione: PosizioneTasi, trace?: Trace): Outcome<TasiResult> => {
  const problems: Problem[] = []
  const immobili: Calcolato[] = []
  const tried = (parametri: ParametriTasi, own: ImmobileTasi, at: number): void => {
    try {
      immobili.push(impostaImmobile(parametri, own, trace))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(new Problem(error.code, within(`immobili.${at}`, error.field), error.values))
    }
  }
  try {
    checkPosizione(posizione)
    const parametri = parametriTasi(posizione)
    posizione.immobili.forEach((own, at) => tried(parametri, own, at))
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, value: totals(parametri, posizione, immobili) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...problems, error] }
    throw error
  }
}
