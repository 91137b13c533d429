import { RIDUZIONI } from '../../engine/tari/tari'
import type { RiduzioneTari, TipoRiduzione } from '../../engine/tari/tari.types'
import type { LetturaTari } from './lettura'
import { MASSIMI, riduzioniPer } from './risposte'
import { typedPercent } from './typed'

/** The reductions of one stretch of the year, and where each stands in the form. */
export type RiduzioniDiPeriodo = { readonly rows: readonly number[]; readonly riduzioni: readonly RiduzioneTari[] }

const riduzioneOf = (lettura: LetturaTari, at: number): RiduzioneTari | undefined => {
  const { get } = lettura.risposte
  const tipo = get(`r${at}.tipo`)
  if (!Object.hasOwn(RIDUZIONI, tipo)) return lettura.refuse(`r${at}.tipo`, 'choice-unknown')
  const rule = RIDUZIONI[tipo as TipoRiduzione]
  const text = get(`r${at}.pct`)
  const taglio = text === '' ? undefined : typedPercent(text)
  if (text !== '' && taglio === undefined) return lettura.refuse(`r${at}.pct`, 'percent-unreadable')
  if (text === '' && rule.massimo === undefined) return lettura.refuse(`r${at}.pct`, 'answer-missing')
  const chosen = get(`r${at}.su`)
  const su = rule.su ?? (['fissa', 'variabile', 'totale'] as const).find((one) => one === chosen) ?? rule.suDiNorma
  if (su === undefined) return lettura.refuse(`r${at}.su`, 'answer-missing')
  return { tipo: tipo as TipoRiduzione, taglio, su }
}

/** The stretch a reduction is of; all of them where none is told. */
const quandoOf = (lettura: LetturaTari, at: number): number | undefined => {
  const text = lettura.risposte.get(`r${at}.quando`)
  return /^[0-3]$/.test(text) && Number(text) < lettura.risposte.periodi ? Number(text) : undefined
}

/** The reductions of each stretch. */
export const riduzioniOf = (lettura: LetturaTari): readonly RiduzioniDiPeriodo[] => {
  const { risposte } = lettura
  const all = Array.from({ length: risposte.periodi }, () => ({
    rows: [] as number[],
    riduzioni: [] as RiduzioneTari[],
  }))
  if (risposte.utenza === '' || riduzioniPer(risposte.utenza).length === 0) return all
  for (let at = 0; at < MASSIMI.riduzioni; at++) {
    if (risposte.get(`r${at}.tipo`) === '') continue
    const own = riduzioneOf(lettura, at)
    if (own === undefined) continue
    const only = quandoOf(lettura, at)
    all.forEach((periodo, k) => {
      if (only !== undefined && only !== k) return
      periodo.rows.push(at)
      periodo.riduzioni.push(own)
    })
  }
  return all
}
