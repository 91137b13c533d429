import type { ComuneLookup } from './comune-lookup'
import type { RigaF24 } from './delega'
import { f24Problem, type F24Problem } from './f24-problem'
import { scambiati, vicini } from './simili'
import type { Indizi } from './verifica-parts'

/** No more names than a person will read. */
const MOST_SHOWN = 6

const nameOf = (code: string, comuni: ComuneLookup): string | undefined => comuni(code)?.at(-1)?.nome

/** "D696 Forenza, D966 Genivolta": those of the codes that are comuni. */
const named = (codes: readonly string[], comuni: ComuneLookup): string =>
  codes
    .flatMap((code) => {
      const nome = nameOf(code, comuni)
      return nome === undefined ? [] : [`${code} ${nome}`]
    })
    .slice(0, MOST_SHOWN)
    .join(', ')

/** The codice ente of most rows, where one row stands apart. */
const majority = (righe: readonly RigaF24[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const { codiceEnte } of righe) counts.set(codiceEnte, (counts.get(codiceEnte) ?? 0) + 1)
  const [first, second] = [...counts.entries()].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

const unknown = (code: string, field: string, comuni: ComuneLookup): readonly F24Problem[] => {
  const simili = named(vicini(code), comuni)
  return simili === '' ? [] : [f24Problem('codice-ente-near', field, { value: code, simili })]
}

const verificaEnte = (
  codiceEnte: string,
  field: string,
  atteso: string | undefined,
  most: string | undefined,
  comuni: ComuneLookup,
): readonly F24Problem[] => {
  const comune = nameOf(codiceEnte, comuni)
  const nomeAtteso = atteso === undefined ? undefined : nameOf(atteso, comuni)
  if (atteso !== undefined && nomeAtteso !== undefined) {
    if (codiceEnte === atteso || comune === undefined)
      return comune === undefined ? unknown(codiceEnte, field, comuni) : []
    return [
      f24Problem('codice-ente-mismatch', field, { value: codiceEnte, comune, atteso: nomeAtteso, codice: atteso }),
    ]
  }
  if (comune === undefined) return unknown(codiceEnte, field, comuni)
  if (most !== undefined && most !== codiceEnte && vicini(codiceEnte).includes(most)) {
    const altro = nameOf(most, comuni)
    if (altro !== undefined)
      return [f24Problem('codice-ente-odd', field, { value: codiceEnte, comune, altro, codice: most })]
  }
  const simili = named(scambiati(codiceEnte), comuni)
  return simili === '' ? [] : [f24Problem('codice-ente-similar', field, { value: codiceEnte, comune, simili })]
}

/**
 * Codici ente that are of another comune: than the one the person names, than that of the other rows, or easily mistaken
 * for another. Said once for each code.
 */
export const verificaEnti = (
  righe: readonly RigaF24[],
  indizi: readonly Indizi[],
  comuni: ComuneLookup | undefined,
): readonly F24Problem[] => {
  if (!comuni) return []
  const local = righe.map((riga, index) => ({ riga, index })).filter(({ riga }) => riga.sezione === 'EL')
  const most = majority(local.map(({ riga }) => riga))
  const seen = new Set<string>()
  return local.flatMap(({ riga: { codiceEnte }, index }) =>
    verificaEnte(codiceEnte, `righe.${index}.codiceEnte`, indizi[index]?.comune, most, comuni).filter(({ code }) => {
      const key = `${code} ${codiceEnte}`
      const first = !seen.has(key)
      seen.add(key)
      return first || code === 'codice-ente-mismatch'
    }),
  )
}

/** Every code whose name the checks above may want, to be looked up before: `all` also what an unknown code may mean. */
export const codiciDaCercare = (codes: readonly string[], all: (code: string) => boolean): readonly string[] => [
  ...new Set(codes.flatMap((code) => [code, ...(all(code) ? vicini(code) : scambiati(code))])),
]
