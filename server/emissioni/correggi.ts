import type { Correzione } from '../../contracts/emissione'
import { audit, type AuditEntry } from '../platform/audit'
import { today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { queueMessage } from '../notifiche/commands'
import { intestazioneDi } from './componi'
import { mandatiA } from './dati-prima/mandati'
import { putAvvisi, rowOf } from './emetti'
import { cheDi, contoNuovo, type DiQualeAvviso, type NuovoConto } from './nuovo-conto'
import { takeNumbers } from './numeri'

/**
 * What became of a correction: `stessa-persona` who asked does not release it; `ruolo` an operator does not; `mutata` it would not say any more
 * what was asked for; `uguale` nothing of the sum is another; `sostituito` another one has taken its place already; `no` it cannot be
 * computed, as the page says.
 */
export type EsitoCorrezione =
  | 'chiesta'
  | 'rilasciata'
  | 'lasciata'
  | 'motivo'
  | 'stessa-persona'
  | 'ruolo'
  | 'mutata'
  | 'uguale'
  | 'sostituito'
  | 'cambiata'
  | 'no'
  | 'assente'

type Found = Awaited<ReturnType<Tx['avviso']['findFirstOrThrow']>>
type Vecchio = Found & { readonly emissione: { readonly scelta: unknown } }

const find = (tx: Tx, emissioneId: string, numero: number): Promise<Vecchio | null> =>
  tx.avviso.findFirst({ where: { emissioneId, numero }, include: { emissione: { select: { scelta: true } } } })

/** Of which run and person it is, for the sum made anew. */
export const quale = ({ emissione: { scelta }, ...own }: Vecchio): DiQualeAvviso => ({ ...own, scelta })

const about = ({ belfiore, codiceFiscale, id }: Vecchio, reason: string): AuditEntry => ({
  ...{ belfiore, persona: codiceFiscale, action: 'change:avviso', object: id, reason },
})

const isReplaced = async (tx: Tx, { belfiore, id }: Vecchio): Promise<boolean> =>
  (await tx.avviso.count({ where: { belfiore, sostituisce: id } })) > 0

/** One person of the office at a time, for a statement. */
const lock = (tx: Tx, { id }: Vecchio) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`

const isSame = ({ dovuto, versato, importo }: Vecchio, { voce }: NuovoConto): boolean =>
  Number(dovuto) === voce.dovuto && Number(versato) === voce.versato && Number(importo) === voce.importo

const chiedi = async (scope: Scope, old: Vecchio, motivo: string): Promise<EsitoCorrezione> => {
  if (motivo === '') return 'motivo'
  const nuovo = await contoNuovo(scope, quale(old))
  if ('perche' in nuovo) return 'no'
  if (isSame(old, nuovo)) return 'uguale'
  return db(scope, async (tx) => {
    await lock(tx, old)
    const { belfiore, id, codiceFiscale } = old
    if (await isReplaced(tx, old)) return 'sostituito'
    if ((await tx.correzioneAvviso.count({ where: { belfiore, avvisoId: id, stato: 'chiesta' } })) > 0)
      return 'cambiata'
    const { impronta, voce } = nuovo
    const { dovuto, versato, importo } = voce
    await tx.correzioneAvviso.create({
      data: {
        ...{ belfiore, avvisoId: id, codiceFiscale, motivo, impronta, dovuto, versato, importo },
        chiestaDa: scope.actor,
      },
    })
    await audit(tx, scope, { ...about(old, 'correzione di un avviso chiesta'), values: { motivo } })
    return 'chiesta'
  })
}

/** Who is told of a statement: its person, or each of the heirs of who died. */
const aChi = ({ chi: { codiceFiscale, eredi } }: NuovoConto['persona'], id: string) =>
  eredi.length === 0
    ? [{ chi: codiceFiscale, riferimento: id, daErede: false }]
    : eredi.map((erede, at) => ({ chi: erede.codiceFiscale, riferimento: `${id}/${at + 1}`, daErede: true }))

/** The new statement, with the next number: it names the old one, and its person is told. @returns its id */
const issue = async (
  tx: Tx,
  scope: Scope,
  old: Vecchio,
  { aperto, persona, calcolo, voce }: NuovoConto,
): Promise<string> => {
  const { belfiore, emissioneId, codiceFiscale } = old
  const che = cheDi(quale(old))
  const { tributo, anno } = che
  const adesso = new Date()
  const testa = await intestazioneDi(che, [persona], today(adesso))
  const mandati = await mandatiA(tx, che, [codiceFiscale])
  const numero = await takeNumbers(tx, belfiore, anno, 1)
  const vecchio = `${old.numero}/${anno}`
  const sostituisce = { id: old.id, numero: vecchio, emessoIl: today(old.emessoIl) }
  const row = rowOf(
    { lotto: { ...che, emissioneId }, aperto, testa, mandati, adesso },
    { voce, calcolo, persona, numero, sostituisce },
  )
  await putAvvisi(tx, JSON.stringify([row]))
  const days = voce.scadenze.flatMap(({ giorno, resta }) => (giorno !== undefined && resta > 0 ? [giorno] : []))
  const [entro] = days.filter((day) => day >= today(adesso)).sort()
  const valori = {
    ...{ tributo, anno: String(anno), comune: belfiore, avviso: row.id, sostituisce: vecchio },
    ...(entro === undefined ? {} : { entro }),
  }
  for (const { chi, riferimento, daErede } of aChi(persona, row.id))
    await queueMessage(tx, scope, {
      ...{ belfiore, codiceFiscale: chi, tributo, riferimento, modello: 'avviso-emesso' },
      valori: daErede ? { ...valori, daErede: `${numero}/${anno}` } : valori,
    })
  const reason = `avviso ${tributo.toUpperCase()} ${anno}, al posto del n. ${vecchio}`
  await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'send:avviso', object: row.id, reason })
  return row.id
}

/** The correction that waits for a decision, and nobody else decides meanwhile. */
const inAttesa = async (tx: Tx, old: Vecchio) => {
  await lock(tx, old)
  return tx.correzioneAvviso.findFirst({ where: { belfiore: old.belfiore, avvisoId: old.id, stato: 'chiesta' } })
}

const decided = (
  tx: Tx,
  scope: Scope,
  { belfiore, id }: { readonly belfiore: string; readonly id: string },
  data: object,
) =>
  tx.correzioneAvviso.update({
    where: { belfiore_id: { belfiore, id } },
    data: { decisaDa: scope.actor, decisaIl: new Date(), ...data },
  })

const lascia = (scope: Scope, old: Vecchio): Promise<EsitoCorrezione> =>
  db(scope, async (tx) => {
    const waiting = await inAttesa(tx, old)
    if (waiting === null) return 'cambiata'
    await decided(tx, scope, waiting, { stato: 'lasciata' })
    await audit(tx, scope, about(old, 'correzione di un avviso lasciata'))
    return 'lasciata'
  })

/** Computed again at the release: only what was asked for is issued. */
const rilascia = async (scope: Scope, old: Vecchio): Promise<EsitoCorrezione> => {
  if (scope.role === 'operatore') return 'ruolo'
  const nuovo = await contoNuovo(scope, quale(old))
  return db(scope, async (tx) => {
    const waiting = await inAttesa(tx, old)
    if (waiting === null) return 'cambiata'
    if (waiting.chiestaDa === scope.actor) return 'stessa-persona'
    if (await isReplaced(tx, old)) return 'sostituito'
    if ('perche' in nuovo || nuovo.impronta !== waiting.impronta) return 'mutata'
    await decided(tx, scope, waiting, { stato: 'rilasciata', nuovoId: await issue(tx, scope, old, nuovo) })
    await audit(tx, scope, about(old, 'correzione di un avviso rilasciata'))
    return 'rilasciata'
  })
}

/** Asks for the correction of a statement of the office, releases it as another person, or leaves it. */
export const correggi = async (scope: Scope, { id, numero, atto, motivo }: Correzione): Promise<EsitoCorrezione> => {
  const old = await db(scope, (tx) => find(tx, id, numero))
  if (old === null) return 'assente'
  if (atto === 'chiedi') return chiedi(scope, old, motivo)
  return atto === 'lascia' ? lascia(scope, old) : rilascia(scope, old)
}
