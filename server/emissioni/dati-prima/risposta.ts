import { randomUUID } from 'node:crypto'
import { datiSchema, type OggettoDati, type RispostaDati } from '../../../contracts/dati-prima'
import type { Locale } from '../../../i18n/routing'
import { findUffici, type Ufficio } from '../../enti/queries'
import { audit } from '../../platform/audit'
import { isoDayOf, today } from '../../platform/clock'
import { db, type Tx } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import { keepAnswerIn } from '../../positions/commands'
import { ratesFor, readPosition, type Rates } from '../../positions/queries'
import { presenta } from '../../pratiche/presenta'

/**
 * What became of an answer. `gia-detto`: all was confirmed, or of this object it was said already; `contestati`: who said that something is
 * wrong does not confirm the whole; `chiusi`: the last day is over, or the run was called off; `cambiato`: the object is not theirs any more.
 */
export type EsitoRisposta =
  'confermati' | 'contestati-ora' | 'gia-detto' | 'contestati' | 'chiusi' | 'cambiato' | 'assente'

export type DatiRef = { readonly belfiore: string; readonly id: string }

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

const find = (tx: Tx, scope: Scope, { belfiore, id }: DatiRef) =>
  tx.datiPrima.findFirst({
    where: { belfiore, id, codiceFiscale: scope.persona ?? scope.actor },
    include: { risposte: true },
  })

type Intorno = { readonly rates: Rates; readonly uffici: readonly Ufficio[]; readonly lingua: Locale }
type Contestata = Extract<RispostaDati, { esito: 'contestata' }>

/** Of a property: what the office answers as every proposal, with its effect. @returns undefined where it is not theirs any more */
const proponi = async (tx: Tx, scope: Scope, row: Found, { oggetto, parole }: Contestata, { rates }: Intorno) => {
  const { belfiore, codiceFiscale, anno } = row
  const id = randomUUID()
  const about = { belfiore, codiceFiscale, anno, immobile: oggetto, risposta: 'no', nota: parole } as const
  return (await keepAnswerIn(tx, scope, about, rates, id)) && { propostaId: id }
}

/** Of an utenza: a request with its number, in the queue of the office. */
const chiedi = async (tx: Tx, scope: Scope, row: Found, { oggetto, parole }: Contestata, around: Intorno) => {
  const { belfiore, codiceFiscale, anno } = row
  const risposte = { utenza: oggetto, cosa: 'altro', dal: `${anno}-01-01`, testo: parole }
  const { lingua, uffici } = around
  const position = await readPosition(tx, scope, { belfiore, codiceFiscale, anno })
  if (position === undefined) return undefined
  const asked = { belfiore, codiceFiscale, procedura: 'tari-variazione', risposte } as const
  return { praticaId: await presenta(tx, scope, asked, { nome: position.nome ?? codiceFiscale, lingua }, uffici) }
}

/** What stands in the way of an answer; undefined where nothing does. */
const ostacolo = ({ risposte, fermatoIl, chiudeIl }: Found, risposta: RispostaDati): EsitoRisposta | undefined => {
  if (isoDayOf(chiudeIl) < today() || fermatoIl !== null) return 'chiusi'
  const said = risposta.esito === 'confermata' ? '' : risposta.oggetto
  if (risposte.some(({ oggetto }) => oggetto === said)) return 'gia-detto'
  return said === '' && risposte.length > 0 ? 'contestati' : undefined
}

const oggettoOf = ({ dati }: Found, id: string): OggettoDati | undefined =>
  datiSchema.parse(dati).oggetti.find((each) => each.id === id)

const keep = async (
  tx: Tx,
  scope: Scope,
  row: Found,
  risposta: RispostaDati,
  around: Intorno,
): Promise<EsitoRisposta> => {
  const { belfiore, id: datiId, emissioneId, codiceFiscale, tributo } = row
  const base = { belfiore, datiId, emissioneId, codiceFiscale, tributo, da: scope.actor, ruolo: scope.role }
  const { esito } = risposta
  const entry = { belfiore, persona: codiceFiscale, action: 'change:dati-prima', object: datiId } as const
  if (risposta.esito === 'confermata') {
    await tx.rispostaDati.createMany({ data: [{ ...base, esito }] })
    await audit(tx, scope, { ...entry, reason: 'dati confermati prima dell’avviso' })
    return 'confermati'
  }
  const { oggetto } = risposta
  if (oggettoOf(row, oggetto) === undefined) return 'assente'
  const made = await (tributo === 'imu' ? proponi : chiedi)(tx, scope, row, risposta, around)
  if (made === undefined) return 'cambiato'
  await tx.rispostaDati.createMany({ data: [{ ...base, esito, oggetto, ...made }] })
  await audit(tx, scope, { ...entry, reason: 'dati non giusti, prima dell’avviso', values: made })
  return 'contestati-ora'
}

/**
 * Keeps what a person answers to the data that they were sent, with the request that comes of it, in one transaction. Of two at once the
 * second finds the first.
 */
export const rispondiDati = async (
  scope: Scope,
  ref: DatiRef,
  risposta: RispostaDati,
  lingua: Locale,
): Promise<EsitoRisposta> => {
  const { belfiore, id } = ref
  const uffici = await findUffici(belfiore)
  const seen = await db(scope, (tx) => find(tx, scope, ref))
  if (seen === null) return 'assente'
  const rates = await ratesFor(belfiore, seen.anno)
  return db(scope, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`dati-prima ${id}`}, 0))`
    const row = await find(tx, scope, ref)
    if (row === null) return 'assente'
    return ostacolo(row, risposta) ?? keep(tx, scope, row, risposta, { lingua, rates, uffici })
  })
}
