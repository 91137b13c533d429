import { readCodiceFiscale, type CodicePersona } from '../../engine/kernel/codice-fiscale'
import { daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { TEXT_LIMITS } from '../../f24/model/check-contribuente'
import type { Contribuente, Persona } from '../../f24/model/delega'
import { transliterate } from '../../engine/kernel/transliterate'
import { bareCodiceFiscale, type CampoContribuente, type ContribuenteProblem, type ContribuenteTyped } from './campi'

/** Collects what is wrong while the fields of one person are read. */
export class Reading {
  readonly problems: ContribuenteProblem[] = []

  constructor(private readonly prefix: string) {}

  refuse(
    code: ContribuenteProblem['code'],
    campo: CampoContribuente,
    values: ContribuenteProblem['values'] = {},
  ): void {
    this.problems.push({ code, field: this.prefix + campo, values })
  }

  /** A text for a box of the form: capitals, ASCII, short enough. */
  text(typed: string, campo: 'cognome' | 'nome' | 'comune' | 'denominazione'): string {
    const max = TEXT_LIMITS[campo === 'comune' ? 'comuneNascita' : campo]
    const { text, lost } = transliterate(typed)
    if (typed === '') this.refuse(`${campo}-missing`, campo)
    else if (lost.length > 0) this.refuse('text-characters', campo, { characters: lost.slice(0, 10).join(' ') })
    else if (text.length > max) {
      this.refuse('text-too-long', campo, { max, length: text.length, short: text.slice(0, max).trim() })
    }
    return text
  }
}

const REMOTE = 1850

const readNascita = (reading: Reading, typed: ContribuenteTyped, oggi: IsoDate): IsoDate | undefined => {
  const parts = [typed['nascita.g'], typed['nascita.m'], typed['nascita.a']]
  if (parts.every((part) => part === '')) return void reading.refuse('nascita-missing', 'nascita.g')
  const [day, month, year] = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : 0)) as [
    number,
    number,
    number,
  ]
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return void reading.refuse('nascita-invalid', 'nascita.g')
  }
  const nascita = toIsoDate(year, month, day)
  if (nascita > oggi) return void reading.refuse('nascita-future', 'nascita.g')
  if (year < REMOTE) return void reading.refuse('nascita-remote', 'nascita.g', { anno: year })
  return nascita
}

const readProvincia = (reading: Reading, typed: ContribuenteTyped): string => {
  const provincia = typed.provincia.toUpperCase()
  if (provincia === '') reading.refuse('provincia-missing', 'provincia')
  else if (!/^[A-Z]{2}$/.test(provincia)) reading.refuse('provincia-invalid', 'provincia', { value: typed.provincia })
  return provincia
}

const readSesso = (reading: Reading, typed: ContribuenteTyped): 'M' | 'F' | undefined => {
  if (typed.sesso === 'M' || typed.sesso === 'F') return typed.sesso
  return void reading.refuse('sesso-missing', 'sesso')
}

const FAULT = {
  shape: 'codice-fiscale-shape',
  check: 'codice-fiscale-check',
  date: 'codice-fiscale-date',
} as const

/** A codice fiscale of the right sort; the code of a person comes back, to be compared with the rest. */
export const readCodice = (
  reading: Reading,
  typed: ContribuenteTyped,
  kind: 'persona' | 'ente',
): CodicePersona | undefined => {
  const codice = bareCodiceFiscale(typed.cf)
  if (codice === '') return void reading.refuse('codice-fiscale-missing', 'cf')
  const read = readCodiceFiscale(codice)
  if (!read.ok) return void reading.refuse(FAULT[read.fault], 'cf', { length: codice.length })
  const value = read.value
  if (kind === 'ente') {
    return value.kind === 'persona' ? void reading.refuse('codice-fiscale-of-persona', 'cf') : undefined
  }
  return value.kind === 'persona' ? value : void reading.refuse('codice-fiscale-of-ente', 'cf')
}

type Altro = Pick<Contribuente, 'codiceFiscaleCoobbligato' | 'codiceIdentificativo'>

/**
 * Who pays in the place of the contribuente, or with them: heir, co-obligor, parent, guardian, receiver. Both fields or none;
 * the two characters are free, for no official table of them was found (docs/law/f24.md).
 */
export const readAltro = (reading: Reading, typed: ContribuenteTyped): Altro => {
  const codice = bareCodiceFiscale(typed['altro.cf'])
  const id = typed['altro.id'].toUpperCase()
  if (codice === '' && id === '') return {}
  const read = readCodiceFiscale(codice)
  if (codice === '') reading.refuse('altro-codice-missing', 'altro.cf')
  else if (!read.ok) reading.refuse(FAULT[read.fault], 'altro.cf', { length: codice.length })
  if (id === '') reading.refuse('altro-id-missing', 'altro.id')
  else if (!/^[A-Z0-9]{2}$/.test(id)) reading.refuse('altro-id-invalid', 'altro.id', { value: id.slice(0, 10) })
  return { codiceFiscaleCoobbligato: codice, codiceIdentificativo: id }
}

/** The person as the form prints it; what is missing or unreadable is refused on `reading`. */
export const readPersona = (reading: Reading, typed: ContribuenteTyped, oggi: IsoDate): Persona => {
  const dataNascita = readNascita(reading, typed, oggi)
  const sesso = readSesso(reading, typed)
  return {
    kind: 'persona',
    cognome: reading.text(typed.cognome, 'cognome'),
    nome: reading.text(typed.nome, 'nome'),
    ...(dataNascita === undefined ? {} : { dataNascita }),
    ...(sesso === undefined ? {} : { sesso }),
    comuneNascita: reading.text(typed.comune, 'comune'),
    provinciaNascita: readProvincia(reading, typed),
  }
}
