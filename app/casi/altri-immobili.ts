import { tuttoAnno, type CasoSvolto } from './casi.types'

/** Stornarella, as in `abitazioni.ts`: building land 1,00 %, farm land 0,76 %, group D 1,06 %, other buildings 1,00 %. */
const STORNARELLA = 'I963'

/** Land, and buildings that are no dwelling. */
export const ALTRI_IMMOBILI = {
  'area-fabbricabile': {
    comune: STORNARELLA,
    chi: 'Franco',
    immobili: [tuttoAnno('area', { conduzione: 'altro', venale: '48.000,00', quota: '50' })],
    dichiarazione: 'serve',
    righe: [{ codice: '3916', acconto: 120, saldo: 120 }],
    arithmetic: '48.000,00 × 1 % = 480,00; × 50 % = 240,00; half 120,00, twice',
  },
  'terreno-agricolo': {
    comune: STORNARELLA,
    chi: 'Nicola',
    immobili: [tuttoAnno('terreno', { conduzione: 'altro', dominicale: '145,20', quota: '100' })],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3914', acconto: 93, saldo: 93 }],
    arithmetic: '145,20 × 1,25 × 135 = 24.502,50 × 0,76 % = 186,22; half 93,11 → 93, twice',
  },
  negozio: {
    comune: STORNARELLA,
    chi: 'Silvia',
    immobili: [tuttoAnno('altro', { categoria: 'C/1', uso: 'affittato', rendita: '1.150,00', quota: '100' })],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 332, saldo: 332 }],
    arithmetic: '1.150,00 × 1,05 × 55 = 66.412,50 × 1 % = 664,13; half 332,06 → 332, twice',
  },
  capannone: {
    comune: STORNARELLA,
    chi: 'Antonio',
    immobili: [
      tuttoAnno('altro', { categoria: 'D/7', uso: 'proprio', valore: 'rendita', rendita: '3.800,00', quota: '100' }),
    ],
    dichiarazione: 'non-serve',
    righe: [
      { codice: '3925', acconto: 986, saldo: 986 },
      { codice: '3930', acconto: 389, saldo: 389 },
    ],
    arithmetic:
      '3.800,00 × 1,05 × 65 = 259.350,00; State × 0,76 % = 1.971,06, half 985,53 → 986, twice; comune × 0,30 % = 778,05, half 389,03 → 389, twice',
  },
} as const satisfies Record<string, CasoSvolto>
