import type { RigaLotto } from '../../../formats/elenchi/lotto'
import { COLONNE_LOTTO } from '../../../formats/elenchi/lotto-celle'
import { organizzazioneOf } from '../../organizzazioni/queries'
import { today } from '../../platform/clock'
import { db } from '../../platform/db'
import type { Scope } from '../../platform/scope'
import { prossima } from '../prossimo'
import { tabellaDi } from '../tabella'
import { lottoDi } from './elenco'
import { entra, type Entrato } from './entra'
import { organizzazioneDi } from './tenuto'

/** Rows of the clients who are in this batch still; those that could not be read are not among them. */
const righeVive = (scope: Scope, lottoId: string): Promise<readonly RigaLotto[]> =>
  db(scope, async (tx) => {
    const which = { organizzazioneId: organizzazioneDi(scope), lottoId }
    const clienti = await tx.clienteLotto.findMany({
      where: { ...which, sostituitoDa: null },
      select: { codiceFiscale: true },
    })
    const own = new Set(clienti.map(({ codiceFiscale }) => codiceFiscale))
    const righe = await tx.rigaLotto.findMany({ where: which, orderBy: { riga: 'asc' } })
    return righe.flatMap(({ codiceFiscale, dati }) =>
      own.has(codiceFiscale) && dati !== null ? [dati as unknown as RigaLotto] : [],
    )
  })

/**
 * Makes the table of the next batch from one that is kept, for an instalment of this year, and puts it by as one that somebody
 * has sent: it is looked at before anything of it is kept.
 */
export const preparaProssimo = async (scope: Scope, id: string, rata: string): Promise<Entrato> => {
  const lotto = await lottoDi(scope, id)
  if (lotto === undefined || lotto.stato === 'anteprima') return { ok: false, why: 'assente' }
  const anni = { da: lotto.anno, a: Number(today().slice(0, 4)) }
  const righe = (await righeVive(scope, id)).flatMap((riga) => {
    const dopo = prossima(riga, anni)
    return dopo === undefined ? [] : [dopo]
  })
  if (righe.length === 0) return { ok: false, why: 'nulla-avanti' }
  const { nome, lingua } = lotto
  const { nome: studio } = await organizzazioneOf(scope)
  const bytes = Buffer.from(tabellaDi(righe))
  return entra(scope, { bytes, nome, rata, studio, lingua, colonne: COLONNE_LOTTO })
}
