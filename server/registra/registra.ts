import { datiConcessi, type VoceConcessa } from '../../contracts/pratiche/effetti-canone'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { inParti, tariffaDi, type RegistrazioneId, type Toglibile } from '../../contracts/registra/registrazioni'
import { reasonOf, type Ragione } from '../../contracts/ricerca'
import { monthsLater } from '../../engine/kernel/dates'
import { dayColumn } from '../platform/clock'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

export type Whose = { readonly belfiore: string; readonly codiceFiscale: string }

type Written = { readonly tx: Tx; readonly risposte: Risposte; readonly own: Whose & typeof BY_HAND & Registrato }
type Registrato = { readonly registratoDa: string }

const BY_HAND = { fonte: 'ufficio' } as const

/** What was recorded is no longer as the form found it. Undoes the transaction. */
class Cambiato extends Error {}

const said = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)
const cents = (text: string | undefined): bigint => BigInt(text ?? 0)
const CM2 = 10_000

/** A payment; money that went back is one below nothing. */
const versamento = async ({ tx, risposte, own }: Written, sign: bigint): Promise<void> => {
  const { tributo = '', anno, importo, giorno = '', mezzo = 'rimborso', rata, riferimento } = risposte
  const of = { tributo, anno: Number(anno), rata: rata === 'nessuna' ? null : said(rata) }
  const paid = { importo: sign * cents(importo), versatoIl: dayColumn(giorno), mezzo, riferimento: said(riferimento) }
  await tx.versamento.createMany({ data: [{ ...own, ...of, ...paid }] })
}

const dovuto = async ({ tx, risposte, own }: Written): Promise<void> => {
  const { tributo = '', anno, importo, scadenza = '', riferimento } = risposte
  const of = { tributo, anno: Number(anno), rata: 'unica', origine: 'atto', riferimento: said(riferimento) }
  await tx.dovuto.createMany({ data: [{ ...own, ...of, importo: cents(importo), scadenza: dayColumn(scadenza) }] })
}

const NOW = () => ({ superatoIl: new Date() })

/** What was owed becomes history, with what was matched to it; equal instalments a month apart stand in its place. */
const rate = async ({ tx, risposte, own }: Written): Promise<void> => {
  const ids = (risposte.dovuti ?? '').split(',')
  const { belfiore, codiceFiscale } = own
  const rows = await tx.dovuto.findMany({ where: { belfiore, codiceFiscale, id: { in: ids }, superatoIl: null } })
  const [first] = rows
  const isOne = rows.every(({ tributo, anno }) => tributo === first?.tributo && anno === first.anno)
  if (first === undefined || rows.length !== ids.length || !isOne) throw new Cambiato()
  await tx.abbinamento.updateMany({ where: { belfiore, dovutoId: { in: ids }, superatoIl: null }, data: NOW() })
  await tx.dovuto.updateMany({ where: { belfiore, id: { in: ids }, superatoIl: null }, data: NOW() })
  const { tributo, anno, codiceTributo } = first
  const plan = {
    ...own,
    tributo,
    anno,
    codiceTributo,
    origine: 'rateizzazione',
    riferimento: said(risposte.riferimento),
  }
  const parts = inParti(Number(risposte.totale), Number(risposte.quante))
  await tx.dovuto.createMany({
    data: parts.map((importo, at) => ({
      ...{ ...plan, rata: String(at + 1), importo: BigInt(importo) },
      scadenza: dayColumn(monthsLater(risposte.prima ?? '', at)),
    })),
  })
}

const voceOf = ({ genere, superficie = '', larghezza = '', durata, giorni }: Risposte): VoceConcessa => {
  if (genere === 'passo-carrabile') return { tipo: genere, larghezza }
  const lasts =
    durata === 'temporanea' ? ({ tipo: durata, giorni: Number(giorni) } as const) : ({ tipo: 'permanente' } as const)
  if (genere === 'pubblicita') {
    return { tipo: genere, superficieCm2: Math.round(Number(superficie) * CM2), durata: lasts }
  }
  return { tipo: 'occupazione', superficie, durata: lasts }
}

