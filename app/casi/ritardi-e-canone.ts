import type { CasoTributo } from './tributi.types'

const giorno = (name: string, [g, m, a]: readonly [string, string, string]) => ({
  [`${name}.g`]: g,
  [`${name}.m`]: m,
  [`${name}.a`]: a,
})

const canone = { anno: '2026', arrotondamento: 'intero' } as const

/** A payment forgotten, what stands on public ground, and what stands in the sea. */
export const RITARDI_E_CANONE = {
  'ravvedimento-acconto-un-mese': {
    tributo: 'ravvedimento',
    chi: 'Paolo',
    risposte: {
      tributo: 'IMU',
      ...giorno('scadenza', ['16', '6', '2026']),
      imposta: '445,00',
      ...giorno('giorno', ['16', '7', '2026']),
      codice: '3918',
    },
    dovuto: 451_15,
    arithmetic:
      '30 days: 445,00 × 12,5 % ÷ 10 = 5,5625 → 5,56; 445,00 × 1,6 % × 30 ÷ 365 = 0,5852 → 0,59; 445,00 + 5,56 + 0,59',
  },
  'ravvedimento-saldo-dopo-un-anno': {
    tributo: 'ravvedimento',
    chi: 'Carla',
    risposte: {
      tributo: 'IMU',
      ...giorno('scadenza', ['16', '12', '2024']),
      imposta: '600,00',
      ...giorno('giorno', ['16', '1', '2026']),
      codice: '3918',
    },
    dovuto: 634_47,
    arithmetic:
      '600,00 × 25 % ÷ 7 = 21,4286 → 21,43; 2,5 % × 15 ÷ 365 = 0,6164; 2 % = 12,00; 1,6 % × 16 ÷ 365 = 0,4208; 13,0373 → 13,04',
  },
  'ravvedimento-tari-regole-vecchie': {
    tributo: 'ravvedimento',
    chi: 'Omar',
    risposte: {
      tributo: 'TARI',
      ...giorno('scadenza', ['31', '5', '2024']),
      imposta: '180,00',
      ...giorno('giorno', ['10', '2', '2025']),
      codice: '3944',
    },
    dovuto: 189_79,
    arithmetic:
      '255 days, due before 1 September 2024: 180,00 × 30 % ÷ 8 = 6,75; 2,5 % × 214 ÷ 365 = 2,6384; 2 % × 41 ÷ 365 = 0,4044; 3,0427 → 3,04',
  },
  'ravvedimento-tari-nove-giorni': {
    tributo: 'ravvedimento',
    chi: 'Aldo',
    risposte: {
      tributo: 'TARI',
      ...giorno('scadenza', ['1', '12', '2025']),
      imposta: '160,00',
      ...giorno('giorno', ['10', '12', '2025']),
      codice: '3944',
    },
    dovuto: 161_28,
    arithmetic:
      '9 days: 12,5 % × 9 ÷ 15 = 7,5 %, ÷ 10 = 0,75 %; 160,00 × 0,75 % = 1,20; 160,00 × 2 % × 9 ÷ 365 = 0,0789 → 0,08; 160,00 + 1,20 + 0,08',
  },
  'canone-tavolini-estate': {
    tributo: 'canone',
    chi: 'Yasmin',
    risposte: {
      ...canone,
      tipo: 'occupazione',
      superficie: '11,3',
      durata: 'temporanea',
      giorni: '90',
      tariffa: '1,20',
      zona: '1,2',
      genere: '0,7',
    },
    dovuto: 1_088_64,
    arithmetic: '11,3 m² are 12; 1,20 × 1,2 × 0,7 = 1,008; × 12 = 12,096; × 90 days = 1.088,64 (L. 160/2019 c. 827)',
  },
  'canone-passo-carrabile': {
    tributo: 'canone',
    chi: 'Pietro',
    risposte: { ...canone, tipo: 'passo-carrabile', superficie: '2,6', tariffa: '50', zona: '0,8' },
    dovuto: 120_00,
    arithmetic: '2,6 m × 1 m are 3 m²; 50,00 × 0,8 = 40,00; × 3 = 120,00 (L. 160/2019 c. 826)',
  },
  'canone-insegna-libreria': {
    tributo: 'canone',
    chi: 'Lorenza',
    risposte: {
      ...canone,
      tipo: 'pubblicita',
      superficie: '6,4',
      propria: 'si',
      durata: 'permanente',
      tariffa: '50',
      zona: '1,2',
      genere: '0,9',
    },
    dovuto: 378_00,
    arithmetic:
      '6,4 m² are 7, above the 5 m² that are free (L. 160/2019 c. 833 l); 50,00 × 1,2 × 0,9 = 54,00; × 7 = 378,00 (c. 826)',
  },
  'canone-banco-al-mercato': {
    tributo: 'canone',
    chi: 'Hamid',
    risposte: {
      ...canone,
      tipo: 'mercato-giornaliero',
      superficie: '24',
      giorni: '48',
      ore: '6',
      oraria: 'ventiquattresimi',
      ricorrente: '30',
      tariffa: '1,20',
    },
    dovuto: 241_92,
    arithmetic:
      '1,20 × 24 m² = 28,80; × 6 ÷ 24 hours = 7,20; − 30 % = 5,04 (L. 160/2019 c. 843, MEF Ris. 6/DF); × 48 days = 241,92',
  },
  'impi-terminale': {
    tributo: 'impi',
    chi: 'Alta Marea srl',
    risposte: {
      comune: 'H199',
      anno: '2024',
      tipo: 'rigassificatore',
      'costo0.anno': '2018',
      'costo0.importo': '300000',
      quota: '50',
      possesso: 'tutto',
    },
    dovuto: 1_971_60,
    arithmetic:
      '300.000,00 × 1,24 (cost of 2018, DM 8/3/2024) = 372.000,00; × 1,06 % = 3.943,20; half of it (DL 124/2019 art. 38 c. 3, 8)',
  },
} as const satisfies Readonly<Record<string, CasoTributo>>
