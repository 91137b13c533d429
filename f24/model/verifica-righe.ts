import { findCodiceTributo, isInForce, rateOf } from './codici-tributo'
import type { RigaF24 } from './delega'
import { f24Problem, type F24Problem } from './f24-problem'
import { CODICI_PER_IMMOBILE, type TipoImmobile } from './immobili.tables'
import { locali, type Indizi, type Locale } from './verifica-parts'

const STATO = '3925'
const INCREMENTO = '3930'
/** The first year in which only A/1, A/8 and A/9 pay IMU as a main home. */
const LUSSO_DAL = 2014
const TEFA_DAL = 2021

/** The codes for a kind of immobile in a year, of the tax that the row is for. */
const codiciPer = ({ entry, riga }: Locale, immobile: TipoImmobile): readonly string[] =>
  (CODICI_PER_IMMOBILE[entry.tributo]?.[immobile] ?? []).filter((codice) => {
    const other = findCodiceTributo(codice)
    return other !== undefined && (riga.anno === undefined || isInForce(other, riga.anno))
  })

const checkImmobile = (own: Locale, immobile: TipoImmobile | undefined): readonly F24Problem[] => {
  const { entry, index } = own
  if (immobile === undefined || entry.uso !== 'imposta') return []
  const giusti = codiciPer(own, immobile)
  if (giusti.length === 0 || giusti.includes(entry.codice)) return []
  const { codice, descrizione } = entry
  const values = { codice, descrizione, giusti: giusti.join(', ') }
  return [f24Problem('codice-tributo-immobile', `righe.${index}.codiceTributo`, values)]
}

const checkCode = ({ entry, riga, index }: Locale): readonly F24Problem[] => {
  const field = `righe.${index}.codiceTributo`
  const { codice } = entry
  return [
    ...(entry.law.confidence === 'uncertain' ? [f24Problem('codice-tributo-uncertain', field, { codice })] : []),
    ...(codice === '3912' && riga.anno !== undefined && riga.anno >= LUSSO_DAL
      ? [f24Problem('codice-3912-lusso', field)]
      : []),
  ]
}

/** Acconto 16 June, saldo 16 December; two days later where they fell on a holiday. The last day is said, not moved. */
const termine = ({ acconto, anno }: RigaF24): readonly [said: string, late: string] =>
  acconto ? [`16/06/${anno}`, `${anno}-06-18`] : [`16/12/${anno}`, `${anno}-12-18`]

const checkLate = ({ entry, riga, index }: Locale, oggi: string | undefined): readonly F24Problem[] => {
  const { anno, acconto, saldo, ravvedimento } = riga
  const asked = oggi !== undefined && anno !== undefined && (acconto || saldo) && !ravvedimento
  if (!asked || entry.uso !== 'imposta' || rateOf(entry) !== 'acconto-saldo') return []
  const [scadenza, late] = termine(riga)
  return oggi > late ? [f24Problem('ravvedimento-missing', `righe.${index}.ravvedimento`, { anno, scadenza })] : []
}

const sameRow = (a: RigaF24, b: RigaF24): boolean =>
  a.codiceEnte === b.codiceEnte &&
  a.codiceTributo === b.codiceTributo &&
  sameTime(a, b) &&
  a.ravvedimento === b.ravvedimento

const sameTime = (a: RigaF24, b: RigaF24): boolean =>
  a.anno === b.anno && a.acconto === b.acconto && a.saldo === b.saldo && (a.rateazione ?? '') === (b.rateazione ?? '')

const checkRepeated = ({ riga, index }: Locale, all: readonly Locale[]): readonly F24Problem[] => {
  const before = all.find((other) => other.index < index && sameRow(other.riga, riga))
  return before ? [f24Problem('row-repeated', `righe.${index}`, { altra: before.index + 1 })] : []
}

/**
 * The State has 0,76 %, the comune at most 0,38 % more (1,14 % where it kept the surcharge of the TASI): of one instalment
 * 3930 is at most half of 3925, of a saldo that follows a raised rate at most all of it. A euro is left for the rounding.
 */
const checkStato = ({ riga, entry, index }: Locale, all: readonly Locale[]): readonly F24Problem[] => {
  if (entry.codice !== INCREMENTO) return []
  const field = `righe.${index}.debito`
  const stato = all.find(
    (other) => other.entry.codice === STATO && other.riga.codiceEnte === riga.codiceEnte && sameTime(other.riga, riga),
  )
  if (!stato) return [f24Problem('stato-missing', `righe.${index}.codiceTributo`)]
  const most = riga.saldo && !riga.acconto ? stato.riga.debito : stato.riga.debito / 2
  return riga.debito > most + 100 ? [f24Problem('stato-comune-swapped', field, { altra: stato.index + 1 })] : []
}

const sameDebt = (a: RigaF24, b: RigaF24): boolean => a.codiceEnte === b.codiceEnte && a.anno === b.anno

const checkCompanions = ({ riga, entry, index }: Locale, all: readonly Locale[]): readonly F24Problem[] => {
  const has = (codice: string): boolean =>
    all.some((other) => other.entry.codice === codice && sameDebt(other.riga, riga))
  const field = `righe.${index}.codiceTributo`
  if (entry.codice === '3944' && riga.anno !== undefined && riga.anno >= TEFA_DAL && !has('TEFA')) {
    return [f24Problem('tefa-missing', field)]
  }
  const imis = entry.tributo === 'IMIS' && entry.uso === 'imposta' && riga.ravvedimento
  return imis && !has('3996') ? [f24Problem('imis-ravvedimento', `righe.${index}.ravvedimento`)] : []
}

/** Whether a row is of the kind for which an act or a notice gives an identificativo operazione. */
export const asksOperazione = (riga: RigaF24): boolean =>
  locali([riga]).some(
    ({ entry }) => entry.tributo === 'TARI' || !(entry.uso === 'imposta' || entry.uso === 'ravvedimento'),
  )

/** What rows show when they are compared with each other, with the immobile they are for, and with today. */
export const verificaRighe = (
  righe: readonly RigaF24[],
  indizi: readonly Indizi[],
  oggi: string | undefined,
): readonly F24Problem[] => {
  const all = locali(righe)
  return all.flatMap((own) => [
    ...checkImmobile(own, indizi[own.index]?.immobile),
    ...checkCode(own),
    ...checkLate(own, oggi),
    ...checkRepeated(own, all),
    ...checkStato(own, all),
    ...checkCompanions(own, all),
  ])
}
