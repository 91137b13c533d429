import { CLIENTI_PER_RISPOSTA, type LottoRaccontato } from '../../../contracts/api/lotto'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { DettoLotto } from '../../../contracts/lotto'
import type { Scope } from '../../platform/scope'
import { anteprimaDi, nonLette } from '../tenuti/anteprima'
import { lottiDi, lottoDi, mancanze, type LottoTenuto } from '../tenuti/elenco'

type InBreve = Omit<LottoRaccontato, 'problemi' | 'altriProblemi'>

const inBreve = (lotto: LottoTenuto): InBreve => ({
  ...{ id: lotto.id, anno: lotto.anno, rata: lotto.quale, nome: lotto.nome, stato: lotto.stato },
  creatoIl: lotto.creatoIl.toISOString(),
  ...(lotto.tenutoAl === undefined ? {} : { tenutoFino: lotto.tenutoAl }),
  colonne: lotto.colonne,
  ...(lotto.conteggi === undefined ? {} : { file: lotto.conteggi }),
  clienti: {
    ...{ tenuti: lotto.clienti, calcolati: lotto.fatti, pronti: lotto.pronti, niente: lotto.niente },
    ...{ fermi: lotto.fermi, sostituiti: lotto.sostituiti },
  },
  daPagare: lotto.daPagare,
})

const conProblemi = (lotto: InBreve, problemi: readonly DettoLotto[]): LottoRaccontato => ({
  ...lotto,
  problemi: problemi.slice(0, CLIENTI_PER_RISPOSTA),
  altriProblemi: Math.max(0, problemi.length - CLIENTI_PER_RISPOSTA),
})

/** A batch as a program reads it: what its file would bring, or what came of it. Undefined where the program reaches none such. */
export const raccontaLotto = async (scope: Scope, id: string, lingua: Lingua): Promise<LottoRaccontato | undefined> => {
  const lotto = await lottoDi(scope, id)
  if (lotto === undefined) return undefined
  if (lotto.stato !== 'anteprima') return conProblemi(inBreve(lotto), await mancanze(scope, id, lingua))
  const seen = await anteprimaDi(scope, lotto)
  if (!seen.ok) return conProblemi(inBreve(lotto), [])
  return conProblemi({ ...inBreve(lotto), file: seen.conteggi }, nonLette(seen.righe, lingua))
}

/** The batches that a program brought in, the newest first. */
export const raccontaLotti = async (scope: Scope): Promise<readonly InBreve[]> => (await lottiDi(scope)).map(inBreve)
