import type { Tributo } from '../../contracts/tributi'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { numeroRata, type Conto, type Riga } from './conto'
import type { Position, VersamentoRow } from './position.types'

/** One row of what is owed, as the F24 has rows, and what was paid of it. */
export type RigaDovuta = {
  readonly codice: string | undefined
  readonly importo: Cents
  readonly versato: Cents
  readonly resta: Cents
  /** Of the IMU: how many properties, and the detrazione in it. */
  readonly immobili: number
  readonly detrazione: Cents
  /** Of the TARI: which instalment of how many, `0204`; absent where it is not of a plan of the comune. */
  readonly rateazione?: string
}

/** An instalment. `giorno` is absent where nobody has said by when. */
export type Scadenza = {
  readonly tributo: Tributo
  readonly rata: string
  readonly giorno: IsoDate | undefined
  readonly importo: Cents
  readonly versato: Cents
  readonly resta: Cents
  readonly righe: readonly RigaDovuta[]
}

/**
 * Where a part of a payment went: matched by the office; to the row with its code and instalment; to what else was open of
 * its tax.
 */
export type Parte = {
  readonly tributo: Tributo
  readonly rata: string
  readonly importo: Cents
  readonly come: 'ufficio' | 'riga' | 'resto'
}

/** A payment with where it went; `libero` went nowhere: more was paid than was owed. */
export type Imputato = { readonly versamento: VersamentoRow; readonly parti: readonly Parte[]; readonly libero: Cents }

export type Estratto = {
  readonly scadenze: readonly Scadenza[]
  readonly versamenti: readonly Imputato[]
  /** Of what is known: still to pay, and paid above it. */
  readonly daPagare: Cents
  readonly inPiu: Cents
}

type Slot = Omit<RigaDovuta, 'versato' | 'resta'> & {
  readonly tributo: Tributo
  readonly rata: string
  readonly giorno: IsoDate | undefined
  readonly dovuto?: string
  paid: number
}

/** Rows of the State's share do not pay those of the comune, nor the other way. */
const STATO: ReadonlySet<string> = new Set(['3925', '3919', '3917', '3915'])

const sum = (amounts: readonly number[]): Cents => toCents(amounts.reduce((all, own) => all + own, 0))

const plain = ({ tributo }: Riga) => ({ tributo, codice: undefined, immobili: 0, detrazione: toCents(0), paid: 0 })

const slotsOf = (position: Position, riga: Riga): Slot[] => {
  const { fonte, scadenze, dovuto } = riga
  if (dovuto === undefined) return []
  if (fonte.da === 'calcolo' && fonte.calcolato.tributo === 'imu') {
    return fonte.calcolato.versamenti.map(({ codice, rata, importo, immobili, detrazione }) => {
      const giorno = scadenze.find((each) => each.rata === rata)?.giorno
      return { tributo: 'imu', rata, giorno, codice, importo, immobili, detrazione, paid: 0 }
    })
  }
  if (fonte.da === 'calcolo' && fonte.calcolato.tributo === 'tari') {
    const rows = fonte.calcolato.versamenti.map((row) => ({
      ...{ ...plain(riga), codice: row.codice, rata: numeroRata(row), giorno: row.scadenza },
      ...{ importo: row.importo, rateazione: row.rateazione },
    }))
    if (rows.length > 0) return rows
  }
  if (fonte.da === 'ufficio') {
    return position.dovuti
      .filter(({ tributo }) => tributo === riga.tributo)
      .map(({ id, rata, scadenza, importo, abbinato, codiceTributo }) => ({
        ...{ ...plain(riga), codice: codiceTributo, rata, giorno: scadenza, importo, dovuto: id },
        paid: abbinato,
      }))
  }
  if (scadenze.length > 0) return scadenze.map((each) => ({ ...plain(riga), ...each }))
  return dovuto > 0 ? [{ ...plain(riga), rata: 'unica', giorno: undefined, importo: dovuto }] : []
}

const isSameTill = (slot: Slot, { codiceTributo = '' }: VersamentoRow): boolean =>
  STATO.has(slot.codice ?? '') === STATO.has(codiceTributo)

