import { understand, type Richiesta } from '../../contracts/verifica-f24'
import { findCodiceTributo } from '../../f24/model/codici-tributo'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { F24Problem } from '../../f24/model/f24-problem'
import { verifica } from '../../f24/model/verifica'
import { codiciDaCercare } from '../../f24/model/verifica-enti'
import { today } from '../platform/clock'
import { comuniWith, luogoOf } from './comuni'

/** A row with what its codes say, in words. */
export type RigaSpiegata = {
  readonly codiceTributo: string
  readonly descrizione?: string
  /** The act that set the code up was not read: to be confirmed. */
  readonly incerto: boolean
  readonly comune?: string
  readonly problems: readonly F24Problem[]
}

export type Verificato = {
  readonly righe: readonly RigaSpiegata[]
  /** What is about the form as a whole. */
  readonly problems: readonly F24Problem[]
  readonly totale: number
}

/** The names of the codes of the rows and of those easily mistaken for them; what an unknown code may mean too. */
const lookupFor = async (codes: readonly string[], others: readonly string[]): Promise<ComuneLookup> => {
  const known = await comuniWith([...codes, ...others])
  return comuniWith([...others, ...codiciDaCercare(codes, (code) => known(code) === undefined)])
}

const rowOf = (problem: F24Problem): number | undefined => {
  const row = /^righe\.(\d+)/.exec(problem.field)?.[1]
  return row === undefined ? undefined : Number(row)
}

const ORDER = { error: 0, warning: 1, notice: 2 } as const
const bySeverity = (a: F24Problem, b: F24Problem): number => ORDER[a.severity] - ORDER[b.severity]

/** Checks a form filled elsewhere; `comune` is the codice catastale of where the immobile is. Nothing of it is kept. */
export const verificaModulo = async (richiesta: Richiesta, comune?: string): Promise<Verificato> => {
  const { modulo, problems: unread } = understand(richiesta, comune)
  const codes = modulo.righe.map(({ codiceEnte }) => codiceEnte)
  const places = luogoOf(modulo.contribuente?.codiceFiscale ?? '')
  const comuni = await lookupFor([...new Set(codes)], [...places, ...(comune === undefined ? [] : [comune])])
  const blank = new Set(unread.map(({ field }) => field))
  const found = verifica(modulo, { comuni, oggi: today() }).filter(({ field }) => !blank.has(field))
  const problems = [...unread, ...found].sort(bySeverity)
  return {
    righe: modulo.righe.map(({ codiceTributo, codiceEnte }, index) => {
      const entry = findCodiceTributo(codiceTributo)
      return {
        codiceTributo,
        ...(entry ? { descrizione: entry.descrizione } : {}),
        incerto: entry?.law.confidence === 'uncertain',
        ...(comuni(codiceEnte)?.at(-1) ? { comune: comuni(codiceEnte)!.at(-1)!.nome } : {}),
        problems: problems.filter((problem) => rowOf(problem) === index),
      }
    }),
    problems: problems.filter((problem) => rowOf(problem) === undefined),
    totale: modulo.righe.reduce((sum, { debito, credito }) => sum + debito - credito, 0),
  }
}
