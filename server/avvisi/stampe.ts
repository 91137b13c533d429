import { createHash } from 'node:crypto'
import type { Foglio, Variante } from '../../contracts/avvisi/foglio'
import type { Lingua } from '../../contracts/avvisi/lingue'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import type { Contribuente } from '../../f24/model/delega'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import { logError } from '../platform/log'
import type { Scope } from '../platform/scope'
import { delegheDi, type DelegaDetta } from './deleghe'
import { modelloProspetto, stampaProspetto } from './pdf/stampa'
import type { Avviso } from './queries'
import { scriviProspetto } from './scrivi'

/** In which form a paper is asked for: its languages are otherwise those it was issued in. */
export type Forma = { readonly variante: Variante; readonly lingue?: readonly Lingua[] }

/** A statement that has its paper. */
export type ConCarta = Avviso & { readonly prospetto: Prospetto }

/** Statements of before papers were made have none. */
export const haCarta = (avviso: Avviso): avviso is ConCarta => avviso.prospetto !== undefined

const formsOf = ({ prospetto, contribuente }: ConCarta, lingue: readonly Lingua[]): readonly DelegaDetta[] =>
  contribuente === undefined ? [] : delegheDi(prospetto, contribuente as Contribuente, lingue)

/** The paper in words, and the forms that go with it. */
export const cartaDi = (
  avviso: ConCarta,
  { variante, lingue = avviso.prospetto.lingue }: Forma,
): { readonly foglio: Foglio; readonly deleghe: readonly DelegaDetta[] } => {
  const deleghe = formsOf(avviso, lingue)
  return {
    foglio: scriviProspetto(avviso.prospetto, { variante, lingue: [...lingue], f24: deleghe.length > 0 }),
    deleghe,
  }
}

/** The same to be read on a page: its forms are files beside it. */
export const paginaDi = ({ prospetto }: ConCarta, { variante, lingue = prospetto.lingue }: Forma): Foglio =>
  scriviProspetto(prospetto, { variante, lingue: [...lingue], f24: false, pagina: true })

export const improntaDi = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps how it looked the first time. @returns the fingerprint of that time */
const keep = async (tx: Tx, scope: Scope, avviso: ConCarta, printed: Printed) => {
  const { belfiore, id, copia, prospetto } = avviso
  const { codiceFiscale } = copia ?? avviso
  const key = { belfiore, avvisoId: id, forma: printed.forma, versione: prospetto.versione }
  const { impronta, byte } = printed
  await tx.stampaAvviso.createMany({
    data: [{ ...key, codiceFiscale, impronta, byte, stampataDa: scope.actor }],
    skipDuplicates: true,
  })
  const first = await tx.stampaAvviso.findUnique({ where: { belfiore_avvisoId_forma_versione: key } })
  return first?.impronta ?? impronta
}

type Printed = { readonly forma: string; readonly impronta: string; readonly byte: number }

/**
 * The paper with its forms as PDF. The first print of each form keeps its fingerprint; one that differs from it is written in the
 * log of the installation, for it would mean that words or drawing changed without their version. @param why for the audit
 */
export const stampaAvviso = async (
  scope: Scope,
  avviso: ConCarta,
  forma: Forma,
  why: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { foglio, deleghe } = cartaDi(avviso, forma)
  const bytes = stampaProspetto(await modelloProspetto(), foglio, deleghe)
  const { belfiore, id, codiceFiscale, copia } = avviso
  const printed = {
    forma: `${foglio.variante} ${foglio.lingue.join('-')}${copia === undefined ? '' : ` ${copia.ordine}`}`,
    ...{ impronta: improntaDi(bytes), byte: bytes.length },
  }
  const first = await db(scope, async (tx) => {
    await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'export:avviso', object: id, reason: why })
    return keep(tx, scope, avviso, printed)
  })
  if (first !== printed.impronta) {
    logError('reprint-differs', new Error('A statement was printed again with other bytes.'), { avviso: id })
  }
  return bytes
}
