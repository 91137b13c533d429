import type { Campo, Quando } from './campo'
import { prefixDi, quanti, type Gruppo, type Quadro } from './modulo'
import type { DichiarazioneProblem } from './problemi'
import type { Risposte } from './risposte'
import { isTyped, leggiCampo, type Giorni, type Valore } from './valori'

export type QuadroLetto<T> = {
  /** Absent where nothing was typed in a quadro that may stay empty, and while something is wrong. */
  readonly value?: T
  /** What could be read, for the rules between one answer and another. */
  readonly parziale?: Partial<T>
  readonly problems: readonly DichiarazioneProblem[]
}

const holds = (quando: Quando | undefined, risposte: Risposte, prefix: string): boolean =>
  quando === undefined || quando.e.includes(risposte[prefix + quando.campo] ?? '')

/** The questions of a group that are asked, by the answers so far. */
export const campiChiesti = ({ campi }: Gruppo, risposte: Risposte, prefix: string): readonly Campo[] =>
  campi.filter(({ quando }) => holds(quando, risposte, prefix))

/** Whether something stands in a group. */
export const isScritto = ({ campi }: Gruppo, risposte: Risposte, prefix: string): boolean =>
  campi.some((campo) => isTyped(campo, risposte, prefix))

const isOpen = (quadro: Quadro, risposte: Risposte, prefix: string): boolean =>
  !quadro.chiuso || quadro.gruppi.some((gruppo) => isScritto(gruppo, risposte, prefix))

type Nested = { [name: string]: Valore | Nested }

const put = (into: Nested, path: string, value: Valore): void => {
  const [first, ...rest] = path.split('.') as [string, ...string[]]
  if (rest.length === 0) into[first] = value
  else put((into[first] ??= {}) as Nested, rest.join('.'), value)
}

/**
 * One quadro of the model, and all that is wrong in it. The table of its questions names the parts of `T` (`Via`), which its test
 * holds against the record.
 */
export const leggiUno = <T>(quadro: Quadro, risposte: Risposte, prefix: string, giorni: Giorni): QuadroLetto<T> => {
  if (!isOpen(quadro, risposte, prefix)) return { problems: [] }
  const problems: DichiarazioneProblem[] = []
  const value: Nested = {}
  for (const gruppo of quadro.gruppi) {
    if (gruppo.chiuso && !isScritto(gruppo, risposte, prefix)) continue
    for (const campo of campiChiesti(gruppo, risposte, prefix)) {
      const read = leggiCampo(campo, risposte, prefix, giorni)
      if ('wrong' in read) problems.push(read.wrong)
      else if (read.value !== undefined) put(value, campo.id, read.value)
    }
  }
  const read = value as unknown as T
  return { parziale: read, problems, ...(problems.length > 0 ? {} : { value: read }) }
}

/** All of a list, in their order. */
export const leggiMolti = <T>(quadro: Quadro, risposte: Risposte, giorni: Giorni): readonly QuadroLetto<T>[] =>
  Array.from({ length: quanti(quadro, risposte) }, (_, at) =>
    leggiUno<T>(quadro, risposte, prefixDi(quadro, at), giorni),
  )
