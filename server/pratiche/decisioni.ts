import type { EsitoPratica } from '../../contracts/pratiche/coda'
import { effettoDi, type Effetto } from '../../contracts/pratiche/effetti'
import { passa, type Evento, type Stato } from '../../contracts/pratiche/stati'
import { TRIBUTI } from '../../contracts/tributi'
import type { Concessa, TariffaConcessa } from '../../contracts/pratiche/effetti-canone'
import type { Modello, ValoriDi } from '../../contracts/notifiche/modelli'
import type { Locale } from '../../i18n/routing'
import { colleghiIn, nomiIn, type Collega, type Nomi } from '../enti/queries'
import { queueMessage, type NewMessage } from '../notifiche/commands'
import { audit } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { db, type Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { ratesFor, type Rates } from '../positions/queries'
import type { Chiave } from './bozze'
import type { Passata } from './commands'
import { putEvento } from './presenta'
import { nominatoDi } from './dichiarata'
import { applica, importiDi, scelta, Superata, type Importi, type Su } from './effetti'
import { praticaIn, type Pratica } from './queries'
import { proceduraOf, protocolloOf, risposteOf } from './rows'
import { chiusa, dopoLaRisposta, orologioDi, scadenzaDi } from './termini'

type Row = NonNullable<Awaited<ReturnType<Tx['pratica']['findFirst']>>>

/** What a step of the office changes, says and tells. */
type Step = {
  readonly a: Stato
  readonly tipo: Evento
  readonly testo?: string
  readonly interno?: boolean
  /** Who does it, by name: the person reads it in their receipt. */
  readonly nome?: string
  readonly data?: Prisma.PraticaUncheckedUpdateManyInput
  readonly modello?: Extract<Modello, `pratica-decisa` | 'domanda-ufficio' | 'integrazione-chiesta'>
}

const tell = (tx: Tx, scope: Scope, row: Row, modello: NonNullable<Step['modello']>): Promise<void> => {
  const { belfiore, codiceFiscale, id: praticaId, lingua } = row
  const tributo = TRIBUTI.find((each) => each === row.tributo)
  const valori: ValoriDi['pratica-decisa'] = { protocollo: protocolloOf(row) }
  const about = { belfiore, codiceFiscale, praticaId, lingua: lingua as Locale, ...(tributo ? { tributo } : {}) }
  return queueMessage(tx, scope, { ...about, modello, valori } as NewMessage)
}

/** Of two operators at once, one is told; with the change go its event, its letter and its audit, or none of them. */
const write = async (tx: Tx, scope: Scope, row: Row, versione: number, step: Step): Promise<Passata> => {
  const { a, tipo, testo, interno, nome, data = {}, modello } = step
  if (row.versione !== versione || !passa('ufficio', row.stato, a)) return 'cambiata'
  const { belfiore, id } = row
  const where = { belfiore, id, versione }
  const all = { stato: a, versione: versione + 1, ...dopoLaRisposta(row, a), ...data }
  if ((await tx.pratica.updateMany({ where, data: all })).count === 0) return 'cambiata'
  const more = { ...(testo ? { testo } : {}), ...(interno ? { interno } : {}), ...(nome ? { dati: { nome } } : {}) }
  await putEvento(tx, scope, row, tipo, more)
  if (modello !== undefined) await tell(tx, scope, row, modello)
  await audit(tx, scope, { belfiore, persona: row.codiceFiscale, action: 'change:pratica', object: id, reason: tipo })
  return 'ok'
}

const step = (scope: Scope, key: Chiave, versione: number, of: (row: Row) => Step): Promise<Passata> =>
  db(scope, async (tx) => {
    const row = await tx.pratica.findFirst({ where: key })
    return row === null ? 'gone' : write(tx, scope, row, versione, of(row))
  })

/** Takes charge of it. `nome`: as the operator's identity says it. */
export const prendi = (scope: Scope, key: Chiave, versione: number, nome: string): Promise<Passata> =>
  step(scope, key, versione, ({ stato }) => ({
    a: stato === 'attesa' ? 'attesa' : 'in-carico',
    tipo: 'presa-in-carico',
    nome,
    data: { assegnataA: scope.actor },
  }))

/** An operator passes on what is theirs; who is responsible passes on any. The database says the same (`pratica_passa`). */
export const puoPassare = (
  { role, actor }: Scope,
  { assegnataA }: { readonly assegnataA?: string | null | undefined },
) => role !== 'operatore' || assegnataA === actor

/** Gives it to a colleague, by codice fiscale; to nobody: it is for anyone again. Who does not work there gets nothing. */
export const assegna = (scope: Scope, key: Chiave, versione: number, a: string | undefined): Promise<Passata> =>
  db(scope, async (tx) => {
    const row = await tx.pratica.findFirst({ where: key })
    if (row === null) return 'gone'
    const to = (await colleghiIn(tx, key.belfiore)).find(({ codiceFiscale }) => codiceFiscale === a)
    if (!puoPassare(scope, row) || (a !== undefined && to === undefined)) return 'cambiata'
    const given = { a: row.stato as Stato, tipo: 'assegnata', interno: true } as const
    const named = to?.nome === undefined ? {} : { testo: to.nome }
    return write(tx, scope, row, versione, { ...given, ...named, data: { assegnataA: a ?? null } })
  })

/** Asks the person for what is missing: the first time the clock rests, as long as the law of the request lets it. */
export const chiedi = (scope: Scope, key: Chiave, versione: number, testo: string): Promise<Passata> =>
  db(scope, async (tx) => {
    const row = await tx.pratica.findFirst({ where: key })
    if (row === null) return 'gone'
    const before = { belfiore: key.belfiore, praticaId: key.id, tipo: 'integrazione-chiesta' }
    const isFirst = (await tx.eventoPratica.count({ where: before })) === 0
    const presentata = today(row.presentataIl)
    const procedura = proceduraOf(row.procedura)
    const rests = orologioDi(procedura, presentata).sospensione > 0
    const until = scadenzaDi(procedura, presentata, { dal: today() })
    const clock = isFirst && rests ? { sospesaDal: dayColumn(today()), scadenza: dayColumn(until) } : {}
    const asked = { a: 'attesa', tipo: 'integrazione-chiesta', modello: 'integrazione-chiesta' } as const
    return write(tx, scope, row, versione, { ...asked, testo, data: { assegnataA: scope.actor, ...clock } })
  })

/** Writes to the person without stopping the clock. */
export const scrivi = (scope: Scope, key: Chiave, versione: number, testo: string): Promise<Passata> =>
  step(scope, key, versione, ({ stato }) => ({
    a: stato as Stato,
    tipo: 'messaggio',
    testo,
    modello: 'domanda-ufficio',
  }))

/** A note that only the office reads. */
export const annota = (scope: Scope, key: Chiave, versione: number, testo: string): Promise<Passata> =>
  step(scope, key, versione, ({ stato }) => ({ a: stato as Stato, tipo: 'nota', testo, interno: true }))

export type Decisione = {
  readonly esito: EsitoPratica
  /** Why: the person reads it. */
  readonly motivo: string
  /** Whether the position changes as the answers say, where all of it is accepted; otherwise it is changed by hand. */
  readonly applica: boolean
  /** Which rate holds from then on, where several may; undefined: it stays open. */
  readonly aliquota?: string
  /** Of a concession: its number, and the tariff of its zone and kind. */
  readonly concessa?: Concessa
}

/** What the office adds to what was asked. */
type Aggiunto = Pick<Decisione, 'aliquota' | 'concessa'>

const suOf = (row: Row): Su => ({
  ...{ belfiore: row.belfiore, codiceFiscale: row.codiceFiscale, chi: nominatoDi(row), protocollo: protocolloOf(row) },
  anno: row.annoTributo ?? Number(today(row.presentataIl).slice(0, 4)),
})

const columnOf = (cents: number | undefined): bigint | null => (cents === undefined ? null : BigInt(cents))

/** Changes the position in the transaction of the decision. @returns the columns of the amounts before and after */
const change = async (tx: Tx, scope: Scope, row: Row, asked: Effetto, rates: Rates, more: Aggiunto) => {
  const su = suOf(row)
  const effetto = await scelta(tx, scope, su, asked, rates, more.aliquota)
  const { prima, dopo } = await importiDi(tx, scope, su, effetto, rates, more.concessa)
  await applica(tx, scope, su, effetto, more.concessa)
  await audit(tx, scope, {
    ...{ belfiore: row.belfiore, persona: row.codiceFiscale, action: 'change:posizione', object: row.id },
    reason: `richiesta ${su.protocollo} accolta`,
  })
  return { importoPrima: columnOf(prima), importoDopo: columnOf(dopo) }
}

/** Undoes the transaction of a decision whose request was changed by somebody else meanwhile. */
class Changed extends Error {}

/** Decides: the person is told, the clock ends, and where it is accepted the position changes, all of it or nothing. */
export const decidi = async (
  scope: Scope,
  key: Chiave,
  versione: number,
  { esito, motivo, applica: isApplied, ...more }: Decisione,
): Promise<Passata> => {
  const found = await db(scope, (tx) => tx.pratica.findFirst({ where: key }))
  if (found === null) return 'gone'
  const effetto = isApplied && esito === 'accolta' ? effettoOf(found) : undefined
  const rates = await ratesFor(key.belfiore, suOf(found).anno)
  try {
    return await db(scope, async (tx) => {
      const row = await tx.pratica.findFirst({ where: key })
      if (row === null) return 'gone'
      const amounts = effetto === undefined ? {} : await change(tx, scope, row, effetto, rates, more)
      const closed = { ...chiusa(row, esito), assegnataA: scope.actor, ...amounts }
      const decided = { a: esito, tipo: esito, modello: 'pratica-decisa', testo: motivo, data: closed } as const
      const done = await write(tx, scope, row, versione, decided)
      if (done === 'cambiata') throw new Changed()
      return done
    })
  } catch (error) {
    if (error instanceof Changed || error instanceof Superata) return 'cambiata'
    throw error
  }
}

const effettoOf = ({ procedura, risposte }: Row): Effetto | undefined =>
  effettoDi(proceduraOf(procedura), risposteOf(risposte))

/** A request beside what accepting it would change. */
export type Aperta = {
  readonly pratica: Pratica
  readonly effetto: Effetto | undefined
  readonly importi: Importi | undefined
  /** The same in this year, where the change is of another. */
  readonly oggi: (Importi & { readonly anno: number }) | undefined
  /** How many others have a right on the property: what the Catasto says of it changes for them too. */
  readonly altri: number
  /** Opaque: the address of the person's position; undefined where the comune does not know them. */
  readonly persona: string | undefined
  readonly colleghi: readonly Collega[]
  /** Whether who looks may pass it on. */
  readonly passabile: boolean
  /** What those are called who worked on it. */
  readonly nomi: Nomi
}

/** A change of another year goes on in this one. */
const oggiDi = async (tx: Tx, scope: Scope, row: Row, effetto: Effetto, rates: Rates): Promise<Aperta['oggi']> => {
  const anno = Number(today().slice(0, 4))
  if (anno === suOf(row).anno || row.tributo !== 'imu') return undefined
  return { anno, ...(await importiDi(tx, scope, { ...suOf(row), anno }, effetto, rates)) }
}

const altriDi = async (tx: Tx, { belfiore, codiceFiscale, immobileId }: Row, effetto: Effetto): Promise<number> => {
  if (effetto.tipo !== 'valore-cambiato' || immobileId === null) return 0
  const where = { belfiore, immobileId, superatoIl: null, al: null, codiceFiscale: { not: codiceFiscale } }
  return (await tx.titolarita.groupBy({ by: ['codiceFiscale'], where })).length
}

/**
 * Opens one for the office, and writes that it was opened.
 * @param tariffa of a concession, by which its canone is tried
 */
export const apri = async (scope: Scope, key: Chiave, tariffa?: TariffaConcessa): Promise<Aperta | undefined> => {
  const found = await db(scope, (tx) => tx.pratica.findFirst({ where: key }))
  if (found === null) return undefined
  const rates = await ratesFor(key.belfiore, suOf(found).anno)
  const now = await ratesFor(key.belfiore, Number(today().slice(0, 4)))
  return db(scope, async (tx) => {
    const pratica = await praticaIn(tx, key)
    if (pratica === undefined) return undefined
    const { belfiore, codiceFiscale } = pratica
    const effetto = effettoOf(found)
    const soggetto = await tx.soggetto.findFirst({ where: { belfiore, codiceFiscale } })
    const reason = `richiesta ${pratica.protocollo}`
    await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'read:pratica', object: key.id, reason })
    return {
      ...{ pratica, effetto, persona: soggetto?.id, passabile: puoPassare(scope, pratica) },
      ...{ colleghi: await colleghiIn(tx, belfiore), nomi: await nomiIn(tx, [belfiore]) },
      importi: effetto === undefined ? undefined : await importiDi(tx, scope, suOf(found), effetto, rates, tariffa),
      oggi: effetto === undefined ? undefined : await oggiDi(tx, scope, found, effetto, now),
      altri: effetto === undefined ? 0 : await altriDi(tx, found, effetto),
    }
  })
}
