import { db } from '../platform/db'
import { intermediario, type Scope } from '../platform/scope'
import { searchable } from '../platform/searchable'
import { PAGE, STATO } from './mandati'

/** Names under row-level security are looked through by the thousand, each under its mandate. */
const CHUNK = 1_000
/** More than these are not shown: who looks for a name says more of it. */
const MOST = PAGE

/** Codes of the clients whose name or code holds what was typed. Those without a live mandate are found by their code alone. */
export const cercaClienti = async (scope: Scope, typed: string): Promise<readonly string[]> => {
  const code = typed.toUpperCase().replace(/\s/g, '')
  // each word begins one of the name, in whatever order
  const words = searchable(typed)
    .split(' ')
    .filter(Boolean)
    .map((word) => `% ${word}%`)
  const rows = await db(
    scope,
    (tx) =>
      tx.$queryRaw<{ id: string; cliente: string; vivo: boolean }[]>`
      select m.id::text as id, m.cliente, ${STATO} = 'vivo' as vivo from mandato m
      where m.organizzazione_id = ${scope.organizzazione}::uuid order by m.cliente`,
  )
  const found = new Set(
    rows.filter(({ cliente }) => code.length >= 3 && cliente.includes(code)).map(({ cliente }) => cliente),
  )
  const live = rows.filter(({ vivo }) => vivo)
  for (let at = 0; at < live.length && found.size < MOST && words.length > 0; at += CHUNK) {
    const chunk = live.slice(at, at + CHUNK)
    const under = intermediario(scope.actor, scope.organizzazione ?? '', { mandates: chunk.map(({ id }) => id) })
    const codes = [...new Set(chunk.map(({ cliente }) => cliente))]
    const named = await db(
      under,
      (tx) =>
        tx.$queryRaw<
          { codiceFiscale: string }[]
        >`select distinct d.codice_fiscale as "codiceFiscale" from dato_soggetto d
          where d.codice_fiscale = any (${codes}) and d.superato_il is null and ' ' || d.ricerca like all (${words})`,
    )
    for (const { codiceFiscale } of named) found.add(codiceFiscale)
  }
  return [...found].sort().slice(0, MOST)
}
