import { randomUUID } from 'node:crypto'
import type { Resa } from '../../contracts/pratiche/banco'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { annoDi, immobileDi, luogoDi, soloChieste } from '../../contracts/pratiche/percorso'
import { PROCEDURE } from '../../contracts/pratiche/procedure'
import type { Evento } from '../../contracts/pratiche/stati'
import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import type { Locale } from '../../i18n/routing'
import type { Ufficio } from '../enti/queries'
import { queueMessage } from '../notifiche/commands'
import { audit } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { Prisma, type Tx } from '../platform/db'
import { isStaffRole, type Scope } from '../platform/scope'
import { searchable } from '../platform/searchable'
import type { Bozza } from './bozze'
import type { Dichiarata, Firmatario } from './dichiarata'
import { protocolloOf } from './rows'
import { scadenzaDi } from './termini'

export type Mittente = {
  /** Who signed in; what names them in a form of the ministry. */
  readonly firma?: Firmatario
  /** As the identity says it, or the counter wrote it. */
  readonly nome: string
  readonly lingua: Locale
  /** At the counter: how it was made, and who took it. */
  readonly resa?: Resa
}

/** The tax that it is about. */
const tributoOf = ({ procedura, risposte }: Pick<Bozza, 'procedura' | 'risposte'>): Tributo | null => {
  const said = procedura.campi?.tributo === undefined ? undefined : risposte[procedura.campi.tributo]
  return procedura.tributo ?? TRIBUTI.find((each) => each === said) ?? null
}

/** Who answers: the office of that tax; one of all of them where none says that it is its own. */
const ufficioFor = (uffici: readonly Ufficio[], tributo: Tributo | null): Ufficio | undefined =>
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

type Come = { readonly uffici: readonly Ufficio[]; readonly dichiarata?: Dichiarata | undefined }

/** Puts a request in with its number, its receipt, its letter and its audit. @returns its id */
export const presentaPronta = async (
  tx: Tx,
  scope: Scope,
  pronta: Pronta,
  mittente: Mittente,
  { uffici, dichiarata }: Come,
): Promise<string> => {
  const ufficio = ufficioFor(uffici, tributoOf(pronta))
  const { denominazione } = await tx.ente.findUniqueOrThrow({ where: { belfiore: pronta.belfiore } })
  const sent = await insert(tx, scope, pronta, mittente, { ufficio, dichiarata })
  await tell(tx, scope, { ...sent, ufficio, ente: denominazione, resa: mittente.resa })
  return sent.row.id
}

export type Richiesta = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly procedura: ProceduraId
  readonly risposte: Risposte
}

/** A request that comes of what somebody said elsewhere, in the transaction of that: no draft was written. @returns its id */
export const presenta = (
  tx: Tx,
  scope: Scope,
  { procedura, ...richiesta }: Richiesta,
  mittente: Mittente,
  uffici: readonly Ufficio[],
): Promise<string> => {
  const pronta = { ...richiesta, id: randomUUID(), procedura: PROCEDURE[procedura], oggi: today(), oggetti: [] }
  return presentaPronta(tx, scope, pronta, mittente, { uffici })
}
