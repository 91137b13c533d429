import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { DettoLotto, RifiutoLotto, TestataLotto } from '../../../contracts/lotto'
import { campiMancanti, type Colonne } from '../../../formats/elenchi/elenco'
import { LOTTO } from '../../../formats/elenchi/lotto'
import type { Quale } from '../../f24/queries'
import { db } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import { leggiLotto, type LottoLetto } from '../leggi'
import { once, testataDi } from '../ricevi'
import { asProblema } from '../problemi'
import { daDire } from '../riepilogo'
import { confronta, righeDi, type Conteggi, type RigaTenuta } from './confronta'
import { organizzazioneDi, tenutoDi } from './tenuto'

/** A file that waits, and what its rows are taken for. */
export type InAttesa = {
  readonly id: string
  readonly anno: number
  readonly quale: Quale
  readonly colonne: Colonne
}

export type Letto =
  | {
      readonly ok: true
      readonly testata: TestataLotto
      readonly letto: LottoLetto
      readonly righe: readonly RigaTenuta[]
    }
  | { readonly ok: false; readonly why: RifiutoLotto; readonly testata?: TestataLotto }

const bytesOf = async (scope: Scope, lottoId: string): Promise<Uint8Array> => {
  const organizzazioneId = organizzazioneDi(scope)
  const parts = await db(scope, (tx) =>
    tx.fileLotto.findMany({ where: { organizzazioneId, lottoId }, orderBy: { ordine: 'asc' } }),
  )
  return Buffer.concat(parts.map(({ corpo }) => corpo))
}

/** Reads a table with the columns that somebody said, or that it seems to have; or why there is nothing to keep of it. */
export const leggiTabella = async (bytes: Uint8Array, colonne: Colonne): Promise<Letto> => {
  const testata = await testataDi({ bytes, colonne })
  if (testata === undefined) return { ok: false, why: 'empty' }
  if (campiMancanti(LOTTO, testata.colonne).length > 0) return { ok: false, why: 'columns', testata }
  const letto = await leggiLotto(once(bytes), testata.colonne)
  if (letto.troppo !== undefined) return { ok: false, why: letto.troppo, testata }
  if (letto.righe === 0) return { ok: false, why: 'no-rows', testata }
  return { ok: true, testata, letto, righe: righeDi(letto) }
}

/** The same of a file that waits. */
export const leggiInAttesa = async (scope: Scope, { id, colonne }: Pick<InAttesa, 'id' | 'colonne'>): Promise<Letto> =>
  leggiTabella(await bytesOf(scope, id), colonne)

/** What a file would bring, before anything of it is kept. */
export type Anteprima = {
  readonly conteggi: Conteggi
  readonly righe: readonly RigaTenuta[]
  readonly testata: TestataLotto
}

/** What could not be read of them, in the order of the file. */
export const nonLette = (righe: readonly RigaTenuta[], lingua: Lingua): readonly DettoLotto[] => {
  const errate = righe.filter(({ errori }) => errori !== undefined)
  const [loro, nessuno] = [
    errate.filter(({ codiceFiscale }) => codiceFiscale !== ''),
    errate.filter(({ codiceFiscale }) => codiceFiscale === ''),
  ]
  return daDire(
    loro.map(({ codiceFiscale, errori = [] }) => ({ codiceFiscale, problemi: errori.map(asProblema) })),
    nessuno.flatMap(({ errori = [] }) => errori),
    lingua,
  )
}

/** The same, against what is kept of its clients for that year and instalment. */
export const anteprimaDi = async (
  scope: Scope,
  lotto: InAttesa,
): Promise<({ readonly ok: true } & Anteprima) | Extract<Letto, { ok: false }>> => {
  const read = await leggiInAttesa(scope, lotto)
  if (!read.ok) return read
  const { righe, testata, letto } = read
  const clienti = letto.clienti.map(({ codiceFiscale }) => codiceFiscale)
  const tenuto = await db(scope, (tx) => tenutoDi(tx, organizzazioneDi(scope), { ...lotto, clienti }))
  return { ok: true, righe, testata, conteggi: confronta(righe, tenuto).conteggi }
}