/** Two looks at the open rows: the one that the payment names, then the others of its tax, the oldest first. */
const impute = (slots: readonly Slot[], versamento: VersamentoRow): Imputato => {
  const own = slots.filter(({ tributo }) => tributo === versamento.tributo)
  const parti: Parte[] = versamento.abbinamenti.map(({ dovuto, importo }) => ({
    ...{ tributo: versamento.tributo, rata: own.find((slot) => slot.dovuto === dovuto)?.rata ?? '', importo },
    come: 'ufficio',
  }))
  let left = versamento.importo - parti.reduce((all, { importo }) => all + importo, 0)
  const put = (open: readonly Slot[], come: Parte['come']): void => {
    for (const slot of open) {
      const importo = Math.min(left, slot.importo - slot.paid)
      if (importo <= 0) continue
      slot.paid += importo
      left -= importo
      parti.push({ tributo: slot.tributo, rata: slot.rata, importo: toCents(importo), come })
    }
  }
  const isNamed = ({ codice, rata, rateazione = rata }: Slot): boolean =>
    [rata, rateazione].includes(versamento.rata ?? '') && (codice === undefined || codice === versamento.codiceTributo)
  put(own.filter(isNamed), 'riga')
  put(
    own.filter((slot) => isSameTill(slot, versamento)),
    'resto',
  )
  return { versamento, parti, libero: toCents(Math.max(0, left)) }
}

/**
 * Money that went back takes from what was paid above what was owed, the newest payment first; what goes beyond it is owed
 * again, the last row first.
 */
const refunded = (slots: readonly Slot[], all: readonly Imputato[]): readonly Imputato[] => {
  const left = new Map(all.map((each) => [each, each.libero as number]))
  for (const { versamento } of all) {
    let back = Math.max(0, -versamento.importo)
    for (const other of all.toReversed()) {
      if (other.versamento.tributo !== versamento.tributo) continue
      const part = Math.min(back, left.get(other)!)
      left.set(other, left.get(other)! - part)
      back -= part
    }
    for (const slot of slots.toReversed()) {
      if (slot.tributo !== versamento.tributo) continue
      const part = Math.min(back, slot.paid)
      slot.paid -= part
      back -= part
    }
  }
  return all.map((each) => ({ ...each, libero: toCents(left.get(each)!) }))
}

const grouped = (slots: readonly Slot[]): readonly Scadenza[] => {
  const keys = [...new Set(slots.map(({ tributo, rata, giorno }) => `${tributo} ${rata} ${giorno ?? ''}`))]
  return keys.map((key) => {
    const own = slots.filter(({ tributo, rata, giorno }) => `${tributo} ${rata} ${giorno ?? ''}` === key)
    const { tributo, rata, giorno } = own[0]!
    const righe = own.map(({ codice, importo, immobili, detrazione, rateazione, paid }) => ({
      ...{ codice, importo, immobili, detrazione, versato: toCents(paid) },
      ...(rateazione === undefined ? {} : { rateazione }),
      resta: toCents(Math.max(0, importo - paid)),
    }))
    return {
      ...{ tributo, rata, giorno, righe, importo: sum(own.map((each) => each.importo)) },
      versato: sum(righe.map(({ versato }) => versato)),
      resta: sum(righe.map(({ resta }) => resta)),
    }
  })
}

const byDay = (a: Scadenza, b: Scadenza): number => ((a.giorno ?? '9') < (b.giorno ?? '9') ? -1 : 1)

/** Which instalments of the year are open, and where each payment went. Nothing is matched for good: the office does that. */
export const estrattoOf = (position: Position, { righe }: Conto): Estratto => {
  const slots = righe.flatMap((riga) => slotsOf(position, riga))
  const known = new Set(righe.filter(({ dovuto }) => dovuto !== undefined).map(({ tributo }) => tributo))
  const versamenti = refunded(
    slots,
    position.versamenti.map((each) => impute(slots, each)),
  )
  const scadenze = [...grouped(slots)].sort(byDay)
  return {
    scadenze,
    versamenti,
    daPagare: sum(scadenze.map(({ resta }) => resta)),
    inPiu: sum(versamenti.filter(({ versamento }) => known.has(versamento.tributo)).map(({ libero }) => libero)),
  }
}
