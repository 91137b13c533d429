import { istantaneaSchema, risultatoSchema } from '../../contracts/avviso'
import type { RataEmissione, TributoEmissione } from '../../contracts/emissione'
import { reasonOf, type Ragione } from '../../contracts/ricerca'
import { isUuid } from '../../contracts/uuid'
import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { codiceDi } from './codice'
import type { Avviso, AvvisoRow } from './avviso.types'
import { perErede, toCopia } from './copia'

export { codiceDi, readCodice } from './codice'
export type { Avviso, AvvisoRow, Copia } from './avviso.types'
export { aChi, coobbligatoDi } from './copia'
export { indirizzoDi, nomeDi } from './destinatario'
export { oggettiInParole, type OggettoDetto } from './parole-dati'
export { prospettoImu, type Emissione } from './prospetto'
export { prospettoTari } from './prospetto-tari'
export { ufficioDi } from './ufficio'
export { versatoDopo } from './versato'

type Found = Omit<Awaited<ReturnType<Tx['avviso']['findFirstOrThrow']>>, 'istantanea' | 'risultato'>

const cents = (value: bigint): Cents => toCents(Number(value))

const toRow = (
  { belfiore, id, tributo, anno, rata, numero, importo, emessoIl, sostituisce }: Found,
  daErede = false,
): AvvisoRow => ({
  ...{ belfiore, id, anno, numero, emessoIl, daErede },
  tributo: tributo as TributoEmissione,
  rata: rata as RataEmissione,
  importo: cents(importo),
  sostituisce: sostituisce ?? undefined,
})

const whoseOf = (scope: Scope): string => scope.persona ?? scope.actor

/** One's own, those that came to one as heir, or those of the firm represented, in all comuni, the newest first. */
export const avvisiOf = (scope: Scope): Promise<readonly AvvisoRow[]> =>
  db(scope, async (tx) => {
    const codiceFiscale = whoseOf(scope)
    const copie = await tx.copiaAvviso.findMany({
      where: { codiceFiscale },
      select: { belfiore: true, avvisoId: true },
    })
    const rows = await tx.avviso.findMany({
      where: { OR: [{ codiceFiscale }, ...copie.map(({ belfiore, avvisoId: id }) => ({ belfiore, id }))] },
      omit: { istantanea: true, risultato: true },
      orderBy: [{ emessoIl: 'desc' }, { numero: 'desc' }],
    })
    return rows.map((row) => toRow(row, row.codiceFiscale !== codiceFiscale))
  })

/** A statement of a person, as the office finds it: in its run. */
export type AvvisoInUfficio = AvvisoRow & {
  readonly emissioneId: string
  readonly sostituito: boolean
  /** How many heirs it was sent to; none of who lives. */
  readonly copie: number
}

/** Those of a person whom the office knows, the newest first; undefined for nobody whom the scope may see. Written in the audit. */
export const avvisiDiSoggetto = (
  scope: Scope,
  soggetto: string,
  ragione: Ragione,
): Promise<readonly AvvisoInUfficio[] | undefined> => {
  if (!isUuid(soggetto)) return Promise.resolve(undefined)
  return db(scope, async (tx) => {
    const who = await tx.soggetto.findFirst({ where: { id: soggetto } })
    if (who === null) return undefined
    const { belfiore, codiceFiscale } = who
    const rows = await tx.avviso.findMany({
      where: { belfiore, codiceFiscale },
      omit: { istantanea: true, risultato: true },
      include: { copie: { select: { ordine: true } } },
      orderBy: [{ emessoIl: 'desc' }, { numero: 'desc' }],
    })
    const reason = reasonOf(ragione)
    await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'read:avviso', object: soggetto, reason })
    const replaced = new Set(rows.map(({ sostituisce }) => sostituisce))
    return rows.map(({ copie, ...row }) => ({
      ...{ ...toRow(row), emissioneId: row.emissioneId, sostituito: replaced.has(row.id), copie: copie.length },
    }))
  })
}

type Intero = Awaited<ReturnType<Tx['avviso']['findFirstOrThrow']>> & {
  readonly copie: readonly Awaited<ReturnType<Tx['copiaAvviso']['findFirstOrThrow']>>[]
}

const CON_COPIE = { copie: { orderBy: { ordine: 'asc' } } } as const

