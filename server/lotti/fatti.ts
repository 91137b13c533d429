import type { Prospetto, ImmobileProspetto, PeriodoProspetto } from '../../contracts/avvisi/prospetto'
import { leggeEsenzione } from '../../engine/imu/imu'
import type { ImmobileResult } from '../../engine/imu/imu.types'
import { normaOf, passiDi } from '../avvisi/pdf/queries'
import type { Archivio } from '../comuni/queries'
import type { ComuneCalcolato, RigaLetta } from './lotto.types'

/** The facts of a comune that the papers of a client tell, of the same shape as those of an avviso. */
export type FattiComune = Pick<Prospetto, 'anno' | 'comune' | 'immobili' | 'aliquote' | 'delibera'>

const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

const periodoOf = (own: ComuneCalcolato, i: number, k: number, result: ImmobileResult): PeriodoProspetto => {
  const { preparato, posizione, traccia } = own
  const { tratto, aliquota } = preparato.immobili[i]!.periodi[k]!
  const { quota } = posizione.immobili.find(({ id }) => id === result.id)!.periodi[k]!
  const motivo = result.periodi[k]?.esenzione
  const { anno } = posizione
  return {
    ...{ dal: tratto?.dal ?? `${anno}-01-01`, al: tratto?.al ?? `${anno}-12-31` },
    quota: { num: quota.num, den: quota.den },
    ...present({ uso: own.righe[i]![k]!.riga.uso }),
    ...(motivo === undefined ? {} : { esenzione: { motivo, norma: normaOf(leggeEsenzione(motivo, anno)) } }),
    passi: passiDi(traccia, result.id, k, aliquota),
  }
}

const immobileOf = (own: ComuneCalcolato, gruppo: readonly RigaLetta[], i: number): ImmobileProspetto => {
  const result = own.result.immobili.find(({ id }) => id === `i${i}`)!
  const { riga } = gruppo.at(-1)!
  const { tipo, categoria, uso, indirizzo, immobile, foglio, numero: particella, subalterno } = riga
  return {
    tipo,
    ...present({ categoria, uso, indirizzo: indirizzo ?? immobile, foglio, particella, subalterno }),
    ...present({ rendita: riga.rendita, redditoDominicale: riga.dominicale, valoreVenale: riga.valore }),
    periodi: gruppo.map((_, k) => periodoOf(own, i, k, result)),
    detrazione: result.detrazione,
    imposta: result.imposta,
  }
}

/** The rates that were used, of the year and of the year before. */
const usate = ({ preparato }: ComuneCalcolato) =>
  preparato.immobili.flatMap(({ periodi }) =>
    periodi.flatMap(({ aliquota, aliquotaAcconto }) => [aliquota, aliquotaAcconto].flatMap((each) => each ?? [])),
  )

/** Each rate once, in the order in which they are met. */
const aliquoteOf = (own: ComuneCalcolato, archivio: Archivio): FattiComune['aliquote'] => {
  const found = new Map<string, FattiComune['aliquote'][number]>()
  for (const { linea, anno, pct, scelta } of usate(own)) {
    const held = archivio.aliquote(own.comune.belfiore, anno)?.differenziate.find(({ id }) => id === scelta)
    const row = { linea, anno, pct, ...present({ testo: held?.testo }), daConfermare: false }
    found.set(`${anno} ${linea} ${scelta} ${pct}`, row)
  }
  return [...found.values()]
}

export const fattiDi = (own: ComuneCalcolato, archivio: Archivio): FattiComune => {
  const { anno } = own.posizione
  const { belfiore, nome, sigla } = own.comune
  // a rate that the client's table gives may be of another act
  const isOurs = usate(own).some((each) => each.anno === anno && each.scelta !== 'altra')
  const delibera = isOurs ? archivio.aliquote(belfiore, anno)?.delibera : undefined
  const { numero, data, link } = delibera ?? {}
  return {
    ...{ anno, comune: { belfiore, nome, sigla } },
    immobili: own.righe.map((gruppo, i) => immobileOf(own, gruppo, i)),
    aliquote: aliquoteOf(own, archivio),
    ...(numero === undefined || data === undefined ? {} : { delibera: { numero, data, ...present({ link }) } }),
  }
}
