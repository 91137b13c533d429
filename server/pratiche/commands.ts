import { carteViste, primoAperto } from '../../contracts/pratiche/percorso'
import { passa, type Evento, type Stato } from '../../contracts/pratiche/stati'
import { findUffici } from '../enti/queries'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { bozzaIn, contestoOf, findBozza, type Bozza, type Chiave } from './bozze'
import { dichiarataDi, isDichiarazione, leggiDichiarazione, type Dichiarata } from './dichiarata'
import { presentaPronta, putEvento, type Mittente } from './presenta'
import { chiusa, dopoLaRisposta } from './termini'

/**
 * Why one was not sent. `incompleta`: an answer is open or no longer holds; `manca-allegato`: a paper that must go with it;
 * `modello`: the form of the ministry does not take it.
 */
export type NonInviata = 'gone' | 'cambiata' | 'incompleta' | 'manca-allegato' | 'modello'

export type Inviata = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: NonInviata }

const no = (why: NonInviata): Inviata => ({ ok: false, why })

const fault = (bozza: Bozza, versione: number): NonInviata | undefined => {
  const { procedura, risposte, allegati } = bozza
  if (bozza.versione !== versione) return 'cambiata'
  if (primoAperto(procedura, risposte, contestoOf(bozza)) !== undefined) return 'incompleta'
  const must = carteViste(procedura, risposte).some(({ obbligatoria }) => obbligatoria)
  return must && allegati.length === 0 ? 'manca-allegato' : undefined
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
    const dichiarata = modello === 'none' ? undefined : modello
    const id = await presentaPronta(tx, scope, bozza, mittente, { uffici, dichiarata })
    await tx.bozza.deleteMany({ where: key })
    return { ok: true, id }
  })
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
