import { createHash } from 'node:crypto'
import type { Anomalia, EsitoVoce, RataEmissione, Scelta } from '../../contracts/emissione'
import type { Cents } from '../../engine/kernel/money'
import {
  contoOf,
  estrattoOf,
  imuMisurata,
  type Conto,
  type Estratto,
  type Position,
  type Rates,
  type Scadenza,
} from '../positions/queries'

/** What a comune knows of the person. */
export type Chi = {
  readonly codiceFiscale: string
  readonly natura: string
  readonly residente: boolean
  readonly conIndirizzo: boolean
  readonly deceduto: boolean
}

/** What was seen of a person among the others. */
export type Tra = {
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

const anomalieOf = (
  chi: Chi & Tra,
  dovuto: number,
  prima: Cents | undefined,
  daConfermare: boolean,
): readonly Anomalia[] => {
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

const primaOf = (position: Position, rates: Rates): Cents | undefined => {
  const was = imuMisurata({ ...position, anno: position.anno - 1 }, rates)
  if (was === 'unknown') return undefined
  return was === 'nothing' ? (0 as Cents) : was
}

const calcolatoOf = ({ righe: [riga] }: Conto) => {
  const calcolato = riga?.fonte.da === 'calcolo' ? riga.fonte.calcolato : undefined
  return calcolato?.tributo === 'imu' ? calcolato : undefined
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

/** The IMU of a position, and which instalments of it are open. */
export type Calcolo = { readonly conto: Conto; readonly estratto: Estratto }

/** @param position with what was paid of it. @param how with the steps, where a paper is made of it */
export const calcoloImu = (
  position: Position,
  { rates }: Pick<Basi, 'rates'>,
  how: { readonly traced: boolean },
): Calcolo => {
  const conto = contoOf({ ...position, tributi: ['imu'] }, rates, how)
  return { conto, estratto: estrattoOf(position, conto) }
}

/**
 * What a person would be asked for: it is the same whenever it is computed from the same. What cannot be computed is held with its
 * problem, and what the comune knows too little about with its reason: nobody gets a statement that is a guess.
 */
export const richiestaImu = (
  chi: Chi,
  position: Position,
  { rata, scelta }: Pick<Basi, 'rata' | 'scelta'>,
  { conto, estratto }: Calcolo,
): Voce => {
  const base = {
    codiceFiscale: chi.codiceFiscale,
    anomalie: [],
    righe: [],
    scadenze: [],
    impronta: improntaOf(position),
  }
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
  const asked = estratto.scadenze.filter((each) => rata === 'anno' || each.rata === rata)
  const righe = righeOf(asked)
  const importo = sum(righe.map((each) => each.importo))
  const found = { ...base, dovuto, versato, importo, righe, scadenze: asked }
  // the law's own minimum leaves nothing to pay of a tax that there is
  const isTooLittle = dovuto === 0 ? (calcolatoOf(conto)?.risultato.imposta ?? 0) > 0 : dovuto < scelta.minimo
  if (isTooLittle) return { ...found, esito: 'sotto-minimo' }
  if (importo === 0) return { ...found, esito: 'niente' }
  const held = heldFor(chi)
  return held === undefined ? { ...found, esito: 'pronta' } : { ...found, esito: 'trattenuta', motivo: held }
}

type Provata = { readonly chi: Chi; readonly tra: Tra; readonly position: Position }

/** The same as a trial shows it: beside the year before, with what somebody should look at. */
export const voceImu = ({ chi, tra, position }: Provata, basi: Basi): Voce => {
  const calcolo = calcoloImu(position, basi, { traced: false })
  const richiesta = richiestaImu(chi, position, basi, calcolo)
  const { dovuto, importo } = richiesta
  if (dovuto === undefined) return richiesta
  const prima = primaOf(position, basi.ratesPrima)
  const daConfermare =
    calcolatoOf(calcolo.conto)?.aliquote.some(({ scelta }) => scelta.daConfermare !== undefined) ?? false
  return {
    ...richiesta,
    ...(prima === undefined ? {} : { prima }),
    anomalie: importo === 0 ? [] : anomalieOf({ ...chi, ...tra }, dovuto, prima, daConfermare),
  }
}
