/** A reference a person can look up. `act` is the short name of the act as lawyers cite it, `at` article and comma. */
export type Law = {
  readonly act: string
  readonly at: string
  /** `confirmed`: read in the source; `uncertain`: from memory or one weak source, shown as "da confermare". */
  readonly confidence: 'confirmed' | 'uncertain'
}

export const law = (act: string, at: string): Law => ({ act, at, confidence: 'confirmed' })
export const uncertain = (act: string, at: string): Law => ({ act, at, confidence: 'uncertain' })

/** The law of the "nuova IMU": L. 160/2019, art. 1, at the given comma. */
export const l160 = (comma: string): Law => law('L. 160/2019', `art. 1 c. ${comma}`)
