import { toCents, type Cents } from '../../engine/kernel/money'
import { quotaDi, titoliIn } from './titoli'
import type { ImmobileVisura, Manca, VisuraLetta } from './visura.types'

/** The longest text read, in characters: a visura of some hundred immobili is shorter. */
export const MAX_VISURA = 400_000

const SIGNS = /catasto|visura|situazione degli atti informatizzati|rendita|reddito\s+dominicale|particella/gi

const COMUNE = /comune\s+di:?\s+([A-ZÀ-Ü][A-ZÀ-Ü'’ .-]{1,60}?)\s*\(\s*(?:codice\s*:?\s*)?([A-Z]\d{3})[A-Z]?\s*\)/gi
const TERRENI = /catasto\s+(?:dei\s+)?terreni/gi
const FABBRICATI = /catasto\s+(?:dei\s+)?fabbricati|catasto\s+edilizio\s+urbano/gi
const OWNERS = /intestazione\s+(?:attuale\s+)?degli\s+immobili|intestat[oi]\s+catastal|intestati\b|dati\s+anagrafici/gi
const SUBJECT = /soggetto\s+individuato[\s\S]{0,400}?\b([A-Z]{6}\w{2}[A-Z]\w{2}[A-Z]\w{3}[A-Z])\b/i

/** Sums at the foot of a list are of nobody's immobile. */
const isTotal = (line: string): boolean => /^\s*totale\b.*(rendita|redditi|dominicale)/i.test(line)

// a letter and a bracket may follow: the sheet refers to its notes (`A/3a)`)
const CATEGORIA = /\b([A-E])\s*\/\s*(10|11|[1-9])(?=[a-z]\)|\b)|\b(F)\s*\/\s*([1-7])(?=[a-z]\)|\b)/g
const EURO = /euro\s*:?\s*(\d{1,3}(?:[.\s]\d{3})*,\d{2}|\d+,\d{2})/gi
const DOMINICALE = /dominicale\s*:?\s*euro\s*:?\s*(\d{1,3}(?:[.\s]\d{3})*,\d{2}|\d+,\d{2})/gi

const cents = (text: string): Cents => toCents(Number(text.replace(/[.\s]/g, '').replace(',', '')))

type Mark = {
  readonly at: number
  readonly kind: 'comune' | 'terreni' | 'fabbricati' | 'owners'
  readonly text: string
}

const marksOf = (text: string): Mark[] => {
  const found = (pattern: RegExp, kind: Mark['kind']): Mark[] =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, kind, text: match[0] }))
  return [
    ...found(COMUNE, 'comune'),
    ...found(TERRENI, 'terreni'),
    ...found(FABBRICATI, 'fabbricati'),
    ...found(OWNERS, 'owners'),
  ].sort((a, b) => a.at - b.at)
}

type Section = {
  readonly comune?: ImmobileVisura['comune']
  readonly catasto?: ImmobileVisura['catasto']
  readonly kind: 'immobili' | 'owners'
  readonly text: string
}

const comuneOf = (text: string): ImmobileVisura['comune'] => {
  const [, nome, codice] = new RegExp(COMUNE.source, 'i').exec(text) ?? []
  return { ...(codice ? { codice: codice.toUpperCase() } : {}), ...(nome ? { nome: nome.trim() } : {}) }
}

/** The text cut where it says of which comune, of which catasto, whose. What follows holds until it says otherwise. */
const sectionsOf = (text: string): Section[] => {
  const marks = marksOf(text)
  const sections: Section[] = []
  let comune: ImmobileVisura['comune']
  let catasto: ImmobileVisura['catasto'] | undefined
  let kind: Section['kind'] = 'immobili'
  marks.forEach((mark, index) => {
    if (mark.kind === 'comune') comune = comuneOf(mark.text)
    if (mark.kind === 'terreni' || mark.kind === 'fabbricati') catasto = mark.kind
    kind = mark.kind === 'owners' ? 'owners' : 'immobili'
    const body = text.slice(mark.at + mark.text.length, marks[index + 1]?.at)
    sections.push({ ...(comune ? { comune } : {}), ...(catasto ? { catasto } : {}), kind, text: body })
  })
  return sections
}

type Found = Omit<ImmobileVisura, 'manca' | 'quota'>

const place = ({ comune }: Section): Pick<Found, 'comune'> => (comune ? { comune } : {})

