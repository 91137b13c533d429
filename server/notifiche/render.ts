import type { Contenuto } from '../../contracts/notifiche/modelli'
import { localeHref, type Locale } from '../../i18n/routing'
import german from '../../messages/de/lettere.json'
import english from '../../messages/en/lettere.json'
import italian from '../../messages/it/lettere.json'
import { hosts } from '../platform/hosts'

const WORDS: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, de: german }

/** Placeholders filled in; undefined where a value is not known: the line is then left out, never half said. */
const filled = (sentence: string, values: Readonly<Record<string, string | undefined>>): string | undefined => {
  const parts = sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : values[part]))
  return parts.some((part) => part === undefined) ? undefined : parts.join('')
}

const DAY = { dateStyle: 'long', timeZone: 'UTC' } as const
const MOMENT = { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' } as const

const inWords = (lingua: Locale, key: string, value: string): string => {
  if (key === 'entro') return new Intl.DateTimeFormat(lingua, DAY).format(new Date(`${value}T00:00:00Z`))
  if (key === 'tributo') return value.toUpperCase()
  if (key === 'quando') return new Intl.DateTimeFormat(lingua, MOMENT).format(new Date(`${value}:00Z`))
  return value
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

/** The same words as a page of its own: no picture, nothing fetched from anywhere. */
const htmlOf = (lingua: Locale, oggetto: string, lines: readonly string[], link: string): string => {
  const shown = lines.map((line) => {
    const text = escaped(line)
    return `<p>${text.replace(escaped(link), `<a href="${escaped(link)}">${escaped(link)}</a>`)}</p>`
  })
  const head = `<meta charset="utf-8"><title>${escaped(oggetto)}</title>`
  return `<!doctype html>\n<html lang="${lingua}"><head>${head}</head><body>\n${shown.join('\n')}\n</body></html>\n`
}

export type Testo = { readonly oggetto: string; readonly testo: string; readonly html: string }

/** How a comune is named in a sentence; another body by its own name. */
export const enteInWords = (lingua: Locale, nome: string): string => {
  const own = /^comune di (.+)$/i.exec(nome)?.[1]
  return own === undefined ? nome : filled(WORDS[lingua].comune, { nome: own })!
}

/** Where to read more of it: the statement itself, one's addresses, or the message. */
const pathOf = (contenuto: Contenuto): string => {
  if (contenuto.modello === 'conferma-recapito') return '/area/recapiti'
  // in small letters, so that a sign-in leads back; what is late is computed for the day of who reads, with its F24, in the position
  if (contenuto.modello === 'avviso-scaduto')
    return `/area/posizione/mia/${contenuto.valori.comune.toLowerCase()}/${contenuto.valori.anno}`
  if (contenuto.modello === 'avviso-emesso' || contenuto.modello === 'avviso-promemoria')
    return `/area/avvisi/${contenuto.valori.comune.toLowerCase()}/${contenuto.valori.avviso}`
  if (contenuto.modello === 'dati-prima')
    return `/area/avvisi/dati/${contenuto.valori.comune.toLowerCase()}/${contenuto.valori.dati}`
  return '/area/messaggi'
}

/** A message in words: what happened, where to read more, who writes. */
export const render = (lingua: Locale, contenuto: Contenuto, ente: string): Testo => {
  const { modello, valori } = contenuto
  const words = WORDS[lingua]
  const given = Object.entries(valori).map(([key, value]) => [key, inWords(lingua, key, String(value))] as const)
  const link = new URL(localeHref(lingua, pathOf(contenuto)), hosts().signIn).href
  const values = { ...Object.fromEntries(given), ente, link }
  const { oggetto: title, ...body } = words[modello]
  const oggetto = filled(title, values)
  if (oggetto === undefined) throw new Error(`${modello}: a value of its subject is missing.`)
  const all = [words.saluto, ...Object.values(body), words.area, ente, words.fuori]
  const lines = all.flatMap((line) => filled(line, values) ?? [])
  return { oggetto, testo: `${lines.join('\n\n')}\n`, html: htmlOf(lingua, oggetto, lines, link) }
}
