import { decadenza, isScaduto, type Violazione } from '../../engine/calendario/decadenza'
import type { RichiestaCalcoloImu, RichiestaPosizione } from '../../contracts/calcolo-imu'
import { toPosizione } from '../../contracts/calcolo-imu-posizione'
import { lineaDi } from '../../contracts/calcolo/scelte'
import { aliquotaPer, fattispecieDi, imu, versamenti } from '../../engine/imu/imu'
import type {
  AliquoteComune,
  ImmobileImu,
  ImuResult,
  PeriodoImu,
  PosizioneImu,
  VersamentoImu,
} from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

/** Where the rates of a comune come from: rows of the database for the web, files for the command line. */
export type FindAliquote = (belfiore: string, anno: number) => Promise<AliquoteComune | undefined>

/** A rate that the caller left to us: what we used, and how far it can be trusted. */
export type AliquotaUsata = {
  readonly campo: string
  readonly anno: number
  readonly aliquota: string
  readonly stato: AliquoteComune['stato']
  /** `false`: the comune may have a rate of its own for this case; it was not looked at. */
  readonly differenziateCoperte: boolean
  readonly delibera?: AliquoteComune['delibera']
  readonly prospettoAnno?: number
}

export type PosizioneCalcolata =
  | {
      readonly ok: true
      readonly risultato: ImuResult
      /** Last days on which the year can be assessed, and whether both have gone by: then it is history. */
      readonly decadenza: Readonly<Record<Violazione, IsoDate>>
      readonly termineScaduto: boolean
      readonly versamenti: readonly VersamentoImu[]
      readonly aliquoteUsate: readonly AliquotaUsata[]
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloImu = { readonly motore: string; readonly posizioni: readonly PosizioneCalcolata[] }

const used = (
  campo: string,
  rates: AliquoteComune,
  aliquota: string,
  linea: NonNullable<ReturnType<typeof lineaDi>>,
): AliquotaUsata => ({
  campo,
  anno: rates.anno,
  aliquota,
  stato: rates.stati[linea],
  differenziateCoperte: rates.differenziateCoperte,
  ...(rates.delibera ? { delibera: rates.delibera } : {}),
  ...(rates.prospettoAnno === undefined ? {} : { prospettoAnno: rates.prospettoAnno }),
})

type Rates = { readonly corrente: AliquoteComune | undefined; readonly precedente: AliquoteComune | undefined }

/** Fills a rate that was left out with the comune's line; an unknown one stays out, and the engine refuses it. */
const withRates = (
  periodo: PeriodoImu,
  anno: number,
  campo: string,
  rates: Rates,
  log: AliquotaUsata[],
): PeriodoImu => {
  const linea = lineaDi(fattispecieDi(periodo, anno))
  if (!linea || periodo.esenzione !== undefined) return periodo
  const fill = (name: 'aliquota' | 'aliquotaAcconto', own: AliquoteComune | undefined): PeriodoImu[typeof name] => {
    const pct = own?.base[linea]
    if (periodo[name] !== undefined || !own || pct === undefined || own.stati[linea] === 'unknown') return periodo[name]
    log.push(used(`${campo}.${name}`, own, pct, linea))
    return aliquotaPer(own, linea)
  }
  const aliquota = fill('aliquota', rates.corrente)
  if (periodo.mesi.primoSemestre === 0) return { ...periodo, aliquota }
  return { ...periodo, aliquota, aliquotaAcconto: fill('aliquotaAcconto', rates.precedente) }
}

const filled = (posizione: PosizioneImu, rates: Rates, log: AliquotaUsata[]): PosizioneImu => ({
  ...posizione,
  immobili: posizione.immobili.map((immobile, i): ImmobileImu => ({
    ...immobile,
    periodi: immobile.periodi.map((periodo, k) =>
      withRates(periodo, posizione.anno, `immobili.${i}.periodi.${k}`, rates, log),
    ),
  })),
})

/** The engine's position, the rates that were left out looked up, and which they are. */
export const posizioneConAliquote = async (
  richiesta: RichiestaPosizione,
  find: FindAliquote,
): Promise<{ readonly posizione: PosizioneImu; readonly aliquoteUsate: readonly AliquotaUsata[] }> => {
  const { comune, anno } = richiesta
  const rates: Rates = {
    corrente: comune === undefined ? undefined : await find(comune, anno),
    precedente: comune === undefined ? undefined : await find(comune, anno - 1),
  }
  const log: AliquotaUsata[] = []
  return { posizione: filled(toPosizione(richiesta), rates, log), aliquoteUsate: log }
}

const compute = async (
  richiesta: RichiestaPosizione,
  traced: boolean,
  find: FindAliquote,
  oggi: IsoDate,
): Promise<PosizioneCalcolata> => {
  const { anno } = richiesta
  const { posizione, aliquoteUsate } = await posizioneConAliquote(richiesta, find)
  const trace = traced ? new Trace() : undefined
  const outcome = imu(posizione, trace)
  if (!outcome.ok) return outcome
  const rows =
    richiesta.soggetto === 'ente-non-commerciale' ? [] : versamenti(posizione, outcome.value, { rate: 'due-rate' })
  const answer = {
    ok: true as const,
    risultato: outcome.value,
    decadenza: {
      'omesso-versamento': decadenza(anno, 'omesso-versamento'),
      'omessa-dichiarazione': decadenza(anno, 'omessa-dichiarazione'),
    },
    termineScaduto: isScaduto(anno, oggi),
    versamenti: rows,
    aliquoteUsate,
  }
  return trace ? { ...answer, traccia: passi(trace) } : answer
}

/**
 * Computes each position of a request; one that cannot be computed is its problems, not a failed request.
 * Amounts in cents. A rate left out is taken from the comune's prospetto where we know it, and named in `aliquoteUsate`.
 */
export const calcolaImu = async (
  richiesta: RichiestaCalcoloImu,
  find: FindAliquote,
  oggi: IsoDate,
): Promise<RispostaCalcoloImu> => {
  const posizioni: PosizioneCalcolata[] = []
  for (const own of richiesta.posizioni) {
    try {
      posizioni.push(await compute(own, richiesta.traccia === true, find, oggi))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      posizioni.push({ ok: false, problems: [error] })
    }
  }
  return { motore: ENGINE_VERSION, posizioni }
}
