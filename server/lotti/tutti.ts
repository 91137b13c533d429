import { calcolaCliente } from './calcola'
import type { LottoLetto } from './leggi'
import type { ClienteCalcolato, EsitoLotto, ModoLotto } from './lotto.types'

/** Every client by itself: what is missing of one holds nobody else up. */
export const calcolaLotto = ({ clienti }: LottoLetto, modo: ModoLotto): readonly ClienteCalcolato[] =>
  clienti.map((cliente) => calcolaCliente(cliente, modo))

export const contati = (clienti: readonly ClienteCalcolato[]): Readonly<Record<EsitoLotto, number>> => {
  const of = (esito: EsitoLotto): number => clienti.filter((own) => own.esito === esito).length
  return { pronto: of('pronto'), niente: of('niente'), fermo: of('fermo') }
}
