import {
  PROSPETTO_VERSION,
  type ImmobileProspetto,
  type PassoProspetto,
  type PeriodoProspetto,
  type Prospetto,
} from '../../contracts/avvisi/prospetto'
import type { AliquotaScelta } from '../../contracts/calcolo/scelte'
import { passiOf } from '../../contracts/calcolo/spiega'
import { leggeEsenzione } from '../../engine/imu/imu'
import type { ImmobileResult } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Law } from '../../engine/kernel/law'
import type { Trace } from '../../engine/kernel/trace'
import {
  quotaOf,
  stretchesOf,
  type Conto,
  type Estratto,
  type Held,
  type Position,
  type Rates,
  type Stretch,
} from '../positions/queries'

/** What a prospetto says besides the position: who writes to whom, of which instalment, where to turn. */
export type Emissione = Pick<
  Prospetto,
  | 'tipo'
  | 'numero'
  | 'rata'
  | 'lingue'
  | 'comune'
  | 'ufficio'
  | 'responsabile'
  | 'destinatario'
  | 'sostituisce'
  | 'correzione'
> & {
  readonly emessoIl: IsoDate
  /** The identificativo operazione of an instalment's F24. */
  readonly operazione?: (rata: string) => string | undefined
}

export type DaScrivere = {
  readonly position: Position
  readonly conto: Conto
  readonly estratto: Estratto
  readonly rates: Rates
  readonly emissione: Emissione
}

type Imu = Extract<Extract<Conto['righe'][number]['fonte'], { da: 'calcolo' }>['calcolato'], { tributo: 'imu' }>

export const normaOf = ({ act, at, confidence }: Law): PassoProspetto['norma'] => ({
  ...{ atto: act, punto: at, incerta: confidence === 'uncertain' },
})

/** Only what is there: what is absent is absent in JSON too. */
export const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } => {
  const found: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values)) if (value !== undefined) found[key] = value
  return found as never
}

const scelta = ({ aliquote, risultato }: Imu, id: string, periodo: number) => {
  const at = risultato.immobili.findIndex((each) => each.id === id)
  return aliquote.find(({ campo }) => campo === `immobili.${at}.periodi.${periodo}.aliquota`)?.scelta
}

/** The steps of one stretch with their law, of what was computed with this trace. */
export const passiDi = (
  traccia: Trace,
  id: string,
  periodo: number,
  aliquota: AliquotaScelta | undefined,
): PassoProspetto[] => {
  const place = `${id}/${periodo}`
  const steps = traccia.steps.filter(({ at }) => at === place)
  return passiOf(traccia, id, periodo, aliquota).map((passo) => {
    const law = steps.find(({ rule }) => rule.id === passo.id)!.rule.law
    const more = { per: passo.times && { num: passo.times.num, den: passo.times.den } }
    const pct = passo.id === 'aliquota' ? aliquota?.pct : undefined
    return { id: passo.id, valore: passo.value, norma: normaOf(law), ...present({ ...more, pct }) }
  })
}

const periodoOf = (imu: Imu, anno: number, own: ImmobileResult, stretch: Stretch, at: number): PeriodoProspetto => {
  const motivo = own.periodi[at]?.esenzione
  return {
    ...{ dal: stretch.dal, al: stretch.al, quota: quotaOf(stretch) },
    ...present({ uso: stretch.condizione?.uso }),
    ...(motivo === undefined ? {} : { esenzione: { motivo, norma: normaOf(leggeEsenzione(motivo, anno)) } }),
    passi: passiDi(imu.traccia, own.id, at, scelta(imu, own.id, at)),
  }
}

