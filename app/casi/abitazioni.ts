import { dal, parteAnno, tuttoAnno, type CasoSvolto } from './casi.types'

/**
 * Stornarella (I963): prospetto 2026, other buildings and building land 1,00 %, group D 1,06 %, farm land 0,76 %, luxury main
 * homes 0,20 %; the same in 2025. Gressan (E165): other buildings 0,74 % in 2025, 0,76 % in 2026. Both without rates of their
 * own for special cases. Multipliers: dwellings 160, C/6 160 (L. 160/2019 art. 1 c. 745).
 */
const STORNARELLA = 'I963'
const GRESSAN = 'E165'

const mia = { quota: '100' } as const

/** Dwellings, and what goes with them. */
export const ABITAZIONI = {
  'casa-in-cui-vivo': {
    comune: STORNARELLA,
    chi: 'Teresa',
    immobili: [
      tuttoAnno('abitazione', { categoria: 'A/3', uso: 'abito' }),
      tuttoAnno('pertinenza', { categoria: 'C/6', uso: 'casa' }),
    ],
    dichiarazione: 'non-serve',
    righe: [],
    arithmetic: 'c. 740: a main dwelling that is not A/1, A/8 or A/9, and one C/6 with it: nothing',
  },
  'seconda-casa': {
    comune: GRESSAN,
    chi: 'Giulia',
    immobili: [tuttoAnno('abitazione', { categoria: 'A/2', uso: 'vuoto', rendita: '620,00', ...mia })],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 385, saldo: 406 }],
    arithmetic:
      '620,00 × 1,05 × 160 = 104.160,00; acconto × 0,74 % × 6/12 = 385,39 → 385; year × 0,76 % = 791,62; saldo 791,62 − 385,39 = 406,23 → 406',
  },
  'comodato-al-figlio': {
    comune: STORNARELLA,
    chi: 'Rosa',
    immobili: [
      tuttoAnno('abitazione', {
        categoria: 'A/3',
        uso: 'comodato',
        comodatoParente: 'si',
        comodatoRegistrato: 'si',
        comodatoUnica: 'si',
        rendita: '480,00',
        ...mia,
      }),
    ],
    dichiarazione: 'serve',
    righe: [{ codice: '3918', acconto: 202, saldo: 202 }],
    arithmetic: '480,00 × 1,05 × 160 = 80.640,00; half 40.320,00; × 1 % = 403,20; half of it 201,60 → 202, twice',
  },
  'comprata-a-maggio': {
    comune: STORNARELLA,
    chi: 'Luca',
    immobili: [
      parteAnno('abitazione', { acquisto: ['14', '5'] }, { categoria: 'A/3', uso: 'vuoto', rendita: '500,00', ...mia }),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 140, saldo: 420 }],
    arithmetic:
      'May: 14 to 31 = 18 days of 31, it counts: 8 months, 2 of them to June. 500,00 × 1,05 × 160 = 84.000,00 × 1 % = 840,00; × 2/12 = 140,00; × 8/12 = 560,00; saldo 420,00',
  },
  'erede-un-sesto': {
    comune: STORNARELLA,
    chi: 'Sara',
    immobili: [
      parteAnno(
        'abitazione',
        { acquisto: ['20', '3'] },
        { categoria: 'A/4', uso: 'vuoto', rendita: '390,00', quota: '1/6' },
      ),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 27, saldo: 55 }],
    arithmetic:
      'March: 20 to 31 = 12 days of 31, it does not count: 9 months, 3 of them to June. 390,00 × 1,05 × 160 = 65.520,00 × 1 % = 655,20; × 1/6 = 109,20; × 3/12 = 27,30 → 27; × 9/12 = 81,90; saldo 54,60 → 55',
  },
  'canone-concordato': {
    comune: STORNARELLA,
    chi: 'Marco',
    immobili: [
      tuttoAnno('abitazione', {
        categoria: 'A/3',
        uso: 'concordato',
        attestazione: 'si',
        rendita: '460,00',
        ...mia,
      }),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 290, saldo: 290 }],
    arithmetic: '460,00 × 1,05 × 160 = 77.280,00 × 1 % = 772,80; × 75 % = 579,60; half 289,80 → 290, twice',
  },
  'casa-di-lusso': {
    comune: STORNARELLA,
    chi: 'Beatrice',
    immobili: [
      tuttoAnno('abitazione', {
        categoria: 'A/8',
        uso: 'abito',
        rendita: '2.400,00',
        titolari: '1',
        pertinenzaC6: '120,00',
        ...mia,
      }),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3912', acconto: 323, saldo: 323, detrazione: 100 }],
    arithmetic:
      '2.400,00 × 1,05 × 160 = 403.200,00; garage 120,00 × 1,05 × 160 = 20.160,00; together 423.360,00 × 0,20 % = 846,72; − 200,00 = 646,72; half 323,36 → 323, twice, each with half of the 200,00 beside it',
  },
  'casa-inagibile': {
    comune: STORNARELLA,
    chi: 'Pietro',
    immobili: [
      tuttoAnno(
        'abitazione',
        { categoria: 'A/4', uso: 'vuoto', rendita: '310,00', ...mia },
        dal(['10', '5'], { categoria: 'A/4', uso: 'vuoto', rendita: '310,00', inagibile: 'si', ...mia }),
      ),
    ],
    dichiarazione: 'serve',
    righe: [{ codice: '3918', acconto: 217, saldo: 130 }],
    arithmetic:
      '310,00 × 1,05 × 160 = 52.080,00 × 1 % = 520,80; × 4/12 = 173,60; May: 10 to 31 = 22 days, it counts as unusable; half 260,40 × 8/12 = 173,60; year 347,20. Acconto 173,60 + 260,40 × 2/12 = 43,40: 217,00; saldo 130,20 → 130',
  },
  'pensionato-estero': {
    comune: STORNARELLA,
    chi: 'Carmela',
    immobili: [
      tuttoAnno('abitazione', {
        categoria: 'A/3',
        uso: 'situazione',
        situazione: 'pensionato-estero',
        rendita: '400,00',
        ...mia,
      }),
    ],
    dichiarazione: 'serve',
    righe: [{ codice: '3918', acconto: 168, saldo: 168 }],
    arithmetic: '400,00 × 1,05 × 160 = 67.200,00 × 1 % = 672,00; × 50 % = 336,00; half 168,00, twice',
  },
  'due-case-coniugi': {
    comune: STORNARELLA,
    chi: 'Marta',
    immobili: [
      tuttoAnno('abitazione', { categoria: 'A/3', uso: 'abito' }),
      tuttoAnno('abitazione', { categoria: 'A/3', uso: 'vuoto', rendita: '520,00', quota: '50' }),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 218, saldo: 218 }],
    arithmetic:
      "her own home: nothing. Half of her husband's: 520,00 × 1,05 × 160 = 87.360,00 × 1 % = 873,60; × 50 % = 436,80; half 218,40 → 218, twice. He lives there: his half owes nothing (Corte cost. 209/2022)",
  },
  'casa-in-ristrutturazione': {
    comune: STORNARELLA,
    chi: 'Davide',
    immobili: [
      tuttoAnno(
        'abitazione',
        { categoria: 'A/3', uso: 'vuoto', rendita: '420,00', ...mia },
        dal(['1', '3'], { categoria: 'A/3', uso: 'lavori', venale: '36.000,00', ...mia }),
        dal(['1', '10'], { categoria: 'A/3', uso: 'vuoto', rendita: '560,00', ...mia }),
      ),
    ],
    dichiarazione: 'serve',
    righe: [
      { codice: '3916', acconto: 120, saldo: 90 },
      { codice: '3918', acconto: 118, saldo: 235 },
    ],
    arithmetic:
      'house: 420,00 × 1,05 × 160 = 70.560,00 × 1 % × 2/12 = 117,60 → 118, all in the acconto; 560,00 × 1,05 × 160 = 94.080,00 × 1 % × 3/12 = 235,20 → 235, all in the saldo. Area: 36.000,00 × 1 % × 4/12 = 120,00; × 7/12 = 210,00; saldo 90,00',
  },
  'venduta-e-comprata': {
    comune: STORNARELLA,
    chi: 'Elena',
    immobili: [
      parteAnno('abitazione', { vendita: ['20', '6'] }, { categoria: 'A/3', uso: 'vuoto', rendita: '350,00', ...mia }),
      parteAnno('abitazione', { acquisto: ['10', '9'] }, { categoria: 'A/2', uso: 'vuoto', rendita: '600,00', ...mia }),
    ],
    dichiarazione: 'non-serve',
    righe: [{ codice: '3918', acconto: 294, saldo: 336 }],
    arithmetic:
      'sold on 20 June: 19 days of 30 are hers, June counts: 6 months. 350,00 × 1,05 × 160 = 58.800,00 × 1 % × 6/12 = 294,00. Bought on 10 September: 21 days of 30, it counts: 4 months. 600,00 × 1,05 × 160 = 100.800,00 × 1 % × 4/12 = 336,00',
  },
} as const satisfies Record<string, CasoSvolto>
