import { randomUUID } from 'node:crypto'
import type { Resa } from '../../contracts/pratiche/banco'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { annoDi, carteViste, immobileDi, luogoDi, primoAperto, soloChieste } from '../../contracts/pratiche/percorso'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import { passa, type Evento, type Stato } from '../../contracts/pratiche/stati'
import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import type { Locale } from '../../i18n/routing'
import { findUffici, type Ufficio } from '../enti/queries'
import { queueMessage } from '../notifiche/commands'
import { dayColumn, today } from '../platform/clock'
import { audit } from '../platform/audit'
import { db, Prisma, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { isStaffRole } from '../platform/scope'
import { searchable } from '../platform/searchable'
import { bozzaIn, contestoOf, findBozza, type Bozza, type Chiave } from './bozze'
import { dichiarataDi, isDichiarazione, leggiDichiarazione, type Dichiarata, type Firmatario } from './dichiarata'
import { protocolloOf } from './rows'
import { chiusa, dopoLaRisposta, scadenzaDi } from './termini'

export type Mittente = {
  /** Who signed in; what names them in a form of the ministry. */
  readonly firma?: Firmatario
  /** As the identity says it, or the counter wrote it. */
  readonly nome: string
  readonly lingua: Locale
  /** At the counter: how it was made, and who took it. */
  readonly resa?: Resa
}

/**
 * Why one was not sent. `incompleta`: an answer is open or no longer holds; `manca-allegato`: a paper that must go with it;
 * `modello`: the form of the ministry does not take it.
 */
export type NonInviata = 'gone' | 'cambiata' | 'incompleta' | 'manca-allegato' | 'modello'

export type Inviata = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: NonInviata }

const no = (why: NonInviata): Inviata => ({ ok: false, why })

/** The tax that it is about. */
const tributoOf = ({ procedura, risposte }: Pick<Bozza, 'procedura' | 'risposte'>): Tributo | null => {
  const said = procedura.campi?.tributo === undefined ? undefined : risposte[procedura.campi.tributo]
  return procedura.tributo ?? TRIBUTI.find((each) => each === said) ?? null
}

/** Who answers: the office of that tax; one of all of them where none says that it is its own. */
export const ufficioFor = (uffici: readonly Ufficio[], tributo: Tributo | null): Ufficio | undefined =>
  uffici.find(({ tributi }) => tributo !== null && tributi.includes(tributo)) ?? uffici[0]

/** An event of a request, as it is and by whom. */
export const putEvento = async (
  tx: Tx,
  scope: Scope,
  pratica: {
    readonly belfiore: string
    readonly id: string
    readonly codiceFiscale: string
    readonly tributo: string | null
  },
  tipo: Evento,
  more: { readonly testo?: string; readonly interno?: boolean; readonly dati?: Prisma.InputJsonValue } = {},
): Promise<void> => {
  const { belfiore, id: praticaId, codiceFiscale, tributo } = pratica
  await tx.eventoPratica.createMany({
    data: [
      {
        belfiore,
        praticaId,
        codiceFiscale,
        tributo,
        tipo,
        da: scope.actor,
        ruolo: scope.role,
        testo: more.testo ?? null,
        interno: more.interno ?? false,
        dati: more.dati ?? Prisma.DbNull,
      },
    ],
  })
}

const fault = (bozza: Bozza, versione: number): NonInviata | undefined => {
  const { procedura, risposte, allegati } = bozza
  if (bozza.versione !== versione) return 'cambiata'
  if (primoAperto(procedura, risposte, contestoOf(bozza)) !== undefined) return 'incompleta'
  const must = carteViste(procedura, risposte).some(({ obbligatoria }) => obbligatoria)
  return must && allegati.length === 0 ? 'manca-allegato' : undefined
}

const luogoOf = (bozza: Pick<Bozza, 'procedura' | 'risposte' | 'oggetti'>): string | null => {
  const { procedura, risposte, oggetti } = bozza
  const known = oggetti.find(({ id, tipo }) => tipo === 'immobile' && id === immobileDi(procedura, risposte))
  const parts = known && [known.foglio, known.particella, known.subalterno]
  const said = parts?.filter((part) => part !== undefined && part !== '').join('/')
  return said || (luogoDi(procedura, risposte) ?? null)
}