/**
 * A fabbricato is a categoria with the rendita that goes with it: after it on the row of the table, before it where the
 * sheet tells one thing a line («Rendita: Euro 500,00», then «Categoria A/3»).
 */
const fabbricatiIn = (section: Section): Found[] => {
  const categorie = [...section.text.matchAll(CATEGORIA)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    categoria: `${match[1] ?? match[3]}/${match[2] ?? match[4]}`,
  }))
  const rendite = [...section.text.matchAll(EURO)].map((match) => ({ at: match.index, importo: cents(match[1]!) }))
  const before = rendite.length > 0 && categorie.length > 0 && rendite[0]!.at < categorie[0]!.at
  return categorie.map(({ at, end, categoria }, index): Found => {
    const from = before ? (categorie[index - 1]?.end ?? 0) : end
    const to = before ? at : (categorie[index + 1]?.at ?? section.text.length)
    const own = rendite.find((each) => each.at >= from && each.at < to)
    return { ...place(section), catasto: 'fabbricati', categoria, ...(own ? { rendita: own.importo } : {}) }
  })
}

/** A terreno is its reddito dominicale: named, or the first of the two amounts of a row. */
const terreniIn = (section: Section): Found[] => {
  const found = (importo: string): Found => ({ ...place(section), catasto: 'terreni', dominicale: cents(importo) })
  const named = [...section.text.matchAll(DOMINICALE)].map((match) => found(match[1]!))
  if (named.length > 0) return named
  const pairs = [...section.text.matchAll(new RegExp(`${EURO.source}[^\\n]*?${EURO.source}`, 'gi'))]
  return pairs.map((match) => found(match[1]!))
}

const immobiliIn = (section: Section): Found[] =>
  section.catasto === 'terreni' ? terreniIn(section) : fabbricatiIn(section)

const mancaIn = (immobile: Omit<ImmobileVisura, 'manca'>): Manca[] => {
  const needsRendita = immobile.catasto === 'fabbricati' && !/^[EF]/.test(immobile.categoria ?? '')
  return [
    ...(needsRendita && immobile.rendita === undefined ? (['rendita'] as const) : []),
    ...(immobile.quota === undefined ? (['quota'] as const) : []),
  ]
}

type Read = { readonly immobili: ImmobileVisura[]; nudaProprieta: number }

/** Owners are written after what they own: each list of owners is of all the immobili since the one before. */
const withOwners = (sections: readonly Section[], persona?: string): Read => {
  const read: Read = { immobili: [], nudaProprieta: 0 }
  let waiting: Found[] = []
  const settle = (owners: string): void => {
    const { quota, nuda } = quotaDi(titoliIn(owners), persona)
    if (nuda) read.nudaProprieta += waiting.length
    else for (const found of waiting) read.immobili.push(complete(found, quota))
    waiting = []
  }
  let owners = ''
  for (const section of sections) {
    if (section.kind === 'owners') owners += `\n${section.text}`
    else {
      const found = immobiliIn(section)
      if (found.length > 0 && owners !== '') settle(owners)
      if (found.length > 0) owners = ''
      waiting.push(...found)
    }
  }
  settle(owners)
  return read
}

const complete = (found: Found, quota: string | undefined): ImmobileVisura => {
  const immobile = { ...found, ...(quota === undefined ? {} : { quota }) }
  return { ...immobile, manca: mancaIn(immobile) }
}

/**
 * Reads the text of a visura catastale of today, of a person or of an immobile, in the table of old or in the sheet of
 * new (docs/law/visura.md). In memory only; what cannot be read is said in `manca`, never guessed.
 */
export const readVisura = (text: string): VisuraLetta => {
  if (text.trim() === '') return { ok: false, code: 'empty' }
  if (text.length > MAX_VISURA) return { ok: false, code: 'too-long' }
  const plain = text
    .replace(/[\u00a0\t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => !isTotal(line))
    .join('\n')
  if (new Set([...plain.matchAll(SIGNS)].map(([sign]) => sign.toLowerCase())).size < 2) {
    return { ok: false, code: 'not-visura' }
  }
  if (/visura\s+storica/i.test(plain)) return { ok: false, code: 'storica' }
  const sections = sectionsOf(plain)
  const read = withOwners(
    sections.length > 0 ? sections : [{ kind: 'immobili', text: plain }],
    SUBJECT.exec(plain)?.[1],
  )
  if (read.immobili.length === 0 && read.nudaProprieta === 0) return { ok: false, code: 'nothing-read' }
  return { ok: true, ...read }
}