const toAvviso = (row: Intero): Avviso => {
  const { codiceFiscale, operazione, dovuto, versato, motore } = row
  return {
    ...{ ...toRow(row), codiceFiscale, operazione, motore, dovuto: cents(dovuto), versato: cents(versato) },
    ...istantaneaSchema.parse(row.istantanea),
    ...risultatoSchema.parse(row.risultato),
  }
}

/** A statement as it goes out: one, or one for each heir of who died. */
const perCiascuno = (row: Intero): readonly Avviso[] => {
  const avviso = toAvviso(row)
  return row.copie.length === 0 ? [avviso] : row.copie.map((copia) => perErede(avviso, toCopia(copia)))
}

/**
 * Several whole, in the order of their ids as given, each as often as it goes out, for a paper that many are printed on: whoever reads them there
 * writes it in the audit of that paper.
 */
export const avvisiPer = async (tx: Tx, belfiore: string, ids: readonly string[]): Promise<readonly Avviso[]> => {
  const rows = await tx.avviso.findMany({ where: { belfiore, id: { in: [...ids] } }, include: CON_COPIE })
  const byId = new Map(rows.map((row) => [row.id, perCiascuno(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Which = (copie: Intero['copie']) => Intero['copie'][number] | undefined

/** As one heir received it, where it is of a person who died. */
const opened = async (tx: Tx, scope: Scope, row: Intero, which: Which, reason: string): Promise<Avviso> => {
  const { belfiore, id, codiceFiscale } = row
  await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'read:avviso', object: id, reason })
  const copia = which(row.copie)
  return copia === undefined ? toAvviso(row) : perErede(toAvviso(row), toCopia(copia))
}

const perche = ({ role }: Scope): string =>
  role === 'intermediario'
    ? 'avviso aperto da un intermediario, con il tuo mandato'
    : 'avviso aperto da chi lo ha ricevuto'

/**
 * One of them; undefined where it is nobody's whom the scope may see. That it was read is written in the audit.
 * @param comune codice catastale as an address has it: small letters or capitals
 */
export const findAvviso = (scope: Scope, comune: string, id: string): Promise<Avviso | undefined> => {
  if (!isUuid(id)) return Promise.resolve(undefined)
  const belfiore = comune.toUpperCase()
  return db(scope, async (tx) => {
    const codiceFiscale = whoseOf(scope)
    const mine = [{ codiceFiscale }, { copie: { some: { codiceFiscale } } }]
    const row = await tx.avviso.findFirst({ where: { belfiore, id, OR: mine }, include: CON_COPIE })
    const own: Which = (copie) => copie.find((copia) => copia.codiceFiscale === codiceFiscale)
    return row === null ? undefined : opened(tx, scope, row, own, perche(scope))
  })
}

/**
 * One of a run of the office, by the number it has there; written in the audit as well.
 * @param copia of which heir, of those of a person who died: the first, where there is no such copy
 */
export const findAvvisoDi = (
  scope: Scope,
  emissioneId: string,
  numero: number,
  copia = 1,
): Promise<Avviso | undefined> => {
  if (!isUuid(emissioneId)) return Promise.resolve(undefined)
  return db(scope, async (tx) => {
    const row = await tx.avviso.findFirst({ where: { emissioneId, numero }, include: CON_COPIE })
    const one: Which = (copie) => copie.find(({ ordine }) => ordine === copia) ?? copie[0]
    return row === null ? undefined : opened(tx, scope, row, one, 'avviso aperto dall’ufficio')
  })
}

/** Another statement that takes the place of one, or whose place it takes. */
export type Vicino = Pick<AvvisoRow, 'id' | 'numero' | 'emessoIl'>

/** What came before a statement, and what after it, where it was corrected or corrects another. */
export const viciniDi = (
  scope: Scope,
  { belfiore, id, codiceFiscale, sostituisce }: Avviso,
): Promise<{ readonly prima: Vicino | undefined; readonly dopo: Vicino | undefined }> =>
  db(scope, async (tx) => {
    const select = { id: true, numero: true, emessoIl: true, sostituisce: true }
    const which = [{ sostituisce: id }, ...(sostituisce === undefined ? [] : [{ id: sostituisce }])]
    const rows = await tx.avviso.findMany({ where: { belfiore, codiceFiscale, OR: which }, select })
    return { prima: rows.find((row) => row.id === sostituisce), dopo: rows.find((row) => row.sostituisce === id) }
  })

/** Which of one's own a paper names by that code. */
export const avvisoDiCodice = async (scope: Scope, codice: string): Promise<AvvisoRow | undefined> =>
  (await avvisiOf(scope)).find(({ id }) => codiceDi(id) === codice)
