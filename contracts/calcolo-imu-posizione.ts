import { mesiPerTratto } from '../engine/calendario/mesi'
import { daPercento } from '../engine/imu/imu'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from '../engine/imu/imu.types'
import { toCents } from '../engine/kernel/money'
import { toBene } from './bene'
import type { RichiestaPeriodo, RichiestaPosizione } from './calcolo-imu'
import { share } from './json-types'

const toPeriodo = (own: RichiestaPeriodo, mesi: PeriodoImu['mesi']): PeriodoImu => ({
  bene: toBene(own.bene),
  quota: share(own.quota),
  mesi,
  aliquota: own.aliquota === undefined ? undefined : daPercento(own.aliquota),
  aliquotaAcconto: own.aliquotaAcconto === undefined ? undefined : daPercento(own.aliquotaAcconto),
  parteImponibile: own.parteImponibile === undefined ? undefined : share(own.parteImponibile),
  riduzioni: own.riduzioni,
  canoneConcordato: own.canoneConcordato,
  pensionatoEstero: own.pensionatoEstero,
  residenteEstero: own.residenteEstero,
  esenzione: own.esenzione,
  abitazionePrincipale: own.abitazionePrincipale,
  alloggioIacp: own.alloggioIacp,
  ruraleStrumentale: own.ruraleStrumentale,
  beneMerce: own.beneMerce,
  coltivatore: own.coltivatore,
})

const toImmobile = (anno: number, own: RichiestaPosizione['immobili'][number]): ImmobileImu => {
  const mesi = mesiPerTratto(anno, own.periodi)
  return {
    id: own.id,
    periodi: own.periodi.map((stretch, index) => toPeriodo(stretch, mesi[index]!)),
    ...(own.detrazione === undefined
      ? {}
      : { detrazione: { ...own.detrazione, annua: toCents(own.detrazione.annua) } }),
    ...(own.impostaPrecedente === undefined ? {} : { impostaPrecedente: toCents(own.impostaPrecedente) }),
  }
}

/** The engine's position. @throws Problem for stretches that overlap, with `field` from the immobile's `periodi`. */
export const toPosizione = (own: RichiestaPosizione): PosizioneImu => ({
  anno: own.anno,
  cumuloStoricoInagibile: own.cumuloStoricoInagibile,
  ...(own.terreniAltrove === undefined ? {} : { terreniAltrove: toCents(own.terreniAltrove) }),
  immobili: own.immobili.map((each) => toImmobile(own.anno, each)),
  ...(own.soggetto === undefined ? {} : { soggetto: own.soggetto }),
  ...(own.impostaPrecedente === undefined ? {} : { impostaPrecedente: toCents(own.impostaPrecedente) }),
  ...(own.accontoVersato === undefined ? {} : { accontoVersato: own.accontoVersato as PosizioneImu['accontoVersato'] }),
  ...(own.minimo === undefined
    ? {}
    : { minimo: { importo: toCents(own.minimo.importo), dovutoSeUguale: own.minimo.dovutoSeUguale } }),
})
