import { differences, readCodiceFiscale, type Difference } from '../../engine/kernel/codice-fiscale'
import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { outcome } from '../../engine/kernel/problem'
import type { ComuneLookup } from './comune-lookup'
import type { Contribuente, Persona } from './delega'
import { excerpt, f24Problem, type F24Problem, type F24ProblemCode } from './f24-problem'

export type CheckContext = { readonly comuni?: ComuneLookup; readonly oggi?: IsoDate }

/** How many characters the printed boxes hold. */
export const TEXT_LIMITS = {
  cognome: 24,
  nome: 20,
  denominazione: 60,
  comuneNascita: 40,
  banca: 40,
  agenzia: 30,
} as const

/** A birth before this day is more likely a slip than a person who pays. */
const REMOTE: IsoDate = '1850-01-01'

/** A text that is already capital ASCII and fits its box, of at least one character. */
export const checkText = (text: string, max: number, field: string): readonly F24Problem[] => {
  if (text.trim() === '') return [f24Problem('field-missing', field)]
  const strange = [...text].filter((character) => character < ' ' || character > '~')
  if (strange.length > 0) return [f24Problem('text-characters', field, { characters: excerpt(strange.join('')) })]
  return text.length > max ? [f24Problem('text-too-long', field, { length: text.length, max })] : []
}

/** A problem if a text is given and does not have its shape. */
export const checkShape = (
  text: string | undefined,
  shape: RegExp,
  code: F24ProblemCode,
  field: string,
): readonly F24Problem[] =>
  text === undefined || shape.test(text) ? [] : [f24Problem(code, field, { value: excerpt(text) })]

const FAULT = {
  shape: 'codice-fiscale-shape',
  check: 'codice-fiscale-check',
  date: 'codice-fiscale-date',
} as const

const checkCodiceFiscale = (code: string, field: string): readonly F24Problem[] => {
  const reading = readCodiceFiscale(code)
  return reading.ok ? [] : [f24Problem(FAULT[reading.fault], field, { value: excerpt(code) })]
}

const ANAGRAFICA = 'contribuente.anagrafica'

/** Whether the day exists; the only thing that may be wrong with a text read by `parseIsoDate`. */
const exists = (day: IsoDate): boolean => outcome(() => parseIsoDate(day)).ok

const checkNascita = ({ dataNascita }: Persona, oggi: IsoDate | undefined): readonly F24Problem[] => {
  const field = `${ANAGRAFICA}.dataNascita`
  if (dataNascita === undefined) return [f24Problem('data-nascita-missing', field)]
  if (!exists(dataNascita)) return [f24Problem('date-invalid', field, { value: excerpt(dataNascita) })]
  if (oggi !== undefined && dataNascita > oggi) return [f24Problem('date-future', field, { value: dataNascita })]
  return dataNascita < REMOTE ? [f24Problem('date-remote', field, { value: dataNascita })] : []
}

const checkPersona = (persona: Persona, { oggi }: CheckContext): readonly F24Problem[] => [
  ...checkText(persona.cognome, TEXT_LIMITS.cognome, `${ANAGRAFICA}.cognome`),
  ...checkText(persona.nome, TEXT_LIMITS.nome, `${ANAGRAFICA}.nome`),
  ...checkNascita(persona, oggi),
  ...(persona.sesso === undefined
    ? [f24Problem('sesso-missing', `${ANAGRAFICA}.sesso`)]
    : checkShape(persona.sesso, /^[MF]$/, 'sesso-invalid', `${ANAGRAFICA}.sesso`)),
  ...(persona.comuneNascita === undefined
    ? [f24Problem('comune-nascita-missing', `${ANAGRAFICA}.comuneNascita`)]
    : checkText(persona.comuneNascita, TEXT_LIMITS.comuneNascita, `${ANAGRAFICA}.comuneNascita`)),
  ...(persona.provinciaNascita === undefined
    ? [f24Problem('provincia-nascita-missing', `${ANAGRAFICA}.provinciaNascita`)]
    : checkShape(persona.provinciaNascita, /^[A-Z]{2}$/, 'provincia-invalid', `${ANAGRAFICA}.provinciaNascita`)),
]

