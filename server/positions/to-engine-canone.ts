import { posizioneCanone, toPosizioneCanone } from '../../contracts/calcolo-canone'
import type { PosizioneCanone } from '../../engine/canone/canone.types'
import { Problem, said } from '../../engine/kernel/problem'
import type { ConcessioneRow } from './position.types'

/**
 * The concessions of a year under the regolamento of the comune (`canone.regolamento` among its settings).
 * `concessione.dati` is one voce of the calculator, with its number for a name.
 * @throws Problem `tariffa-invalid` for a setting, `choice-unknown` for a concession, that is not what it should be
 */
export const toPosizioneCanoneOf = (
  regolamento: unknown,
  concessioni: readonly ConcessioneRow[],
  anno: number,
): PosizioneCanone => {
  const rules = posizioneCanone.shape.regolamento.safeParse(regolamento)
  if (!rules.success) throw new Problem('tariffa-invalid', '', { value: said(rules.error.issues[0]?.path.join('.')) })
  const voci = concessioni.map(({ numero, dati }) => ({ ...(dati as object), id: numero }))
  const read = posizioneCanone.safeParse({ anno, regolamento: rules.data, voci })
  if (!read.success) {
    const [, at = 0, ...rest] = read.error.issues[0]?.path ?? []
    throw new Problem('choice-unknown', String(at), { value: said(rest.join('.')) })
  }
  return toPosizioneCanone(read.data)
}
