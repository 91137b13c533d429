import type { ProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { addDays } from '../../engine/kernel/dates'
import { findComune } from '../../server/comuni/queries'
import { today } from '../../server/platform/clock'
import { asOwner, become, db } from '../../server/platform/db'
import { citizen, staff } from '../../server/platform/scope'
import { ricordaNome } from '../../server/enti/ricorda-nome'
import { apriAlBanco } from '../../server/pratiche/banco'
import { invia, rispondi, ritira } from '../../server/pratiche/commands'
import { annota, chiedi, decidi, prendi, scrivi } from '../../server/pratiche/decisioni'
import { salvaRisposta } from '../../server/pratiche/risposte-tipo'
import type { Chiave } from '../../server/pratiche/queries'
import { idOf } from './rows'

const HERE = 'D150'
const CREMONA = [HERE] as const
const GIULIA = staff('MRTGLI85P70D150H', 'operatore', CREMONA, 'dimostrazione')
const ELENA = staff('CNTLNE74H57D150G', 'responsabile', CREMONA, 'dimostrazione')
const NAMES = { anna: 'Anna Rossi', marco: 'Marco Bianchi' } as const
const CODES = { anna: 'RSSNNA80C54D150O', marco: 'BNCMRC72S05D150P' } as const
type Who = keyof typeof NAMES

const COMMON = { vero: 'si', email: 'persona@esempio.it' }
const year = today().slice(0, 4)
/** So many days before the demonstration began: what has happened by then, in whatever month that is. */
const ago = (days: number): string => addDays(today(), -days)

const FINE: Risposte = {
  ...{ utenza: 'altro', indirizzo: 'Via Corta 2', al: ago(300), perche: 'fine-affitto' },
  ...{ nuovoIndirizzo: 'Via Larga 1, Cremona', ...COMMON },
}
const INIZIO: Risposte = {
  ...{ uso: 'casa', dal: ago(299), indirizzo: 'Via dei Tigli 4', foglio: '84', particella: '210' },
  ...{ subalterno: '3', mq: '82.5', occupanti: '2', residente: 'si', titolo: 'proprieta', ...COMMON },
}
const TAVOLI: Risposte = {
  ...{ cosa: 'tavolini', nuova: 'nuova', indirizzo: 'Piazza del Comune 4', lunghezza: '6', larghezza: '2.5' },
  ...{ durata: 'permanente', dal: addDays(today(), 30), strada: 'no', attivita: 'Bar di esempio', ...COMMON },
}

const SIGN: Risposte = {
  ...{
    cosa: 'insegna',
    nuova: 'nuova',
    testo: 'Bar di esempio',
    indirizzo: 'Piazza del Comune 4',
    base: '2',
    altezza: '0.7',
    facce: '1',
  },
  ...{ luminosa: 'si', durata: 'permanente', dal: addDays(today(), 30), suolo: 'privato', ...COMMON },
}

/** A sixth of an inherited home, sold: a right that ends, with its tax before and after. */
const VENDUTA: Risposte = {
  ...{ cosa: 'cessione', immobile: idOf(HERE, 'immobile', 'eredita'), dal: ago(43), perche: 'vendita' },
  ...{ ceduta: '1/6', tipologia: 'N', via: 'Via dei Tigli', civico: '1', comune: 'Cremona', provincia: 'CR' },
  ...{ note: 'Venduta dal notaio con gli altri eredi.', ...COMMON },
}

/** Sent as the person would send it; `carte`: the draft has its papers, as far as the demonstration goes. */
const send = async (who: Who, procedura: ProceduraId, risposte: Risposte, carte = false): Promise<Chiave> => {
  const scope = citizen(CODES[who], { from: 'dimostrazione' })
  const own = { belfiore: HERE, codiceFiscale: scope.actor }
  const id = await db(scope, async (tx) => {
    const draft = { ...own, procedura, risposte, lingua: 'it', creataDa: scope.actor }
    const { id: bozzaId } = await tx.bozza.create({ data: draft })
    const bytes = Buffer.from('esempio della dimostrazione')
    const paper = { nome: 'disegno-di-esempio.pdf', tipo: 'pdf', dimensione: BigInt(bytes.length), sha256: 'esempio' }
    if (carte) {
      const kept = { caricatoDa: scope.actor, deposito: 'postgres', esitoScansione: 'non-controllato' }
      const { id: allegatoId } = await tx.allegato.create({ data: { ...own, bozzaId, ...paper, ...kept } })
      await tx.allegatoParte.createMany({ data: [{ belfiore: HERE, allegatoId, ordine: 0, contenuto: bytes }] })
    }
    return bozzaId
  })
  const [nome = '', cognome = ''] = NAMES[who].split(' ')
  const firma = { codiceFiscale: scope.actor, cognome, nome }
  const done = await invia(scope, { belfiore: HERE, id }, 1, { nome: NAMES[who], firma, lingua: 'it' })
  if (!done.ok) throw new Error(`The demonstration's request ${procedura} was not sent: ${done.why}.`)
  return { belfiore: HERE, id: done.id }
}

/** One that came long ago and that nobody has answered. */
const late = async (ownerUrl: string, { id }: Chiave): Promise<void> => {
  await asOwner(ownerUrl, async (tx) => {
    await become(tx, GIULIA)
    const scadenza = new Date(`${addDays(today(), -4)}T00:00:00Z`)
    await tx.pratica.updateMany({ where: { belfiore: HERE, id }, data: { scadenza, versione: 2 } })
  })
}

const anna = citizen(CODES.anna, { from: 'dimostrazione' })

/** Complaints: one that nobody has read yet, one being looked at, one answered. */
const complaints = async (): Promise<void> => {
  const utenza = { utenza: 'altro', indirizzo: 'Via dei Tigli 4', ...COMMON }
  const bill = { ...utenza, servizio: 'tariffa', anno: year, testo: 'L’avviso conta tre persone e siamo in due.' }
  await send('anna', 'reclamo-tari', bill)
  const wait = { cosa: 'reclamo', su: 'attesa', testo: 'Al telefono ho aspettato quaranta minuti.', ...COMMON }
  await prendi(GIULIA, await send('marco', 'reclamo', wait), 1, 'Giulia Moretti')
  const idea = { cosa: 'suggerimento', su: 'lettera', testo: 'Scrivete la data di scadenza in grande.', ...COMMON }
  const yes = 'Grazie: dal prossimo avviso la data è in alto, in grande.'
  await decidi(ELENA, await send('anna', 'reclamo', idea), 1, { esito: 'accolta', motivo: yes, applica: false })
}

/** Two texts of the comune's own; one of them in Italian alone. */
const ownTexts = async (): Promise<void> => {
  const su = { belfiore: HERE, chiave: undefined, riga: null }
  await salvaRisposta(ELENA, su, {
    ...{ uso: 'chiedi', nome: 'Mancano i dati catastali' },
    testi: {
      it: 'Gentile {nome}, per la richiesta {numero} ci servono foglio, particella e subalterno: li trovi sulla visura.',
      de: 'Guten Tag {nome}, für den Antrag {numero} brauchen wir Blatt, Parzelle und Subeinheit: sie stehen im Katasterauszug.',
    },
  })
  await salvaRisposta(ELENA, su, {
    ...{ uso: 'scrivi', nome: 'Ci stiamo lavorando' },
    testi: {
      it: 'Gentile {nome}, stiamo guardando la tua richiesta «{procedura}». Ti rispondiamo entro il {termine}.',
    },
  })
}

/** Somebody whom the comune does not know yet came to the counter, and comes back with a paper: half of it is written. */
const atTheCounter = async (): Promise<void> => {
  await ricordaNome({ codiceFiscale: GIULIA.actor, nome: 'Giulia Moretti' })
  await ricordaNome({ codiceFiscale: ELENA.actor, nome: 'Elena Conti' })
  const person = { codiceFiscale: 'PRTTRS38A41D150E', cognome: 'Prati', nome: 'Teresa' }
  const more = { denominazione: undefined, firmatario: undefined, procedura: 'tari-inizio', lingua: 'it' } as const
  const id = await apriAlBanco(ELENA, HERE, { ...person, ...more })
  const { vero: _toSay, ...half } = INIZIO
  await db(ELENA, (tx) => tx.bozza.updateMany({ where: { belfiore: HERE, id }, data: { risposte: half } }))
}

/**
 * Requests of invented people in every state, each brought there by the commands that the pages use. Once: where the comune has
 * any, nothing is added. @returns what was done, in a line
 */
export const loadRequests = async (ownerUrl: string): Promise<string> => {
  const knows = await db(GIULIA, async (tx) => ({
    people: await tx.soggetto.count({ where: { belfiore: HERE, codiceFiscale: { in: Object.values(CODES) } } }),
    requests: await tx.pratica.count({ where: { belfiore: HERE, tramite: 'web' } }),
  }))
  if (process.env.NODE_ENV === 'production' || knows.people < 2) return `${HERE}: no invented requests.`
  if (knows.requests > 0) return `${HERE}: ${knows.requests} requests are there already.`
  await late(ownerUrl, await send('anna', 'tari-inizio', INIZIO))
  await send('marco', 'occupazione-suolo', TAVOLI, true)
  const taken = await send('anna', 'tari-fine', FINE)
  await prendi(GIULIA, taken, 1, 'Giulia Moretti')
  await annota(GIULIA, taken, 2, 'Da confrontare con l’utenza del proprietario.')
  const asked = await send('marco', 'tari-fine', { ...FINE, perche: 'chiusa', indirizzo: 'Via Media 7' })
  await prendi(GIULIA, asked, 1, 'Giulia Moretti')
  await chiedi(GIULIA, asked, 2, 'Ci serve il giorno in cui hai riconsegnato le chiavi.')
  const answered = await send('anna', 'tari-inizio', { ...INIZIO, indirizzo: 'Via dei Tigli 6' })
  await chiedi(GIULIA, answered, 1, 'Quanti metri quadrati ha la cantina?')
  await rispondi(anna, answered, 2, 'Sei metri quadrati.')
  await prendi(ELENA, answered, 3, 'Elena Conti')
  await scrivi(ELENA, answered, 4, 'Grazie, la guardiamo entro la settimana.')
  const yes = await send('marco', 'tari-fine', { ...FINE, indirizzo: 'Via Media 9' })
  await decidi(GIULIA, yes, 1, { esito: 'accolta', motivo: 'La richiesta è in regola.', applica: true })
  const part = await send('anna', 'tari-fine', { ...FINE, indirizzo: 'Via Media 11' })
  const less = 'L’utenza finisce dal giorno del verbale di consegna, non da quello che hai indicato.'
  await decidi(ELENA, part, 1, { esito: 'accolta-in-parte', motivo: less, applica: false })
  const no = await send('marco', 'pubblicita', SIGN, true)
  await decidi(ELENA, no, 1, { esito: 'respinta', motivo: 'L’insegna copre un segnale stradale.', applica: false })
  // the form of the ministry names the comune as it is published
  if ((await findComune(HERE)) !== undefined) {
    const declared = await send('anna', 'dichiarazione-imu', VENDUTA, true)
    await prendi(GIULIA, declared, 1, 'Giulia Moretti')
    await chiedi(GIULIA, declared, 2, 'Ci serve la prima pagina dell’atto di vendita.')
    await rispondi(anna, declared, 3, 'Eccola, è tra gli allegati.')
  }
  await ritira(anna, await send('anna', 'tari-fine', { ...FINE, indirizzo: 'Via Media 13' }), 1)
  await complaints()
  await atTheCounter()
  await ownTexts()
  return `${HERE}: requests of invented people in every state.`
}