const immobileOf = (imu: Imu, anno: number, held: Held, own: ImmobileResult): ImmobileProspetto => {
  const stretches = stretchesOf(anno, held)
  const last = stretches.at(-1)
  const dato = last?.dato ?? held.dati.at(-1)
  const { categoria, indirizzo, foglio, particella, subalterno, rendita, redditoDominicale, valoreVenale } = dato ?? {}
  return {
    tipo: held.tipo,
    ...present({ categoria, indirizzo, foglio, particella, subalterno, rendita, redditoDominicale, valoreVenale }),
    ...present({ uso: last?.condizione?.uso }),
    periodi: stretches.map((stretch, at) => periodoOf(imu, anno, own, stretch, at)),
    detrazione: own.detrazione,
    imposta: own.imposta,
  }
}

/** Each rate once, of the year and of the year before, in the order in which they are met. */
const aliquoteOf = ({ aliquote }: Imu, rates: Rates): Prospetto['aliquote'] => {
  const found = new Map<string, Prospetto['aliquote'][number]>()
  for (const { scelta: own } of aliquote) {
    const { anno, linea, scelta: id, pct, daConfermare } = own
    const held = [rates.corrente, rates.precedente].find((each) => each?.anno === anno)
    const testo = held?.differenziate.find((each) => each.id === id)?.testo
    const uncertain = daConfermare !== undefined
    found.set(`${anno} ${linea} ${id}`, { linea, anno, pct, ...present({ testo }), daConfermare: uncertain })
  }
  return [...found.values()]
}

/** The instalments that it asks for, with the rows of their F24. */
export const scadenzeOf = (
  { estratto, emissione }: Pick<DaScrivere, 'estratto' | 'emissione'>,
  tributo: Prospetto['tributo'],
): Prospetto['scadenze'] =>
  estratto.scadenze
    .filter((each) => each.tributo === tributo && (emissione.rata === 'tutte' || each.rata === emissione.rata))
    .map(({ rata, giorno, importo, versato, resta, righe }) => ({
      ...{ rata, importo, versato, resta },
      ...present({ giorno, operazione: emissione.operazione?.(rata) }),
      righe: righe.map((riga) => ({
        importo: riga.resta,
        ...present({ codice: riga.codice, rateazione: riga.rateazione }),
        ...(tributo === 'imu' ? { immobili: riga.immobili, detrazione: riga.detrazione } : {}),
      })),
    }))

/** What was paid of it. */
export const versamentiOf = ({ versamenti }: Estratto, tributo: Prospetto['tributo']): Prospetto['versamenti'] =>
  versamenti
    .map(({ versamento }) => versamento)
    .filter((each) => each.tributo === tributo)
    .map(({ versatoIl, importo, mezzo, codiceTributo, rata }) => ({
      ...{ giorno: versatoIl, importo, mezzo },
      ...present({ codice: codiceTributo, rata }),
    }))

/**
 * The prospetto of the IMU of a position: what the person is told, from what was computed. Undefined where the tax could not
 * be computed: then nothing is told as if it had been.
 */
export const prospettoImu = (all: DaScrivere): Prospetto | undefined => {
  const { position, conto, estratto, rates, emissione } = all
  const riga = conto.righe.find(({ tributo }) => tributo === 'imu')
  if (riga?.fonte.da !== 'calcolo' || riga.fonte.calcolato.tributo !== 'imu') return undefined
  const imu = riga.fonte.calcolato
  const { operazione: _, ...own } = emissione
  const immobili = imu.risultato.immobili.map((result) => {
    const held = position.immobili.find(({ id }) => id === result.id)
    if (held === undefined) throw new Error('a result of no property of the position')
    return immobileOf(imu, position.anno, held, result)
  })
  return {
    ...{ versione: PROSPETTO_VERSION, tributo: 'imu', anno: position.anno, ...own, immobili },
    aliquote: aliquoteOf(imu, rates),
    ...present({ delibera: rates.corrente?.delibera }),
    ...{ dovuto: riga.dovuto!, versato: riga.versato, resta: riga.resta! },
    ...{ scadenze: scadenzeOf(all, 'imu'), versamenti: versamentiOf(estratto, 'imu') },
  }
}
