import { plus, type Cents, type Ratio } from '../../engine/kernel/money'
import { tari } from '../../engine/tari/tari'
import type {
  LocaleTari,
  PeriodoDomestico,
  PosizioneTari,
  Utenza,
  UtenzaGiornaliera,
  UtenzaNonDomestica,
} from '../../engine/tari/tari.types'
import { maggiorazioneVoce, regoleVoci, vociPuntuale } from './fattori-tari'
import { confrontoPerFattori, NIENTE, parola, PERIODO, type ConfrontoVoci, type Valore, type Voce } from './per-fattori'

type VoceTari = Voce<PosizioneTari>

/** What a bill counts apart: the home in one stretch of the year, or the rooms of one category. */
type Parte = Pick<PeriodoDomestico, 'superfici' | 'tariffa' | 'riduzioni' | 'occupanti'>

const isDiLocali = (utenza: Utenza): utenza is UtenzaNonDomestica | UtenzaGiornaliera =>
  utenza.kind === 'non-domestica' || utenza.kind === 'giornaliera'

/** Rooms in several stretches of the year are compared as a whole: which of them is which cannot be told. */
const partiOf = ({ utenza }: PosizioneTari): readonly Parte[] => {
  if (utenza.kind === 'domestica') return utenza.periodi
  return isDiLocali(utenza) ? (utenza.periodi[0]?.locali ?? []) : []
}

const withParti = (caso: PosizioneTari, change: (parti: readonly Parte[]) => readonly Parte[]): PosizioneTari => {
  const { utenza } = caso
  const next = change(partiOf(caso))
  if (utenza.kind === 'domestica') {
    return { ...caso, utenza: { ...utenza, periodi: next as readonly PeriodoDomestico[] } }
  }
  if (!isDiLocali(utenza)) return caso
  const periodi = utenza.periodi.map((own) => ({ ...own, locali: next as readonly LocaleTari[] }))
  return { ...caso, utenza: { ...utenza, periodi } }
}

const parteOf = (at: number, take: (own: Parte, from: Parte) => Parte, now: PosizioneTari) => {
  const from = partiOf(now)[at]!
  return (caso: PosizioneTari): PosizioneTari =>
    withParti(caso, (parti) => parti.map((own, k) => (k === at ? take(own, from) : own)))
}

const superficie = ({ superfici }: Parte): Ratio => superfici.reduce((sum, own) => plus(sum, own) as Ratio)

const riduzioniOf = ({ riduzioni }: Parte): Valore => {
  const words = (riduzioni ?? []).map(({ tipo, taglio }) => ({ word: tipo, ...(taglio ? { value: taglio } : {}) }))
  return words.length === 0 ? NIENTE : { kind: 'parole', words }
}

/** `p1`: the second stretch of the year; `1`: the second room. */
const placeOf = ({ utenza }: PosizioneTari, k: number): string =>
  utenza.kind === 'domestica' ? `${PERIODO}${k}` : String(k)

/** The lines of one part, in the order in which they are computed. */
const vociDiParte = (now: PosizioneTari, k: number): readonly VoceTari[] => {
  const at = placeOf(now, k)
  const line = (id: string, take: (own: Parte, from: Parte) => Parte, valore: (own: Parte) => Valore): VoceTari => ({
    id,
    at,
    take: parteOf(k, take, now),
    valore: (caso) => {
      const own = partiOf(caso)[k]
      return own ? valore(own) : NIENTE
    },
  })
  return [
    line(
      'superficie',
      (own, { superfici }) => ({ ...own, superfici }),
      (own) => ({ kind: 'decimale', value: superficie(own) }),
    ),
    line(
      'tariffaFissa',
      (own, from) => ({ ...own, tariffa: { ...own.tariffa, fissa: from.tariffa.fissa } }),
      ({ tariffa }) => ({ kind: 'decimale', value: tariffa.fissa }),
    ),
    line(
      'tariffaVariabile',
      (own, from) => ({ ...own, tariffa: { ...own.tariffa, variabile: from.tariffa.variabile } }),
      ({ tariffa }) => ({ kind: 'decimale', value: tariffa.variabile }),
    ),
    line('riduzioni', (own, { riduzioni }) => ({ ...own, riduzioni }), riduzioniOf),
    // after the reductions: that of who lives alone would stand in the way of a second person
    line(
      'persone',
      (own, { occupanti }) => ({ ...own, occupanti }),
      ({ occupanti }) => (occupanti === undefined ? NIENTE : { kind: 'numero', value: occupanti }),
    ),
  ]
}

const giorniOf = (caso: PosizioneTari): number | undefined =>
  'periodi' in caso.utenza ? caso.utenza.periodi[0]?.giorni : caso.utenza.giorni

/** One stretch on each side; a utenza of several keeps the days that it came with. */
const withGiorni = (utenza: Utenza, giorni: number | undefined): Utenza => {
  if (giorni === undefined || ('periodi' in utenza && utenza.periodi.length > 1)) return utenza
  if (!('periodi' in utenza)) return { ...utenza, giorni }
  return { ...utenza, periodi: utenza.periodi.map((own) => ({ ...own, giorni })) } as Utenza
}

