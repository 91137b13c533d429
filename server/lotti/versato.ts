import type { CodiceImu, ImuResult, PosizioneImu } from '../../engine/imu/imu.types'
import { toCents, type Cents } from '../../engine/kernel/money'
import type { ProblemaLotto, RigaLetta } from './lotto.types'

type Versato = { readonly posizione: PosizioneImu; readonly problemi: readonly ProblemaLotto[] }

const paidOf = (gruppo: readonly RigaLetta[]): Cents | undefined => {
  const given = gruppo.flatMap(({ riga }) => riga.accontoVersato ?? [])
  return given.length === 0 ? undefined : toCents(given.reduce((sum, own) => sum + own, 0))
}

const problema = (code: ProblemaLotto['code'], gruppo: readonly RigaLetta[]): ProblemaLotto => ({
  ...{ code, line: gruppo[0]!.line, colonna: 'acconto_versato', values: {} },
})

/**
 * What was paid as acconto, by the code that each property is paid under. Said of one property that owes, it must be said
 * of all of them: the others would count as unpaid. Group D is paid under two codes, and one sum cannot be split.
 */
export const conVersato = (
  posizione: PosizioneImu,
  result: ImuResult,
  righe: readonly (readonly RigaLetta[])[],
  onlySaldo: boolean,
): Versato => {
  const paid = righe.map(paidOf)
  if (paid.every((own) => own === undefined)) return { posizione, problemi: [] }
  if (!onlySaldo) {
    return {
      posizione,
      problemi: righe.filter((_, i) => paid[i]! > 0).map((own) => problema('versato-not-asked', own)),
    }
  }
  const problemi: ProblemaLotto[] = []
  const sums = new Map<CodiceImu, number>()
  righe.forEach((gruppo, i) => {
    const codici = result.immobili
      .find(({ id }) => id === `i${i}`)!
      .righe.filter(({ imposta }) => imposta > 0)
      .map(({ codice }) => codice)
    const own = paid[i]
    if (own === undefined && codici.length > 0) problemi.push(problema('versato-missing', gruppo))
    else if (own !== undefined && own > 0 && codici.length !== 1) problemi.push(problema('versato-to-split', gruppo))
    else if (own !== undefined && codici.length === 1) sums.set(codici[0]!, (sums.get(codici[0]!) ?? 0) + own)
  })
  const accontoVersato = [...sums].map(([codice, importo]) => ({ codice, importo: toCents(importo) }))
  return { posizione: { ...posizione, accontoVersato }, problemi }
}
