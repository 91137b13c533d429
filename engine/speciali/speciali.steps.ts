import { law } from '../kernel/law'
import type { StepText } from '../kernel/trace'

/** What each step of IMIS, IMI and ILIA means, written once; screens translate by `id`. */
export const STEP = {
  baseSpeciale: {
    id: 'baseSpeciale',
    label: 'Base imponibile',
    formula: 'rendita × moltiplicatore, o valore di mercato',
    law: law('L.P. Bolzano 3/2014', 'art. 8; L.P. Trento 14/2014 art. 6'),
  },
  aliquotaSpeciale: {
    id: 'aliquotaSpeciale',
    label: 'Imposta di un anno intero',
    formula: 'base × aliquota',
    law: law('L.P. Bolzano 3/2014', 'art. 9; L.R. FVG 17/2022 art. 9'),
  },
  quotaMesiSpeciale: {
    id: 'quotaMesiSpeciale',
    label: 'Quota e mesi',
    formula: 'imposta × quota × mesi ÷ 12',
    law: law('L.P. Trento 14/2014', 'art. 9'),
  },
  detrazioneSpeciale: {
    id: 'detrazioneSpeciale',
    label: 'Detrazione del Comune',
    formula: 'detrazione ÷ titolari × mesi ÷ 12',
    law: law('L.P. Trento 14/2014', 'art. 5'),
  },
  impostaSpeciale: {
    id: 'impostaSpeciale',
    label: 'Imposta dell’anno',
    formula: 'imposta − detrazione, al centesimo',
    law: law('L.P. Trento 14/2014', 'art. 9'),
  },
} satisfies Record<string, StepText>
