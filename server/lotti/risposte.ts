import {
  CAMPI_PERIODO,
  type Risposte,
  type RisposteImmobile,
  type RispostePeriodo,
  type Tipo,
} from '../../contracts/calcolo/risposte'
import { isAbitazione, isCategoria } from '../../engine/catasto/categoria'
import { nextDay, type IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import type { RigaLotto } from '../../formats/elenchi/lotto'
import type { UsoLotto } from '../../formats/elenchi/lotto-usi'
import { immobileDi } from './leggi'
import type { ProblemaLotto, RigaLetta } from './lotto.types'

type Campi = { [K in (typeof CAMPI_PERIODO)[number]]?: string }

/** The rows of one property, from the first day on. */
type Gruppo = readonly RigaLetta[]

export type RisposteLotto = {
  readonly risposte: Risposte
  readonly righe: readonly Gruppo[]
  readonly problemi: readonly ProblemaLotto[]
}

const PERTINENZE = ['C/2', 'C/6', 'C/7']

/** Those of the law's cases for a dwelling: the calculator asks them one question further. */
const SITUAZIONI: readonly UsoLotto[] = [
  ...(['casa-familiare', 'forze-armate', 'anziani-disabili-ricoverati', 'cooperativa-indivisa'] as const),
  ...(['alloggio-sociale', 'iacp', 'pensionato-estero', 'bene-merce', 'occupato-abusivamente'] as const),
]

const PAROLE: Readonly<Partial<Record<UsoLotto, string>>> = {
  'abitazione-principale': 'abito',
  pertinenza: 'casa',
  'a-disposizione': 'vuoto',
  locato: 'affittato',
  'bene-merce': 'merce',
  'occupato-abusivamente': 'occupato',
}

const tipoDi = ({ tipo, categoria = '', uso }: RigaLotto): Tipo => {
  if (tipo !== 'F') return tipo === 'T' ? 'terreno' : 'area'
  if (isCategoria(categoria) && isAbitazione(categoria)) return 'abitazione'
  const goesAlong = uso === 'pertinenza' || uso === 'comodato'
  return PERTINENZE.includes(categoria) && goesAlong ? 'pertinenza' : 'altro'
}

const usoDi = (tipo: Tipo, uso: UsoLotto | undefined): Campi => {
  if (uso === undefined) return {}
  if (tipo === 'abitazione' && SITUAZIONI.includes(uso)) return { uso: 'situazione', situazione: uso }
  return { uso: PAROLE[uso] ?? uso }
}

const euro = (cents: Cents | undefined): string | undefined =>
  cents === undefined ? undefined : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const siNo = (said: boolean | undefined): string | undefined => (said === undefined ? undefined : said ? 'si' : 'no')

/** One answer for all that the reduction asks: with one of them missing the base is whole. */
const requisiti = ({ requisiti: said, uso }: RigaLotto): Campi => {
  const answer = siNo(said)
  if (answer === undefined) return {}
  if (uso === 'concordato') return { attestazione: answer }
  return uso === 'comodato' ? { comodatoParente: answer, comodatoRegistrato: answer, comodatoUnica: answer } : {}
}

const aliquote = ({ aliquota, aliquotaPrecedente, verificata }: RigaLotto): Campi => ({
  ...(aliquota === undefined ? {} : { scelta: 'altra', aliquota }),
  ...(aliquotaPrecedente === undefined ? {} : { sceltaPrecedente: 'altra', aliquotaPrecedente }),
  ...(verificata === true ? { confermo: 'si' } : {}),
})

const conduzione = ({ coltivatore }: RigaLotto): string | undefined =>
  coltivatore === undefined ? undefined : coltivatore ? 'cd-iap' : 'altro'

const written = (campi: { readonly [K in keyof Campi]: string | undefined }): Campi =>
  Object.fromEntries(Object.entries(campi).filter(([, value]) => value !== undefined && value !== ''))

const campiDi = (tipo: Tipo, riga: RigaLotto): Campi =>
  written({
    categoria: riga.categoria,
    rendita: euro(riga.rendita),
    dominicale: euro(riga.dominicale),
    venale: euro(riga.valore),
    ...usoDi(tipo, riga.uso),
    ...requisiti(riga),
    montano: siNo(riga.montano),
    conduzione: conduzione(riga),
    storico: riga.storico === true ? 'si' : undefined,
    inagibile: riga.inagibile === true ? 'si' : undefined,
    titolari: riga.titolari === undefined ? undefined : String(riga.titolari),
    quota: riga.quota,
    ...aliquote(riga),
  })

const giorno = <P extends string>(prefix: P, day: IsoDate) => {
  const [year, month, date] = day.split('-') as [string, string, string]
  return { [`${prefix}.g`]: date, [`${prefix}.m`]: month, [`${prefix}.a`]: year } as Record<
    `${P}.${'g' | 'm' | 'a'}`,
    string
  >
}

const primo = (anno: number): IsoDate => `${anno}-01-01`
const ultimo = (anno: number): IsoDate => `${anno}-12-31`

const startOf = ({ riga }: RigaLetta, anno: number): IsoDate =>
  riga.dal === undefined || riga.dal < primo(anno) ? primo(anno) : riga.dal
const endOf = ({ riga }: RigaLetta, anno: number): IsoDate =>
  riga.al === undefined || riga.al > ultimo(anno) ? ultimo(anno) : riga.al

/** A property held for a part of the year: bought on its first day, sold on the day after its last. */
const possesso = (gruppo: Gruppo, anno: number): RisposteImmobile['campi'] => {
  const [dal, al] = [startOf(gruppo[0]!, anno), endOf(gruppo.at(-1)!, anno)]
  if (dal === primo(anno) && al === ultimo(anno)) return { possesso: 'tutto' }
  return {
    possesso: 'parte',
    ...(dal === primo(anno) ? {} : giorno('acquisto', dal)),
    ...(al === ultimo(anno) ? {} : giorno('vendita', nextDay(al))),
  }
}

const toImmobile = (gruppo: Gruppo, anno: number): RisposteImmobile => {
  const tipo = tipoDi(gruppo[0]!.riga)
  const periodi = gruppo.map((own, k): RispostePeriodo => ({
    campi: { ...campiDi(tipo, own.riga), ...(k === 0 ? {} : giorno('dal', startOf(own, anno))) },
    costi: [],
    contitolari: [],
  }))
  return { campi: { tipo, ...possesso(gruppo, anno) }, periodi }
}

const grouped = (righe: readonly RigaLetta[], anno: number): readonly Gruppo[] => {
  const groups = new Map<string, RigaLetta[]>()
  for (const own of righe) {
    const key = immobileDi(own.riga) ?? `line ${own.line}`
    groups.set(key, [...(groups.get(key) ?? []), own])
  }
  const byStart = (a: RigaLetta, b: RigaLetta): number => (startOf(a, anno) < startOf(b, anno) ? -1 : 1)
  return [...groups.values()].map((own) => [...own].sort(byStart))
}

/** Stretches of one property follow each other day by day: what is between two of them nobody told. */
const broken = (gruppo: Gruppo, anno: number): readonly ProblemaLotto[] =>
  gruppo.slice(1).flatMap((own, at) => {
    const before = gruppo[at]!
    if (startOf(own, anno) === nextDay(endOf(before, anno))) return []
    return [{ code: 'stretches' as const, line: own.line, colonna: 'dal', values: { riga: before.line } }]
  })

const isCrossed = ({ riga: { dal, al } }: RigaLetta): boolean => dal !== undefined && al !== undefined && al < dal

const isOfYear = ({ riga: { dal, al } }: RigaLetta, anno: number): boolean =>
  (dal === undefined || dal <= ultimo(anno)) && (al === undefined || al >= primo(anno))

/** The answers of the calculator that the rows of a client in one comune are. */
export const risposteDi = (all: readonly RigaLetta[], belfiore: string, anno: number): RisposteLotto => {
  const straight = all.filter((own) => !isCrossed(own))
  const gruppi = grouped(
    straight.filter((own) => isOfYear(own, anno)),
    anno,
  )
  const problema = (code: 'days-crossed' | 'outside-year', { line }: RigaLetta): ProblemaLotto => ({
    ...{ code, line, colonna: code === 'days-crossed' ? 'al' : 'dal', values: { anno } },
  })
  return {
    risposte: {
      ...{ comune: belfiore, anno: String(anno), contitolari: 0, acconto: '', accontoVersato: {} },
      immobili: gruppi.map((gruppo) => toImmobile(gruppo, anno)),
    },
    righe: gruppi,
    problemi: [
      ...all.filter(isCrossed).map((own) => problema('days-crossed', own)),
      ...straight.filter((own) => !isOfYear(own, anno)).map((own) => problema('outside-year', own)),
      ...gruppi.flatMap((gruppo) => broken(gruppo, anno)),
    ],
  }
}
