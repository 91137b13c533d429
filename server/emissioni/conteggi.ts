import { FASCE, type Conteggi } from '../../contracts/emissione'
import type { Voce } from './voce'

export const zero = (): Conteggi => ({
  ...{ persone: 0, esclusi: 0, dovuto: 0, prima: 0, importo: 0 },
  ...{ esiti: {}, motivi: {}, anomalie: {}, codici: {}, fasce: {} },
})

const oneMore = (of: Record<string, number>, key: string, by = 1): void => {
  of[key] = (of[key] ?? 0) + by
}

const added = (of: Conteggi['codici'], key: string, quanti: number, importo: number): void => {
  const own = of[key] ?? { quanti: 0, importo: 0 }
  of[key] = { quanti: own.quanti + quanti, importo: own.importo + importo }
}

const fasciaOf = (importo: number): string => String(FASCE.findLast((from) => importo >= from) ?? 0)

/** What the people of a part come to. Amounts are those of the statements that are ready, so that all sums are of the same people. */
export const contate = (voci: readonly Voce[], esclusi: number): Conteggi => {
  const all = { ...zero(), persone: voci.length + esclusi, esclusi }
  for (const { esito, motivo, anomalie, dovuto = 0, importo = 0, prima = 0, righe } of voci) {
    oneMore(all.esiti, esito)
    if (motivo !== undefined) oneMore(all.motivi, motivo)
    if (esito !== 'pronta') continue
    for (const each of anomalie) oneMore(all.anomalie, each)
    all.dovuto += dovuto
    all.importo += importo
    all.prima += prima
    for (const riga of righe) added(all.codici, riga.codice, 1, riga.importo)
    added(all.fasce, fasciaOf(importo), 1, importo)
  }
  return all
}

/** The whole of several parts. */
export const insieme = (parts: readonly Conteggi[]): Conteggi => {
  const all = zero()
  for (const part of parts) {
    for (const key of ['persone', 'esclusi', 'dovuto', 'prima', 'importo'] as const) all[key] += part[key]
    for (const key of ['esiti', 'motivi', 'anomalie'] as const) {
      for (const [name, n] of Object.entries(part[key])) oneMore(all[key], name, n)
    }
    for (const key of ['codici', 'fasce'] as const) {
      for (const [name, { quanti, importo }] of Object.entries(part[key])) added(all[key], name, quanti, importo)
    }
  }
  return all
}
