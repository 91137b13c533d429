import { createHash } from 'node:crypto'
import type { Anomalia, EsitoVoce, RataEmissione, Scelta } from '../../contracts/emissione'
import type { Cents } from '../../engine/kernel/money'
import type { EredeScritto } from '../eredi/queries'
import type { Position, Scadenza } from '../positions/queries'
import type { Calcolo, TributoInRun } from './tributo'

/** What a comune knows of the person. */
export type Chi = {
  readonly codiceFiscale: string
  readonly natura: string
  readonly residente: boolean
  readonly conIndirizzo: boolean
  readonly deceduto: boolean
  /** Who is written to in the place of a person who died; nobody, of who lives. */
  readonly eredi: readonly EredeScritto[]
  /** They have a statement that asks for an instalment of this run. */
  readonly giaEmesso: boolean
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

/** Which part of the tax, and for whom: the same for everybody. */
export type Chiesta = { readonly rata: RataEmissione; readonly scelta: Scelta }

/** A share of last year's tax from which on an office looks twice. */
const TANTO = 3

export const isFor = ({ natura, residente, giaEmesso }: Chi, { scelta }: Pick<Chiesta, 'scelta'>): boolean =>
  !(scelta.avviso === 'senza' && giaEmesso) &&
  (scelta.natura === 'tutti' || (scelta.natura === 'persone') === (natura === 'persona')) &&
  (scelta.residenza === 'tutti' || (scelta.residenza === 'residenti') === residente)

/** Of what a statement is computed from: the same text, the same statement. */
const improntaOf = (istantanea: object): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.values(istantanea)))
    .digest('hex')

const anomalieOf = (chi: Chi & Tra, dovuto: number, prima: Cents | undefined): readonly Anomalia[] => {
  const seen: readonly (readonly [Anomalia, boolean])[] = [
    ['tre-volte', prima !== undefined && prima > 0 && dovuto >= TANTO * prima],
    ['nuovo', prima === 0],
    ['senza-indirizzo', !chi.conIndirizzo],
    ['omonimo', chi.omonimo],
    ['quote', chi.quoteErrate],
  ]
  return seen.filter(([, holds]) => holds).map(([name]) => name)
}

/** Why somebody who owes is not written to. */
const heldFor = (chi: Chi): string | undefined => {
  if (chi.giaEmesso) return 'gia-emesso'
  if (chi.codiceFiscale.startsWith('senza:')) return 'senza-codice'
  return chi.deceduto && chi.eredi.length === 0 ? 'deceduto' : undefined
}

const righeOf = (scadenze: readonly Scadenza[]): readonly RigaAvviso[] =>
  scadenze.flatMap(({ rata, righe }) =>
    righe
      .filter(({ resta }) => resta > 0)
      .map(({ codice = '', resta, immobili, detrazione }) => ({ codice, rata, importo: resta, immobili, detrazione })),
  )

const sum = (amounts: readonly number[]): Cents => amounts.reduce((all, own) => all + own, 0) as Cents

/**
 * What a person would be asked for: it is the same whenever it is computed from the same. What cannot be computed is held with its
 * problem, and what the comune knows too little about with its reason: nobody gets a statement that is a guess.
 */
export const richiestaDi = (
  tributo: TributoInRun,
  { chi, position }: Pick<Provata, 'chi' | 'position'>,
  { rata, scelta }: Chiesta,
  calcolo: Calcolo,
): Voce => {
  const { conto, estratto } = calcolo
  const base = {
    codiceFiscale: chi.codiceFiscale,
    anomalie: [],
    righe: [],
    scadenze: [],
    // heirs who changed meanwhile are others to write to
    impronta: improntaOf({ ...tributo.istantanea(position), ...(chi.eredi.length > 0 ? { eredi: chi.eredi } : {}) }),
  }
  const stopped = tributo.trattenuta(position)
  if (stopped !== undefined) return { ...base, esito: 'trattenuta', motivo: stopped }
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
  const isTooLittle = dovuto === 0 ? tributo.imposta(calcolo) > 0 : dovuto < scelta.minimo
  if (isTooLittle) return { ...found, esito: 'sotto-minimo' }
  if (importo === 0) return { ...found, esito: 'niente' }
  const held = heldFor(chi)
  return held === undefined ? { ...found, esito: 'pronta' } : { ...found, esito: 'trattenuta', motivo: held }
}

type Provata = {
  readonly chi: Chi
  readonly tra: Tra
  readonly position: Position
  readonly prima: Cents | undefined
}

/** The same as a trial shows it: beside the year before, with what somebody should look at. */
export const voceDi = (tributo: TributoInRun, provata: Provata, chiesta: Chiesta): Voce => {
  const { chi, tra, position, prima } = provata
  const calcolo = tributo.calcola(position, { traced: false })
  const richiesta = richiestaDi(tributo, provata, chiesta, calcolo)
  const { dovuto, importo } = richiesta
  if (dovuto === undefined) return richiesta
  const anomalie = importo === 0 ? [] : [...anomalieOf({ ...chi, ...tra }, dovuto, prima), ...tributo.anomalie(calcolo)]
  return { ...richiesta, ...(prima === undefined ? {} : { prima }), anomalie }
}
