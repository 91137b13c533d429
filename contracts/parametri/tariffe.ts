import { z } from 'zod'
import { PEREQUATIVE, PRIMO_ANNO as PRIMO_TARI } from '../../engine/tari/tari'
import { valueOn } from '../../engine/kernel/dated'
import { isLeap } from '../../engine/kernel/dates'
import { posizioneCanone } from '../calcolo-canone'
import type { ParametroProblem } from './atto'
import { AREE, areeDi, areeTesti, CAMPI_AREE } from './aree'
import { shownCampo, type Campo, type Gruppo, type Testi } from './campi'
import { CAMPI_RAVVEDIMENTO, RAVVEDIMENTO, ravvedimentoDi, ravvedimentoTesti } from './ravvedimento'
import { CAMPI_REGOLAMENTO, REGOLAMENTO_IMU, regolamentoDi, regolamentoTesti } from './regolamento'
import { CAMPI_RATE, rateDi, rateTari, rateTesti } from './rate-tari'
import { CAMPI_SERVIZIO, servizioDi, servizioTari, servizioTesti } from './servizio'

/** What a comune decides with figures and choices of its own: tariffs year by year, the others until the next one. */
export const VOCI = ['tari', 'canone', 'regolamento', 'aree', 'ravvedimento'] as const
export type Voce = (typeof VOCI)[number]
export type VoceAnnua = Extract<Voce, 'tari' | 'canone'>

export const isVoce = (text: string): text is Voce => VOCI.some((voce) => voce === text)

/** Under which names they stand among the settings of a comune. */
export const CHIAVI = {
  ...{ tari: 'tari.tariffe', canone: 'canone.regolamento' },
  ...{ regolamento: REGOLAMENTO_IMU, aree: AREE, ravvedimento: RAVVEDIMENTO },
} as const

/** Last year's tariffs are not this year's; the others hold on until another begins. */
export const diUnAnno = (voce: Voce): voce is VoceAnnua => voce === 'tari' || voce === 'canone'

/** Held for a tax year and those after it, not from a day on. */
export const daUnAnno = (voce: Voce): boolean => voce === 'regolamento' || voce === 'aree'

const PERSONE = [1, 2, 3, 4, 5, 6] as const
const CATEGORIE = Array.from({ length: 30 }, (_, at) => at + 1)
const UR = ['UR1', 'UR2', 'UR3'] as const
const PARTI = ['fissa', 'variabile'] as const
/** How the components of ARERA count a part of the year (docs/law/tari.md). */
const FRAZIONE = ['giorni', 'annoIntero'] as const

const pair = (prefix: string): readonly Campo[] =>
  PARTI.map((parte) => ({ name: `${prefix}.${parte}`, kind: 'tariffa', libero: true }))

const TARI: readonly Gruppo[] = [
  { key: 'domestiche', campi: PERSONE.flatMap((n) => pair(`d.${n}`)) },
  { key: 'nonDomestiche', campi: CATEGORIE.flatMap((n) => pair(`n.${n}`)), chiuso: true },
  {
    key: 'regole',
    campi: [
      { name: 'tefa', kind: 'percento' },
      ...UR.map((codice) => ({ name: codice, kind: 'tariffa' as const })),
      { name: 'arrotondamento', kind: 'scelta', scelte: ['euro', 'centesimo'] },
      { name: 'frazione', kind: 'scelta', scelte: FRAZIONE, libero: true },
    ],
  },
  { key: 'rate', campi: CAMPI_RATE },
  { key: 'servizio', campi: CAMPI_SERVIZIO },
]

const CANONE: readonly Gruppo[] = [
  {
    key: 'comune',
    campi: [
      { name: 'popolazione', kind: 'intero' },
      { name: 'arrotondamento', kind: 'scelta', scelte: ['nessuno', 'mezzo', 'intero'] },
    ],
  },
  {
    key: 'tariffe',
    campi: ['t.annua', 't.giornaliera', 'm.annua', 'm.giornaliera'].map((name) => ({
      name,
      kind: 'tariffa',
      libero: true,
    })),
  },
]

const GRUPPI: Readonly<Record<Voce, readonly Gruppo[]>> = {
  ...{ tari: TARI, canone: CANONE },
  ...{ regolamento: CAMPI_REGOLAMENTO, aree: CAMPI_AREE, ravvedimento: CAMPI_RAVVEDIMENTO },
}

export const gruppiDi = (voce: Voce): readonly Gruppo[] => GRUPPI[voce]

/** Euro as a decimal text in cents; half a cent is no price. */
const cents = (euro: string): number => {
  const [whole = '', fraction = ''] = euro.split('.')
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2))
}

const pairs = (read: Testi, prefix: 'd' | 'n', keys: readonly number[], problems: ParametroProblem[]) =>
  Object.fromEntries(
    keys.flatMap((n) => {
      const [fissa, variabile] = PARTI.map((parte) => read[`${prefix}.${n}.${parte}`])
      if (fissa === undefined && variabile === undefined) return []
      if (fissa !== undefined && variabile !== undefined) return [[String(n), { fissa, variabile }]]
      problems.push({ field: `${prefix}.${n}.${fissa === undefined ? 'fissa' : 'variabile'}`, code: 'pair' })
      return []
    }),
  )

