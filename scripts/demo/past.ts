import { randomUUID } from 'node:crypto'
import { ASPECTS, LIKED_FROM, type Aspect } from '../../contracts/page-rating'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import type { Tributo } from '../../contracts/tributi'
import { addDays, type IsoDate } from '../../engine/kernel/dates'
import { today } from '../../server/platform/clock'
import { asOwner, become, db, intake, type Tx } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { searchable } from '../../server/platform/searchable'
import { scadenzaDi } from '../../server/pratiche/termini'

const HERE = 'D150'
const GIULIA = staff('MRTGLI85P70D150H', 'operatore', [HERE], 'dimostrazione')
const COMMON = { email: 'persona@esempio.it' }
const PEOPLE = [
  ['GRCBRN58R02D150Y', 'Bruno Greco'],
  ['WBRRSO51A63D150H', 'Rosa Weber'],
  ['VLLCRL63L30F205R', 'Carlo Villa'],
  ['NREMRT91M67D142E', 'Marta Neri'],
  ['SRRLCU79D04D150U', 'Luca Serra'],
] as const

type Past = {
  readonly procedura: ProceduraId
  readonly tributo: Tributo | null
  readonly risposte: Risposte
  /** Days that each answer took. */
  readonly giorni: readonly number[]
  readonly motivo: string
}

const UTENZA = { utenza: 'altro', indirizzo: 'Via Corta 8' }

/** Requests of a year, as they came to the counter and were answered: most in time, some not. */
const PAST: readonly Past[] = [
  {
    ...{ procedura: 'tari-fine', tributo: 'tari', motivo: 'La richiesta è in regola.' },
    risposte: {
      ...UTENZA,
      al: addDays(today(), -400),
      perche: 'fine-affitto',
      nuovoIndirizzo: 'Via Larga 1',
      ...COMMON,
    },
    giorni: [3, 5, 8, 9, 11, 12, 12, 14, 15, 18, 19, 21, 24, 26, 31, 52],
  },
  {
    ...{
      procedura: 'reclamo-tari',
      tributo: 'tari',
      motivo: 'L’avviso è giusto: la tariffa è quella della delibera del 2026.',
    },
    risposte: {
      ...UTENZA,
      servizio: 'tariffa',
      anno: today().slice(0, 4),
      testo: 'L’importo è salito molto.',
      ...COMMON,
    },
    giorni: [6, 9, 14, 17, 20, 22, 28, 35, 61],
  },
  {
    ...{ procedura: 'rettifica-tari', tributo: 'tari', motivo: 'I metri quadrati sono 82: il conto è rifatto.' },
    risposte: {
      ...{ ...UTENZA, anno: today().slice(0, 4), importo: '31250', errore: 'superficie', pagato: 'no' },
      ...{ testo: 'I metri quadrati sono 82 e non 96.', ...COMMON },
    },
    giorni: [12, 20, 33, 41, 48, 70],
  },
  {
    ...{
      procedura: 'reclamo',
      tributo: null,
      motivo: 'Hai ragione: da ottobre lo sportello è aperto anche il martedì pomeriggio.',
    },
    risposte: { cosa: 'reclamo', su: 'attesa', testo: 'Allo sportello ho aspettato due ore.', ...COMMON },
    giorni: [2, 4, 7, 10, 16, 25],
  },
  {
    ...{ procedura: 'rimborso', tributo: 'imu', motivo: 'Il doppio pagamento c’è: la somma torna sul conto.' },
    risposte: {
      ...{ tributo: 'imu', anno: '2025', giorno: '2025-12-16', pagato: '132436', motivo: 'due-volte', perChi: 'me' },
      ...{ spiega: 'Ho pagato due volte il saldo.', chiesto: '66218', intestatario: 'Bruno Greco', ...COMMON },
    },
    giorni: [40, 88, 120],
  },
]

const column = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)
const at = (day: IsoDate, hour: string): Date => new Date(`${day}T${hour}:00+01:00`)

type One = { readonly past: Past; readonly took: number; readonly who: (typeof PEOPLE)[number]; readonly sent: IsoDate }

