import type { Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { VoceCanone } from './canone.types'
import { regoleDi } from './tariffe'

const above = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

type Limit = { readonly field: string; readonly value: Ratio | undefined; readonly min?: Ratio; readonly max: Ratio }

const limitsOf = (anno: number, voce: VoceCanone): readonly Limit[] => {
  const { mercato, abusiva } = regoleDi(anno)
  const limits: Limit[] = []
  if (voce.kind === 'mercato-annuo' || voce.kind === 'mercato-giornaliero') {
    limits.push({ field: 'variazione', value: voce.variazione, max: mercato.variazioneMassima })
  }
  if (voce.kind === 'mercato-giornaliero')
    limits.push({ field: 'ricorrente', value: voce.ricorrente, ...mercato.ricorrente })
  if (voce.abusiva) {
    const { maggiorazione, sanzione } = voce.abusiva
    limits.push({ field: 'abusiva.maggiorazione', value: maggiorazione, max: abusiva.maggiorazioneMassima })
    limits.push({ field: 'abusiva.sanzione', value: sanzione, ...abusiva.sanzione })
  }
  return limits
}

/** What looks wrong and does not stop the sum: a comune's figure outside the law, a figure of ours from memory. */
export const avvisiVoce = (anno: number, voce: VoceCanone, isConfirmed: boolean, place: string): Problem[] => {
  const found: Problem[] = []
  if (voce.kind !== 'tariffa') {
    for (const { field, value, min, max } of limitsOf(anno, voce)) {
      if (value === undefined) continue
      if (above(value, max) || (min !== undefined && above(min, value))) {
        found.push(new Problem('comune-outside-law', `${place}.${field}`))
      }
    }
  }
  if (!isConfirmed) found.push(new Problem('figure-not-confirmed', place, { law: 'L. 160/2019 art. 1 c. 826-842' }))
  return found
}
