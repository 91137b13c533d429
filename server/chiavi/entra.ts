import type { StatoChiave } from '../../contracts/chiave'
import type { Operation } from '../../contracts/api/operation'
import { audit } from '../platform/audit'
import { clientNetworkOf } from '../platform/client-address'
import { db } from '../platform/db'
import { countInCommon, type Allowance } from '../platform/rate-limit'
import { INSTALLATION, intermediario, system, type Scope } from '../platform/scope'
import { azioniDi, responsabili, statoDi, type ChiaveRow } from './queries'
import { combacia, presentata } from './segreto'

/** A program that is in: for whom it acts, and where its key lets it. */
export type ConChiave = { readonly scope: Scope; readonly comuni: readonly string[]; readonly allowance: Allowance }

/** Why a program is not let in. A closed union: each has its sentence in `apiProblems`. */
export type ChiaveRifiutata =
  'key-missing' | 'key-unknown' | 'key-revoked' | 'key-expired' | 'key-orphan' | 'key-not-allowed' | 'key-rate'

export type Ammesso =
  | ({ readonly ok: true } & ConChiave)
  | { readonly ok: false; readonly why: ChiaveRifiutata; readonly allowance?: Allowance }

const OVER: Readonly<Record<Exclude<StatoChiave, 'viva'>, ChiaveRifiutata>> = {
  revocata: 'key-revoked',
  scaduta: 'key-expired',
  orfana: 'key-orphan',
}

/** The key that is meant, before anybody knows whose it is: the installation looks it up, and sees nothing else. */
const cercata = (id: string): Promise<ChiaveRow | null> =>
  db(system(INSTALLATION, 'chiave'), (tx) => tx.chiaveOrganizzazione.findUnique({ where: { id } }))

/** Writes that it was used, for what, and whether it might; and says how it stands. */
const usata = (scope: Scope, row: ChiaveRow, chiamata: string, ammessa: boolean): Promise<StatoChiave> =>
  db(scope, async (tx) => {
    const stato = statoDi(row, (await responsabili(tx, row.organizzazioneId)).has(row.creataDa))
    if (stato !== 'viva') return stato
    await tx.chiaveOrganizzazione.updateMany({ where: { id: row.id }, data: { usataIl: new Date() } })
    await audit(tx, scope, {
      ...{ belfiore: INSTALLATION, persona: null, action: 'enter:chiave', object: row.id },
      ...{ reason: 'un programma del CAF o del professionista ha chiamato con la sua chiave' },
      values: { chiamata, ammessa },
    })
    return stato
  })

/**
 * Lets a program in by its key: the secret, then whether the key lasts, then how often it called this minute on whatever machine,
 * then whether it may do this. Its scope is that of who made it, and the database looks the key up again.
 */
export const ammetti = async (
  { headers }: Pick<Request, 'headers'>,
  { id: chiamata, key }: Pick<Operation, 'id' | 'key'>,
): Promise<Ammesso> => {
  if (headers.get('authorization') === null) return { ok: false, why: 'key-missing' }
  const sent = presentata(headers.get('authorization'))
  const row = sent && (await cercata(sent.id))
  if (!sent || !row || !combacia(sent.segreto, row.impronta)) return { ok: false, why: 'key-unknown' }
  const more = { chiave: row.id, from: clientNetworkOf(headers) }
  const scope = intermediario(row.creataDa, row.organizzazioneId, more)
  const allowance = await countInCommon(`chiave:${row.id}`, row.alMinuto)
  if (allowance.wait !== undefined) return { ok: false, why: 'key-rate', allowance }
  const ammessa = key === 'guarda' || azioniDi(row).some((one) => one === key)
  const stato = await usata(scope, row, chiamata, ammessa)
  if (stato !== 'viva') return { ok: false, why: OVER[stato], allowance }
  return ammessa ? { ok: true, scope, comuni: row.comuni, allowance } : { ok: false, why: 'key-not-allowed', allowance }
}