/** One of them: in by the counter, answered after so many days. */
const put = async (tx: Tx, { past, took, who: [codiceFiscale, nome], sent }: One): Promise<void> => {
  const { procedura, tributo, risposte, motivo } = past
  const about = { belfiore: HERE, codiceFiscale, tributo }
  const { id } = await tx.pratica.create({
    data: {
      ...{ ...about, nome, ricerca: searchable(nome), procedura, risposte, lingua: 'it' },
      ...{ bozzaId: randomUUID(), presentataDa: GIULIA.actor, tramite: 'sportello' },
    },
  })
  const answered = addDays(sent, took)
  await tx.pratica.updateMany({
    where: { belfiore: HERE, id },
    data: {
      ...{ stato: 'accolta', versione: 2, assegnataA: GIULIA.actor },
      ...{ presentataIl: at(sent, '10:15'), chiusaIl: at(answered, '12:40') },
      termine: column(scadenzaDi(PROCEDURE[procedura], sent)),
    },
  })
  const by = { ...about, praticaId: id, da: GIULIA.actor, ruolo: GIULIA.role }
  await tx.eventoPratica.createMany({
    data: [
      { ...by, tipo: 'presentata', quando: at(sent, '10:15') },
      { ...by, tipo: 'accolta', quando: at(answered, '12:40'), testo: motivo },
    ],
  })
}

/** Sent one after another, the last one so long ago that each is answered by now. */
const all = (): readonly One[] =>
  PAST.flatMap((past, kind) =>
    past.giorni.map((took, n) => ({
      ...{ past, took, who: PEOPLE[(n + kind) % PEOPLE.length]! },
      sent: addDays(today(), -(took + 3 + Math.floor(((past.giorni.length - n) * 160) / past.giorni.length))),
    })),
  ).sort((a, b) => (a.sent < b.sent ? -1 : 1))

const SCORES = [5, 4, 5, 3, 4, 5, 2, 4, 5, 1, 4, 5, 3, 5, 4] as const
const SAID: Readonly<Record<number, string>> = {
  1: 'Non ho capito dove si trova il codice utente.',
  2: 'Troppi passi per una cosa semplice.',
  3: 'Dal telefono si legge bene, ma non trovavo la ricevuta.',
  4: 'Chiaro, mi ha detto subito entro quando rispondete.',
  5: 'In dieci minuti ho finito, senza andare allo sportello.',
}
/** How many opinions of each service: of the last, too few to be shown. */
const RATED = { 'tari-fine': 24, 'tari-inizio': 15, 'reclamo-tari': 9, appuntamento: 12, rimborso: 3 } as const

const aspectOf = (score: number, n: number): `${'positive' | 'negative'}:${Aspect}` =>
  `${score >= LIKED_FROM ? 'positive' : 'negative'}:${ASPECTS[n % ASPECTS.length]!}`

/** Opinions of a year: of nobody, as all are. */
const opinions = () =>
  Object.entries(RATED).flatMap(([servizio, count]) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ belfiore: HERE, servizio, punteggio: SCORES[n % SCORES.length]! },
      giorno: column(addDays(today(), -3 - Math.floor((n * 340) / count))),
      aspetto: aspectOf(SCORES[n % SCORES.length]!, n),
    })),
  )

const PAGES = ['/comuni/cremona-d150', '/servizi/tari', '/calcolo/imu/risultato', '/comuni/cremona-d150'] as const

/**
 * A year behind it: requests answered at the counter, what people thought of services and pages. Once: where the comune has an
 * opinion, nothing is added. @returns what was done, in a line
 */
export const loadPast = async (ownerUrl: string): Promise<string> => {
  const there = await intake((client) => client.valutazioneServizio.count({ where: { belfiore: HERE } }))
  const codes = PEOPLE.map(([codiceFiscale]) => codiceFiscale)
  const known = await db(GIULIA, (tx) => tx.soggetto.count({ where: { belfiore: HERE, codiceFiscale: { in: codes } } }))
  if (process.env.NODE_ENV === 'production' || there > 0 || known < codes.length) return `${HERE}: no invented year.`
  await asOwner(ownerUrl, async (tx) => {
    await become(tx, GIULIA)
    for (const one of all()) await put(tx, one)
  })
  const rated = opinions()
  const words = rated.flatMap(({ aspetto: _, ...each }, n) =>
    n % 6 === 0 ? [{ ...each, lingua: 'it', testo: SAID[each.punteggio]! }] : [],
  )
  await intake(async (client) => {
    await client.valutazioneServizio.createMany({ data: rated })
    await client.parereServizio.createMany({ data: words })
    await client.pageRating.createMany({
      data: rated.map(({ punteggio: score, giorno: day, aspetto: aspect }, n) => ({
        ...{ id: randomUUID(), day, score, aspect, locale: 'it', page: PAGES[n % PAGES.length]! },
      })),
    })
  })
  return `${HERE}: a year of answered requests and of opinions.`
}
