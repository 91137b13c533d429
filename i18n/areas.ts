/**
 * The catalogues that the pages read: `messages/<locale>/<area>.json` is the namespace `<area>`. A part of the product
 * brings its own. Each area has its type in `app-config.d.ts`.
 */
export const AREAS = [
  'calcolo',
  'campo',
  'capire',
  'categorie',
  'comuneSearch',
  'comuni',
  'confronto',
  'conserva',
  'contribuente',
  'domande',
  'errors',
  'eventi',
  'f24',
  'f24Problems',
  'field',
  'help',
  'home',
  'notFound',
  'passi',
  'problem',
  'risultato',
  'schedaComune',
  'schede',
  'segnala',
  'servizi',
  'shell',
  'source',
  'stepper',
  'steps',
  'sum',
  'termini',
  'tari',
  'title',
  'verificaF24',
  'visura',
  'valuta',
  'una',
  'waterfall',
] as const

/** Those that other programs read: the frame that replaces a broken page, the API, the command line. */
export const OTHER_AREAS = ['apiProblems', 'failure', 'openapi', 'richiesta'] as const
