import type { AllegatoShown } from '../../contracts/allegati'
import { resaIn, type Resa } from '../../contracts/pratiche/banco'
import type { Risposte } from '../../contracts/pratiche/lettura'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import type { Procedura } from '../../contracts/pratiche/procedura'
import type { IsoDate } from '../../engine/kernel/dates'
import { allegatiOn } from '../allegati/queries'
import { audit } from '../platform/audit'
import { isoDayOf, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Chiave } from './bozze'
import { oggettiOf } from './oggetti'
import { proceduraOf, protocolloOf, risposteOf } from './rows'

export { findBozza, type Bozza, type Chiave } from './bozze'

/** What of a request its list shows. */
export type PraticaInElenco = Chiave & {
  readonly procedura: string
  readonly protocollo: string
  readonly stato: string
  readonly presentataIl: Date
  readonly scadenza: IsoDate | undefined
}

export type BozzaInElenco = Chiave & { readonly procedura: string; readonly aggiornataIl: Date }

export type Mie = { readonly bozze: readonly BozzaInElenco[]; readonly pratiche: readonly PraticaInElenco[] }

/** So many of each in a list: the rest are older. */
const MOST = 100

type PraticaRow = Awaited<ReturnType<Tx['pratica']['findFirstOrThrow']>>

const inElenco = (row: PraticaRow): PraticaInElenco => ({
  ...{ belfiore: row.belfiore, id: row.id, procedura: row.procedura, stato: row.stato, presentataIl: row.presentataIl },
  protocollo: protocolloOf(row),
  scadenza: row.scadenza === null ? undefined : isoDayOf(row.scadenza),
})

/** What somebody writes and has sent, for themselves or for their firm. Their own: nobody has to be told that it was read. */
export const mie = (scope: Scope): Promise<Mie> =>
  db(scope, async (tx) => {
    const codiceFiscale = scope.persona ?? scope.actor
    const bozze = await tx.bozza.findMany({ where: { codiceFiscale }, orderBy: { aggiornataIl: 'desc' }, take: MOST })
    const pratiche = await tx.pratica.findMany({
      where: { codiceFiscale },
      orderBy: [{ presentataIl: 'desc' }, { id: 'asc' }],
      take: MOST,
    })
    return {
      bozze: bozze.map(({ belfiore, id, procedura, aggiornataIl }) => ({ belfiore, id, procedura, aggiornataIl })),
      pratiche: pratiche.map(inElenco),
    }
  })

export type EventoInElenco = {
  readonly id: string
  readonly quando: Date
  readonly tipo: string
  /** Codice fiscale of who did it; the page of a person names the office only. */
  readonly da: string
  readonly ruolo: string
  readonly testo: string | undefined
  readonly interno: boolean
  /** Name of who took charge, as their identity says it. */
  readonly nome: string | undefined
  /** How it was made at the counter. */
  readonly resa: Resa | undefined
}

/** A request with all that happened to it. */
export type Pratica = PraticaInElenco & {
  readonly codiceFiscale: string
  readonly nome: string
  readonly descritta: Procedura
  readonly tributo: string | undefined
  readonly anno: number | undefined
  readonly risposte: Risposte
  readonly versione: number
  readonly tramite: string
  readonly lingua: string
  /** `serie` of the office that answers. */
  readonly ufficio: string | undefined
  readonly assegnataA: string | undefined
  readonly sospesaDal: IsoDate | undefined
  readonly chiusaIl: Date | undefined
  readonly immobile: string | undefined
  readonly luogo: string | undefined
  /** Whether it is a declaration, kept as it was sent. */
  readonly dichiarata: boolean
  /** Day by the clock of Rome. */
  readonly giorno: IsoDate
  readonly eventi: readonly EventoInElenco[]
  readonly allegati: readonly AllegatoShown[]
  readonly oggetti: readonly Oggetto[]
}

const nomeIn = (dati: unknown): string | undefined => {
  const nome = (dati as { readonly nome?: unknown } | null)?.nome
  return typeof nome === 'string' ? nome : undefined
}

const eventiOf = async (tx: Tx, { belfiore, id: praticaId }: Chiave): Promise<readonly EventoInElenco[]> => {
  const rows = await tx.eventoPratica.findMany({ where: { belfiore, praticaId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, quando, tipo, da, ruolo, testo, interno, dati }) => {
    return {
      id: String(id),
      quando,
      tipo,
      da,
      ruolo,
      testo: testo ?? undefined,
      interno,
      nome: nomeIn(dati),
      resa: resaIn(dati),
    }
  })
}

/** In a transaction of who shows it. Who shows another's writes in the audit that it was read. */
export const praticaIn = async (tx: Tx, key: Chiave): Promise<Pratica | undefined> => {
  const row = await tx.pratica.findFirst({ where: key })
  if (row === null) return undefined
  const { belfiore, codiceFiscale } = row
  const giorno = today(row.presentataIl)
  return {
    ...inElenco(row),
    ...{ codiceFiscale, giorno, nome: row.nome, versione: row.versione, tramite: row.tramite, lingua: row.lingua },
    descritta: proceduraOf(row.procedura),
    tributo: row.tributo ?? undefined,
    anno: row.annoTributo ?? undefined,
    risposte: risposteOf(row.risposte),
    ufficio: row.ufficioId ?? undefined,
    assegnataA: row.assegnataA ?? undefined,
    sospesaDal: row.sospesaDal === null ? undefined : isoDayOf(row.sospesaDal),
    chiusaIl: row.chiusaIl ?? undefined,
    immobile: row.immobileId ?? undefined,
    luogo: row.luogo ?? undefined,
    dichiarata: row.dichiarazione !== null,
    eventi: await eventiOf(tx, key),
    allegati: await allegatiOn(tx, { belfiore, praticaId: row.id }),
    oggetti: await oggettiOf(tx, { belfiore, codiceFiscale }, Number(giorno.slice(0, 4))),
  }
}

/** A request of one's own, or of somebody whose delega is open for its tax. */
export const findPratica = (scope: Scope, key: Chiave): Promise<Pratica | undefined> =>
  db(scope, (tx) => praticaIn(tx, key))

/** Who has it in charge, by name (L. 241/1990 art. 5 and 8); undefined while nobody has, or it was given on. */
export const incaricatoOf = ({ assegnataA, eventi }: Pratica): string | undefined => {
  const taken = eventi.findLast(({ tipo }) => tipo === 'presa-in-carico')
  return taken !== undefined && taken.da === assegnataA ? taken.nome : undefined
}

/** How it was made, where it was made at the counter. */
export const resaOf = ({ eventi }: Pick<Pratica, 'eventi'>): Resa | undefined =>
  eventi.find(({ tipo }) => tipo === 'presentata')?.resa

/** For a paper that the office prints: that it was read is written down. */
export const praticaPerUfficio = (scope: Scope, key: Chiave): Promise<Pratica | undefined> =>
  db(scope, async (tx) => {
    const pratica = await praticaIn(tx, key)
    if (pratica === undefined) return undefined
    const { belfiore, codiceFiscale: persona, protocollo } = pratica
    const reason = `ricevuta della richiesta ${protocollo}`
    await audit(tx, scope, { belfiore, persona, action: 'read:pratica', object: key.id, reason })
    return pratica
  })
