/** Where a request stands. */
export const STATI = [
  'presentata',
  'in-carico',
  'attesa',
  'accolta',
  'accolta-in-parte',
  'respinta',
  'ritirata',
] as const
export type Stato = (typeof STATI)[number]

/** Decided or withdrawn: nothing changes it any more. */
export const CHIUSI = ['accolta', 'accolta-in-parte', 'respinta', 'ritirata'] as const satisfies readonly Stato[]

export const isChiuso = (stato: string): boolean => CHIUSI.some((each) => each === stato)

/** What happens to one, in its timeline. */
export const EVENTI = [
  'presentata',
  'presa-in-carico',
  'assegnata',
  'integrazione-chiesta',
  'integrazione-data',
  'accolta',
  'accolta-in-parte',
  'respinta',
  'ritirata',
  'messaggio',
  'nota',
] as const
export type Evento = (typeof EVENTI)[number]

export type Parte = 'ufficio' | 'persona'

/** From which state to which, and by whom: the same table as the trigger `pratica_passa`. */
export const PASSAGGI: Readonly<Record<Parte, Readonly<Partial<Record<Stato, readonly Stato[]>>>>> = {
  ufficio: {
    presentata: ['presentata', 'in-carico', 'attesa', 'accolta', 'accolta-in-parte', 'respinta'],
    'in-carico': ['in-carico', 'attesa', 'accolta', 'accolta-in-parte', 'respinta'],
    attesa: ['attesa', 'in-carico', 'accolta', 'accolta-in-parte', 'respinta'],
  },
  persona: {
    presentata: ['presentata', 'ritirata'],
    'in-carico': ['in-carico', 'ritirata'],
    attesa: ['in-carico', 'ritirata'],
  },
}

/** Whether somebody may bring it from one state to another. */
export const passa = (parte: Parte, da: string, a: Stato): boolean =>
  (PASSAGGI[parte] as Readonly<Record<string, readonly Stato[] | undefined>>)[da]?.includes(a) ?? false
