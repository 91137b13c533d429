import { entryOn, valueOn } from '../kernel/dated'
import { isLeap } from '../kernel/dates'
import { Problem } from '../kernel/problem'
import { above, saidRatio } from './check-posizione'
import { MAGGIORAZIONE_GIORNALIERA, PEREQUATIVE, PRIMO_ANNO_PEREQUATIVE, TEFA_MASSIMA } from './tari.tables'
import type { PosizioneTari } from './tari.types'

const ofYear = new Map<number, readonly Problem[]>()

/** What is unsure of a year whatever the position: looked up once, it never changes while a program runs. */
export const avvisiAnno = (anno: number): readonly Problem[] => {
  const known = ofYear.get(anno)
  if (known) return known
  const found: Problem[] = []
  const day = `${anno}-01-01`
  if (anno >= PRIMO_ANNO_PEREQUATIVE && entryOn(PEREQUATIVE, day).law.confidence === 'uncertain') {
    found.push(new Problem('figure-not-confirmed', 'regole.perequative', { law: 'Delib. ARERA 133/2025 art. 1' }))
  }
  if (TEFA_MASSIMA.verified < day) {
    found.push(new Problem('table-not-verified', 'anno', { verified: TEFA_MASSIMA.verified }))
  }
  ofYear.set(anno, found)
  return found
}

/** What looks wrong and does not stop the sum, beside what its rows said. */
export const avvisiDi = ({ anno, utenza, regole }: PosizioneTari, ofRows: readonly Problem[]): readonly Problem[] => {
  const year = avvisiAnno(anno)
  const general = regole.perequative === undefined ? year : year.filter(({ code }) => code !== 'figure-not-confirmed')
  const isOdd = regole.giorniAnno === 366 && !isLeap(anno)
  if (!isOdd && utenza.kind !== 'giornaliera' && ofRows.length === 0) return general
  const found = [...ofRows, ...general]
  if (isOdd) found.push(new Problem('giorni-anno-unlikely', 'regole.giorniAnno', { anno }))
  if (utenza.kind === 'giornaliera') {
    const massima = valueOn(MAGGIORAZIONE_GIORNALIERA, `${anno}-01-01`)
    if (above(utenza.maggiorazione, massima)) {
      const values = { value: saidRatio(utenza.maggiorazione) }
      found.push(new Problem('maggiorazione-outside-law', 'utenza.maggiorazione', values))
    }
  }
  return found
}
