import { z } from 'zod'
import { limitiDiLinea } from '../../engine/imu/imu'
import type { AliquotaDifferenziata, AliquoteComune, LineaProspetto } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Ratio } from '../../engine/kernel/money'
import { typedAliquota } from '../calcolo/typed'
import { dayToTyped, isEmptyDay, readDay, typedDayOf, type ParametroProblem, type TypedDay } from './atto'

/** Under which name the prospetto of a comune stands among its settings. */
export const PROSPETTO = 'imu.prospetto'

/** The lines in the order of the prospetto. */
export const LINEE: readonly LineaProspetto[] = [
  'abitazione-principale',
  'rurale-strumentale',
  'gruppo-d',
  'terreno',
  'area',
  'altro-fabbricato',
]

const GRUPPI = ['gruppo-d', 'terreno', 'area', 'altro-fabbricato'] as const
const ESENTI = ['SI', 'NO', 'PARZIALE'] as const
const MAX_CASI = 60

const pct = z.string().regex(/^\d{1,2}(\.\d{1,4})?$/)
const testo = z.string().min(1).max(2_000)

const caso = z.strictObject({
  codice: z.string().min(1).max(40),
  gruppo: z.enum(GRUPPI),
  aliquota: pct,
  fattispecie: z.string().max(20).optional(),
  categorie: z.array(z.string().max(4)).max(60),
  tipo: z.string().max(60).optional(),
  contratto: z.string().max(60).optional(),
  uso: z.array(z.string().max(60)).max(5).optional(),
  condizioni: z
    .array(
      z.strictObject({
        nodo: z.string().max(20),
        opzioni: z.array(z.int().min(0).max(60)).max(60),
        dettaglio: z.string().max(200).optional(),
      }),
    )
    .max(60)
    .optional(),
  testo,
  testoDaVerificare: z.boolean().optional(),
})
export type CasoProspetto = z.infer<typeof caso>

/** The prospetto as a comune decided it: what stands in `parametro_ente.valore`. */
export const prospettoComune = z.strictObject({
  base: z.strictObject({
    'abitazione-principale': pct,
    'rurale-strumentale': pct,
    'gruppo-d': pct,
    terreno: pct,
    area: pct,
    'altro-fabbricato': pct,
  }),
  maggiorazione755: z.boolean(),
  terreniEsenti: z.enum(ESENTI),
  assimilazioneAnziani: z.boolean(),
  /** The day on which MEF published it; absent: not yet, and then it has no effect (c. 767). */
  pubblicazione: z.iso.date().optional(),
  casi: z.array(caso).max(MAX_CASI),
})
export type ProspettoComune = z.infer<typeof prospettoComune>

/** A case as typed: one that stands already (`da`), or the words chosen for a new one. */
export type TypedCaso = {
  readonly riga: string
  readonly da: string
  readonly fattispecie: string
  readonly aliquota: string
  /** `node|option`, `node|` where a node has none. */
  readonly scelte: readonly string[]
  readonly dettagli: ReadonlyMap<string, string>
}

export type TypedProspetto = {
  readonly base: Readonly<Record<LineaProspetto, string>>
  readonly maggiorazione755: boolean
  readonly terreniEsenti: string
  readonly assimilazioneAnziani: boolean
  readonly pubblicazione: TypedDay
  readonly casi: readonly TypedCaso[]
}

const typedCaso = (form: URLSearchParams, riga: string): TypedCaso => {
  const at = (name: string): string => `v.${riga}.${name}`
  const details = [...form].flatMap(([name, value]) =>
    name.startsWith(at('x.')) && value.trim() !== ''
      ? [[name.slice(at('x.').length), value.trim().slice(0, 200)] as const]
      : [],
  )
  return {
    riga,
    da: (form.get(at('da')) ?? '').slice(0, 40),
    fattispecie: (form.get(at('f')) ?? '').slice(0, 20),
    aliquota: (form.get(at('a')) ?? '').slice(0, 20),
    scelte: form.getAll(at('c')).slice(0, 200),
    dettagli: new Map(details),
  }
}

export const typedProspetto = (form: URLSearchParams): TypedProspetto => ({
  base: Object.fromEntries(LINEE.map((linea) => [linea, (form.get(`a.${linea}`) ?? '').slice(0, 20)])) as Record<
    LineaProspetto,
    string
  >,
  maggiorazione755: form.get('c755') === 'si',
  terreniEsenti: form.get('terreniEsenti') ?? '',
  assimilazioneAnziani: form.get('anziani') === 'si',
  pubblicazione: typedDayOf(form, 'pub'),
  casi: form
    .getAll('voce')
    .filter((riga) => /^\d{1,3}$/.test(riga))
    .slice(0, MAX_CASI + 1)
    .map((riga) => typedCaso(form, riga)),
})

