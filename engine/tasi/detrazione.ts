import type { Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'

/** What a comune takes off by rendita: up to and including `finoA`; `null` is every rendita above the others. */
export type FasciaDetrazione = { readonly finoA: Cents | null; readonly importo: Cents }

export type DetrazioneComune = {
  readonly fasce: readonly FasciaDetrazione[]
  /** More for each child, up to a limit of its own. */
  readonly perFiglio?: { readonly importo: Cents; readonly massimo: Cents } | undefined
}

/**
 * The year's detrazione that the comune's own brackets give for a rendita and so many children, whole dwelling. Zero where
 * no bracket reaches: that is what the comune decided (L. 147/2013 art. 1 c. 677, 682).
 * @throws Problem `amount-invalid`, `detrazione-not-admitted` for brackets that do not rise
 */
export const detrazioneDelComune = ({ fasce, perFiglio }: DetrazioneComune, rendita: Cents, figli = 0): Cents => {
  if (!Number.isSafeInteger(rendita) || rendita < 0)
    throw new Problem('amount-invalid', 'rendita', { value: said(rendita) })
  if (!Number.isSafeInteger(figli) || figli < 0) throw new Problem('amount-invalid', 'figli', { value: said(figli) })
  fasce.forEach(({ finoA }, index) => {
    const before = fasce[index - 1]
    if (before && (before.finoA === null || (finoA !== null && finoA <= before.finoA))) {
      throw new Problem('detrazione-not-admitted', `fasce.${index}`)
    }
  })
  const fascia = fasce.find(({ finoA }) => finoA === null || rendita <= finoA)
  const own = fascia ? fascia.importo : 0
  const children = perFiglio ? Math.min(figli * perFiglio.importo, perFiglio.massimo) : 0
  return (own + children) as Cents
}
