import type { CasoTributo } from './tributi.types'

const casa = { utenza: 'domestica', possesso: 'tutto', fissa: '1,12' } as const

/** What waste costs a home or a firm, and the old tax on services. */
export const TARI_E_TASI = {
  'tari-famiglia-di-tre': {
    tributo: 'tari',
    chi: 'Irene',
    risposte: { ...casa, anno: '2025', mq: '80', pertinenze: '14,25', persone: '3', variabile: '142,50' },
    dovuto: 268_06,
    arithmetic:
      '94,25 m² × 1,12 = 105,56; + 142,50 = 248,06; TEFA 5 % = 12,40; UR1 0,10 + UR2 1,50 + UR3 6,00 = 7,60; in all 268,06',
  },
  'tari-vivo-sola': {
    tributo: 'tari',
    chi: 'Elda',
    risposte: {
      ...casa,
      anno: '2025',
      mq: '80',
      pertinenze: '14,25',
      persone: '1',
      variabile: '68,00',
      'r0.tipo': 'unico-occupante',
      'r0.pct': '30',
      'r0.su': 'totale',
    },
    dovuto: 135_16,
    arithmetic:
      '105,56 × 70 % = 73,892 → 73,89; 68,00 × 70 % = 47,60; 121,49; TEFA 5 % = 6,0745 → 6,07; + 7,60 = 135,16',
  },
  'tari-negozio-con-magazzino': {
    tributo: 'tari',
    chi: 'Karim',
    risposte: {
      utenza: 'non-domestica',
      anno: '2025',
      locali: '2',
      possesso: 'tutto',
      'l0.categoria': '13',
      'l0.mq': '50',
      'l0.fissa': '2',
      'l0.variabile': '3',
      'l1.categoria': '3',
      'l1.mq': '200',
      'l1.fissa': '0,9',
      'l1.variabile': '1,1',
    },
    dovuto: 690_10,
    arithmetic:
      '50 × 2 + 200 × 0,9 = 280,00; 50 × 3 + 200 × 1,1 = 370,00; 650,00 × 5 % = 32,50; + 7,60 once for the firm = 690,10',
  },
  'tari-trasloco-a-meta-anno': {
    tributo: 'tari',
    chi: 'Nadia',
    risposte: {
      ...casa,
      anno: '2025',
      mq: '90',
      persone: '4',
      variabile: '160,00',
      possesso: 'parte',
      'al.g': '30',
      'al.m': '6',
    },
    dovuto: 139_57,
    arithmetic:
      '181 days (c. 650): 100,80 × 181 ÷ 365 = 49,9858 → 49,99; 160,00 × 181 ÷ 365 = 79,3425 → 79,34; 129,33; TEFA 6,4665 → 6,47; 7,60 × 181 ÷ 365 = 3,7688 → 3,77',
  },
  'tari-ristorante': {
    tributo: 'tari',
    chi: 'Gino',
    risposte: {
      utenza: 'non-domestica',
      anno: '2025',
      locali: '1',
      possesso: 'tutto',
      'l0.categoria': '22',
      'l0.mq': '120',
      'l0.fissa': '3,40',
      'l0.variabile': '5,15',
      'r0.tipo': 'riciclo',
      'r0.pct': '20',
    },
    dovuto: 955_12,
    arithmetic:
      '120 × 3,40 = 408,00; 120 × 5,15 = 618,00 × 80 % = 494,40 (c. 649: variable part alone); 902,40 × 5 % = 45,12; + 7,60 = 955,12',
  },
  'tasi-casa-del-2015': {
    tributo: 'tasi',
    chi: 'Bruno',
    risposte: {
      anno: '2015',
      ruolo: 'possessore',
      bene: 'abitazione',
      categoria: 'A/3',
      rendita: '500',
      uso: 'abito',
      quota: '100',
      possesso: 'tutto',
      aliquota: '2,5',
      detrazione: '50',
    },
    dovuto: 160_00,
    arithmetic: '500,00 × 1,05 × 160 = 84.000,00; × 2,5 ‰ = 210,00; − 50,00 = 160,00 (c. 677); exempt from 2016 only',
  },
  'tasi-casa-affittata-2016': {
    tributo: 'tasi',
    chi: 'Marta',
    risposte: {
      anno: '2016',
      ruolo: 'possessore',
      bene: 'abitazione',
      categoria: 'A/3',
      rendita: '500',
      uso: 'affittato',
      vive: 'si',
      temporaneo: 'no',
      parte: '10',
      quota: '100',
      possesso: 'tutto',
      aliquota: '2,5',
    },
    dovuto: 189_00,
    arithmetic:
      '210,00; 10 % = 21,00 of the tenant, who lives there: nobody pays it (L. 208/2015 c. 14); 189,00 of the owner',
  },
} as const satisfies Readonly<Record<string, CasoTributo>>
