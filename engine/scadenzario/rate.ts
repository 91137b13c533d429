import { giornoLavorativo } from '../calendario/festivi'
import { canone } from '../canone/canone'
import { imu, versamenti, type ModoVersamento } from '../imu/imu'
import { parseIsoDate, type IsoDate } from '../kernel/dates'
import { product, roundCents, type Cents } from '../kernel/money'
import { Problem, said, type Outcome } from '../kernel/problem'
import { ravvedimento } from '../ravvedimento/ravvedimento'
import { speciale } from '../speciali/speciali'
import { tari, versamentiTari } from '../tari/tari'
import type { Canale, Posizione } from './scadenzario.types'

export type Rata = {
  readonly rata: string
  readonly giorno: IsoDate
  readonly importo: Cents | undefined
  readonly canale: Canale
}

export type Rate = {
  readonly tributo: string
  readonly anno: number
  readonly rate: readonly Rata[]
  readonly avvisi: readonly Problem[]
}

type Of<T extends Posizione['tributo']> = Extract<Posizione, { readonly tributo: T }>

const MODO = { rate: 'due-rate' } as const satisfies ModoVersamento

/** All the problems of a position, thrown as one list. */
export class Problems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('problems')
  }
}

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Problems(outcome.problems)
  return outcome.value
}

const daImu = ({ posizione, modo = MODO }: Of<'IMU'>): Rate => {
  const result = valueOf(imu(posizione))
  const { anno, avvisi } = result
  if (posizione.soggetto === 'ente-non-commerciale') {
    const rate = result.rate.filter(({ importo }) => importo > 0)
    return {
      tributo: 'IMU',
      anno,
      rate: rate.map(({ rata, scadenza, importo }) => ({ rata, giorno: scadenza, importo, canale: 'f24' })),
      avvisi,
    }
  }
  const [prima, seconda] = result.rate
  const sums = new Map<string, number>()
  for (const { rata, importo } of versamenti(posizione, result, modo)) sums.set(rata, (sums.get(rata) ?? 0) + importo)
  const rate = [...sums].map(([rata, importo]): Rata => ({
    rata,
    giorno: (rata === 'saldo' ? seconda! : prima!).scadenza,
    importo: importo as Cents,
    canale: 'f24',
  }))
  return { tributo: 'IMU', anno, rate, avvisi }
}

const daTari = ({ posizione, canale = 'f24' }: Of<'TARI'>): Rate => {
  const result = valueOf(tari(posizione))
  const { anno, avvisi } = result
  if (posizione.regole.scadenze === undefined) throw new Problem('value-missing', 'posizione.regole.scadenze')
  if (canale === 'pagopa') {
    const rate = result.rate.map(({ numero, scadenza, importo }): Rata => ({
      rata: String(numero),
      giorno: giornoLavorativo(scadenza),
      importo,
      canale,
    }))
    return { tributo: 'TARI', anno, rate: rate.filter(({ importo }) => importo! > 0), avvisi }
  }
  const sums = new Map<string, { giorno: IsoDate; importo: number }>()
  const rows = versamentiTari(posizione, result, { rate: 'rate', arrotondamento: 'euro-per-riga' })
  for (const { rateazione, scadenza, importo } of rows) {
    const before = sums.get(rateazione)
    sums.set(rateazione, { giorno: giornoLavorativo(scadenza), importo: (before?.importo ?? 0) + importo })
  }
  const rate = [...sums].map(([rateazione, { giorno, importo }]): Rata => ({
    rata: String(Number(rateazione.slice(0, 2))),
    giorno,
    importo: importo as Cents,
    canale,
  }))
  return { tributo: 'TARI', anno, rate, avvisi }
}

/** The comune's parts of the year, to the cent; what rounding leaves goes with the last. */
const daCanone = ({ posizione, rate }: Of<'CANONE'>): Rate => {
  const { anno, totale, pagamento, avvisi } = valueOf(canone(posizione))
  if (!Array.isArray(rate) || rate.length === 0) throw new Problem('value-missing', 'rate')
  const canale = pagamento.canale === 'pagopa' ? 'pagopa' : 'f24'
  let left = totale as number
  const parts = rate.map(({ scadenza, parte }, index): Rata => {
    parseIsoDate(scadenza, `rate.${index}.scadenza`)
    const isLast = index === rate.length - 1
    const importo = isLast ? left : roundCents(product(totale, parte))
    left -= importo
    if (importo < 0) throw new Problem('amount-invalid', `rate.${index}.parte`, { value: importo })
    return { rata: String(index + 1), giorno: giornoLavorativo(scadenza), importo: importo as Cents, canale }
  })
  return { tributo: 'CANONE', anno, rate: parts.filter(({ importo }) => importo! > 0), avvisi }
}

/** Rows of the F24 where their codes are known, else the cents of each payment. */
const daRavvedimento = ({ posizione }: Of<'RAVVEDIMENTO'>): Rate => {
  const { versamenti: paid, righe, avvisi } = valueOf(ravvedimento(posizione))
  const sums = new Map<IsoDate, number>()
  const add = (giorno: IsoDate, importo: number): unknown => sums.set(giorno, (sums.get(giorno) ?? 0) + importo)
  for (const { giorno, importo } of righe) add(giorno, importo)
  for (const own of paid) {
    if (own.codice !== undefined) continue
    add(own.giorno, own.imposta)
    add(own.regolarizzato, own.sanzione + own.interessi)
  }
  const rate = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    tributo: `${posizione.tributo}-RAVVEDIMENTO`,
    anno: posizione.anno ?? Number(posizione.scadenza.slice(0, 4)),
    rate: rate
      .filter(([, importo]) => importo > 0)
      .map(([giorno, importo], index) => ({
        rata: String(index + 1),
        giorno,
        importo: importo as Cents,
        canale: 'f24' as const,
      })),
    avvisi,
  }
}

const daSpeciale = ({ posizione }: Of<'SPECIALE'>): Rate => {
  const { sigla, anno, dovuto, scadenze, avvisi } = valueOf(speciale(posizione))
  const rate = scadenze.map((giorno, index): Rata => ({
    rata: String(index + 1),
    giorno,
    importo: undefined,
    canale: 'f24',
  }))
  return { tributo: sigla, anno, rate: dovuto === 0 ? [] : rate, avvisi }
}

const daNoto = ({ nome, anno, canale, rate }: Of<'NOTO'>): Rate => ({
  tributo: nome,
  anno,
  rate: rate.map(({ scadenza, importo }, index) => {
    parseIsoDate(scadenza, `rate.${index}.scadenza`)
    if (!Number.isSafeInteger(importo) || importo < 0) {
      throw new Problem('amount-invalid', `rate.${index}.importo`, { value: said(importo) })
    }
    return { rata: String(index + 1), giorno: giornoLavorativo(scadenza), importo, canale }
  }),
  avvisi: [],
})

/** @throws Problem or Problems, their fields from the position */
export const rateDi = (own: Posizione): Rate => {
  switch (own.tributo) {
    case 'IMU':
      return daImu(own)
    case 'TARI':
      return daTari(own)
    case 'CANONE':
      return daCanone(own)
    case 'RAVVEDIMENTO':
      return daRavvedimento(own)
    case 'SPECIALE':
      return daSpeciale(own)
    case 'NOTO':
      return daNoto(own)
    default:
      throw new Problem('choice-unknown', 'tributo', { value: said((own as { tributo?: unknown }).tributo) })
  }
}
