import { STEP_VALORE } from '../catasto/valore.steps'
import { law, uncertain } from '../kernel/law'
import type { StepText } from '../kernel/trace'

const dl124 = (comma: string) => law('DL 124/2019', `art. 38 c. ${comma}`)

export const STEP_IMPI = {
  costo: { ...STEP_VALORE.costo, law: dl124('2') },
  aliquota: { id: 'aliquota', label: 'Imposta di un anno intero', formula: 'base × aliquota', law: dl124('3') },
  quota: { id: 'quota', label: 'La quota', formula: 'imposta × quota', law: uncertain('L. 160/2019', 'art. 1 c. 761') },
  mesi: { id: 'mesi', label: 'I mesi', formula: 'imposta × mesi ÷ 12', law: uncertain('L. 160/2019', 'art. 1 c. 761') },
  stato: { id: 'stato', label: 'Parte dello Stato', formula: 'base × 0,76 % × quota × mesi ÷ 12', law: dl124('3') },
  imposta: { id: 'imposta', label: 'Imposta dell’anno', formula: 'al centesimo', law: dl124('3') },
  acconto: {
    id: 'acconto',
    label: 'Acconto',
    formula: 'mesi del primo semestre',
    law: uncertain('L. 160/2019', 'art. 1 c. 762'),
  },
  saldo: { id: 'saldo', label: 'Saldo', formula: 'imposta − acconto', law: uncertain('L. 160/2019', 'art. 1 c. 762') },
} satisfies Record<string, StepText>
