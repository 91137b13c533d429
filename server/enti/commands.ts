import type { EnteForm } from '../../contracts/ente'
import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { asOwner, db, type Prisma, type Tx } from '../platform/db'
import { INSTALLATION, type Scope } from '../platform/scope'
import { EnteError } from './ente-error'

const COMMAND = 'riga di comando'

/** Who works with the owner's address is the gestore of the installation. */
export const keeper = (actor: string): Scope => ({
  actor,
  role: 'gestore',
  comuni: [],
  persona: null,
  mandates: [],
  from: COMMAND,
})

/** Notes that this person runs the installation, so that the policies know them. */
export const ensureGestore = async (tx: Tx, actor: string): Promise<void> => {
  const found = await tx.gestore.count({ where: { codiceFiscale: actor, al: null } })
  if (found > 0) return
  await tx.gestore.createMany({ data: [{ codiceFiscale: actor, dal: new Date(today()), datoDa: COMMAND }] })
}

/** The name it gets, when it may be brought in. @throws EnteError */
const nameOf = async (tx: Tx, form: EnteForm): Promise<string> => {
  const comune = await tx.comune.findUnique({ where: { belfiore: form.comune } })
  if (!comune) throw new EnteError('comune-unknown', form.comune)
  if ((await tx.ente.count({ where: { belfiore: form.comune } })) > 0) throw new EnteError('ente-exists', form.comune)
  const taken = await tx.nomeHost.findFirst({ where: { host: { in: form.host } } })
  if (taken) throw new EnteError('host-taken', `${taken.host} (${taken.belfiore})`)
  return form.denominazione ?? `Comune di ${comune.nome}`
}

const put = async (tx: Tx, form: EnteForm, denominazione: string, by: string): Promise<void> => {
  const { comune: belfiore, lingue, host, amministratori, uffici, parametri } = form
  const dal = new Date(form.dal ?? today())
  await tx.ente.createMany({ data: [{ belfiore, denominazione, lingue, attivoDal: dal }] })
  await tx.nomeHost.createMany({ data: host.map((each, place) => ({ host: each, belfiore, principale: place === 0 })) })
  await tx.incarico.createMany({
    data: amministratori.map((codiceFiscale) => ({
      belfiore,
      codiceFiscale,
      ruolo: 'amministratore',
      dal,
      datoDa: by,
    })),
  })
  await tx.ufficio.createMany({ data: uffici.map((each) => ({ belfiore, ...each, dal, registratoDa: by })) })
  await tx.parametroEnte.createMany({
    data: parametri.map(({ valore, ...each }) => ({
      belfiore,
      ...each,
      valore: valore as Prisma.InputJsonValue,
      dal,
      registratoDa: by,
    })),
  })
}

const bringIn = async (tx: Tx, scope: Scope, form: EnteForm): Promise<string> => {
  const denominazione = await nameOf(tx, form)
  await put(tx, form, denominazione, scope.actor)
  const about = { belfiore: form.comune, persona: null, reason: 'il comune entra nell’installazione' }
  await audit(tx, scope, { ...about, action: 'change:ente', values: { host: form.host } })
  return denominazione
}

/**
 * Brings a comune in: its hosts, offices, administrators and settings. For the gestore of the installation, from a page.
 * @returns its name
 * @throws EnteError when it is served already, is no comune, or a host is another's
 */
export const openEnte = (scope: Scope, form: EnteForm): Promise<string> => db(scope, (tx) => bringIn(tx, scope, form))

/** The same for who has the address of the owner, who becomes gestore by it. @param by codice fiscale of who does it */
export const addEnte = (ownerUrl: string, form: EnteForm, by: string): Promise<string> =>
  asOwner(
    ownerUrl,
    async (tx) => {
      await ensureGestore(tx, by)
      return bringIn(tx, keeper(by), form)
    },
    keeper(by),
  )

/**
 * Ends the service of a comune with today, or goes on with it: from tomorrow its hosts answer no more and nobody enters for it.
 * Its rows stay until who has the database takes them away. @returns false where there is no such comune to end or go on with
 */
export const setServed = (scope: Scope, belfiore: string, served: boolean): Promise<boolean> =>
  db(scope, async (tx) => {
    const { count } = await tx.ente.updateMany({
      where: { belfiore, attivoAl: served ? { not: null } : null },
      data: { attivoAl: served ? null : new Date(today()) },
    })
    if (count === 0) return false
    const reason = served ? 'il comune resta nell’installazione' : 'il comune non è più servito da domani'
    await audit(tx, scope, { belfiore: INSTALLATION, persona: null, action: 'change:ente', reason, object: belfiore })
    return true
  })
