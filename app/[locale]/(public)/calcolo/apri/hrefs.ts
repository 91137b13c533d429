import { FILE_PROBLEMS, type FileLetto, type FileProblem } from '../../../../../contracts/calcolo/file-calcolo'
import type { VoceElenco } from '../../../../../contracts/scadenzario/elenco'

type Refused = Extract<FileLetto, { ok: false }>

/** Where a saved calculation goes on: its result, or its form where it was saved half-way. Without a language. */
export const openedHref = ({ calcolo, query }: VoceElenco): string =>
  `/calcolo/${calcolo}/risultato?${query}&riaperto=si`

/** The page that says why a file is not opened; nothing of the file stands in the address but our own field names. */
export const wrongHref = ({ code, where }: Refused): string =>
  `/calcolo/apri?${new URLSearchParams({ errore: code, ...(where ? { dove: where } : {}) })}`

/** The inverse, of an address that anybody may have written. */
export const wrongOf = (params: URLSearchParams): Refused | undefined => {
  const code: FileProblem | undefined = FILE_PROBLEMS.find((one) => one === params.get('errore'))
  return code && { ok: false, code, where: /^[A-Za-z0-9.]{1,60}$/.exec(params.get('dove') ?? '')?.[0] ?? '' }
}
