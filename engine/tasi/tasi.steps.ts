import { LEGGI_VALORE_2012, STEP_VALORE } from '../catasto/valore.steps'
import { law } from '../kernel/law'
import { underLaw, type StepText } from '../kernel/trace'

const l147 = (comma: string) => law('L. 147/2013', `art. 1 c. ${comma}`)

const STEPS = {
  ...STEP_VALORE,
  baseStorico: { id: 'baseStorico', label: 'Metà base: edificio storico', formula: 'base × 1/2', law: l147('675') },
  baseInagibile: { id: 'baseInagibile', label: 'Metà base: inagibile', formula: 'base × 1/2', law: l147('675') },
  baseComodato: {
    id: 'baseComodato',
    label: 'Metà base: comodato',
    formula: 'base × 1/2',
    law: law('L. 208/2015', 'art. 1 c. 10 b'),
  },
  senzaCumulo: {
    id: 'senzaCumulo',
    label: 'Storico e inagibile: il Comune concede una sola metà',
    formula: 'base già dimezzata',
    law: l147('675'),
  },
  aliquota: { id: 'aliquota', label: 'Imposta di un anno intero', formula: 'base × aliquota', law: l147('676, 677') },
  quota: { id: 'quota', label: 'La quota', formula: 'imposta × quota', law: l147('671') },
  mesi: { id: 'mesi', label: 'I mesi', formula: 'imposta × mesi ÷ 12', law: l147('675, 681') },
  concordato: {
    id: 'concordato',
    label: 'Canone concordato',
    formula: 'imposta × 75 %',
    law: law('L. 208/2015', 'art. 1 c. 54'),
  },
  pensionato: {
    id: 'pensionato',
    label: 'Pensionato all’estero',
    formula: 'imposta × 1/3',
    law: law('DL 47/2014', 'art. 9-bis c. 2'),
  },
  esente: {
    id: 'esente',
    label: 'Non si paga',
    formula: '0',
    law: law('L. 147/2013; DL 16/2014', 'art. 1 c. 669; art. 1 c. 3'),
  },
  detrazione: {
    id: 'detrazione',
    label: 'Detrazione decisa dal Comune',
    formula: 'imposta − detrazione × mesi ÷ 12, non sotto zero',
    law: l147('677, 682'),
  },
  occupante: { id: 'occupante', label: 'Parte dell’occupante', formula: 'imposta × parte', law: l147('681') },
  nonDovuta: {
    id: 'nonDovuta',
    label: 'Parte dell’occupante che vi abita: non si paga',
    formula: 'imposta × parte',
    law: law('L. 208/2015', 'art. 1 c. 14'),
  },
  temporaneo: {
    id: 'temporaneo',
    label: 'Occupante per non più di sei mesi: paga tutto il possessore',
    formula: '0',
    law: l147('673'),
  },
  imposta: { id: 'imposta', label: 'Imposta dell’anno', formula: 'al centesimo', law: l147('671, 681') },
  possessore: {
    id: 'possessore',
    label: 'Parte del possessore',
    formula: 'imposta − parte dell’occupante',
    law: l147('681'),
  },
  acconto: { id: 'acconto', label: 'Acconto', formula: 'mesi del primo semestre', law: l147('688') },
  saldo: { id: 'saldo', label: 'Saldo', formula: 'imposta − acconto', law: l147('688') },
} satisfies Record<string, StepText>

export type PassiTasi = Readonly<Record<keyof typeof STEPS, StepText>>

/** What each step of the TASI means; the base is that of the IMU of those years (c. 675). */
export const STEP_TASI: PassiTasi = underLaw(STEPS, LEGGI_VALORE_2012)
