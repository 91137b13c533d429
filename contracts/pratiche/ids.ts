/** Every procedure of the portal: each has its description in `procedure/` and its words in `messages/<locale>/procedure/`. */
export const PROCEDURE_IDS = [
  'tari-inizio',
  'tari-variazione',
  'tari-fine',
  'comodato',
  'dichiarazione-imu',
  'occupazione-suolo',
  'pubblicita',
  'rimborso',
  'compensazione',
  'comune-sbagliato',
  'rateizzazione',
  'autotutela',
  'dichiarazione-tardiva',
  'reclamo-tari',
  'rettifica-tari',
  'reclamo',
] as const
export type ProceduraId = (typeof PROCEDURE_IDS)[number]

export const isProceduraId = (text: string): text is ProceduraId => PROCEDURE_IDS.some((each) => each === text)
