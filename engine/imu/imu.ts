import { roundCents, toCents, type Cents } from '../kernel/money'
import { Problem, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { avvisi } from './avvisi'
import { checkPosizione } from './check-posizione'
import { CODICI_IMU } from './codici.tables'
import { impostaImmobile } from './imposta-immobile'
import type { ImmobileResult, ImuResult, PosizioneImu, RataImu, RigaImu } from './imu.types'
import { parametriDi, type Anno, type Parametri, type Scadenze } from './parametri'

export { versamenti, type ModoVersamento } from './versamenti'
export { saldiDiversi, type DueSaldi } from './saldi'
export { aliquotaPer, daPercento, fattispecieDi } from './aliquota'
export {
  CANONE_CONCORDATO,
  COMODATO,
  DETRAZIONE,
  DETRAZIONE_FIGLI,
  MINIMO,
  PRIMO_ANNO,
  PRIMO_ANNO_NUOVA,
  PRINCIPALE_TASSATA,
  ULTIMO_ANNO,
} from './imu.tables'
export { ACCONTO_DI_LEGGE, ALIQUOTE_DI_LEGGE } from './aliquote.tables'
export { limitiDiLinea, type LimitiLinea } from './limiti'
export { CODICI_IMU, isStatale, QUOTA_STATO } from './codici.tables'
export { leggeEsenzione, quantoEsente } from './esenzioni'
export { ESENZIONI } from './esenzioni.tables'

const sum = (
  values: readonly { readonly [key in 'imposta' | 'acconto' | 'stato']: Cents }[],
  key: 'imposta' | 'acconto' | 'stato',
): Cents => {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]![key]
  return toCents(total, 'immobili')
}

/** Rows of all the immobili, one a code, in the order of the F24. */
const merged = (immobili: readonly ImmobileResult[]): readonly RigaImu[] => {
  if (immobili.length === 1) return immobili[0]!.righe
  const rows: RigaImu[] = []
  for (const codice of CODICI_IMU) {
    let row: RigaImu | undefined
    for (const { righe } of immobili) {
      for (const riga of righe) if (riga.codice === codice) row = row ? added(row, riga) : riga
    }
    if (row) rows.push(row)
  }
  return rows
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
const rateEnte = ({ anno, entiTreRate, scadenze }: Anno, imposta: Cents, precedente: Cents): RataImu[] => {
  if (!entiTreRate) throw new Problem('anno-unsupported', 'soggetto', { anno })
  const prima = roundCents({ num: precedente, den: 2 })
  return [
    { rata: 'prima', scadenza: scadenze.acconto, importo: prima },
    { rata: 'seconda', scadenza: scadenze.saldo, importo: (precedente - prima) as Cents },
    { rata: 'terza', scadenza: scadenze.terza, importo: (imposta - precedente) as Cents },
  ]
}

const ratePersona = (scadenze: Scadenze, imposta: Cents, acconto: Cents): RataImu[] => [
  { rata: 'acconto', scadenza: scadenze.acconto, importo: acconto },
  { rata: 'saldo', scadenza: scadenze.saldo, importo: (imposta - acconto) as Cents },
]

const precedenteDi = (posizione: PosizioneImu): Cents => {
  const value = posizione.impostaPrecedente
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) {
    throw new Problem('imposta-precedente-missing', 'impostaPrecedente')
  }
  return value
}

const conguaglioDi = (paid: NonNullable<PosizioneImu['accontoVersato']>, imposta: Cents): Cents => {
  const total = typeof paid === 'number' ? paid : paid.reduce((all, row) => all + row.importo, 0)
  return toCents(imposta - total, 'accontoVersato')
}

const isDue = (imposta: Cents, minimo: NonNullable<PosizioneImu['minimo']>): boolean =>
  imposta > minimo.importo || (imposta === minimo.importo && minimo.dovutoSeUguale)

const totals = (parametri: Anno, posizione: PosizioneImu, immobili: readonly ImmobileResult[]): ImuResult => {
  const { anno, scadenze } = parametri
  const imposta = sum(immobili, 'imposta')
  const stato = sum(immobili, 'stato')
  const rate =
    posizione.soggetto === 'ente-non-commerciale'
      ? rateEnte(parametri, imposta, precedenteDi(posizione))
      : ratePersona(scadenze, imposta, sum(immobili, 'acconto'))
  const acconto = rate[0]!.importo
  const minimo = posizione.minimo ?? { importo: parametri.minimo, dovutoSeUguale: true }
  const result: ImuResult = {
    anno,
    immobili,
    imposta,
    acconto,
    saldo: (imposta - acconto) as Cents,
    stato,
    comune: (imposta - stato) as Cents,
    righe: merged(immobili),
    dovuto: (isDue(imposta, minimo) ? imposta : 0) as Cents,
    minimo: minimo.importo,
    rate,
    avvisi: avvisi(parametri.limiti, posizione, immobili),
  }
  return posizione.accontoVersato === undefined
    ? result
    : { ...result, conguaglio: conguaglioDi(posizione.accontoVersato, imposta) }
}

/**
 * The IMU of one contribuente in one comune and year: from 2020 the nuova IMU (L. 160/2019 art. 1 c. 738-783), from 2012
 * the one before it (DL 201/2011 art. 13).
 * Amounts in cents, months counted beforehand (`engine/calendario/mesi.ts`), rates as ratios: nothing is looked up.
 * Every immobile is computed even after one that cannot be, so all problems come back together, each with its field.
 */
export const imu = (posizione: PosizioneImu, trace?: Trace): Outcome<ImuResult> => {
  const problems: Problem[] = []
  const immobili: ImmobileResult[] = []
  try {
    checkPosizione(posizione)
    const parametri = parametriDi(posizione)
    checkStorico(posizione)
    for (let i = 0; i < posizione.immobili.length; i++) {
      const computed = tried(i, parametri, posizione, trace)
      if (computed instanceof Problem) problems.push(computed)
      else immobili.push(computed)
    }
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, value: totals(parametri, posizione, immobili) }
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
    if (error instanceof Problem) return new Problem(error.code, within(`immobili.${index}`, error.field), error.values)
    throw error
  }
}

/** The historical acconto is of 2020 only, and one method serves all the immobili of the comune (Circ. 1/DF/2020). */
const checkStorico = ({ anno, immobili }: PosizioneImu): void => {
  let withIt = 0
  for (const immobile of immobili) if (immobile?.impostaPrecedente !== undefined) withIt += 1
  if (withIt === 0) return
  if (anno !== 2020 || withIt !== immobili.length) throw new Problem('imposta-precedente-missing', 'immobili', { anno })
}