const tariValue = (read: Testi, anno: number, problems: ParametroProblem[]): unknown => {
  const domestiche = pairs(read, 'd', PERSONE, problems)
  if (Object.keys(domestiche).length === 0) problems.push({ field: 'd.1.fissa', code: 'missing' })
  const piano = rateDi(read, anno, problems)
  const servizio = servizioDi(read, problems)
  if (Number(read.tefa) > 5) problems.push({ field: 'tefa', code: 'above-law', values: { massima: '5' } })
  return {
    domestiche,
    nonDomestiche: pairs(read, 'n', CATEGORIE, problems),
    regole: {
      giorniAnno: isLeap(anno) ? 366 : 365,
      tefa: read.tefa,
      perequative: UR.map((codice) => ({ codice, importo: cents(read[codice] ?? '') })),
      arrotondamento: read.arrotondamento,
      ...(read.frazione === undefined ? {} : { frazioneIntera: read.frazione === 'annoIntero' }),
      ...piano,
    },
    ...(servizio === undefined ? {} : { servizio }),
  }
}

const some = (annua: string | undefined, giornaliera: string | undefined) =>
  annua === undefined && giornaliera === undefined
    ? undefined
    : { ...(annua === undefined ? {} : { annua }), ...(giornaliera === undefined ? {} : { giornaliera }) }

const canoneValue = (read: Testi): unknown => {
  const tariffe = some(read['t.annua'], read['t.giornaliera'])
  const tariffeMercato = some(read['m.annua'], read['m.giornaliera'])
  return {
    popolazione: Number(read.popolazione),
    arrotondamento: read.arrotondamento,
    ...(tariffe === undefined ? {} : { tariffe }),
    ...(tariffeMercato === undefined ? {} : { tariffeMercato }),
  }
}

/** What is saved, from fields that were read without a problem. */
export const valoreDi = (voce: Voce, read: Testi, anno: number, problems: ParametroProblem[]): unknown => {
  switch (voce) {
    case 'tari':
      return tariValue(read, anno, problems)
    case 'canone':
      return canoneValue(read)
    case 'regolamento':
      return regolamentoDi(read, problems)
    case 'aree':
      return areeDi(read, problems)
    case 'ravvedimento':
      return ravvedimentoDi(read)
  }
}

const coppia = z.object({ fissa: z.string(), variabile: z.string() })
const STORED_TARI = z.object({
  domestiche: z.record(z.string(), coppia),
  nonDomestiche: z.record(z.string(), coppia),
  regole: z.object({
    tefa: z.string().optional(),
    arrotondamento: z.string().optional(),
    frazioneIntera: z.boolean().optional(),
    perequative: z.array(z.object({ codice: z.string(), importo: z.int() })).optional(),
    scadenze: rateTari.optional(),
    tariffeRate: z.string().optional(),
  }),
  servizio: servizioTari.optional(),
})

const euroText = (importo: number): string =>
  `${String(Math.trunc(importo / 100))},${String(importo % 100).padStart(2, '0')}`

/** Last year's days are not this year's. */
const ofYear = (rate: z.infer<typeof rateTari>, anno: number) =>
  rate.every(({ giorno }) => giorno >= `${anno}-01-01`) ? rate : []

const tariTesti = (valore: unknown, anno: number): Testi => {
  const stored = STORED_TARI.safeParse(valore)
  const ur = anno >= PRIMO_TARI ? valueOn(PEREQUATIVE, `${anno}-01-01`) : undefined
  const start = Object.fromEntries(UR.map((codice) => [codice, ur === undefined ? '' : euroText(ur[codice])]))
  if (!stored.success) return { ...start, tefa: '5', arrotondamento: 'euro' }
  const { domestiche, nonDomestiche, regole, servizio } = stored.data
  const under = (prefix: string, all: typeof domestiche) =>
    Object.entries(all).map(([n, own]) => [`${prefix}.${n}`, own] as const)
  const rows = [...under('d', domestiche), ...under('n', nonDomestiche)]
  return {
    ...start,
    ...Object.fromEntries(
      rows.flatMap(([at, own]) => PARTI.map((parte) => [`${at}.${parte}`, shownCampo(own[parte])])),
    ),
    ...Object.fromEntries((regole.perequative ?? []).map(({ codice, importo }) => [codice, euroText(importo)])),
    tefa: shownCampo(regole.tefa ?? '5'),
    arrotondamento: regole.arrotondamento ?? 'euro',
    frazione: regole.frazioneIntera === undefined ? '' : FRAZIONE[regole.frazioneIntera ? 1 : 0],
    ...rateTesti(ofYear(regole.scadenze ?? [], anno)),
    tariffeRate: regole.tariffeRate ?? '',
    ...servizioTesti(servizio),
  }
}

const canoneTesti = (valore: unknown, popolazione: number): Testi => {
  const stored = posizioneCanone.shape.regolamento.safeParse(valore)
  if (!stored.success) return { popolazione: String(popolazione), arrotondamento: '' }
  const { tariffe, tariffeMercato, arrotondamento, popolazione: own } = stored.data
  return {
    popolazione: String(own),
    arrotondamento,
    't.annua': shownCampo(tariffe?.annua),
    't.giornaliera': shownCampo(tariffe?.giornaliera),
    'm.annua': shownCampo(tariffeMercato?.annua),
    'm.giornaliera': shownCampo(tariffeMercato?.giornaliera),
  }
}

/** What is on record, in the boxes of the form; where nothing is, what the law or the comune's size already says. */
export const testiDi = (
  voce: Voce,
  valore: unknown,
  { anno, popolazione }: { anno: number; popolazione: number },
): Testi => {
  switch (voce) {
    case 'tari':
      return tariTesti(valore, anno)
    case 'canone':
      return canoneTesti(valore, popolazione)
    case 'regolamento':
      return regolamentoTesti(valore)
    case 'aree':
      return areeTesti(valore)
    case 'ravvedimento':
      return ravvedimentoTesti(valore)
  }
}
