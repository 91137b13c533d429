import { isDiAvviso } from '../../contracts/notifiche/modelli'
import type { ErroreMessaggio, StatoMessaggio } from '../../contracts/notifiche/stati'
import { findEnte } from '../enti/queries'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import { installedOffice } from '../platform/installation'
import { INSTALLATION, system } from '../platform/scope'
import type { Canale, Failure } from './canali/canale'
import type { Canali } from './canali/canali'
import { claim, type Claimed, type Via } from './claim'
import { enteInWords, render, type Testo } from './render'

/** Minutes until the next try, after each: four days in all, then it is given up where everybody can see it. */
const DELAYS = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440, 1_440] as const

/** What became of it, and when to come back to it. */
export type Outcome = { readonly stato: StatoMessaggio; readonly again?: Date }

type Change = {
  readonly stato: StatoMessaggio
  readonly errore: ErroreMessaggio | null
  readonly again?: Date
  readonly via?: Via
  readonly idFornitore?: string
  /** By another way, whose tries are counted anew. */
  readonly daCapo?: boolean
}

/** Nobody but who has the address may know its code: once it is out it stands nowhere. */
const kept = ({ contenuto }: Claimed, { oggetto, testo }: Testo) =>
  contenuto.modello === 'conferma-recapito'
    ? { valori: { codice: '000000' }, oggetto, testo: testo.replace(contenuto.valori.codice, '••••••') }
    : { oggetto, testo }

const kindOf = ({ modello }: Claimed['contenuto']) => (isDiAvviso(modello) ? 'avviso' : 'altro')
const REASON = { avviso: 'avviso di pagamento', altro: 'messaggio sulle proprie pratiche' } as const

/** What becomes of one about a statement that no channel took: the statement itself is printed, a reminder waits in the area. */
const CHIUSA = { carta: 'avviso che passa alla carta', area: 'promemoria che resta nell’area personale' } as const

/** Writes it down, with its audit where something left the portal. */
const note = (claimed: Claimed, testo: Testo, change: Change): Promise<Outcome> => {
  const { belfiore, id, codiceFiscale, contenuto, lingua } = claimed
  const { stato, errore, again, via, idFornitore, daCapo = false } = change
  const scope = system(belfiore, 'worker')
  return db(scope, async (tx) => {
    await tx.messaggio.updateMany({
      where: { belfiore, id, stato: 'in-coda' },
      data: {
        ...{ stato, errore, lingua },
        ...(stato === 'in-coda' ? {} : kept(claimed, testo)),
        ...(again === undefined ? {} : { prossimoTentativo: again }),
        ...(daCapo ? { tentativi: 0 } : {}),
        ...(via === undefined ? {} : { canale: via.canale, destinatario: via.indirizzo }),
        ...(stato === 'inviato' ? { inviatoIl: new Date(), idFornitore: idFornitore ?? null } : {}),
      },
    })
    const about = { belfiore, persona: codiceFiscale, object: id } as const
    if (stato === 'inviato' && via !== undefined) {
      const values = { canale: via.canale, modello: contenuto.modello }
      await audit(tx, scope, { ...about, action: 'send:messaggio', reason: REASON[kindOf(contenuto)], values })
    } else if (stato !== 'in-coda' && kindOf(contenuto) === 'avviso') {
      const values = { errore, modello: contenuto.modello }
      await audit(tx, scope, {
        ...about,
        action: 'change:messaggio',
        reason: CHIUSA[contenuto.modello === 'avviso-emesso' ? 'carta' : 'area'],
        values,
      })
    }
    return again === undefined ? { stato } : { stato, again }
  })
}

/** After a try that was not the last. `next`: the way that follows, when this one was tried too often. */
const later = (
  claimed: Claimed,
  failed: Failure,
  ways: { readonly via: Via; readonly next?: Via },
  now: Date,
): Change => {
  const { errore, dopo = 0 } = failed
  const { via, next } = ways
  const minutes = DELAYS[claimed.tentativi - 1]
  if (minutes === undefined && next !== undefined)
    return { stato: 'in-coda', errore, via: next, again: now, daCapo: true }
  if (minutes === undefined) return { stato: 'rinunciato', errore, via }
  return { stato: 'in-coda', errore, via, again: new Date(now.getTime() + Math.max(minutes * 60, dopo) * 1_000) }
}

const enteOf = async ({ belfiore, lingua }: Claimed): Promise<string> => {
  if (belfiore === INSTALLATION) return installedOffice()?.name ?? 'Sportello Tributi'
  return enteInWords(lingua, (await findEnte(belfiore))?.denominazione ?? belfiore)
}

const tryVia = (claimed: Claimed, canale: Canale, via: Via, testo: Testo): ReturnType<Canale['send']> => {
  const { id, codiceFiscale, lingua } = claimed
  return canale.send({ id, codiceFiscale, a: via.indirizzo, lingua, ...testo })
}

const NO_CHANNEL: Failure = { ok: false, errore: 'non-configurato', definitivo: false }

/** Where none of its ways is set up. A person without an address reads it in their area; IO alone is nobody's address. */
const unreached = (claimed: Claimed, now: Date): Change => {
  const via = claimed.vie.find(({ canale }) => canale !== 'io')
  if (via === undefined) return { stato: 'rinunciato', errore: 'nessun-recapito' }
  // a statement does not wait for a channel to be set up: there is paper
  if (kindOf(claimed.contenuto) === 'avviso') return { stato: 'rinunciato', errore: 'non-configurato' }
  return later(claimed, NO_CHANNEL, { via }, now)
}

/**
 * Sends one message that is due by the first of its ways that takes it. The sending is between two transactions, in none: a
 * worker that dies in between leaves a message that was sent and is not known to be, and it is sent again under the same
 * Message-ID. @returns undefined where it is not due, or another worker has it
 */
export const deliver = async (belfiore: string, id: string, canali: Canali): Promise<Outcome | undefined> => {
  const claimed = await claim(belfiore, id)
  if (claimed === undefined) return undefined
  const testo = render(claimed.lingua, claimed.contenuto, await enteOf(claimed))
  const own = canali(belfiore)
  const open = claimed.vie.flatMap((via) => {
    const canale = own[via.canale]
    return canale === undefined ? [] : [{ via, canale }]
  })
  const now = new Date()
  if (open.length === 0) return note(claimed, testo, unreached(claimed, now))
  let last: { readonly failed: Failure; readonly via: Via } | undefined
  for (const [at, { via, canale }] of open.entries()) {
    const sent = await tryVia(claimed, canale, via, testo)
    if (sent.ok) return note(claimed, testo, { stato: 'inviato', errore: null, via, idFornitore: sent.id })
    last = { failed: sent, via }
    const next = open[at + 1]?.via
    if (!sent.definitivo) return note(claimed, testo, later(claimed, sent, { via, ...(next && { next }) }, now))
  }
  const { failed, via } = last!
  return note(claimed, testo, { stato: 'fallito', errore: failed.errore, via })
}
