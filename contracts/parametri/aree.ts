import { z } from 'zod'
import type { Atto, ParametroProblem } from './atto'
import { shownCampo, type Gruppo, type Testi } from './campi'

/** Under which name the values of the aree fabbricabili stand among the settings of a comune. */
export const AREE = 'imu.aree'

/** Zones that the form has room for. */
const MOST = 40
const AT = Array.from({ length: MOST }, (_, at) => at + 1)
/** Cents for a square metre: above it is a slip of the pen. */
const PIU_ALTO = 20_000_00
/** How long the name of a zone is in an address: as long as an answer of the calculator may be. */
const LONGEST_ID = 60
/** A piece of a list of fogli: one, or from one to another. */
const PEZZO = /^(\d{1,4})(?:-(\d{1,4}))?$/

const zonaSchema = z.strictObject({
  /** As the delibera names it: a zone of the plan, a street, a place. */
  zona: z.string().min(1),
  destinazione: z.string().optional(),
  /** Fogli of the Catasto that it takes up, `1-4, 7`; absent where the delibera names none. */
  fogli: z.string().optional(),
  /** Cents for a square metre. */
  valore: z.int().min(1).max(PIU_ALTO),
  /** In the words of the delibera; nothing is computed with them. */
  riduzioni: z.string().optional(),
})

/**
 * What a plot is worth for a square metre, zone by zone, as a comune decided it (L. 160/2019 art. 1 c. 777 lett. d; before 2020
 * D.Lgs. 446/1997 art. 59 c. 1 lett. g): it sets no tax, it limits what the comune may assess.
 */
const valoreSchema = z.strictObject({ zone: z.array(zonaSchema).min(1).max(MOST) })
export type ZonaArea = Readonly<z.infer<typeof zonaSchema>>

/** What plots are worth by a comune, from 1 January of a year on, and by which act. */
export type ValoriAree = {
  readonly anno: number
  readonly zone: readonly ZonaArea[]
  readonly atto: Atto | undefined
}

/** The zones of a value on record; undefined for one that cannot be read. */
export const zoneArea = (valore: unknown): readonly ZonaArea[] | undefined => {
  const read = valoreSchema.safeParse(valore)
  return read.success ? read.data.zone : undefined
}

/** What a zone is called in an address: its name and use in small letters, `b2-residenziale`. */
export const idZona = ({ zona, destinazione = '' }: Pick<ZonaArea, 'zona' | 'destinazione'>): string =>
  `${zona} ${destinazione}`
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_ID)

type Tratto = readonly [from: number, to: number]

/** A list of fogli, `1-4, 7`, as stretches; undefined for what is none. */
const trattiDi = (fogli: string): readonly Tratto[] | undefined => {
  const tratti = fogli.split(/[,;]/).map((piece): Tratto | undefined => {
    const [, from, to = from] = PEZZO.exec(piece.replace(/\s+/g, '').replace('–', '-')) ?? []
    return from === undefined || Number(to) < Number(from) ? undefined : [Number(from), Number(to)]
  })
  return tratti.some((one) => one === undefined) ? undefined : (tratti as readonly Tratto[])
}

const written = (tratti: readonly Tratto[]): string =>
  tratti.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')

/** The zones in which a plot may lie: those of its foglio, and those of which the delibera names no foglio. All, where its foglio is not known. */
export const zonePossibili = (zone: readonly ZonaArea[], foglio: string | undefined): readonly ZonaArea[] => {
  const own = foglio !== undefined && /^\d+$/.test(foglio) ? Number(foglio) : undefined
  return zone.filter(
    ({ fogli }) =>
      own === undefined || fogli === undefined || trattiDi(fogli)?.some(([from, to]) => from <= own && own <= to),
  )
}

const PARTI = ['zona', 'destinazione', 'fogli', 'valore', 'riduzioni'] as const
type Parte = (typeof PARTI)[number]

/** `z.2.valore`: the value of the second zone. */
const nameOf = (n: number, parte: Parte): string => `z.${n}.${parte}`

export const CAMPI_AREE: readonly Gruppo[] = [
  {
    key: 'zone',
    perRiga: PARTI.length,
    campi: AT.flatMap((n) =>
      PARTI.map((parte) => ({ name: nameOf(n, parte), kind: parte === 'valore' ? 'tariffa' : 'testo', libero: true })),
    ),
  },
]

/** Euro for a square metre in cents; undefined for none, for half a cent, and for what no plot is worth. */
const centsOf = (text: string): number | undefined => {
  const [, euro = '', cents = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const value = Number(euro) * 100 + Number(cents.padEnd(2, '0'))
  return euro === '' || value === 0 || value > PIU_ALTO ? undefined : value
}

const zonaDi = (read: Testi, n: number, problems: ParametroProblem[]): readonly ZonaArea[] => {
  const of = (parte: Parte): string | undefined => read[nameOf(n, parte)]
  const refuse = (parte: Parte, code: ParametroProblem['code']): void => {
    const field = nameOf(n, parte)
    if (!problems.some((one) => one.field === field)) problems.push({ field, code })
  }
  if (PARTI.every((parte) => of(parte) === undefined)) return []
  const [zona, valore] = [of('zona'), centsOf(of('valore') ?? '')]
  const tratti = of('fogli') === undefined ? [] : trattiDi(of('fogli')!)
  if (zona === undefined || idZona({ zona }) === '') refuse('zona', 'missing')
  if (valore === undefined) refuse('valore', of('valore') === undefined ? 'missing' : 'number')
  if (tratti === undefined) refuse('fogli', 'fogli')
  if (zona === undefined || valore === undefined || tratti === undefined) return []
  const [destinazione, riduzioni] = [of('destinazione'), of('riduzioni')]
  return [
    {
      ...{ zona, valore },
      ...(destinazione === undefined ? {} : { destinazione }),
      ...(tratti.length === 0 ? {} : { fogli: written(tratti) }),
      ...(riduzioni === undefined ? {} : { riduzioni }),
    },
  ]
}

/** What is saved, from fields that were read: one zone at least, none of them twice. */
export const areeDi = (read: Testi, problems: ParametroProblem[]): unknown => {
  const seen = new Set<string>()
  const zone = AT.flatMap((n) => {
    const own = zonaDi(read, n, problems)
    for (const id of own.map(idZona)) {
      if (seen.has(id)) problems.push({ field: nameOf(n, 'zona'), code: 'zone-twice' })
      seen.add(id)
    }
    return own
  })
  if (zone.length === 0 && problems.length === 0) problems.push({ field: nameOf(1, 'zona'), code: 'missing' })
  return { zone }
}

/** What is on record, in the boxes of the form. */
export const areeTesti = (valore: unknown): Testi =>
  Object.fromEntries(
    (zoneArea(valore) ?? []).flatMap((zona, at) =>
      PARTI.flatMap((parte) => {
        const own = parte === 'valore' ? shownCampo((zona.valore / 100).toFixed(2)) : zona[parte]
        return own === undefined ? [] : [[nameOf(at + 1, parte), own] as const]
      }),
    ),
  )
