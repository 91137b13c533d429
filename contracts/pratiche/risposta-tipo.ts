import { cleanText } from '../personal-text'

/** What it is for: to ask for what is missing, to accept, to refuse, to write freely. */
export const USI_RISPOSTA = ['chiedi', 'accolta', 'respinta', 'scrivi'] as const
export type UsoRisposta = (typeof USI_RISPOSTA)[number]

export const LINGUE_RISPOSTA = ['it', 'en', 'de'] as const
export type LinguaRisposta = (typeof LINGUE_RISPOSTA)[number]

/** What stands for something of the request: `{nome}` is whose it is, `{termine}` the last day to answer it. */
export const CAMPI_RISPOSTA = ['nome', 'numero', 'procedura', 'termine'] as const
export type CampoRisposta = (typeof CAMPI_RISPOSTA)[number]

/** By language; Italian is always there. */
export type Testi = Readonly<{ it: string } & Partial<Record<LinguaRisposta, string>>>

export type RispostaTipo = {
  readonly chiave: string
  readonly uso: UsoRisposta
  readonly nome: string
  readonly testi: Testi
}

export type RispostaField = 'nome' | 'uso' | LinguaRisposta
export type RispostaProblem = {
  readonly field: RispostaField
  readonly code: 'manca' | 'campo'
  /** The field that is none, as it was written. */
  readonly campo?: string
}

const MOST = { nome: 60, testo: 4000 } as const

const isCampo = (text: string): text is CampoRisposta => CAMPI_RISPOSTA.some((each) => each === text)

/** The first thing in braces that is no field of ours, a brace that is left alone among them; undefined where all are. */
export const campoIgnoto = (testo: string): string | undefined => {
  for (const [found, inside] of testo.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    if (inside === undefined || !isCampo(inside)) return found
  }
  return undefined
}

/** Puts what is known in the place of each field, once: what comes in is not looked at again. */
export const riempi = (testo: string, valori: Readonly<Record<CampoRisposta, string>>): string =>
  testo.replace(/\{([^{}]*)\}/g, (found, inside: string) => (isCampo(inside) ? valori[inside] : found))

/** The text in a language, or in Italian where it has none. */
export const testoIn = (testi: Testi, lingua: string): { readonly testo: string; readonly lingua: LinguaRisposta } => {
  const found = LINGUE_RISPOSTA.find((each) => each === lingua)
  const testo = found === undefined ? undefined : testi[found]
  return found !== undefined && testo !== undefined ? { testo, lingua: found } : { testo: testi.it, lingua: 'it' }
}

/** As a row keeps them. @throws Error for texts without Italian: the reader below lets none in */
export const testiIn = (column: unknown): Testi => {
  const kept = (column ?? {}) as Readonly<Record<string, unknown>>
  const said = LINGUE_RISPOSTA.flatMap((each) => (typeof kept[each] === 'string' ? [[each, kept[each]]] : []))
  const testi = Object.fromEntries(said) as Partial<Record<LinguaRisposta, string>>
  if (testi.it === undefined) throw new Error('A text of an answer without its Italian.')
  return { ...testi, it: testi.it }
}

export const usoOf = (text: string | null): UsoRisposta | undefined => USI_RISPOSTA.find((each) => each === text)

const textProblem = (field: LinguaRisposta, testo: string): readonly RispostaProblem[] => {
  if (testo === '') return field === 'it' ? [{ field, code: 'manca' }] : []
  const campo = campoIgnoto(testo)
  return campo === undefined ? [] : [{ field, code: 'campo', campo }]
}

/** Reads one as it is written: a field that is none is refused, so that nobody is ever sent a brace. */
export const leggiRisposta = (
  form: URLSearchParams,
): { readonly value: Omit<RispostaTipo, 'chiave'> } | { readonly problems: readonly RispostaProblem[] } => {
  const nome = cleanText(form.get('nome') ?? '').slice(0, MOST.nome)
  const uso = usoOf(form.get('uso'))
  const testi = LINGUE_RISPOSTA.map((each) => [each, cleanText(form.get(each) ?? '').slice(0, MOST.testo)] as const)
  const problems: readonly RispostaProblem[] = [
    ...(nome === '' ? [{ field: 'nome', code: 'manca' } as const] : []),
    ...(uso === undefined ? [{ field: 'uso', code: 'manca' } as const] : []),
    ...testi.flatMap(([field, testo]) => textProblem(field, testo)),
  ]
  if (problems.length > 0 || uso === undefined) return { problems }
  return { value: { nome, uso, testi: testiIn(Object.fromEntries(testi.filter(([, testo]) => testo !== ''))) } }
}

/** Names in an address: of a starting text, an id, or a new one. */
export const isChiaveRisposta = (text: string): boolean => /^[a-z0-9-]{1,36}$/.test(text)
