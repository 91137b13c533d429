import { createHash } from 'node:crypto'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { Colonne } from '../../../formats/elenchi/elenco'
import { LOTTO } from '../../../formats/elenchi/lotto'
import { tabellaIn } from '../../../formats/elenchi/tabella'
import { archivio } from '../../comuni/queries'
import { organizzazioneOf } from '../../organizzazioni/queries'
import { db, Prisma } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import type { Refusal } from '../../platform/sentences'
import { LIMITI_LOTTO, type LottoLetto } from '../leggi'
import { rateOggi } from '../ricevi'
import { leggiTabella } from '../tenuti/anteprima'
import { entra, nomeDelFile } from '../tenuti/entra'
import { diAltraSede, organizzazioneDi } from '../tenuti/tenuto'

/** A table as a program sends it. */
export type Inviata = {
  readonly bytes: Uint8Array
  /** Of a JSON, whose columns are known; undefined: as the headings say. */
  readonly colonne?: Colonne
  readonly rata?: string | undefined
  readonly lingua: Lingua
  readonly nome?: string | undefined
  /** What the program calls this request. */
  readonly idempotenza: string
}

export type EsitoInvio =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly status: 403 | 409 | 422; readonly problems: readonly Refusal[] }

const refused = (status: 403 | 409 | 422, code: string, values: Refusal['values'] = {}, field = ''): EsitoInvio => ({
  ...{ ok: false, status },
  problems: [{ code, field, values }],
})

/** All that makes it this request and no other. */
const richiestaDi = ({ bytes, rata = '', lingua, nome = '' }: Inviata): string =>
  createHash('sha256')
    .update(JSON.stringify([rata, lingua, nome]))
    .update(bytes)
    .digest('hex')

/** The batch that this request made already; a refusal where another request had the same name. */
const gia = async (scope: Scope, { idempotenza }: Inviata, richiesta: string): Promise<EsitoInvio | undefined> => {
  const where = { organizzazioneId: organizzazioneDi(scope), chiaveId: scope.chiave ?? null, idempotenza }
  const found = await db(scope, (tx) => tx.lotto.findFirst({ where, select: { id: true, richiesta: true } }))
  if (found === null) return undefined
  return found.richiesta === richiesta ? { ok: true, id: found.id } : refused(409, 'idempotency-differs')
}

const WHY = { righe: 'lotto-too-long', clienti: 'lotto-too-long', 'no-rows': 'lotto-no-rows' } as const

/** The rows of the table, or why there is nothing to make of it. */
const letta = async (
  bytes: Uint8Array,
  colonne: Colonne = {},
): Promise<{ ok: true; letto: LottoLetto } | EsitoInvio> => {
  const read = await leggiTabella(bytes, colonne)
  if (read.ok) return read
  if (read.why === 'columns') {
    const missing = LOTTO.campi.filter(({ nome, required }) => required && read.testata?.colonne[nome] === undefined)
    return refused(422, 'lotto-columns', { missing: missing.map(({ nome }) => nome).join(', ') })
  }
  const code = (WHY as Readonly<Record<string, string>>)[read.why] ?? 'lotto-not-a-table'
  return refused(422, code, { ...LIMITI_LOTTO })
}

/** More of one kind say nothing new. */
const MOST_SHOWN = 100

/** Rows of comuni where the key may not send any. A name that leads nowhere is no comune of the key's. */
const fuori = async ({ clienti }: LottoLetto, comuni: readonly string[]): Promise<readonly Refusal[]> => {
  if (comuni.length === 0) return []
  const { trova } = await archivio()
  return clienti
    .flatMap(({ righe }) => righe)
    .filter(({ riga }) => {
      const found = trova(riga.comune)
      return !found.ok || !comuni.includes(found.comune.belfiore)
    })
    .slice(0, MOST_SHOWN)
    .map(({ line, riga }) => ({
      ...{ code: 'key-comune', field: `righe.${line}.comune` },
      values: { riga: line, comune: riga.comune.slice(0, 60) },
    }))
}

/** Rows of clients of another seat than the key's. */
const altrui = async (scope: Scope, { clienti }: LottoLetto): Promise<readonly Refusal[]> => {
  const codes = clienti.map(({ codiceFiscale }) => codiceFiscale)
  const theirs = await db(scope, (tx) => diAltraSede(tx, organizzazioneDi(scope), codes))
  return clienti
    .filter(({ codiceFiscale }) => theirs.has(codiceFiscale))
    .flatMap(({ codiceFiscale, righe }) => righe.map(({ line }) => ({ line, codiceFiscale })))
    .slice(0, MOST_SHOWN)
    .map(({ line, codiceFiscale }) => ({
      ...{ code: 'key-sede', field: `righe.${line}.codice_fiscale` },
      values: { riga: line, codiceFiscale },
    }))
}

const isRepeated = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/**
 * Puts a table of a program by until it is confirmed, whole or not at all: the same door as that of the page. The same request
 * sent again leads to the same batch, also at the same moment; a table that could not be confirmed is refused with the reason.
 * @param comuni where the key may send properties of; empty: anywhere
 */
export const invia = async (scope: Scope, comuni: readonly string[], sent: Inviata): Promise<EsitoInvio> => {
  const { rata, lingua, nome = 'tabella.csv', colonne, idempotenza } = sent
  const richiesta = richiestaDi(sent)
  const before = await gia(scope, sent, richiesta)
  if (before !== undefined) return before
  const open = rateOggi()
  if (open.length === 0 || (rata !== undefined && !open.some((one) => one === rata)))
    return refused(422, 'lotto-late', { open: open.join(', ') || '–' }, 'rata')
  const tabella = await tabellaIn(sent.bytes)
  if (!tabella.ok) return refused(422, 'lotto-not-a-table')
  const { bytes } = tabella
  const read = await letta(bytes, colonne)
  if (!read.ok) return read
  if (!('letto' in read)) return read
  const outside = [...(await fuori(read.letto, comuni)), ...(await altrui(scope, read.letto))]
  if (outside.length > 0) return { ok: false, status: 403, problems: outside }
  const studio = (await organizzazioneOf(scope)).nome
  try {
    const done = await entra(scope, {
      ...{ bytes, lingua, studio, nome: nomeDelFile(nome), rata: rata ?? '' },
      ...(colonne === undefined ? {} : { colonne }),
      programma: { idempotenza, richiesta },
    })
    if (done.ok) return done
    return done.why === 'too-many' ? refused(409, 'lotto-too-many') : refused(422, 'lotto-not-a-table')
  } catch (error) {
    const meanwhile = isRepeated(error) ? await gia(scope, sent, richiesta) : undefined
    if (meanwhile === undefined) throw error
    return meanwhile
  }
}
