import type { ImmobileNoto } from '../../contracts/pratiche/dichiarazione'
import type { DatiImu, EffettoImu } from '../../contracts/pratiche/effetti-imu'
import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { ONE, plus, ratio, type Ratio } from '../../engine/kernel/money'
import {
  corrected,
  PAGA,
  rowOf,
  USO,
  type Condizione,
  type Correction,
  type Held,
  type Position,
  type Uso,
} from '../positions/queries'

/**
 * Why a declaration is not applied by itself, and the office records it: the property is not on record, or more than once; it is
 * of another kind; the shares pass the whole or what is owned; the right is not one and clear; something recorded begins or ends
 * around that day; nobody recorded how it is used.
 */
export type Ostacolo = 'ignoto' | 'piu-immobili' | 'natura' | 'quota' | 'possesso' | 'prima' | 'uso'

/** The property of a purchase, as the comune has it: under its id, or new. */
export type Trovato = { readonly id: string | undefined; readonly tipo: string; readonly dati: Held['dati'] }

/** The row that ends or is shared, what stays of it, and since when. */
export type Finito = { readonly titolo: Held['titoli'][number]; readonly resta: Ratio | undefined }

export type Provata =
  | { readonly ok: true; readonly dopo: Position; readonly immobile: string }
  | { readonly ok: false; readonly ostacolo: Ostacolo }

/** What a property that is not on record yet is called while it is tried. */
export const NUOVO = 'nuovo'

const no = (ostacolo: Ostacolo): Provata => ({ ok: false, ostacolo })

type Days = { readonly dal: IsoDate; readonly al: IsoDate | undefined }
const holds = ({ dal, al }: Days, day: IsoDate): boolean => dal <= day && (al === undefined || al >= day)

/** `1/2` as a fraction. */
export const quotaOf = (text: string): Ratio => {
  const [num = 0, den = 1] = text.split('/').map(Number)
  return ratio(num, den)
}

const isMore = (one: Ratio, other: Ratio): boolean =>
  BigInt(one.num) * BigInt(other.den) > BigInt(other.num) * BigInt(one.den)

const added = (all: readonly Ratio[]): Ratio => {
  const sum = all.reduce<Parameters<typeof plus>[0]>((so, each) => plus(so, each), { num: 0, den: 1 })
  return ratio(Number(sum.num), Number(sum.den))
}

const nuovoDato = (di: ImmobileNoto, dal: IsoDate): Held['dati'][number] => ({
  ...{ id: '', dal, al: undefined, fonte: 'ufficio', consistenza: undefined, superficie: undefined },
  ...{ foglio: di.foglio, particella: di.particella, subalterno: di.subalterno, indirizzo: di.indirizzo },
  ...{ categoria: di.categoria, classe: di.classe, rendita: di.rendita },
  ...{ redditoDominicale: di.redditoDominicale, valoreVenale: di.valoreVenale },
})

/** One that is described, as it would be on record. */
export const nuovoDi = (di: ImmobileNoto, dal: IsoDate): Trovato => ({
  id: undefined,
  tipo: di.tipo,
  dati: [nuovoDato(di, dal)],
})

const acquisto = (
  position: Position,
  effetto: Extract<EffettoImu, { tipo: 'possesso-nuovo' }>,
  found: Trovato,
): Provata => {
  const { dal, diritto, uso, dati } = effetto
  const id = found.id ?? NUOVO
  const own = position.immobili.find((held) => held.id === id)
  const titoli = own?.titoli ?? []
  const quota = quotaOf(effetto.quota)
  // later rows would overlap as well: a share that is held is held with the new one
  const open = titoli.filter((row) => row.al === undefined || row.al >= dal)
  if (isMore(added([quota, ...open.map((row) => row.quota)]), ONE)) return no('quota')
  const condizioni = own?.condizioni ?? []
  if (condizioni.some((row) => row.dal > dal)) return no('prima')
  const used: Condizione = { id: '', dal, al: undefined, fonte: 'ufficio', uso, dati, pertinenzaDi: undefined }
  const held: Held = {
    ...{ id, tipo: found.tipo, dati: own?.dati ?? found.dati },
    titoli: [...titoli, { id: '', dal, al: undefined, fonte: 'ufficio', diritto, quota }],
    condizioni: condizioni.some((row) => holds(row, dal)) ? condizioni : [...condizioni, used],
  }
  const others = position.immobili.filter((each) => each !== own)
  return { ok: true, dopo: { ...position, immobili: [...others, held] }, immobile: id }
}

