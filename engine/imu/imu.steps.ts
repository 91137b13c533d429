import { STEP_VALORE } from '../catasto/valore.steps'
import { l160, law, uncertain } from '../kernel/law'
import type { StepText } from '../kernel/trace'

/** What each step of the IMU means, written once; screens translate by `id`. */
export const STEP = {
  ...STEP_VALORE,
  baseStorico: { id: 'baseStorico', label: 'Metà base: edificio storico', formula: 'base × 1/2', law: l160('747 a') },
  baseInagibile: { id: 'baseInagibile', label: 'Metà base: inagibile', formula: 'base × 1/2', law: l160('747 b') },
  baseComodato: { id: 'baseComodato', label: 'Metà base: comodato', formula: 'base × 1/2', law: l160('747 c') },
  senzaCumulo: {
    id: 'senzaCumulo',
    label: 'Storico e inagibile: il Comune concede una sola metà',
    formula: 'base già dimezzata',
    law: l160('747 a, b'),
  },
  parteImponibile: { id: 'parteImponibile', label: 'Parte tassata', formula: 'base × parte', law: l160('759 g') },
  aliquota: { id: 'aliquota', label: 'Imposta di un anno intero', formula: 'base × aliquota', law: l160('748-754') },
  quota: { id: 'quota', label: 'La tua quota', formula: 'imposta × quota', law: l160('743, 761') },
  mesi: { id: 'mesi', label: 'I mesi', formula: 'imposta × mesi ÷ 12', law: l160('761') },
  concordato: { id: 'concordato', label: 'Canone concordato', formula: 'imposta × 75 %', law: l160('760') },
  pensionato: {
    id: 'pensionato',
    label: 'Pensionato all’estero',
    formula: 'imposta × riduzione',
    law: law('L. 178/2020', 'art. 1 c. 48'),
  },
  residenteEstero: {
    id: 'residenteEstero',
    label: 'Residente all’estero',
    formula: 'imposta × parte dovuta',
    law: uncertain('Proposta di legge A.C. 956', 'art. 1'),
  },
  esente: { id: 'esente', label: 'Non si paga', formula: '0', law: l160('740, 758, 759') },
  lorda: { id: 'lorda', label: 'Imposta prima della detrazione', formula: 'somma dei periodi', law: l160('761') },
  detrazione: { id: 'detrazione', label: 'Detrazione', formula: 'detrazione ÷ titolari × mesi ÷ 12', law: l160('749') },
  imposta: {
    id: 'imposta',
    label: 'Imposta dell’anno',
    formula: 'imposta − detrazione, al centesimo',
    law: l160('761'),
  },
  acconto: {
    id: 'acconto',
    label: 'Acconto',
    formula: 'mesi del primo semestre, aliquota dell’anno prima',
    law: l160('762'),
  },
  saldo: { id: 'saldo', label: 'Saldo', formula: 'imposta − acconto', law: l160('762') },
  stato: { id: 'stato', label: 'Parte dello Stato', formula: 'base × 0,76 % × quota × mesi ÷ 12', law: l160('744') },
} satisfies Record<string, StepText>