type Intorno = { readonly ufficio: Ufficio | undefined; readonly dichiarata: Dichiarata | undefined }

/** What a request is made of. */
type Pronta = Pick<Bozza, 'belfiore' | 'id' | 'codiceFiscale' | 'procedura' | 'risposte' | 'oggi' | 'oggetti'>

const insert = async (tx: Tx, scope: Scope, bozza: Pronta, mittente: Mittente, { ufficio, dichiarata }: Intorno) => {
  const { belfiore, codiceFiscale, procedura, oggi } = bozza
  const risposte = soloChieste(procedura, bozza.risposte)
  const tributo = tributoOf(bozza)
  const row = await tx.pratica.create({
    data: {
      ...{
        belfiore,
        bozzaId: bozza.id,
        codiceFiscale,
        nome: mittente.nome,
        lingua: mittente.lingua,
        risposte,
        tributo,
      },
      ricerca: searchable(mittente.nome),
      procedura: procedura.id,
      annoTributo: annoDi(procedura, risposte) ?? null,
      presentataDa: scope.actor,
      tramite: isStaffRole(scope.role) ? 'sportello' : 'web',
      ufficioId: ufficio?.serie ?? null,
      scadenza: dayColumn(scadenzaDi(procedura, oggi)),
      immobileId: immobileDi(procedura, risposte) ?? null,
      luogo: luogoOf(bozza),
      ...(dichiarata === undefined ? {} : { dichiarazione: dichiarata as unknown as Prisma.InputJsonObject }),
    },
  })
  return { row, tributo }
}

/** What the event of a request made at the counter keeps of it. */
const datiDi = ({ come, documento, finale, operatore }: Resa): Prisma.InputJsonObject => ({
  ...{ nome: operatore, come, documento },
  ...(finale === undefined ? {} : { finale }),
})

type Sent = Awaited<ReturnType<typeof insert>> & {
  readonly ente: string
  readonly ufficio: Ufficio | undefined
  readonly resa: Resa | undefined
}

const tell = async (tx: Tx, scope: Scope, { row, tributo, ente, ufficio, resa }: Sent) => {
  const { belfiore, codiceFiscale, id, lingua, scadenza } = row
  await putEvento(tx, scope, row, 'presentata', resa === undefined ? {} : { dati: datiDi(resa) })
  await queueMessage(tx, scope, {
    ...{ belfiore, codiceFiscale, praticaId: id, lingua: lingua as Locale },
    ...(tributo === null ? {} : { tributo }),
    modello: 'pratica-ricevuta',
    valori: {
      protocollo: protocolloOf(row),
      ufficio: ufficio?.nome ?? ente,
      ...(scadenza === null ? {} : { entro: scadenza.toISOString().slice(0, 10) }),
    },
  })
  await audit(tx, scope, {
    ...{ belfiore, persona: codiceFiscale, action: 'send:pratica', object: id },
    reason: resa === undefined ? 'richiesta presentata' : 'richiesta compilata e presentata allo sportello',
    values: { protocollo: protocolloOf(row), procedura: row.procedura, ...(resa ? { come: resa.come } : {}) },
  })
}

/** The quadri of the model, where it is a declaration; read before the transaction, and good for that version of the draft. */
const modelloDi = async (scope: Scope, key: Chiave, { firma }: Mittente): Promise<Dichiarata | 'none' | undefined> => {
  const bozza = await findBozza(scope, key)
  if (bozza === undefined || !isDichiarazione(bozza)) return 'none'
  if (primoAperto(bozza.procedura, bozza.risposte, contestoOf(bozza)) !== undefined) return undefined
  const { value } = await leggiDichiarazione(scope, bozza, firma)
  return value && dichiarataDi(value)
}

/**
 * Sends a draft: it becomes a request with its number, its receipt, its letter and its audit in one transaction, or stays as
 * it was. Sent twice, it is the same request: who comes second gets its id.
 */
