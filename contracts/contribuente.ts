import {
  differences,
  nameLetters,
  surnameLetters,
  type CodicePersona,
  type Difference,
} from '../engine/kernel/codice-fiscale'
import type { IsoDate } from '../engine/kernel/dates'
import type { ComuneLookup } from '../f24/model/comune-lookup'
import type { Contribuente, Persona } from '../f24/model/delega'
import {
  bareCodiceFiscale,
  prefixOf,
  type CampoContribuente,
  type ContribuenteProblem,
  type ContribuenteTyped,
} from './contribuente/campi'
import { readAltro, Reading, readCodice, readPersona } from './contribuente/reading'

export type ContribuenteLetto = {
  /** Absent while something is wrong. */
  readonly contribuente?: Contribuente
  readonly problems: readonly ContribuenteProblem[]
  /** Parts that the codice fiscale contradicts: they stop until the person says that they are right all the same. */
  readonly differences: readonly Difference[]
}

export type ContribuenteContext = { readonly comuni: ComuneLookup; readonly oggi: IsoDate }

const two = (value: number): string => String(value).padStart(2, '0')

const FIELD_OF: Readonly<Record<Difference, CampoContribuente>> = {
  cognome: 'cognome',
  nome: 'nome',
  data: 'nascita.g',
  sesso: 'sesso',
  luogo: 'comune',
}

type Values = ContribuenteProblem['values']

/** What the code says of a part, and what it would say of the data typed: the person sees which of the two is wrong. */
const said = (part: Difference, code: CodicePersona, persona: Persona, comuni: ComuneLookup): Values => {
  const { giorno, mese, anno } = code.nascita
  switch (part) {
    case 'cognome':
      return { code: code.cognome, expected: surnameLetters(persona.cognome) }
    case 'nome':
      return { code: code.nome, expected: nameLetters(persona.nome) }
    case 'data':
      return { code: `${two(giorno)}/${two(mese)}/…${two(anno)}` }
    case 'sesso':
      return { code: code.sesso }
    case 'luogo':
      return { code: code.luogo, place: comuni(code.luogo)?.at(-1)?.nome ?? code.luogo }
  }
}

/** Only what was given is compared: an empty field has its own problem already. */
const given = ({ cognome, nome, comuneNascita, ...rest }: Persona) => ({
  ...rest,
  ...(cognome === '' ? {} : { cognome }),
  ...(nome === '' ? {} : { nome }),
  ...(comuneNascita === '' || comuneNascita === undefined ? {} : { comuneNascita }),
})

const persona = (
  typed: ContribuenteTyped,
  prefix: string,
  { comuni, oggi }: ContribuenteContext,
): ContribuenteLetto => {
  const reading = new Reading(prefix)
  const code = readCodice(reading, typed, 'persona')
  const anagrafica = readPersona(reading, typed, oggi)
  const names = (belfiore: string) => comuni(belfiore)?.map(({ nome }) => nome)
  // names are compared as typed: the form's apostrophes and cuts are not the registry's
  const asTyped = {
    ...given(anagrafica),
    ...(typed.cognome && { cognome: typed.cognome }),
    ...(typed.nome && { nome: typed.nome }),
  }
  const parts = code ? differences(code, asTyped, names) : []
  if (code && typed.confermo !== 'si') {
    for (const part of parts) reading.refuse(`differs-${part}`, FIELD_OF[part], said(part, code, anagrafica, comuni))
  }
  const altro = readAltro(reading, typed)
  const { problems } = reading
  if (problems.length > 0) return { problems, differences: parts }
  const codiceFiscale = bareCodiceFiscale(typed.cf)
  return { contribuente: { codiceFiscale, anagrafica, ...altro }, problems, differences: parts }
}

const ente = (typed: ContribuenteTyped, prefix: string): ContribuenteLetto => {
  const reading = new Reading(prefix)
  readCodice(reading, typed, 'ente')
  const denominazione = reading.text(typed.denominazione, 'denominazione')
  const altro = readAltro(reading, typed)
  const { problems } = reading
  if (problems.length > 0) return { problems, differences: [] }
  return {
    contribuente: { codiceFiscale: bareCodiceFiscale(typed.cf), anagrafica: { kind: 'ente', denominazione }, ...altro },
    problems,
    differences: [],
  }
}

/** Who pays, from what was typed; all that is wrong comes back together, each at its field. */
export const readContribuente = (
  typed: ContribuenteTyped,
  who: number,
  context: ContribuenteContext,
): ContribuenteLetto => {
  const prefix = prefixOf(who)
  if (typed.kind === 'persona') return persona(typed, prefix, context)
  if (typed.kind === 'ente') return ente(typed, prefix)
  return { problems: [{ code: 'kind-missing', field: `${prefix}kind`, values: {} }], differences: [] }
}
