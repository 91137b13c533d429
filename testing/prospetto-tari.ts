import type { Prospetto } from '../contracts/avvisi/prospetto'
import type { Emissione } from '../server/avvisi/prospetto'
import { prospettoTari } from '../server/avvisi/prospetto-tari'
import { contoOf, estrattoOf, type Position, type UtenzaRow } from '../server/positions/queries'
import { EMISSIONE, positionOf } from './prospetto'

export const TARIFFE_TARI = {
  domestiche: { '1': { fissa: '0.80', variabile: '60' }, '3': { fissa: '1.16', variabile: '182.15' } },
  nonDomestiche: { '13': { fissa: '1.50', variabile: '2.25' } },
  regole: {
    ...{ giorniAnno: 365, tefa: '5', arrotondamento: 'euro' },
    perequative: [
      { codice: 'UR1', importo: 10 },
      { codice: 'UR2', importo: 150 },
      { codice: 'UR3', importo: 600 },
    ],
    scadenze: [
      { giorno: '2026-12-02', parte: '1/2' },
      { giorno: '2026-12-30', parte: '1/2' },
    ],
  },
  servizio: {
    ...{ gestore: 'Servizi Ambiente Esempio', telefono: '0372 000000', reclami: 'reclami@esempio.it' },
    differenziata: { pct: '71.5', anno: 2025 },
  },
}

export const utenzaRow = (more: Partial<UtenzaRow> = {}): UtenzaRow => ({
  ...{ id: 'u', dal: '2020-01-01', al: undefined, fonte: 'ufficio', codice: 'U-1', tipo: 'domestica' },
  ...{ categoria: undefined, superficie: '110', occupanti: 1, dati: null, indirizzo: 'Via dei Tigli 3' },
  ...more,
})

/** A prospetto of these utenze, computed as a position is. */
export const prospettoTariDi = (
  utenze: readonly UtenzaRow[],
  emissione: Partial<Emissione> = {},
  tariffe: object = TARIFFE_TARI,
): Prospetto => {
  const position: Position = {
    ...positionOf([]),
    ...{ tributi: ['tari'], utenze, tariffe: { tari: tariffe, canone: undefined } },
  }
  const conto = contoOf(position, { corrente: undefined, precedente: undefined })
  const made = prospettoTari({
    ...{ position, conto, estratto: estrattoOf(position, conto), emissione: { ...EMISSIONE, ...emissione } },
    atto: { organo: 'consiglio', numero: '12', data: '2026-03-30' },
  })
  if (made === undefined) throw new Error(`not computed: ${JSON.stringify(conto.righe)}`)
  return made
}