const shown = (text: string): string => text.replace('.', ',')

/** What holds now, in the boxes of the form. */
export const prospettoToTyped = (
  now: Pick<AliquoteComune, 'base' | 'terreniEsenti' | 'assimilazioneAnziani' | 'differenziate'>,
  { maggiorazione755, pubblicazione }: { readonly maggiorazione755: boolean; readonly pubblicazione?: IsoDate },
): TypedProspetto => ({
  base: Object.fromEntries(LINEE.map((linea) => [linea, shown(now.base[linea] ?? '')])) as Record<
    LineaProspetto,
    string
  >,
  maggiorazione755,
  terreniEsenti: now.terreniEsenti ?? '',
  assimilazioneAnziani: now.assimilazioneAnziani ?? false,
  pubblicazione: dayToTyped(pubblicazione),
  casi: now.differenziate.map(({ id, aliquota, fattispecie }, at) => ({
    riga: String(at),
    da: id,
    fattispecie: fattispecie ?? '',
    aliquota: shown(aliquota),
    scelte: [],
    dettagli: new Map(),
  })),
})

const above = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

/** A figure as a person reads it: hundredths of a percent are enough for every limit of the law. */
const percentText = ({ num, den }: Ratio): string => ((num * 100) / den).toFixed(2).replace('.', ',')

/** A rate within the limits of its line; what is wrong is added to `problems`. */
export const readRate = (
  typed: string,
  linea: LineaProspetto,
  around: { readonly anno: number; readonly field: string; readonly maggiorazione755: boolean },
  problems: ParametroProblem[],
): string | undefined => {
  const { anno, field, maggiorazione755 } = around
  const read = typedAliquota(typed)
  if ('code' in read) {
    problems.push({ field, code: read.code === 'answer-missing' ? 'missing' : 'unreadable' })
    return undefined
  }
  const { minima, ordinaria, massima } = limitiDiLinea(linea, anno)
  const { ratio, pct: text } = read.value
  const most = maggiorazione755 ? massima : ordinaria
  const limits = { min: percentText(minima), max: percentText(most), massima: percentText(massima) }
  if (above(minima, ratio)) problems.push({ field, code: 'below-law', values: limits })
  else if (above(ratio, massima)) problems.push({ field, code: 'above-law', values: limits })
  else if (above(ratio, most)) problems.push({ field, code: 'above-ordinary', values: limits })
  else return text
  return undefined
}

const LAST_DAY = '10-28'

/** When MEF published it: by 28 October of the year, or it does not hold for that year (c. 767). */
const readPubblicazione = (
  typed: TypedDay,
  { anno, today }: { readonly anno: number; readonly today: IsoDate },
  problems: ParametroProblem[],
): IsoDate | undefined => {
  if (isEmptyDay(typed)) return undefined
  const day = readDay(typed)
  const code = day === undefined ? 'date' : day > today ? 'future' : day > `${anno}-${LAST_DAY}` ? 'late' : undefined
  if (code !== undefined) problems.push({ field: 'pub.g', code, values: { anno: String(anno) } })
  return code === undefined ? day : undefined
}

export type AroundProspetto = {
  readonly anno: number
  readonly today: IsoDate
  /** Cases that stand already: their words are kept as they are. */
  readonly held: readonly AliquotaDifferenziata[]
}

/** The six lines and what stands beside them; cases are read in `prospetto-casi.ts`. */
export const readLinee = (
  typed: TypedProspetto,
  around: AroundProspetto,
  problems: ParametroProblem[],
): Omit<ProspettoComune, 'casi'> | undefined => {
  const { maggiorazione755 } = typed
  const rates = LINEE.map((linea) => {
    const place = { anno: around.anno, field: `a.${linea}`, maggiorazione755 }
    return [linea, readRate(typed.base[linea], linea, place, problems)] as const
  })
  const terreniEsenti = ESENTI.find((one) => one === typed.terreniEsenti)
  if (terreniEsenti === undefined) problems.push({ field: 'terreniEsenti', code: 'missing' })
  const pubblicazione = readPubblicazione(typed.pubblicazione, around, problems)
  if (terreniEsenti === undefined || rates.some(([, rate]) => rate === undefined)) return undefined
  return {
    base: Object.fromEntries(rates) as ProspettoComune['base'],
    maggiorazione755,
    terreniEsenti,
    assimilazioneAnziani: typed.assimilazioneAnziani,
    ...(pubblicazione === undefined ? {} : { pubblicazione }),
  }
}
