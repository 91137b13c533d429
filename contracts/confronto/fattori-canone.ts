import type { Durata, VoceCanone } from '../../engine/canone/canone.types'
import { ratio, type Ratio } from '../../engine/kernel/money'
import { asksConcessione, TIPI_CANONE } from '../canone/risposte'
import { NIENTE, parola, type Valore } from './per-fattori'

/** One thing in which two items of one sort may differ. */
export type Fattore = {
  readonly id: string
  readonly take: (own: VoceCanone, from: VoceCanone) => VoceCanone
  readonly valore: (own: VoceCanone) => Valore
}

/** Every property that some sort has; two items that are compared are of the same sort. */
type Loose = { readonly [key: string]: unknown }

const loose = (voce: VoceCanone): Loose => voce

const taken = (own: VoceCanone, from: VoceCanone, key: string): VoceCanone =>
  ({ ...own, [key]: loose(from)[key] }) as VoceCanone

const field = (id: string, key: string, valore: (value: unknown) => Valore): Fattore => ({
  id,
  take: (own, from) => (key in own || key in from ? taken(own, from, key) : own),
  valore: (own) => (loose(own)[key] === undefined ? NIENTE : valore(loose(own)[key])),
})

const decimale = (value: unknown): Valore => ({ kind: 'decimale', value: value as Ratio })
const numero = (value: unknown): Valore => ({ kind: 'numero', value: value as number })
const quota = (value: unknown): Valore => ({ kind: 'quota', value: value as Ratio })

const CM2 = 10_000
const CENTS = 100

/** Cents as an exact fraction, as the delibera prints them: euro. */
const euro = (value: unknown): Valore => {
  const { num, den } = value as Ratio
  return decimale(ratio(num, den * CENTS))
}

const durataOf = (voce: VoceCanone): Durata | undefined => ('durata' in voce ? voce.durata : undefined)

/** Days of a year, for what is there by the day. */
const GIORNI_ANNO = 365

/** The year, or how many days of it. */
const durata: Fattore = {
  id: 'durata',
  take: (own, from) => (durataOf(own) ? taken(own, from, 'durata') : own),
  valore: (own) => {
    const held = durataOf(own)
    if (!held) return NIENTE
    if (held.tipo === 'permanente' || held.giorni === undefined) return parola(held.tipo)
    return { kind: 'parti', count: held.giorni, of: GIORNI_ANNO }
  },
}

/** The comune's, or the one of the law. */
const tariffa: Fattore = {
  id: 'tariffa',
  take: (own, from) => taken(own, from, 'tariffaPropria'),
  valore: ({ kind, tariffaPropria }) => {
    if (tariffaPropria) return euro(tariffaPropria)
    return ['cavi', 'telecomunicazioni', 'affissioni'].includes(kind) ? NIENTE : parola('diLegge')
  },
}

const coefficienti: Fattore = {
  id: 'coefficienti',
  take: (own, from) => taken(own, from, 'coefficienti'),
  valore: ({ coefficienti: all = [] }) => (all.length === 0 ? NIENTE : { kind: 'prodotto', values: all }),
}

/** Nobody is asked for a concession there: a line about it would say nothing. */
const SENZA_DOMANDA: ReadonlySet<string> = new Set(
  TIPI_CANONE.filter((tipo) => !asksConcessione(tipo)) as readonly string[],
)

const concessione: Fattore = {
  id: 'concessione',
  take: (own, from) => taken(own, from, 'abusiva'),
  valore: ({ kind, abusiva }) => {
    if (!abusiva) return SENZA_DOMANDA.has(kind) ? NIENTE : parola('conConcessione')
    const words = [
      { word: 'indennita', value: abusiva.maggiorazione },
      { word: 'sanzione', value: abusiva.sanzione },
    ]
    return { kind: 'parole', words }
  },
}

/** Square metres, or metres: under the name that its sort gives them. */
const misura: Fattore = {
  id: 'misura',
  take: (own, from) => {
    const key = ['superficie', 'larghezza', 'superficieCm2'].find((name) => name in own)
    return key === undefined ? own : taken(own, from, key)
  },
  valore: (own) => {
    if ('superficie' in own) return decimale(own.superficie)
    if ('larghezza' in own) return decimale(own.larghezza)
    return 'superficieCm2' in own ? decimale(ratio(own.superficieCm2, CM2)) : NIENTE
  },
}

/** In the order in which a thing is computed. */
export const FATTORI_CANONE: readonly Fattore[] = [
  misura,
  field('utenze', 'utenze', numero),
  field('impianti', 'impianti', numero),
  field('litriSerbatoio', 'litri', numero),
  field('fogli', 'fogli', numero),
  tariffa,
  field('prezzoPrimi', 'primi', euro),
  field('prezzoSeguenti', 'seguenti', euro),
  coefficienti,
  field('sottosuolo', 'sottosuolo', () => parola('presente')),
  field('propria', 'insegnaDiEsercizio', () => parola('presente')),
  durata,
  field('giorni', 'giorni', numero),
  field('ore', 'ore', numero),
  field('oraria', 'oraria', (value) => parola(value as string)),
  field('variazione', 'variazione', decimale),
  field('ricorrente', 'ricorrente', quota),
  concessione,
]
