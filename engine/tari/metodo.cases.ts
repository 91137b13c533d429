import { decimal, percent, ratio, toCents } from '../kernel/money'
import type { PianoTari } from './metodo.types'

/** A small invented comune of the north, above 5.000 inhabitants: costs, split and utenze. */
export const PIANO: PianoTari = {
  area: 'nord',
  dimensione: 'oltre-5000',
  livello: 'medio',
  costiFissi: toCents(400_000_00),
  costiVariabili: toCents(600_000_01),
  domestiche: { fissi: percent(62_50), variabili: percent(58_00) },
  rifiuti: decimal('3200000'),
  nuclei: [
    { componenti: 1, utenze: ratio(1200, 1), superficie: decimal('84000.5') },
    { componenti: 2, utenze: ratio(1500, 1), superficie: decimal('132000') },
    { componenti: 3, utenze: decimal('800.25'), superficie: decimal('76400'), kb: decimal('1.8') },
    { componenti: 6, utenze: ratio(60, 1), superficie: decimal('7200'), ka: ratio(1, 1) },
  ],
  categorie: [
    { categoria: 11, superficie: decimal('21000.75') },
    { categoria: 20, superficie: decimal('64000'), kc: decimal('0.5'), kd: decimal('4.1') },
    { categoria: 22, superficie: decimal('5100'), kd: decimal('39.485') },
  ],
}
