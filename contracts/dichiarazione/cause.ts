import { l160, law, type Law } from '../../engine/kernel/law'

/** What must be declared, from the instructions of the model; words: `dichiarazione.cause`. */
export const CAUSE_IDS = [
  'comodato',
  'inagibile',
  'storico',
  'occupato',
  'area',
  'terreno',
  'agevolazione',
  'merce',
  'alloggi-sociali',
  'forze-armate',
  'pensionato-estero',
  'cooperative',
  'leasing',
  'demanio',
  'scritture',
  'diritti',
  'condominio',
  'fusioni',
] as const
export type CausaId = (typeof CAUSE_IDS)[number]

export type Causa = {
  readonly leggi: readonly Law[]
  /** What it answers already, of the first property. */
  readonly risposte: Readonly<Record<string, string>>
}

const ISTRUZIONI = law('DM 24/4/2024', 'istruzioni')
const FABBRICATO = { caratteristica: '3', altro: 'si' } as const

/** Each with its articles, and the codes of the model that go with it. */
export const CAUSE: Readonly<Record<CausaId, Causa>> = {
  comodato: {
    leggi: [l160('747 c'), ISTRUZIONI],
    risposte: { ...FABBRICATO, riduzione: '3', inizioTermine: 'I' },
  },
  inagibile: { leggi: [l160('747 b'), ISTRUZIONI], risposte: { ...FABBRICATO, riduzione: '2' } },
  storico: {
    leggi: [l160('747 a'), ISTRUZIONI],
    risposte: { ...FABBRICATO, riduzione: '1', inizioTermine: 'I' },
  },
  occupato: { leggi: [l160('759 g-bis'), ISTRUZIONI], risposte: { ...FABBRICATO, esenzione: '1' } },
  area: { leggi: [l160('746'), ISTRUZIONI], risposte: { caratteristica: '2', catasto: 'T', altro: 'si' } },
  terreno: { leggi: [l160('758'), ISTRUZIONI], risposte: { caratteristica: '1', catasto: 'T', altro: 'si' } },
  agevolazione: { leggi: [l160('769'), ISTRUZIONI], risposte: { altro: 'si' } },
  merce: { leggi: [l160('751'), ISTRUZIONI], risposte: { caratteristica: '7', altro: 'si', esenzione: '3' } },
  'alloggi-sociali': {
    leggi: [l160('741 c n. 3'), ISTRUZIONI],
    risposte: { caratteristica: '5', altro: 'si', equiparazione: '1' },
  },
  'forze-armate': {
    leggi: [l160('741 c n. 5'), ISTRUZIONI],
    risposte: { caratteristica: '5', altro: 'si', equiparazione: '2' },
  },
  'pensionato-estero': {
    leggi: [law('L. 178/2020', 'art. 1 c. 48'), ISTRUZIONI],
    risposte: { ...FABBRICATO, riduzione: '4', inizioTermine: 'I' },
  },
  cooperative: { leggi: [l160('741 c n. 1'), ISTRUZIONI], risposte: { ...FABBRICATO } },
  leasing: { leggi: [l160('743'), ISTRUZIONI], risposte: {} },
  demanio: { leggi: [l160('743'), ISTRUZIONI], risposte: {} },
  scritture: { leggi: [l160('746'), ISTRUZIONI], risposte: { caratteristica: '4', altro: 'si' } },
  diritti: { leggi: [l160('743'), ISTRUZIONI], risposte: { altro: 'si' } },
  condominio: { leggi: [l160('768'), ISTRUZIONI], risposte: { altro: 'si' } },
  fusioni: { leggi: [ISTRUZIONI], risposte: {} },
}

export const isCausa = (text: string): text is CausaId => CAUSE_IDS.some((each) => each === text)
