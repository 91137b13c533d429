/**
 * Pages that take by POST what may stand in no address: persons' data, a pasted file. A page of Next cannot read a body, so proxy.ts hands the fields on in a header
 * of its own, which no client can set: the same for every browser, with or without JavaScript, and no address of a
 * function stands in the form that a new deployment would not know (docs/decisions).
 */
export const POSTED_HEADER = 'x-posted-form'

/** Ten persons with every field at its longest stay far below it. */
export const MAX_POSTED = 32 * 1024

export const POSTED_TYPE = 'application/x-www-form-urlencoded'

const PREFIX = /^\/(?:en|de)(?=\/)/

const pageOf = (path: string): string => path.replace(PREFIX, '').replace(/\/$/, '')

/** The page whose form may also hold a file. */
export const isUploadPage = (path: string): boolean => pageOf(path) === '/verifica-f24'

/** The page that reads a table of many clients. */
export const isLottoPage = (path: string): boolean => pageOf(path) === '/calcolo/lotto'

const POSTED: ReadonlySet<string> = new Set([
  '/area/accessi',
  '/area/appuntamenti/nuovo',
  '/area/appuntamenti/nuovo/ore',
  '/area/appuntamenti/nuovo/conferma',
  '/area/calcoli',
  '/area/deleghe',
  '/area/rappresentanze',
  '/area/recapiti',
  '/studio',
  '/studio/chiavi',
  '/studio/clienti/nuovo',
  '/studio/lotti',
  '/studio/persone',
  '/studio/persone/sedi',
  '/ufficio/appuntamenti',
  '/ufficio/appuntamenti/nuovo',
  '/ufficio/appuntamenti/nuovo/ore',
  '/ufficio/appuntamenti/nuovo/conferma',
  '/ufficio/appuntamenti/orari',
  '/ufficio/contribuenti',
  '/ufficio/importazioni',
  '/ufficio/messaggi',
  '/ufficio/pratiche',
  '/ufficio/rappresentanze',
  '/ufficio/sportello/nuova',
  '/calcolo/imu/f24',
  '/calcolo/impi/f24',
  '/calcolo/lotto',
  '/calcolo/ravvedimento/f24',
  '/calcolo/tari/f24',
  '/calcolo/apri',
  '/dichiarazione/imu/compila',
  '/dichiarazione/imu/enti',
  '/comune-sbagliato',
  '/segnala',
  '/valuta',
  '/valuta/servizio',
  '/verifica-f24',
  '/gestione/nuovo',
  '/ufficio/aliquote/imu',
  '/ufficio/aliquote/tari',
  '/ufficio/aliquote/canone',
  '/ufficio/aliquote/regolamento',
  '/ufficio/aliquote/aree',
  '/ufficio/aliquote/ravvedimento',
  '/ufficio/aliquote/ritira',
  '/ufficio/aliquote/uffici',
  '/ufficio/aliquote/canali',
  '/ufficio/aliquote/promemoria',
  '/ufficio/aliquote/dati-prima',
  '/ufficio/aliquote/conservazione',
])

/** Pages of one thing each: their names end in what is in no list. */
const POSTED_OF_ONE = [
  /^\/ufficio\/proposte\/[^/]+$/,
  /^\/area\/appuntamenti\/[^/]+\/[^/]+(?:\/sposta)?$/,
  /^\/area\/posizione\/[^/]+\/[^/]+\/[^/]+\/(?:immobile\/[^/]+|f24(?:\/contitolari)?)$/,
  /^\/area\/avvisi\/dati\/[a-z]\d{3}\/[^/]+$/,
  /^\/area\/pratiche\/(?:nuova\/[^/]+|bozza\/[^/]+\/[^/]+\/[^/]+|[^/]+\/[^/]+)$/,
  /^\/ufficio\/pratiche\/[^/]+\/[^/]+$/,
  /^\/ufficio\/contribuenti\/[^/]+\/(?:registra(?:\/[a-z]+)?|eredi)$/,
  /^\/ufficio\/sportello\/[a-z]\d{3}\/[^/]+\/[^/]+$/,
  /^\/ufficio\/risposte\/[a-z]\d{3}\/[a-z0-9-]+$/,
]

export const isPostedPage = (path: string): boolean =>
  POSTED.has(pageOf(path)) || POSTED_OF_ONE.some((one) => one.test(pageOf(path)))

export const UPLOAD_TYPE = 'multipart/form-data'
