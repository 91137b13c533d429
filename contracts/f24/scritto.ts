import { f24Problem, type F24Problem } from '../../f24/model/f24-problem'
import type { ModuloScritto } from '../../f24/lettura/scritto'
import { toScritto } from '../verifica-f24'
import { detectShape } from './parse'
import { isStandard, readOrdinario, readSemplificato } from './read-raw'
import { toOrdinario } from './to-ordinario'
import { toVersamento } from './to-versamento'

/** A form in JSON to be checked, and what of the JSON is malformed; no form where it cannot be understood at all. */
export type ScrittoDaJson = { readonly modulo?: ModuloScritto; readonly problems: readonly F24Problem[] }

/**
 * The F24 of SEND or of the older library as it would stand on paper, whatever is wrong in it: of an ordinario only its local
 * taxes, with the rows that stand in other sections told as unread.
 */
export const moduloDaJson = (json: unknown): ScrittoDaJson => {
  const detected = detectShape(json)
  if ('problem' in detected) return { problems: [detected.problem] }
  if (isStandard(detected.shape)) {
    const { raw, names, problems } = readOrdinario(json, detected.shape)
    if (raw === undefined) return { problems }
    const { versamento, problems: unread } = toOrdinario(raw, names)
    const { locali } = versamento.sezioni
    if (locali.length === 0) return { problems: [...problems, f24Problem('rows-missing', names.sections.locali.list)] }
    return { modulo: toScritto(versamento, locali), problems: [...problems, ...unread] }
  }
  const { raw, problems } = readSemplificato(json, detected.shape)
  if (!raw) return { problems }
  const { versamento, problems: unread } = toVersamento(raw)
  return { modulo: toScritto(versamento, versamento.righe), problems: [...problems, ...unread] }
}
