import { readRisposteCanone } from '../../contracts/canone/risposte'
import { readRisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import { readRisposteTari } from '../../contracts/tari/risposte'
import { readRisposteTasi } from '../../contracts/tasi/risposte'
import { contoCanone } from '../../ui/canone/conto'
import { contoRavvedimento } from '../../ui/ravvedimento/conto'
import { contoTari } from '../../ui/tari/conto'
import { contoTasi } from '../../ui/tasi/conto'
import { RITARDI_E_CANONE } from './ritardi-e-canone'
import type { CasoTributo } from './tributi.types'

/** Where the stories are told: the calculator opens on it, with the example's tariffs. */
export const COMUNE_ESEMPI = { belfiore: 'D150', nome: 'Cremona' } as const

/** The tariff of each story is written in it, so that its size decides nothing. */
const RESIDENTI = 70_000

const casa = { utenza: 'domestica', possesso: 'tutto', fissa: '1,12' } as const

const CASI = {
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
  ...RITARDI_E_CANONE,
} as const satisfies Readonly<Record<string, CasoTributo>>

export type CasoTributoId = keyof typeof CASI

export const CASI_TRIBUTI = Object.keys(CASI) as readonly CasoTributoId[]

export const isCasoTributo = (text: string): text is CasoTributoId => Object.hasOwn(CASI, text)

export const casoTributo = (id: CasoTributoId): CasoTributo => CASI[id]

/** The answers of a case, as the address of its calculator holds them. */
export const queryTributo = (id: CasoTributoId): string =>
  new URLSearchParams({ comune: COMUNE_ESEMPI.belfiore, ...casoTributo(id).risposte }).toString()

/** What the calculator makes of the answers; a case that cannot be computed is a defect. */
export const contoTributo = (id: CasoTributoId) => {
  const params = new URLSearchParams(queryTributo(id))
  const { tributo } = casoTributo(id)
  if (tributo === 'tari') {
    const conto = contoTari(readRisposteTari(params))
    if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
    return { tributo: 'tari' as const, anno: conto.posizione.anno, dovuto: conto.result.dovuto, conto }
  }
  if (tributo === 'ravvedimento') {
    const conto = contoRavvedimento(readRisposteRavvedimento(params))
    if (conto.kind !== 'conto') throw new Error(`the worked case ${id} has no sum: ${conto.kind}`)
    const { view } = conto
    return { tributo, anno: Number(view.giorno.slice(0, 4)), dovuto: view.daPagare.totale, conto: view }
  }
  if (tributo === 'canone') {
    const risposte = readRisposteCanone(params)
    const conto = contoCanone(risposte, RESIDENTI)
    if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
    const comune = { ...COMUNE_ESEMPI, popolazione: RESIDENTI }
    return { tributo, anno: risposte.anno, dovuto: conto.result.totale, conto: { ...conto, comune, risposte } }
  }
  const conto = contoTasi(readRisposteTasi(params))
  if (!conto.ok) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
  return { tributo: 'tasi' as const, anno: conto.posizione.anno, dovuto: conto.proprio.dovuto, conto }
}
