import {
  bareCode,
  leggiErrore,
  type ErroreLetto,
  type ErroreProblem,
  type RigaErrata,
} from '../../contracts/comune-sbagliato'
import type { IsoDate } from '../../engine/kernel/dates'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import { scambiati, vicini } from '../../f24/model/simili'
import { findComune, findComuneDiOggi } from '../comuni/queries'
import { comuniWith } from './comuni'
import { comuneTyped } from './verifica-comune'
import { unwritable } from './lettera/caratteri'
import type { ComuneLettera, VersamentoErrato } from '../../contracts/lettera'

/** No more names than a person will read. */
const MOST_NEAR = 6

export type ErroreCapito = ErroreLetto & {
  readonly ricevuto?: ComuneLettera
  readonly competente?: ComuneLettera
  /** "D696 Forenza": comuni whose code is easily written for the one that received. */
  readonly simili: string
  /** There once nothing is wrong. */
  readonly versamento?: VersamentoErrato
}

const CODE = /^[A-Z]\d{3}$/

/** A code stays the one that was written, whose comune may be another's part today; a name is that of a comune of today. */
const comuneOf = async (typed: string): Promise<ComuneLettera | undefined> => {
  const code = bareCode(typed)
  const codice = CODE.test(code) ? code : await comuneTyped(typed)
  if (codice === undefined) return undefined
  const comune = (await findComuneDiOggi(codice)) ?? (await findComune(codice))
  return comune && { codice, nome: comune.nome, provincia: comune.sigla }
}

const named = async (codes: readonly string[]): Promise<string> => {
  const names = await comuniWith(codes)
  return codes
    .flatMap((code) => {
      const nome = names(code)?.at(-1)?.nome
      return nome === undefined ? [] : [`${code} ${nome}`]
    })
    .slice(0, MOST_NEAR)
    .join(', ')
}

const unknown = async (field: 'ricevuto' | 'competente', typed: string): Promise<ErroreProblem> => {
  const code = bareCode(typed)
  const simili = CODE.test(code) ? await named(vicini(code)) : ''
  return simili === ''
    ? { field, code: 'comune-unknown', values: { value: typed } }
    : { field, code: 'comune-near', values: { value: code, simili } }
}

const comuniProblems = async (
  { scritto: { testi } }: ErroreLetto,
  { ricevuto, competente }: Pick<ErroreCapito, 'ricevuto' | 'competente'>,
): Promise<readonly ErroreProblem[]> => {
  const missing: ErroreProblem[] = []
  if (testi.ricevuto !== '' && !ricevuto) missing.push(await unknown('ricevuto', testi.ricevuto))
  if (testi.competente !== '' && !competente) missing.push(await unknown('competente', testi.competente))
  // two codes of what is one comune today: it has the money already
  if (ricevuto && competente && ricevuto.nome === competente.nome && ricevuto.provincia === competente.provincia) {
    missing.push({ field: 'competente', code: 'comuni-same', values: { comune: ricevuto.nome } })
  }
  return missing
}

const ofComune = ({ codiceTributo }: RigaErrata): boolean => {
  const entry = findCodiceTributo(codiceTributo)
  return entry?.stato !== true && entry?.tributo !== 'TEFA'
}

/** Rows of the State and of the province alone: no comune has anything to pass on. */
const othersProblem = (righe: readonly RigaErrata[]): readonly ErroreProblem[] =>
  righe.length > 0 && !righe.some(ofComune) ? [{ field: 'r0-codiceTributo', code: 'rows-of-others', values: {} }] : []

const lettersProblems = ({ scritto: { testi } }: ErroreLetto): readonly ErroreProblem[] =>
  Object.entries(testi).flatMap(([field, text]) => {
    const value = unwritable(text)
    return value === '' ? [] : [{ field, code: 'text-characters', values: { value } } as const]
  })

const versamentoOf = (
  { scritto: { testi }, righe }: ErroreLetto,
  giorno: IsoDate,
  ricevuto: ComuneLettera,
  competente: ComuneLettera,
): VersamentoErrato => ({
  ...testi,
  codiceFiscale: bareCode(testi.codiceFiscale),
  ...{ giorno, ricevuto, competente },
  righe: righe.map((riga) => {
    const entry = findCodiceTributo(riga.codiceTributo)
    return {
      ...riga,
      descrizione: entry?.descrizione ?? '',
      tributo: entry?.tributo,
      delComune: ofComune(riga),
    }
  }),
})

/** What a form says of a payment to the wrong comune, with the names of both. Nothing of it is kept. */
export const capisciErrore = async (form: URLSearchParams, oggi: IsoDate): Promise<ErroreCapito> => {
  const letto = leggiErrore(form, oggi)
  const { testi } = letto.scritto
  const ricevuto = testi.ricevuto === '' ? undefined : await comuneOf(testi.ricevuto)
  const competente = testi.competente === '' ? undefined : await comuneOf(testi.competente)
  const problems = [
    ...letto.problems,
    ...(await comuniProblems(letto, { ricevuto, competente })),
    ...othersProblem(letto.righe),
    ...lettersProblems(letto),
  ]
  const { giorno } = letto
  const whole = problems.length === 0 && giorno !== undefined && ricevuto !== undefined && competente !== undefined
  return {
    ...letto,
    problems,
    simili: ricevuto === undefined ? '' : await named(scambiati(ricevuto.codice)),
    ...(ricevuto === undefined ? {} : { ricevuto }),
    ...(competente === undefined ? {} : { competente }),
    ...(whole ? { versamento: versamentoOf(letto, giorno, ricevuto, competente) } : {}),
  }
}