export const invia = async (scope: Scope, key: Chiave, versione: number, mittente: Mittente): Promise<Inviata> => {
  const uffici = await findUffici(key.belfiore)
  const modello = await modelloDi(scope, key, mittente)
  return db(scope, async (tx) => {
    // who sends the same at once waits here, and then finds no draft
    await tx.$queryRaw`select id from bozza where belfiore = ${key.belfiore} and id = ${key.id}::uuid for update`
    const bozza = await bozzaIn(tx, key)
    if (bozza === undefined) {
      const sent = await tx.pratica.findFirst({ where: { belfiore: key.belfiore, bozzaId: key.id } })
      return sent === null ? no('gone') : { ok: true, id: sent.id }
    }
    const why = fault(bozza, versione)
    if (why !== undefined) return no(why)
    if (modello === undefined) return no('modello')
    const ufficio = ufficioFor(uffici, tributoOf(bozza))
    const ente = await tx.ente.findUniqueOrThrow({ where: { belfiore: key.belfiore } })
    const dichiarata = modello === 'none' ? undefined : modello
    const sent = await insert(tx, scope, bozza, mittente, { ufficio, dichiarata })
    await tx.bozza.deleteMany({ where: key })
    await tell(tx, scope, { ...sent, ufficio, ente: ente.denominazione, resa: mittente.resa })
    return { ok: true, id: sent.row.id }
  })
}

export type Richiesta = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly procedura: ProceduraId
  readonly risposte: Risposte
}

/** A request that comes of what somebody said elsewhere, in the transaction of that: no draft was written. @returns its id */
export const presenta = async (
  tx: Tx,
  scope: Scope,
  { procedura, ...richiesta }: Richiesta,
  mittente: Mittente,
  uffici: readonly Ufficio[],
): Promise<string> => {
  const pronta = { ...richiesta, id: randomUUID(), procedura: PROCEDURE[procedura], oggi: today(), oggetti: [] }
  const ufficio = ufficioFor(uffici, tributoOf(pronta))
  const { denominazione } = await tx.ente.findUniqueOrThrow({ where: { belfiore: richiesta.belfiore } })
  const sent = await insert(tx, scope, pronta, mittente, { ufficio, dichiarata: undefined })
  await tell(tx, scope, { ...sent, ufficio, ente: denominazione, resa: undefined })
  return sent.row.id
}

/** What came of a step of a request: done; not there; or changed since the page was opened. */
export type Passata = 'ok' | 'gone' | 'cambiata'

/** Brings a request on by its own person. Of two at once, or after the office, the older page is told. */
const move = (
  scope: Scope,
  key: Chiave,
  versione: number,
  step: (stato: string) => { readonly a: Stato; readonly tipo: Evento; readonly testo?: string } | undefined,
): Promise<Passata> =>
  db(scope, async (tx) => {
    const row = await tx.pratica.findFirst({ where: key })
    if (row === null) return 'gone'
    const next = step(row.stato)
    if (row.versione !== versione || next === undefined || !passa('persona', row.stato, next.a)) return 'cambiata'
    const closed = next.a === 'ritirata' ? chiusa(row, next.a) : {}
    const data = { stato: next.a, versione: versione + 1, ...dopoLaRisposta(row, next.a), ...closed }
    if ((await tx.pratica.updateMany({ where: { ...key, versione }, data })).count === 0) return 'cambiata'
    await putEvento(tx, scope, row, next.tipo, next.testo === undefined ? {} : { testo: next.testo })
    await audit(tx, scope, {
      ...{ belfiore: row.belfiore, persona: row.codiceFiscale, action: 'change:pratica', object: row.id },
      reason: next.tipo,
    })
    return 'ok'
  })

/** An answer to the office, or something more to say; with the first, the clock of the office runs again. */
export const rispondi = (scope: Scope, key: Chiave, versione: number, testo: string): Promise<Passata> =>
  move(scope, key, versione, (stato) =>
    stato === 'attesa'
      ? { a: 'in-carico', tipo: 'integrazione-data', testo }
      : stato === 'presentata' || stato === 'in-carico'
        ? { a: stato, tipo: 'messaggio', testo }
        : undefined,
  )

/** Takes it back: nobody answers it any more, and its number stays. */
export const ritira = (scope: Scope, key: Chiave, versione: number): Promise<Passata> =>
  move(scope, key, versione, () => ({ a: 'ritirata', tipo: 'ritirata' }))
