import { headers } from 'next/headers'
import { cache } from 'react'
import { POSTED_HEADER } from '../../../../contracts/posted-form'
import { fromFields, type Richiesta } from '../../../../contracts/verifica-f24'
import type { F24ProblemCode } from '../../../../f24/model/f24-problem'
import type { LetturaProblem } from '../../../../server/f24/lettura'
import { verificaModulo, type Verificato } from '../../../../server/f24/verifica'
import { comuneTyped } from '../../../../server/f24/verifica-comune'

/** What was said of a JSON that could not be read, or not in full. */
export type Guasto = {
  readonly code: F24ProblemCode
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

export type VerificaView = {
  readonly richiesta: Richiesta
  readonly comune: string
  readonly comuneWrong: boolean
  /** Rows to show in the form. */
  readonly count: number
  /** Absent before anything was sent, and where nothing could be read. */
  readonly verificato?: Verificato
  readonly lettura?: LetturaProblem
  readonly testo: string
  readonly guasti: readonly Guasto[]
}

const FIRST_ROWS = 2
const MOST_COMUNE = 60

/** Written by the proxy alone: the header cannot be set from outside. */
const guastiOf = (text: string | null): readonly Guasto[] => (text === null ? [] : (JSON.parse(text) as Guasto[]))

const viewOf = async (posted: string): Promise<VerificaView> => {
  const fields = new URLSearchParams(posted)
  const richiesta = fromFields(fields)
  const comune = (fields.get('comune') ?? '').trim().slice(0, MOST_COMUNE)
  const belfiore = comune === '' ? undefined : await comuneTyped(comune)
  const rows = richiesta.modulo.righe.length
  const azione = fields.get('azione')
  const read = rows > 0 || richiesta.modulo.nonLette > 0
  const esito = fields.get('esito')
  return {
    richiesta,
    comune,
    comuneWrong: comune !== '' && belfiore === undefined,
    count: azione === 'riga' ? rows + 1 : rows === 0 ? FIRST_ROWS : rows,
    ...(azione !== null && (read || azione === 'controlla')
      ? { verificato: await verificaModulo(richiesta, belfiore) }
      : {}),
    ...(esito === null ? {} : { lettura: esito as LetturaProblem }),
    testo: fields.get('testo') ?? '',
    guasti: guastiOf(fields.get('guasti')),
  }
}

/** What was sent to the page, checked; once for each request. */
export const loadVerifica = cache(async (): Promise<VerificaView> => viewOf((await headers()).get(POSTED_HEADER) ?? ''))
