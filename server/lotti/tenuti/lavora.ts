import { archivio } from '../../comuni/queries'
import { db, type Tx } from '../../platform/db'
import { logError } from '../../platform/log'
import { isUnavailable } from '../../platform/unavailable'
import { calcolaCliente } from '../calcola'
import type { ClienteCalcolato } from '../lotto.types'
import { rigaRiepilogo } from '../riepilogo'
import { bytesOf, filesOf, type ModoZip } from '../zip'
import { alServizio } from './tenuto'
import { findInCorso, finisci, prendi, type InCorso, type Preso } from './turno'

/** A client that has ended so many workers is not computed again: it is said to be one that cannot be. */
const MOST_TRIES = 5

type Fatto = {
  readonly tentativi: number
  readonly calcolato: ClienteCalcolato
  readonly carte: readonly { readonly nome: string; readonly corpo: Uint8Array<ArrayBuffer> }[]
}

const nonCalcolato = ({ cliente: { codiceFiscale, righe, errori } }: Preso): ClienteCalcolato => {
  const line = righe[0]?.line ?? errori[0]?.line ?? 0
  const problemi = [{ code: 'not-computed', line, colonna: '', values: { motivo: '' } }] as const
  return { codiceFiscale, nome: codiceFiscale, righe: righe.length, esito: 'fermo', problemi, comuni: [], fogli: [] }
}

const fai = async (preso: Preso, modo: ModoZip): Promise<Fatto> => {
  const { cliente, tentativi } = preso
  if (tentativi > MOST_TRIES) return { tentativi, calcolato: nonCalcolato(preso), carte: [] }
  try {
    const calcolato = calcolaCliente(cliente, modo)
    const carte: Fatto['carte'][number][] = []
    for await (const file of filesOf(calcolato, modo))
      carte.push({ nome: file.name, corpo: new Uint8Array(bytesOf(file)) })
    return { tentativi, calcolato, carte }
  } catch (error) {
    if (isUnavailable(error)) throw error
    // a defect of ours holds nobody else up: the client is told apart, and we read of it
    logError('cliente-failed', error)
    return { tentativi, calcolato: nonCalcolato(preso), carte: [] }
  }
}

const sum = (values: readonly number[]): bigint => BigInt(values.reduce((all, own) => all + own, 0))

/** Writes one, unless another worker has taken it up meanwhile. */
const scrivi = async (tx: Tx, { id, organizzazione, lingua }: InCorso, fatto: Fatto): Promise<void> => {
  const { calcolato, tentativi, carte } = fatto
  const { codiceFiscale, esito, nome, problemi, comuni, fogli } = calcolato
  const key = { organizzazioneId: organizzazione, lottoId: id, codiceFiscale }
  const { count } = await tx.clienteLotto.updateMany({
    where: { ...key, stato: 'in-corso', tentativi },
    data: {
      ...{ stato: 'fatto', scade: null, esito, nome },
      imposta: esito === 'fermo' ? null : sum(comuni.map(({ result }) => result.dovuto)),
      daPagare: esito === 'fermo' ? null : sum(fogli.map(({ totale }) => totale)),
      ...{ problemi: JSON.parse(JSON.stringify(problemi)) as object[], riepilogo: rigaRiepilogo(calcolato, lingua) },
    },
  })
  if (count === 1) await tx.cartaLotto.createMany({ data: carte.map((carta) => ({ ...key, ...carta })) })
}

/**
 * Computes some clients of a batch and writes them with their papers, whole or not at all. A worker that dies leaves its clients to
 * another after a minute. @param others told that there is more, before this one begins @returns whether anything was done
 */
export const workOnBatch = async (id: string, others: () => Promise<void>): Promise<boolean> => {
  const lotto = await findInCorso(id)
  if (lotto === undefined) return false
  const presi = await prendi(lotto)
  if (presi.length === 0) return false
  await others()
  const { anno, quale, giorno, lingua, studio } = lotto
  const own = { anno, quale, oggi: giorno, lingua, archivio: await archivio() }
  const modo: ModoZip = studio === '' ? own : { ...own, studio }
  const fatti: Fatto[] = []
  for (const preso of presi) fatti.push(await fai(preso, modo))
  await db(alServizio(lotto.organizzazione), async (tx) => {
    for (const fatto of fatti) await scrivi(tx, lotto, fatto)
    await finisci(tx, lotto)
  })
  return true
}
