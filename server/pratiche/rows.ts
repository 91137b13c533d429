import { isProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import type { Procedura } from '../../contracts/pratiche/procedura'

/** The description behind a row. @throws Error for a row of a procedure that this version does not know */
export const proceduraOf = (id: string): Procedura => {
  if (!isProceduraId(id)) throw new Error(`No procedure: ${id}.`)
  return PROCEDURE[id]
}

/** Answers as they were kept: texts by the name of their question. */
export const risposteOf = (column: unknown): Risposte =>
  Object.fromEntries(
    Object.entries((column ?? {}) as Record<string, unknown>).filter(
      (each): each is [string, string] => typeof each[1] === 'string',
    ),
  )

/** What a person knows it by: `123/2026`. */
export const protocolloOf = ({ numero, anno }: { readonly numero: number; readonly anno: number }): string =>
  `${numero}/${anno}`