const giorniVoce = (now: PosizioneTari): VoceTari => ({
  id: 'giorni',
  at: '',
  take: (caso) => ({
    ...caso,
    regole: { ...caso.regole, giorniAnno: now.regole.giorniAnno },
    utenza: withGiorni(caso.utenza, giorniOf(now)),
  }),
  valore: (caso) => {
    const [count, of] = [giorniOf(caso) ?? 0, caso.regole.giorniAnno]
    return count === of ? parola('annoIntero') : { kind: 'parti', count, of }
  },
})

/** The days of one stretch of several. */
const giorniDiPeriodo = (now: PosizioneTari, k: number): VoceTari => {
  return {
    id: 'giorni',
    at: placeOf(now, k),
    take: (caso) => {
      const [days, { utenza }] = [daysAt(now, k), caso]
      if (days === undefined || utenza.kind !== 'domestica') return caso
      const periodi = utenza.periodi.map((own, at) => (at === k ? { ...own, giorni: days } : own))
      const regole = { ...caso.regole, giorniAnno: now.regole.giorniAnno }
      return { ...caso, regole, utenza: { ...utenza, periodi } }
    },
    valore: (caso) => {
      const count = daysAt(caso, k)
      return count === undefined ? NIENTE : { kind: 'parti', count, of: caso.regole.giorniAnno }
    },
  }
}

const annoVoce = (now: PosizioneTari): VoceTari => ({
  id: 'anno',
  at: '',
  take: (caso) => ({ ...caso, anno: now.anno }),
  valore: ({ anno }) => ({ kind: 'anno', value: anno }),
})

const utenzaVoce = (now: PosizioneTari): VoceTari => ({
  id: 'utenza',
  at: '',
  take: (caso) => ({ ...caso, utenza: now.utenza }),
  valore: ({ utenza }) => parola(utenza.kind),
})

/** Two utenze that differ in kind, or that have rooms in several stretches. */
const intera = (now: PosizioneTari): VoceTari => ({ ...utenzaVoce(now), id: 'situazioni', valore: () => NIENTE })

/** A room or a stretch that one side only has: taken away before, added after what both have. */
const parteVoce = (now: PosizioneTari, k: number): VoceTari => ({
  id: now.utenza.kind === 'domestica' ? 'periodo' : 'locale',
  at: placeOf(now, k),
  take: (caso) =>
    withParti(caso, (parti) => [...parti.slice(0, k), ...partiOf(now).slice(k, k + 1), ...parti.slice(k + 1)]),
  valore: (caso) => (partiOf(caso)[k] ? parola('presente') : NIENTE),
})

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)

/** Days come before what is added and after what is taken away, so that no step has more than the year. */
const vociDiParti = (before: PosizioneTari, now: PosizioneTari): readonly VoceTari[] => {
  const [had, has] = [partiOf(before).length, partiOf(now).length]
  const shared = indexes(0, Math.min(had, has))
  const several = now.utenza.kind === 'domestica' && Math.max(had, has) > 1
  return [
    ...indexes(has, had)
      .reverse()
      .map((k) => parteVoce(now, k)),
    ...(several ? [...shared].sort(byGrowth(before, now)).map((k) => giorniDiPeriodo(now, k)) : []),
    ...shared.flatMap((k) => vociDiParte(now, k)),
    ...indexes(had, has).map((k) => parteVoce(now, k)),
    ...(several ? [] : [giorniVoce(now)]),
  ]
}

/** The stretches that get shorter first, for the same reason. */
const byGrowth =
  (before: PosizioneTari, now: PosizioneTari) =>
  (a: number, b: number): number => {
    const growth = (k: number): number => (daysAt(now, k) ?? 0) - (daysAt(before, k) ?? 0)
    return growth(a) - growth(b)
  }

const daysAt = ({ utenza }: PosizioneTari, k: number): number | undefined =>
  utenza.kind === 'domestica' ? utenza.periodi[k]?.giorni : undefined

const isOfSeveral = ({ utenza }: PosizioneTari): boolean => isDiLocali(utenza) && utenza.periodi.length > 1

const vociUtenza = (before: PosizioneTari, now: PosizioneTari): readonly VoceTari[] => {
  if (before.utenza.kind !== now.utenza.kind) return [utenzaVoce(now), giorniVoce(now)]
  if (isOfSeveral(before) || isOfSeveral(now)) return [intera(now)]
  if (now.utenza.kind === 'puntuale') return [...vociPuntuale(now), giorniVoce(now)]
  return [...vociDiParti(before, now), ...(now.utenza.kind === 'giornaliera' ? [maggiorazioneVoce(now)] : [])]
}

const vociTari = (before: PosizioneTari, now: PosizioneTari): readonly VoceTari[] => [
  annoVoce(now),
  ...vociUtenza(before, now),
  ...regoleVoci(now),
]

/** The year's bill; instalments change nothing of it. */
const totale = (caso: PosizioneTari): Cents | undefined => {
  const outcome = tari(caso)
  return outcome.ok ? outcome.value.totaleArrotondato : undefined
}

const senzaRate = (caso: PosizioneTari): PosizioneTari => ({
  anno: caso.anno,
  utenza: caso.utenza,
  regole: { ...caso.regole, scadenze: undefined },
})

/** Two bills of the TARI side by side, line by line down to the factor that moved. */
export const confrontoTari = (before: PosizioneTari, now: PosizioneTari): ConfrontoVoci | undefined => {
  const [a, b] = [senzaRate(before), senzaRate(now)]
  return confrontoPerFattori(a, b, vociTari(a, b), totale)
}
