import { isScaduto } from '../../engine/calendario/decadenza'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import type { Canale, Scadenza } from '../../engine/scadenzario/scadenzario.types'
import type { Voce } from './voce'

/**
 * `pagata`: somebody said so. `ravveduta`: another calculation of the list pays it late. `chiusa`: the year can be asked
 * no more. `saltata`: the day that was chosen for a ravvedimento has gone by.
 */
export type Stato = 'futura' | 'passata' | 'pagata' | 'ravveduta' | 'saltata' | 'chiusa'

export type Riga = Scadenza & { readonly voce: Voce; readonly stato: Stato }

type Ravveduta = {
  readonly comune: string
  readonly tributo: string
  readonly giorno: IsoDate
  readonly imposta: Cents
}

const ravvedutaDi = ({ posizione }: Voce): Ravveduta | undefined => {
  if (posizione.tributo !== 'RAVVEDIMENTO') return undefined
  const { tributo, scadenza, imposta } = posizione.posizione
  return { comune: posizione.comune, tributo, giorno: scadenza, imposta }
}

/** The whole of an instalment is paid late by other calculations of the list; a part of it leaves it as it is. */
const isRavveduta = ({ comune, tributo, giorno, importo }: Scadenza, tutte: readonly Ravveduta[]): boolean => {
  const own = tutte.filter(
    (one) =>
      (one.tributo === tributo || (one.tributo === 'TEFA' && tributo === 'TARI')) &&
      one.giorno === giorno &&
      (one.comune === comune || one.comune === ''),
  )
  const sum = own.reduce((all, { imposta }) => all + imposta, 0)
  // the row of an F24 is to the euro, the tax that was typed may have its cents
  return own.length > 0 && importo !== undefined && sum + 50 >= importo
}

const statoDi = (own: Scadenza, voce: Voce, oggi: IsoDate, ravvedute: readonly Ravveduta[]): Stato => {
  if (voce.isPagata(own)) return 'pagata'
  if (isRavveduta(own, ravvedute)) return 'ravveduta'
  if (own.giorno >= oggi) return 'futura'
  if (isScaduto(own.anno, oggi)) return 'chiusa'
  return voce.posizione.tributo === 'RAVVEDIMENTO' ? 'saltata' : 'passata'
}

/** Each due date with the calculation it comes from and what has become of it. */
export const righeDi = (scadenze: readonly Scadenza[], voci: readonly Voce[], oggi: IsoDate): readonly Riga[] => {
  const ravvedute = voci.flatMap((voce) => ravvedutaDi(voce) ?? [])
  return scadenze.map((own) => {
    const voce = voci[own.posizione]!
    return { ...own, voce, stato: statoDi(own, voce, oggi, ravvedute) }
  })
}

export type Somme = {
  readonly canali: Readonly<Record<Canale, Cents>>
  /** From today on. */
  readonly daPagare: Cents
  readonly scadenze: number
  /** Its day has gone by and nobody said that it was paid. */
  readonly passato: Cents
  /** Both: what is still to be paid. */
  readonly totale: Cents
  readonly prossima: Riga | undefined
}

export const sommeDi = (righe: readonly Riga[]): Somme => {
  const canali = { f24: 0, pagopa: 0 }
  let passato = 0
  const future = righe.filter(({ stato }) => stato === 'futura')
  for (const { canale, importo = 0 } of future) canali[canale] += importo
  for (const { stato, importo = 0 } of righe) if (stato === 'passata' || stato === 'saltata') passato += importo
  const daPagare = canali.f24 + canali.pagopa
  return {
    canali: { f24: canali.f24 as Cents, pagopa: canali.pagopa as Cents },
    daPagare: daPagare as Cents,
    scadenze: future.length,
    passato: passato as Cents,
    totale: (daPagare + passato) as Cents,
    prossima: future[0],
  }
}

export type Mese = { readonly mese: IsoDate; readonly righe: readonly Riga[]; readonly somma: Cents }
export type Anno = { readonly anno: string; readonly mesi: readonly Mese[]; readonly somma: Cents }

const COUNTED: ReadonlySet<Stato> = new Set(['futura', 'passata', 'saltata'])

/** What is still to be paid of these: what was paid, or is paid elsewhere, adds nothing. */
const sommaDi = (righe: readonly Riga[]): Cents =>
  righe.reduce((sum, { stato, importo = 0 }) => (COUNTED.has(stato) ? sum + importo : sum), 0) as Cents

const grouped = (righe: readonly Riga[], length: number): readonly (readonly [string, readonly Riga[]])[] => {
  const groups = new Map<string, Riga[]>()
  for (const riga of righe) {
    const key = riga.giorno.slice(0, length)
    groups.set(key, [...(groups.get(key) ?? []), riga])
  }
  return [...groups]
}

/** By the year and the month in which it is paid. */
export const anniDi = (righe: readonly Riga[]): readonly Anno[] =>
  grouped(righe, 4).map(([anno, own]) => ({
    anno,
    somma: sommaDi(own),
    mesi: grouped(own, 7).map(([mese, rows]) => ({ mese: `${mese}-01`, righe: rows, somma: sommaDi(rows) })),
  }))

/** The same tax of the same comune and year more than once: mostly an old calculation that was forgotten here. */
export const doppieDi = (voci: readonly Voce[]): readonly Voce[] => {
  const seen = new Set<string>()
  return voci.filter(({ voce, anno, comune, posizione }) => {
    if (posizione.tributo === 'RAVVEDIMENTO') return false
    const key = `${voce.calcolo} ${anno} ${comune?.belfiore}`
    const isThere = seen.has(key)
    seen.add(key)
    return isThere
  })
}