const days = ({ dal = '', al }: Risposte) => ({ dal: dayColumn(dal), al: al === undefined ? null : dayColumn(al) })

const concessione = async ({ tx, risposte, own }: Written): Promise<void> => {
  const { numero = '', genere = '', descrizione, indirizzo = '' } = risposte
  const dati = datiConcessi(voceOf(risposte), tariffaDi(risposte).value)
  const of = { numero, tipo: genere, descrizione: said(descrizione), indirizzo, dati }
  await tx.concessione.createMany({ data: [{ ...own, ...of, ...days(risposte) }] })
}

const utenza = async ({ tx, risposte, own }: Written): Promise<void> => {
  const { codice = '', tipo = '', categoria, superficie = '', occupanti, indirizzo = '' } = risposte
  const of = { codice, tipo, categoria: said(categoria), superficie, indirizzo }
  const people = { occupanti: occupanti === undefined ? null : Number(occupanti) }
  await tx.utenzaTari.createMany({ data: [{ ...own, ...of, ...people, ...days(risposte) }] })
}

const WRITES: Readonly<Record<RegistrazioneId, (written: Written) => Promise<void>>> = {
  versamento: (written) => versamento(written, 1n),
  rimborso: (written) => versamento(written, -1n),
  dovuto,
  rate,
  concessione,
  utenza,
}

/** @returns `cambiata` where what it stands on is no longer as the form found it: then nothing was written */
const orChanged = async (work: Promise<void>): Promise<'ok' | 'cambiata'> => {
  try {
    await work
    return 'ok'
  } catch (error) {
    if (error instanceof Cambiato) return 'cambiata'
    throw error
  }
}

/** Writes into a position what the office knows, as a new dated row; who, what and why go into the audit with it. */
export const registra = (
  scope: Scope,
  whose: Whose,
  cosa: RegistrazioneId,
  risposte: Risposte,
  ragione: Ragione,
): Promise<'ok' | 'cambiata'> =>
  orChanged(
    db(scope, async (tx) => {
      const { belfiore, codiceFiscale } = whose
      await WRITES[cosa]({ tx, risposte, own: { belfiore, codiceFiscale, ...BY_HAND, registratoDa: scope.actor } })
      const about = { belfiore, persona: codiceFiscale, values: { registra: cosa } }
      await audit(tx, scope, { ...about, action: 'change:posizione', reason: reasonOf(ragione) })
    }),
  )

const take = async (tx: Tx, { belfiore, codiceFiscale }: Whose, oggetto: Toglibile, id: string): Promise<number> => {
  const where = { belfiore, codiceFiscale, id, superatoIl: null }
  const matched = { belfiore, superatoIl: null }
  switch (oggetto) {
    case 'dovuto':
      await tx.abbinamento.updateMany({ where: { ...matched, dovutoId: id }, data: NOW() })
      return (await tx.dovuto.updateMany({ where, data: NOW() })).count
    case 'versamento':
      await tx.abbinamento.updateMany({ where: { ...matched, versamentoId: id }, data: NOW() })
      return (await tx.versamento.updateMany({ where, data: NOW() })).count
    case 'concessione':
      return (await tx.concessione.updateMany({ where, data: NOW() })).count
    case 'utenza_tari':
      return (await tx.utenzaTari.updateMany({ where, data: NOW() })).count
  }
}

/** Takes a row back: it counts no longer and stays in the history. */
export const togli = (
  scope: Scope,
  whose: Whose,
  { oggetto, id }: { readonly oggetto: Toglibile; readonly id: string },
  perche: string,
): Promise<'ok' | 'cambiata'> =>
  orChanged(
    db(scope, async (tx) => {
      if ((await take(tx, whose, oggetto, id)) !== 1) throw new Cambiato()
      const { belfiore, codiceFiscale: persona } = whose
      await audit(tx, scope, {
        ...{ belfiore, persona, action: 'change:posizione', object: id, reason: perche },
        values: { toglie: oggetto },
      })
    }),
  )