/** The one row that a sale is about; undefined where that is not clear, or it is sold more than owned. */
export const finitoDi = (held: Held, dal: IsoDate, sold: string): Finito | Ostacolo => {
  const open = held.titoli.filter((row) => row.al === undefined || row.al >= dal)
  const [titolo, other] = open
  if (titolo === undefined || other !== undefined || titolo.dal >= dal || !PAGA.has(titolo.diritto)) return 'possesso'
  const quota = quotaOf(sold)
  if (isMore(quota, titolo.quota)) return 'quota'
  if (!isMore(titolo.quota, quota)) return { titolo, resta: undefined }
  const { num, den } = titolo.quota
  return { titolo, resta: ratio(num * quota.den - quota.num * den, den * quota.den) }
}

const cessione = (
  position: Position,
  held: Held,
  { dal, quota }: Extract<EffettoImu, { tipo: 'possesso-finito' }>,
): Provata => {
  const end = finitoDi(held, dal, quota)
  if (typeof end === 'string') return no(end)
  const { titolo, resta } = end
  const ended = { ...titolo, al: previousDay(dal) }
  const titoli = held.titoli.flatMap((row) =>
    row !== titolo ? [row] : resta === undefined ? [ended] : [ended, { ...titolo, id: '', dal, quota: resta }],
  )
  const immobili = position.immobili.map((each) => (each === held ? { ...held, titoli } : each))
  return { ok: true, dopo: { ...position, immobili }, immobile: held.id }
}

/** What stays true of a property when it is used otherwise. */
const RESTANO = ['storico', 'inagibile', 'ruraleStrumentale'] as const

const datiDopo = (before: Condizione | undefined, { uso, metti, togli }: Cambiata): DatiImu => {
  const said = (before?.dati ?? {}) as DatiImu
  const kept =
    uso === undefined || uso === before?.uso
      ? Object.entries(said)
      : RESTANO.flatMap((key) => (key in said ? [[key, said[key]!] as const] : []))
  return { ...Object.fromEntries(kept.filter(([key]) => key !== togli)), ...metti }
}

type Cambiata = Extract<EffettoImu, { tipo: 'condizione-cambiata' }>
type Corregge = Extract<EffettoImu, { tipo: 'condizione-cambiata' | 'valore-cambiato' }>

const isUso = (uso: string): uso is Uso => Object.hasOwn(USO, uso)

/** Only dwellings and what goes with them need a use on record. */
const usoSenza = ({ tipo, dati }: Held): Uso | undefined =>
  tipo !== 'F' || /^[BDE]/.test(dati.at(-1)?.categoria ?? '') ? 'altro' : undefined

/** A declaration of a value or of a condition as a correction of the row that holds on its day. */
export const correzioneDi = (held: Held, anno: number, effetto: Corregge): Correction | Ostacolo => {
  if (effetto.tipo === 'valore-cambiato') {
    const { campo, valore } = effetto
    const of = campo === 'rendita' ? 'F' : campo === 'redditoDominicale' ? 'T' : 'A'
    return held.tipo === of ? { oggetto: 'dato_catastale', campo, valore } : 'natura'
  }
  const before = rowOf(held, anno, { oggetto: 'condizione_imu', uso: 'altro' }) as Condizione | undefined
  const uso = effetto.uso ?? before?.uso ?? usoSenza(held)
  if (uso === undefined || !isUso(uso)) return 'uso'
  const pertinenzaDi = effetto.uso === undefined ? before?.pertinenzaDi : undefined
  return { oggetto: 'condizione_imu', uso, dati: datiDopo(before, effetto), pertinenzaDi }
}

const correzione = (position: Position, held: Held, effetto: Corregge): Provata => {
  const { dal } = effetto
  const { anno } = position
  if (!held.titoli.some((row) => holds(row, dal))) return no('possesso')
  const correction = correzioneDi(held, anno, effetto)
  if (typeof correction === 'string') return no(correction)
  const row = rowOf(held, anno, correction)
  if (row === undefined ? correction.oggetto !== 'condizione_imu' : !holds(row, dal)) return no('prima')
  return { ok: true, dopo: corrected(position, held.id, correction, dal), immobile: held.id }
}

/** The position as it would be if the declaration is accepted, or why that is for the office to record. */
export const provaImu = (position: Position, effetto: EffettoImu, found: Trovato | Ostacolo): Provata => {
  if (effetto.tipo === 'possesso-nuovo')
    return typeof found === 'string' ? no(found) : acquisto(position, effetto, found)
  const held = position.immobili.find(({ id }) => id === effetto.immobile)
  if (held === undefined) return no('ignoto')
  return effetto.tipo === 'possesso-finito' ? cessione(position, held, effetto) : correzione(position, held, effetto)
}
