import type { ValoriDi } from '../../contracts/notifiche/modelli'
import type { Locale } from '../../i18n/routing'
import { queueMessage, withdrawMessages } from '../notifiche/commands'
import type { Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

type About = {
  readonly belfiore: string
  readonly id: string
  readonly codiceFiscale: string
  readonly ufficio: string
  readonly quando: string
  readonly lingua: Locale
}
type What = 'preso' | 'spostato' | 'annullato'

/** The office as a letter names it: its row that counts today. */
const valuesOf = async (tx: Tx, about: About): Promise<ValoriDi['appuntamento-preso']> => {
  const where = { belfiore: about.belfiore, serie: about.ufficio, superatoIl: null }
  const office = await tx.ufficio.findFirst({ where, orderBy: { dal: 'desc' } })
  const address = [office?.indirizzo, office?.localita].filter(Boolean).join(', ')
  return { quando: about.quando, ufficio: office?.nome ?? '', ...(address === '' ? {} : { indirizzo: address }) }
}

/** Nine in the morning of the day before, by the clock of Rome; null when that is over. */
const dayBefore = async (tx: Tx, quando: string): Promise<Date | null> => {
  const [row] = await tx.$queryRaw<{ il: Date | null }[]>`
    select case when il > now() then il end as il
    from (select ((${quando}::timestamp)::date - 1 + time '09:00') at time zone 'Europe/Rome' as il) t`
  return row!.il
}

/** Tells the person, and has them reminded once: a reminder goes with its appointment. */
export const tell = async (tx: Tx, scope: Scope, what: What, about: About): Promise<void> => {
  const { belfiore, codiceFiscale, id, lingua } = about
  const [to, valori] = [{ belfiore, codiceFiscale, riferimento: id, lingua }, await valuesOf(tx, about)]
  await queueMessage(tx, scope, { ...to, modello: `appuntamento-${what}`, valori })
  const nonPrima = what === 'annullato' ? null : await dayBefore(tx, about.quando)
  if (nonPrima !== null) await queueMessage(tx, scope, { ...to, modello: 'appuntamento-promemoria', valori, nonPrima })
}

/** What still waits about an appointment that is no more. */
export const untell = (tx: Tx, belfiore: string, id: string): Promise<number> => withdrawMessages(tx, belfiore, id)
