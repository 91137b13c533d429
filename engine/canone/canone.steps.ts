import { l160, law, uncertain } from '../kernel/law'
import type { StepText } from '../kernel/trace'

/** What each step of the canone means, written once; screens translate by `id`. */
export const STEP = {
  tariffaAnnua: { id: 'tariffaAnnua', label: 'Tariffa di un anno', formula: 'tariffa', law: l160('826') },
  tariffaGiorno: { id: 'tariffaGiorno', label: 'Tariffa di un giorno', formula: 'tariffa', law: l160('827') },
  tariffaMercato: { id: 'tariffaMercato', label: 'Tariffa dei mercati', formula: 'tariffa', law: l160('841, 842') },
  tariffaComune: {
    id: 'tariffaComune',
    label: 'Tariffa del Comune',
    formula: 'tariffa',
    law: law('D.Lgs. 446/1997', 'art. 63'),
  },
  tariffaUtenza: {
    id: 'tariffaUtenza',
    label: 'Importo di legge per utenza',
    formula: 'importo',
    law: l160('831'),
  },
  coefficiente: {
    id: 'coefficiente',
    label: 'Coefficiente del Comune',
    formula: 'tariffa × coefficiente',
    law: l160('824, 825'),
  },
  sottosuolo: {
    id: 'sottosuolo',
    label: 'Nel sottosuolo: un quarto',
    formula: 'tariffa × 1/4',
    law: uncertain('L. 160/2019', 'art. 1 c. 829'),
  },
  serbatoio: {
    id: 'serbatoio',
    label: 'Serbatoio oltre 3.000 litri',
    formula: 'tariffa × (1 + 1/4 per ogni 1.000 litri in più)',
    law: uncertain('L. 160/2019', 'art. 1 c. 829'),
  },
  superficie: { id: 'superficie', label: 'Metri quadrati', formula: 'tariffa × m²', law: l160('824') },
  giorniOccupati: { id: 'giorniOccupati', label: 'Giorni', formula: 'canone × giorni', law: l160('827') },
  ore: { id: 'ore', label: 'Ore di mercato', formula: 'canone × ore', law: l160('843') },
  variazione: { id: 'variazione', label: 'Variazione del Comune', formula: 'canone × variazione', law: l160('843') },
  ricorrente: {
    id: 'ricorrente',
    label: 'Mercato ricorrente',
    formula: 'canone × (1 − riduzione)',
    law: l160('843'),
  },
  utenze: { id: 'utenze', label: 'Utenze', formula: 'tariffa × utenze', law: l160('831') },
  minimo: { id: 'minimo', label: 'Importo minimo', formula: 'il più alto fra canone e minimo', law: l160('831') },
  impianti: { id: 'impianti', label: 'Impianti', formula: 'importo × impianti', law: l160('831-bis') },
  fogli: { id: 'fogli', label: 'Manifesti', formula: 'tariffa × fogli', law: l160('821') },
  pubblicitaEsente: {
    id: 'pubblicitaEsente',
    label: 'Fino a 300 cm² non si paga',
    formula: '0',
    law: l160('825'),
  },
  insegnaEsente: {
    id: 'insegnaEsente',
    label: 'Insegne della sede, in tutto fino a 5 m²: non si paga',
    formula: '0',
    law: uncertain('L. 160/2019', 'art. 1 c. 833 lett. l'),
  },
  canone: { id: 'canone', label: 'Canone', formula: 'al centesimo', law: l160('824') },
  indennita: {
    id: 'indennita',
    label: 'Indennità senza concessione',
    formula: 'canone × (1 + maggiorazione)',
    law: l160('821 g'),
  },
  sanzioneAbusiva: {
    id: 'sanzioneAbusiva',
    label: 'Sanzione',
    formula: 'indennità × sanzione',
    law: l160('821 h'),
  },
} satisfies Record<string, StepText>
