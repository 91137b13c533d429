import { LEGGI_VALORE_2012, STEP_VALORE } from '../catasto/valore.steps'
import { l160, law, uncertain } from '../kernel/law'
import type { DatedTable } from '../kernel/dated'
import { underLaw, type StepText } from '../kernel/trace'

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
  scaglioni: {
    id: 'scaglioni',
    label: 'Terreno di chi lo coltiva: la parte tassata',
    formula: 'valore, scaglione per scaglione',
    law: law('DL 201/2011', 'art. 13 c. 8-bis'),
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
  stato: {
    id: 'stato',
    label: 'Parte dello Stato',
    formula: 'base × aliquota dello Stato × quota × mesi ÷ 12',
    law: l160('744'),
  },
} satisfies Record<string, StepText>

export type PassiImu = Readonly<Record<keyof typeof STEP, StepText>>

const dl201 = (comma: string) => law('DL 201/2011', `art. 13 c. ${comma}`)

/** The same steps under the law of 2012-2019. */
export const STEP_2012: PassiImu = underLaw(STEP, {
  ...LEGGI_VALORE_2012,
  baseStorico: dl201('3 a'),
  baseInagibile: dl201('3 b'),
  baseComodato: dl201('3 0a'),
  senzaCumulo: dl201('3 a, b'),
  parteImponibile: law('D.Lgs. 504/1992', 'art. 7 c. 1 i; DM 200/2012'),
  aliquota: dl201('6-9-bis'),
  quota: law('D.Lgs. 23/2011', 'art. 9 c. 1, 2'),
  mesi: law('D.Lgs. 23/2011', 'art. 9 c. 2'),
  concordato: law('L. 208/2015', 'art. 1 c. 53'),
  esente: law('DL 201/2011; D.Lgs. 504/1992', 'art. 13; art. 7'),
  lorda: law('D.Lgs. 23/2011', 'art. 9 c. 2'),
  detrazione: dl201('10'),
  imposta: law('D.Lgs. 23/2011', 'art. 9 c. 2'),
  acconto: law('D.Lgs. 23/2011', 'art. 9 c. 3; DL 201/2011 art. 13 c. 12-bis'),
  saldo: law('D.Lgs. 23/2011', 'art. 9 c. 3'),
  stato: law('DL 201/2011; L. 228/2012', 'art. 13 c. 11; art. 1 c. 380 f'),
})

/** The steps, each with the article of its years. */
export const PASSI_IMU: DatedTable<PassiImu> = {
  name: 'IMU, norme dei passi',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: STEP_2012, law: dl201('1') },
    { from: '2020-01-01', value: STEP, law: l160('738-783') },
  ],
}
