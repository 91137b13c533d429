import { createHash } from 'node:crypto'
import type { Anomalia, EsitoVoce, RataEmissione, Scelta } from '../../contracts/emissione'
import type { Cents } from '../../engine/kernel/money'
import { contoOf, estrattoOf, imuMisurata, type Position, type Rates, type Scadenza } from '../positions/queries'

/** What a comune knows of the person, and what was seen of them among the others. */
export type Chi = {
  readonly codiceFiscale: string
  readonly natura: string
  readonly residente: boolean
  readonly conIndirizzo: boolean
  readonly deceduto: boolean
  /** Another contribuente has the same name and the same day of birth. */
  readonly omonimo: boolean
  /** Shares of a property of theirs do not make a whole. */
  readonly quoteErrate: boolean
}

/** A row of the F24 that a statement asks for. */
export type RigaAvviso = {
  readonly codice: string
  readonly rata: string
  readonly importo: Cents
  readonly immobili: number
  readonly detrazione: Cents
}

/** What a statement would say to one person, or why there is none. Amounts in cents. */
export type Voce = {
  readonly codiceFiscale: string
  readonly esito: EsitoVoce
  readonly motivo?: string
  readonly problemi?: readonly { readonly code: string; readonly field: string; readonly values: unknown }[]
  readonly anomalie: readonly Anomalia[]
  readonly dovuto?: Cents
  readonly versato?: Cents
  readonly importo?: Cents
  /** The year before, where it can be computed; undefined where it cannot. */
  readonly prima?: Cents
  readonly righe: readonly RigaAvviso[]
  readonly scadenze: readonly Scadenza[]
  readonly impronta: string
}

/** What a run computes with: the same for everybody. */
export type Basi = {
  readonly anno: number
  readonly rata: RataEmissione
  readonly scelta: Scelta
  readonly rates: Rates
  readonly ratesPrima: Rates
}

/** A share of last year's tax from which on an office looks twice. */
const TANTO = 3

export const isFor = ({ natura, residente }: Chi, { scelta }: Pick<Basi, 'scelta'>): boolean =>
  (scelta.natura === 'tutti' || (scelta.natura === 'persone') === (natura === 'persona')) &&
  (scelta.residenza === 'tutti' || (scelta.residenza === 'residenti') === residente)

/** Of what a statement is computed from: the same text, the same statement. */
export const improntaOf = ({ immobili, versamenti }: Position): string =>
  createHash('sha256')
    .update(JSON.stringify([immobili, versamenti]))
    .digest('hex')

const anomalieOf = (chi: Chi, dovuto: number, prima: Cents | undefined, daConfermare: boolean): readonly Anomalia[] => {
  const seen: readonly (readonly [Anomalia, boolean])[] = [
    ['tre-volte', prima !== undefined && prima > 0 && dovuto >= TANTO * prima],
    ['nuovo', prima === 0],
    ['senza-indirizzo', !chi.conIndirizzo],
    ['omonimo', chi.omonimo],
    ['quote', chi.quoteErrate],
    ['aliquota', daConfermare],
  ]
  return seen.filter(([, holds]) => holds).map(([name]) => name)
}

/** Of the whole year alone: how it was split into instalments, for which the rates of the year before it would be needed, is past. */
const primaOf = (position: Position, rates: Rates): Cents | undefined => {
  const was = imuMisurata({ ...position, anno: position.anno - 1 }, { ...rates, precedente: rates.corrente })
  if (was === 'unknown') return undefined
  return was === 'nothing' ? (0 as Cents) : was
}

/** Why somebody who owes is not written to. */
const heldFor = (chi: Chi): string | undefined => {
  if (chi.codiceFiscale.startsWith('senza:')) return 'senza-codice'
  return chi.deceduto ? 'deceduto' : undefined
}

const righeOf = (scadenze: readonly Scadenza[]): readonly RigaAvviso[] =>
  scadenze.flatMap(({ rata, righe }) =>
    righe
      .filter(({ resta }) => resta > 0)
      .map(({ codice = '', resta, immobili, detrazione }) => ({ codice, rata, importo: resta, immobili, detrazione })),
  )

const sum = (amounts: readonly number[]): Cents => amounts.reduce((all, own) => all + own, 0) as Cents

/**
 * The IMU that a person would be asked for. @param position with what was paid of it. What cannot be computed is held with its
 * problem, and what the comune knows too little about with its reason: nobody gets a statement that is a guess.
 */
export const voceImu = (chi: Chi, position: Position, basi: Basi): Voce => {
  const { codiceFiscale } = chi
  const conto = contoOf({ ...position, tributi: ['imu'] }, basi.rates, { traced: false })
  const base = { codiceFiscale, anomalie: [], righe: [], scadenze: [], impronta: improntaOf(position) }
  const [riga] = conto.righe
  if (riga === undefined || (riga.dovuto === undefined && riga.fonte.da === 'ufficio'))
    return { ...base, esito: 'niente' }
  const { fonte, dovuto, versato } = riga
  if (fonte.da === 'altro-regime') return { ...base, esito: 'trattenuta', motivo: 'altro-regime' }
  if (fonte.da === 'problemi') {
    const problemi = fonte.problems.map(({ code, field, values }) => ({ code, field, values }))
    return { ...base, esito: 'trattenuta', motivo: problemi[0]!.code, problemi }
  }
  if (fonte.da !== 'calcolo' || dovuto === undefined) return { ...base, esito: 'niente' }
  const estratto = estrattoOf(position, conto)
  const asked = estratto.scadenze.filter(({ rata }) => basi.rata === 'anno' || rata === basi.rata)
  const righe = righeOf(asked)
  const importo = sum(righe.map((each) => each.importo))
  const prima = primaOf(position, basi.ratesPrima)
  const calcolato = fonte.calcolato.tributo === 'imu' ? fonte.calcolato : undefined
  const daConfermare = calcolato?.aliquote.some(({ scelta }) => scelta.daConfermare !== undefined) ?? false
  const found = {
    ...{ ...base, dovuto, versato, importo, righe, scadenze: asked },
    ...(prima === undefined ? {} : { prima }),
    anomalie: importo === 0 ? [] : anomalieOf(chi, dovuto, prima, daConfermare),
  }
  // the law's own minimum leaves nothing to pay of a tax that there is
  const isTooLittle = dovuto === 0 ? (calcolato?.risultato.imposta ?? 0) > 0 : dovuto < basi.scelta.minimo
  if (isTooLittle) return { ...found, esito: 'sotto-minimo' }
  if (importo === 0) return { ...found, esito: 'niente' }
  const held = heldFor(chi)
  return held === undefined ? { ...found, esito: 'pronta' } : { ...found, esito: 'trattenuta', motivo: held }
}
