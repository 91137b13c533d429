import { campiMancanti, type Colonne, type Elenco } from '../formats/elenchi/elenco'
import type { Foglio } from '../formats/elenchi/foglio'
import { guessColumns } from '../formats/elenchi/guess'
import { readHead } from '../formats/elenchi/head'
import { asUtf8 } from '../formats/utf-16'
import { FileError, UsageError } from './command'
import type { Lang } from './words'

/** `codice_fiscale=Codice fiscale;cognome=Cognome`, each field once and of this list. */
export const colonneOf = (text: string, elenco: Elenco<unknown>): Colonne => {
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()))
  const known = new Set(elenco.campi.map(({ nome }) => nome))
  const wrong = pairs.find(([campo = '', colonna = '']) => !known.has(campo) || colonna === '')
  if (wrong) {
    const said = wrong.join('=')
    throw new UsageError({ it: `--colonne: «${said}» non va.`, en: `--colonne: “${said}” is not right.` })
  }
  const colonne = Object.fromEntries(pairs) as Colonne
  const missing = campiMancanti(elenco, colonne).join(', ')
  if (missing === '') return colonne
  throw new UsageError({ it: `--colonne: manca ${missing}.`, en: `--colonne: ${missing} is missing.` })
}

/** Which sheet of a workbook was read, and which others have data and were not. */
const sheetRead = ({ nome, altri }: Foglio, lang: Lang): string => {
  const others =
    altri.length === 0 ? '' : { it: ` Non letti: ${altri.join(', ')}.`, en: ` Not read: ${altri.join(', ')}.` }[lang]
  return `${{ it: `Foglio letto: ${nome}.`, en: `Sheet that was read: ${nome}.` }[lang]}${others}`
}

/** The columns as they seem to be, ready to be given back: a person says yes, the program never assumes. */
export const proposal = async (
  chunks: AsyncIterable<Uint8Array>,
  elenco: Elenco<unknown>,
  lang: Lang,
): Promise<string> => {
  const read = await readHead(asUtf8(chunks))
  if (!read) throw new FileError({ it: 'Il file è vuoto.', en: 'The file is empty.' })
  const guesses = guessColumns(elenco, read.head, read.samples)
  const missing = campiMancanti(elenco, Object.fromEntries(guesses.map(({ campo, colonna }) => [campo, colonna])))
  const { foglio } = read.head
  return [
    ...(foglio === undefined ? [] : [sheetRead(foglio, lang)]),
    lang === 'it'
      ? 'Le colonne sembrano queste. Se è così, ripeti il comando con:'
      : 'The columns seem to be these. If so, repeat the command with:',
    `  --colonne "${guesses.map(({ campo, colonna }) => `${campo}=${colonna}`).join(';')}"`,
    ...(missing.length === 0 ? [] : [`${lang === 'it' ? 'Mancano' : 'Missing'}: ${missing.join(', ')}`]),
  ].join('\n')
}
