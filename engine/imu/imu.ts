import { scadenzeImu } from '../calendario/scadenze'
import { parametriValore } from '../catasto/valore'
import { valueOn } from '../kernel/dated'
import { roundCents, type Cents } from '../kernel/money'
import { Problem, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { avvisi } from './avvisi'
import type { Parametri } from './imposta-periodo'
import { impostaImmobile } from './imposta-immobile'
import { MINIMO, PRIMO_ANNO, QUOTA_STATO, ULTIMO_ANNO } from './imu.tables'
import type { CodiceImu, ImmobileResult, ImuResult, PosizioneImu, RataImu, RigaImu } from './imu.types'

export { versamenti, type ModoVersamento } from './versamenti'
export { aliquotaPer, daPercento, fattispecieDi } from './aliquota'
export { ALIQUOTE_DI_LEGGE, DETRAZIONE, MINIMO, PRIMO_ANNO, ULTIMO_ANNO } from './imu.tables'
export { ESENZIONI } from './esenzioni.tables'

const ORDINE: readonly CodiceImu[] = ['3912', '3913', '3914', '3916', '3918', '3939', '3925', '3930']

const sum = (
  values: readonly { readonly [key in 'imposta' | 'acconto' | 'stato']: Cents }[],
  key: 'imposta' | 'acconto' | 'stato',
): Cents => {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]![key]
  return total as Cents
}

const merged = (immobili: readonly ImmobileResult[]): RigaImu[] => {
  const rows = new Map<CodiceImu, RigaImu>()
  for (const { righe } of immobili) {
    for (const riga of righe) {
      const known = rows.get(riga.codice)
      rows.set(riga.codice, known === undefined ? riga : added(known, riga))
    }
  }
  if (rows.size < 2) return [...rows.values()]
  return [...rows.values()].sort((a, b) => ORDINE.indexOf(a.codice) - ORDINE.indexOf(b.codice))
}

const added = (a: RigaImu, b: RigaImu): RigaImu => ({
  codice: a.codice,
  imposta: (a.imposta + b.imposta) as Cents,
  acconto: (a.acconto + b.acconto) as Cents,
  saldo: (a.saldo + b.saldo) as Cents,
  immobili: a.immobili + b.immobili,
  detrazione: (a.detrazione + b.detrazione) as Cents,
  detrazioneAcconto: (a.detrazioneAcconto + b.detrazioneAcconto) as Cents,
})

/** Two halves of last year's tax, the odd cent in the first, and the balance the year after (c. 763). */
const rateEnte = (anno: number, imposta: Cents, precedente: Cents): RataImu[] => {
  const { acconto, saldo } = scadenzeImu(anno)
  const prima = roundCents({ num: precedente, den: 2 })
  return [
    { rata: 'prima', scadenza: acconto, importo: prima },
    { rata: 'seconda', scadenza: saldo, importo: (precedente - prima) as Cents },
    { rata: 'terza', scadenza: scadenzeImu(anno + 1).acconto, importo: (imposta - precedente) as Cents },
  ]
}

const ratePersona = (anno: number, imposta: Cents, acconto: Cents): RataImu[] => {
  const scadenze = scadenzeImu(anno)
  return [
    { rata: 'acconto', scadenza: scadenze.acconto, importo: acconto },
    { rata: 'saldo', scadenza: scadenze.saldo, importo: (imposta - acconto) as Cents },
  ]
}

const precedenteDi = (posizione: PosizioneImu): Cents => {
  const value = posizione.impostaPrecedente
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) {
    throw new Problem('imposta-precedente-missing', 'impostaPrecedente')
  }
  return value
}

const conguaglioDi = (posizione: PosizioneImu, imposta: Cents): { conguaglio?: Cents } => {
  const paid = posizione.accontoVersato
  if (paid === undefined) return {}
  const total = typeof paid === 'number' ? paid : paid.reduce((all, row) => all + row.importo, 0)
  if (!Number.isSafeInteger(total) || total < 0)
    throw new Problem('amount-invalid', 'accontoVersato', { value: String(total) })
  return { conguaglio: (imposta - total) as Cents }
}

const totals = (posizione: PosizioneImu, immobili: readonly ImmobileResult[]): ImuResult => {
  const { anno } = posizione
  const imposta = sum(immobili, 'imposta')
  const stato = sum(immobili, 'stato')
  const ente = posizione.soggetto === 'ente-non-commerciale'
  const rate = ente
    ? rateEnte(anno, imposta, precedenteDi(posizione))
    : ratePersona(anno, imposta, sum(immobili, 'acconto'))
  const acconto = rate[0]!.importo
  const minimo = posizione.minimo ?? { importo: valueOn(MINIMO, `${anno}-01-01`), dovutoSeUguale: true }
  const isDue = imposta > minimo.importo || (imposta === minimo.importo && minimo.dovutoSeUguale)
  return {
    anno,
    immobili,
    imposta,
    acconto,
    saldo: (imposta - acconto) as Cents,
    stato,
    comune: (imposta - stato) as Cents,
    righe: merged(immobili),
    dovuto: (isDue ? imposta : 0) as Cents,
    minimo: minimo.importo,
    rate,
    ...conguaglioDi(posizione, imposta),
    avvisi: avvisi(posizione, immobili),
  }
}

const parametriDi = (anno: number): Parametri => {
  if (!Number.isInteger(anno) || anno < PRIMO_ANNO || anno > ULTIMO_ANNO) {
    throw new Problem('anno-unsupported', 'anno', {
      anno: String(anno).slice(0, 12),
      primo: PRIMO_ANNO,
      ultimo: ULTIMO_ANNO,
    })
  }
  return { anno, ...parametriValore(anno), quotaStato: valueOn(QUOTA_STATO, `${anno}-01-01`) }
}

/**
 * The IMU of one contribuente in one comune and year, 2020 to 2026 (L. 160/2019 art. 1 c. 738-783).
 * Amounts in cents, months counted beforehand (`engine/calendario/mesi.ts`), rates as ratios: nothing is looked up.
 * Every immobile is computed even after one that cannot be, so all problems come back together, each with its field.
 */
export const imu = (posizione: PosizioneImu, trace?: Trace): Outcome<ImuResult> => {
  const problems: Problem[] = []
  const immobili: ImmobileResult[] = []
  try {
    const parametri = parametriDi(posizione.anno)
    checkStorico(posizione)
    for (let i = 0; i < posizione.immobili.length; i++) {
      const computed = tried(i, parametri, posizione, trace)
      if (computed instanceof Problem) problems.push(computed)
      else immobili.push(computed)
    }
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, value: totals(posizione, immobili) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...problems, error] }
    throw error
  }
}

const tried = (
  index: number,
  parametri: Parametri,
  posizione: PosizioneImu,
  trace?: Trace,
): ImmobileResult | Problem => {
  try {
    return impostaImmobile(parametri, posizione.immobili[index]!, trace)
  } catch (error) {
    if (error instanceof Problem) return new Problem(error.code, `immobili.${index}.${error.field}`, error.values)
    throw error
  }
}

/** The historical acconto is of 2020 only, and one method serves all the immobili of the comune (Circ. 1/DF/2020). */
const checkStorico = ({ anno, immobili }: PosizioneImu): void => {
  const withIt = immobili.filter(({ impostaPrecedente }) => impostaPrecedente !== undefined).length
  if (withIt === 0) return
  if (anno !== 2020 || withIt !== immobili.length) throw new Problem('imposta-precedente-missing', 'immobili', { anno })
}