const DIFFERENCE: Readonly<Record<Difference, { readonly code: F24ProblemCode; readonly field: keyof Persona }>> = {
  cognome: { code: 'codice-fiscale-cognome', field: 'cognome' },
  nome: { code: 'codice-fiscale-nome', field: 'nome' },
  data: { code: 'codice-fiscale-data', field: 'dataNascita' },
  sesso: { code: 'codice-fiscale-sesso', field: 'sesso' },
  luogo: { code: 'codice-fiscale-luogo', field: 'comuneNascita' },
}

const checkAgainstPersona = (code: string, persona: Persona, comuni?: ComuneLookup): readonly F24Problem[] => {
  const reading = readCodiceFiscale(code)
  if (!reading.ok) return []
  if (reading.value.kind === 'numerico') {
    return [f24Problem('codice-fiscale-of-ente', 'contribuente.codiceFiscale', { value: code })]
  }
  const places = (belfiore: string) => comuni?.(belfiore)?.map(({ nome }) => nome)
  const day = persona.dataNascita
  const comparable = { ...persona, dataNascita: day !== undefined && exists(day) ? day : undefined }
  return differences(reading.value, comparable, places).map((difference) =>
    f24Problem(DIFFERENCE[difference].code, `${ANAGRAFICA}.${DIFFERENCE[difference].field}`, { code }),
  )
}

const checkAnagrafica = (contribuente: Contribuente, context: CheckContext): readonly F24Problem[] => {
  const { codiceFiscale, anagrafica } = contribuente
  if (anagrafica === undefined) return [f24Problem('anagrafica-missing', ANAGRAFICA)]
  if (anagrafica.kind === 'persona') {
    return [...checkPersona(anagrafica, context), ...checkAgainstPersona(codiceFiscale, anagrafica, context.comuni)]
  }
  return [
    ...checkText(anagrafica.denominazione, TEXT_LIMITS.denominazione, `${ANAGRAFICA}.denominazione`),
    ...(codiceFiscale.length === 16
      ? [f24Problem('codice-fiscale-of-persona', 'contribuente.codiceFiscale', { value: excerpt(codiceFiscale) })]
      : []),
  ]
}

const checkCoobbligato = (contribuente: Contribuente): readonly F24Problem[] => {
  const { codiceFiscaleCoobbligato: altro, codiceIdentificativo: id } = contribuente
  const problems = checkShape(id, /^[A-Z0-9]{2}$/, 'codice-identificativo-invalid', 'contribuente.codiceIdentificativo')
  if (altro === undefined) {
    return id === undefined
      ? problems
      : [...problems, f24Problem('coobbligato-missing', 'contribuente.codiceFiscaleCoobbligato')]
  }
  return [
    ...checkCodiceFiscale(altro, 'contribuente.codiceFiscaleCoobbligato'),
    ...problems,
    ...(id === undefined ? [f24Problem('codice-identificativo-missing', 'contribuente.codiceIdentificativo')] : []),
  ]
}

/** All that may be wrong with who pays. Paths are those of the model. */
export const checkContribuente = (contribuente: Contribuente, context: CheckContext): readonly F24Problem[] => [
  ...checkCodiceFiscale(contribuente.codiceFiscale, 'contribuente.codiceFiscale'),
  ...checkAnagrafica(contribuente, context),
  ...checkCoobbligato(contribuente),
  ...checkShape(contribuente.codiceUfficio, /^[A-Z0-9]{3}$/, 'codice-ufficio-invalid', 'contribuente.codiceUfficio'),
  ...checkShape(contribuente.codiceAtto, /^\d{11}$/, 'codice-atto-invalid', 'contribuente.codiceAtto'),
]
