import { underLaw, type StepText } from '../kernel/trace'
import { l160, law } from '../kernel/law'

export const STEP_VALORE = {
  rendita: { id: 'rendita', label: 'Rendita catastale', formula: 'rendita', law: l160('745') },
  rivalutata: { id: 'rivalutata', label: 'Rendita rivalutata', formula: 'rendita × rivalutazione', law: l160('745') },
  valore: { id: 'valore', label: 'Valore', formula: 'rendita rivalutata × moltiplicatore', law: l160('745') },
  pertinenza: {
    id: 'pertinenza',
    label: 'Valore con la pertinenza',
    formula: 'valore + valore della pertinenza',
    law: l160('741 b'),
  },
  dominicale: { id: 'dominicale', label: 'Reddito dominicale', formula: 'reddito dominicale', law: l160('746') },
  dominicaleRivalutato: {
    id: 'dominicaleRivalutato',
    label: 'Reddito rivalutato',
    formula: 'reddito dominicale × rivalutazione',
    law: l160('746'),
  },
  valoreTerreno: {
    id: 'valoreTerreno',
    label: 'Valore del terreno',
    formula: 'reddito rivalutato × moltiplicatore',
    law: l160('746'),
  },
  valoreVenale: {
    id: 'valoreVenale',
    label: 'Valore di mercato dell’area',
    formula: 'valore venale al 1° gennaio',
    law: l160('746'),
  },
  costo: { id: 'costo', label: 'Costo rivalutato', formula: 'somma di costo × coefficiente', law: l160('746') },
  senzaBase: {
    id: 'senzaBase',
    label: 'Fabbricato senza base imponibile',
    formula: '0',
    law: law('L. 160/2019', 'art. 1 c. 759 c'),
  },
} satisfies Record<string, StepText>

/** The law of the base before 2020, for IMU and TASI. */
export const LEGGI_VALORE_2012 = {
  rendita: law('DL 201/2011', 'art. 13 c. 4'),
  rivalutata: law('DL 201/2011', 'art. 13 c. 4'),
  valore: law('DL 201/2011', 'art. 13 c. 4'),
  pertinenza: law('DL 201/2011', 'art. 13 c. 2'),
  dominicale: law('DL 201/2011', 'art. 13 c. 5'),
  dominicaleRivalutato: law('DL 201/2011', 'art. 13 c. 5'),
  valoreTerreno: law('DL 201/2011', 'art. 13 c. 5'),
  valoreVenale: law('D.Lgs. 504/1992', 'art. 5 c. 5'),
  costo: law('D.Lgs. 504/1992', 'art. 5 c. 3'),
  senzaBase: law('D.Lgs. 504/1992', 'art. 7 c. 1 b'),
}

export type PassiValore = Readonly<Record<keyof typeof STEP_VALORE, StepText>>

export const STEP_VALORE_2012: PassiValore = underLaw(STEP_VALORE, LEGGI_VALORE_2012)
