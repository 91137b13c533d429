import { readColumns } from '../../contracts/importazione'
import type { RifiutoLotto, TestataLotto } from '../../contracts/lotto'
import { campiMancanti, type Colonne } from '../../formats/elenchi/elenco'
import { guessColumns } from '../../formats/elenchi/guess'
import { readHead } from '../../formats/elenchi/head'
import { LOTTO } from '../../formats/elenchi/lotto'
import { tabellaIn } from '../../formats/elenchi/tabella'
import { asUtf8 } from '../../formats/utf-16'
import { archivio } from '../comuni/queries'
import type { Quale } from '../f24/queries'
import { today } from '../platform/clock'
import { readForm } from '../platform/request-body'
import { leggiLotto, type LottoLetto } from './leggi'
import type { ModoLotto } from './lotto.types'
import { rateAperte } from './rate'

/** What anybody may have made without an account: an afternoon of a small studio, two seconds of the machine. */
export const LIMITI_PAGINA = { righe: 1_000, clienti: 200 } as const
/** Of the file, and of it with the fields around it. */
const MOST_FILE = 1_000_000
const MOST = MOST_FILE + 100_000
/** Of a workbook, unpacked: many times a thousand rows. */
const MOST_UNPACKED = 24 * 1024 * 1024

/** What somebody sent to be made of. */
export type Invio = {
  readonly bytes: Uint8Array
  readonly colonne: Colonne
  readonly rata: string
  readonly studio: string
}

type Ricevuto = { readonly ok: true; readonly invio: Invio } | { readonly ok: false; readonly why: RifiutoLotto }

const refused = (why: RifiutoLotto): { readonly ok: false; readonly why: RifiutoLotto } => ({ ok: false, why })

/** Bytes as they would arrive. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const MOST_STUDIO = 60

const fieldOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The file and the fields of the form, in memory; a body that breaks off in the middle is none. */
export const ricevi = async (request: Request): Promise<Ricevuto> => {
  const form = await readForm(request, MOST)
  if (!form.ok) return refused(form.status === 413 ? 'too-large' : 'form')
  const file = form.value.get('file')
  if (!(file instanceof File) || file.name === '') return refused('no-file')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length > MOST_FILE) return refused('too-large')
  const tabella = await tabellaIn(bytes, MOST_UNPACKED)
  if (!tabella.ok) return refused(tabella.why)
  const texts = [...form.value].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const [rata, studio] = [fieldOf(form.value, 'rata'), fieldOf(form.value, 'studio').slice(0, MOST_STUDIO)]
  return { ok: true, invio: { bytes: tabella.bytes, colonne: readColumns(new URLSearchParams(texts)), rata, studio } }
}

const MOST_COLUMNS = 40
const MOST_SHOWN = 24

/** The headings of what was sent, and which column is which field: as somebody said, or as they seem to be. */
export const testataDi = async ({
  bytes,
  colonne,
}: Pick<Invio, 'bytes' | 'colonne'>): Promise<TestataLotto | undefined> => {
  const read = await readHead(asUtf8(once(bytes)))
  if (read === undefined) return undefined
  const { head, samples } = read
  const intestazioni = head.columns.slice(0, MOST_COLUMNS)
  const said = Object.fromEntries(Object.entries(colonne).filter(([, colonna]) => intestazioni.includes(colonna)))
  const guessed = guessColumns(LOTTO, head, samples).map(({ campo, colonna }) => [campo, colonna] as const)
  return {
    intestazioni,
    esempi: Object.fromEntries(
      intestazioni.map((name, at) => [
        name,
        samples
          .map((row) => row[at] ?? '')
          .find(Boolean)
          ?.slice(0, MOST_SHOWN) ?? '',
      ]),
    ),
    colonne: Object.keys(colonne).length > 0 ? said : Object.fromEntries(guessed),
    ...(head.foglio === undefined ? {} : { foglio: head.foglio }),
  }
}

type Pronto = { readonly letto: LottoLetto; readonly modo: ModoLotto; readonly testata: TestataLotto }

const annoDi = (oggi: string): number => Number(oggi.slice(0, 4))

/** The instalments that a batch made today may ask for. */
export const rateOggi = (): readonly Quale[] => rateAperte(annoDi(today()), today())

/** The fields of the table, for a person to say which column is which. */
export const campiLotto = (): readonly { readonly nome: string; readonly required: boolean }[] =>
  LOTTO.campi.map(({ nome, required }) => ({ nome, required }))

/** The rows of what was sent, and how they are to be computed; or why there is nothing to make. */
export const leggiInvio = async (
  invio: Invio,
): Promise<
  ({ readonly ok: true } & Pronto) | { readonly ok: false; readonly why: RifiutoLotto; readonly testata?: TestataLotto }
> => {
  const oggi = today()
  const open = rateOggi()
  const quale = open.find((each) => each === invio.rata) ?? open[0]
  if (quale === undefined) return refused('late')
  const testata = await testataDi(invio)
  if (testata === undefined) return refused('empty')
  if (campiMancanti(LOTTO, testata.colonne).length > 0) return { ...refused('columns'), testata }
  const letto = await leggiLotto(once(invio.bytes), testata.colonne, LIMITI_PAGINA)
  if (letto.troppo !== undefined) return refused(letto.troppo)
  if (letto.righe === 0) return refused('no-rows')
  return { ok: true, letto, testata, modo: { anno: annoDi(oggi), quale, oggi, archivio: await archivio() } }
}
