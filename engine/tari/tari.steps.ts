import { law, uncertain } from '../kernel/law'
import type { StepText } from '../kernel/trace'
import { dpr158, l147, l147DaConfermare } from './law'
import { RIDUZIONI } from './riduzioni.tables'
import type { TipoRiduzione } from './tari.types'

/** What each step of the TARI means, written once; screens translate by `id`. */
export const STEP = {
  parteTassata: {
    id: 'parteTassata',
    label: 'Superficie senza rifiuti speciali',
    formula: 'quota × parte della superficie',
    law: l147DaConfermare('649'),
  },
  fissaAnno: {
    id: 'fissaAnno',
    label: 'Quota fissa di un anno',
    formula: 'superficie × tariffa fissa',
    law: dpr158('all. 1 p. 4'),
  },
  variabileCasa: {
    id: 'variabileCasa',
    label: 'Quota variabile di un anno',
    formula: 'tariffa variabile, una volta per utenza',
    law: dpr158('all. 1 p. 4.2'),
  },
  variabileAnno: {
    id: 'variabileAnno',
    label: 'Quota variabile di un anno',
    formula: 'superficie × tariffa variabile',
    law: dpr158('all. 1 p. 4.4'),
  },
  maggiorazione: {
    id: 'maggiorazione',
    label: 'Maggiorazione giornaliera',
    formula: 'quota + quota × maggiorazione',
    law: l147DaConfermare('663'),
  },
  giorni: {
    id: 'giorni',
    label: 'I giorni',
    formula: 'quota × giorni ÷ giorni dell’anno, al centesimo',
    law: l147('650'),
  },
  quotaFissa: { id: 'quotaFissa', label: 'Quota fissa', formula: 'somma delle righe', law: l147('651') },
  quotaVariabile: { id: 'quotaVariabile', label: 'Quota variabile', formula: 'somma delle righe', law: l147('651') },
  svuotamentiMinimi: {
    id: 'svuotamentiMinimi',
    label: 'Svuotamenti minimi',
    formula: 'svuotamenti × litri × costo al litro',
    law: l147DaConfermare('667-668'),
  },
  svuotamentiEccedenti: {
    id: 'svuotamentiEccedenti',
    label: 'Svuotamenti oltre il minimo',
    formula: 'svuotamenti in più × litri × costo al litro',
    law: l147DaConfermare('667-668'),
  },
  imposta: { id: 'imposta', label: 'TARI', formula: 'quota fissa + quota variabile', law: l147('641, 651') },
  tefa: {
    id: 'tefa',
    label: 'Tributo provinciale (TEFA)',
    formula: 'TARI × aliquota, al centesimo',
    law: law('D.Lgs. 504/1992', 'art. 19'),
  },
  perequative: {
    id: 'perequative',
    label: 'Componenti perequative',
    formula: 'somma delle componenti × giorni ÷ giorni dell’anno',
    law: law('Delib. ARERA 386/2023', 'art. 1'),
  },
  iva: {
    id: 'iva',
    label: 'IVA',
    formula: 'corrispettivo × aliquota',
    law: uncertain('DPR 633/1972', 'tab. A parte III n. 127-sexiesdecies'),
  },
  totale: { id: 'totale', label: 'Totale', formula: 'TARI + TEFA + componenti perequative', law: l147('666, 688') },
  arrotondato: {
    id: 'arrotondato',
    label: 'Totale arrotondato',
    formula: 'fino a 49 centesimi in meno, da 50 in più',
    law: law('L. 296/2006', 'art. 1 c. 166'),
  },
  bonus: {
    id: 'bonus',
    label: 'Bonus sociale rifiuti',
    formula: 'totale − bonus',
    law: law('DPCM 24/2025', 'art. 2'),
  },
} satisfies Record<string, StepText>

const LABEL: Readonly<Record<TipoRiduzione, string>> = {
  'unico-occupante': 'Riduzione: abita una persona sola',
  'uso-stagionale': 'Riduzione: uso stagionale o limitato',
  'uso-non-continuativo': 'Riduzione: attività stagionale o non continua',
  'residente-estero': 'Riduzione: residente all’estero per più di sei mesi',
  rurale: 'Riduzione: fabbricato rurale abitato',
  prevenzione: 'Riduzione: meno rifiuti prodotti',
  'raccolta-differenziata': 'Riduzione: raccolta differenziata',
  compostaggio: 'Riduzione: compostaggio',
  riciclo: 'Riduzione: rifiuti avviati al riciclo',
  'donazione-eccedenze': 'Riduzione: eccedenze alimentari donate',
  altra: 'Riduzione del regolamento del Comune',
  'pensionato-estero': 'Riduzione: pensionato residente all’estero',
  'zona-non-servita': 'Riduzione: zona senza raccolta',
  'servizio-non-svolto': 'Riduzione: servizio non svolto',
  'uscita-servizio': 'Riduzione: uscita dal servizio pubblico',
}

const riduzione = (tipo: TipoRiduzione): StepText => ({
  id: tipo,
  label: LABEL[tipo],
  formula: 'quota × parte dovuta',
  law: RIDUZIONI[tipo].law,
})

/** One step for each reduction, under its own name. */
export const STEP_RIDUZIONE: Readonly<Record<TipoRiduzione, StepText>> = Object.fromEntries(
  (Object.keys(LABEL) as TipoRiduzione[]).map((tipo) => [tipo, riduzione(tipo)]),
) as Record<TipoRiduzione, StepText>
