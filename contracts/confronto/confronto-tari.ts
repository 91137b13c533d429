import { valueOn } from '../../engine/kernel/dated'
import { ONE, plus, type Cents, type Ratio } from '../../engine/kernel/money'
import { perequativeDi, tari, TEFA_DI_LEGGE } from '../../engine/tari/tari'
import type { LocaleTari, PeriodoDomestico, PosizioneTari, RegoleTari } from '../../engine/tari/tari.types'
import { confrontoPerFattori, NIENTE, parola, type ConfrontoVoci, type Valore, type Voce } from './per-fattori'

type VoceTari = Voce<PosizioneTari>

/** What a bill counts apart: the home, or the rooms of one category. */
type Parte = Pick<PeriodoDomestico, 'superfici' | 'tariffa' | 'riduzioni' | 'occupanti'>

/** The page has one stretch of the year; the figure of other kinds of utenza is compared as a whole. */
const partiOf = ({ utenza }: PosizioneTari): readonly Parte[] => {
  if (utenza.kind === 'domestica') return utenza.periodi
  return utenza.kind === 'non-domestica' ? (utenza.periodi[0]?.locali ?? []) : []
}

const withParti = (caso: PosizioneTari, change: (parti: readonly Parte[]) => readonly Parte[]): PosizioneTari => {
  const { utenza } = caso
  const next = change(partiOf(caso))
  if (utenza.kind === 'domestica') {
    return { ...caso, utenza: { ...utenza, periodi: utenza.periodi.map((own, at) => ({ ...own, ...next[at] })) } }
  }
  if (utenza.kind !== 'non-domestica') return caso
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

/** The lines of one part, in the order in which they are computed. */
const vociDiParte = (now: PosizioneTari, k: number): readonly VoceTari[] => {
  const at = String(k)
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

const giorniVoce = (now: PosizioneTari): VoceTari => ({
  id: 'giorni',
  at: '',
  take: (caso) => {
    const giorni = giorniOf(now)
    const regole = { ...caso.regole, giorniAnno: now.regole.giorniAnno }
    if (giorni === undefined || !('periodi' in caso.utenza)) return { ...caso, regole }
    const periodi = caso.utenza.periodi.map((own) => ({ ...own, giorni }))
    return { ...caso, regole, utenza: { ...caso.utenza, periodi } as PosizioneTari['utenza'] }
  },
  valore: (caso) => {
    const [count, of] = [giorniOf(caso) ?? 0, caso.regole.giorniAnno]
    return count === of ? parola('annoIntero') : { kind: 'parti', count, of }
  },
})

const tefaOf = ({ anno, regole }: PosizioneTari): Valore => {
  if (regole.tefa) return { kind: 'quota', value: regole.tefa }
  const day = `${anno}-01-01`
  return day < TEFA_DI_LEGGE.values[0]!.from ? NIENTE : { kind: 'quota', value: valueOn(TEFA_DI_LEGGE, day) }
}

const regola = (
  id: string,
  now: PosizioneTari,
  key: keyof RegoleTari,
  valore: (caso: PosizioneTari) => Valore,
): VoceTari => ({
  id,
  at: '',
  take: (caso) => ({ ...caso, regole: { ...caso.regole, [key]: now.regole[key] } }),
  valore,
})

const regoleVoci = (now: PosizioneTari): readonly VoceTari[] => [
  regola('tefa', now, 'tefa', tefaOf),
  regola('perequative', now, 'perequative', ({ anno, regole }) =>
    regole.perequative?.length === 0 ? parola('giaPagate') : { kind: 'euro', cents: perequativeDi(anno, ONE, regole) },
  ),
  regola('arrotondamento', now, 'arrotondamento', ({ regole }) => parola(regole.arrotondamento ?? 'centesimo')),
]

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

/** Rooms that one side only has: taken away before, added after what both have. */
const localeVoce = (now: PosizioneTari, k: number): VoceTari => ({
  id: 'locale',
  at: String(k),
  take: (caso) =>
    withParti(caso, (parti) => [...parti.slice(0, k), ...partiOf(now).slice(k, k + 1), ...parti.slice(k + 1)]),
  valore: (caso) => (partiOf(caso)[k] ? parola('presente') : NIENTE),
})

const vociTari = (before: PosizioneTari, now: PosizioneTari): readonly VoceTari[] => {
  if (before.utenza.kind !== now.utenza.kind) {
    return [annoVoce(now), utenzaVoce(now), giorniVoce(now), ...regoleVoci(now)]
  }
  const [had, has] = [partiOf(before).length, partiOf(now).length]
  const indexes = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
  return [
    annoVoce(now),
    ...indexes(has, had)
      .reverse()
      .map((k) => localeVoce(now, k)),
    ...indexes(0, Math.min(had, has)).flatMap((k) => vociDiParte(now, k)),
    ...indexes(had, has).map((k) => localeVoce(now, k)),
    giorniVoce(now),
    ...regoleVoci(now),
  ]
}

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
