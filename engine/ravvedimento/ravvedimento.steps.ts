import { law } from '../kernel/law'
import type { StepText } from '../kernel/trace'

const D472 = (at: string) => law('D.Lgs. 472/1997', at)

/** What each step of the ravvedimento means, written once; screens translate by `id`. */
export const STEP = {
  impostaTardiva: {
    id: 'impostaTardiva',
    label: 'Imposta pagata in ritardo',
    formula: 'imposta',
    law: D472('art. 13'),
  },
  sanzioneIntera: {
    id: 'sanzioneIntera',
    label: 'Sanzione prima della riduzione',
    formula: 'imposta × sanzione',
    law: law('D.Lgs. 471/1997', 'art. 13 c. 1'),
  },
  sanzioneGiorni: {
    id: 'sanzioneGiorni',
    label: 'Sanzione per i giorni di ritardo',
    formula: 'imposta × sanzione × giorni ÷ 15',
    law: law('D.Lgs. 471/1997', 'art. 13 c. 1'),
  },
  sanzioneRidotta: {
    id: 'sanzioneRidotta',
    label: 'Sanzione ridotta',
    formula: 'sanzione × riduzione, al centesimo',
    law: D472('art. 13 c. 1'),
  },
  interessiAnno: {
    id: 'interessiAnno',
    label: 'Interessi dell’anno',
    formula: 'imposta × saggio legale × giorni ÷ 365',
    law: D472('art. 13 c. 2'),
  },
  interessi: {
    id: 'interessi',
    label: 'Interessi',
    formula: 'somma degli anni, al centesimo',
    law: D472('art. 13 c. 2'),
  },
  totaleRavvedimento: {
    id: 'totaleRavvedimento',
    label: 'Da versare',
    formula: 'imposta + sanzione + interessi',
    law: D472('art. 13'),
  },
} satisfies Record<string, StepText>
