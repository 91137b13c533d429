import { impi } from '../../engine/impi/impi'
import type { Impianto, PosizioneImpi } from '../../engine/impi/impi.types'
import type { Cents } from '../../engine/kernel/money'
import { confrontoPerFattori, parola, type ConfrontoVoci, type Valore, type Voce } from './per-fattori'

/** The one plant of a calculation, in its year. */
type CasoImpi = { readonly anno: number; readonly impianto: Impianto }

const casoDi = ({ anno, impianti }: PosizioneImpi): CasoImpi => ({ anno, impianto: impianti[0]! })

const line = (
  id: string,
  now: CasoImpi,
  key: 'tipo' | 'costi' | 'quota' | 'mesi',
  valore: (own: Impianto) => Valore,
): Voce<CasoImpi> => ({
  id,
  at: '',
  take: (caso) => ({ ...caso, impianto: { ...caso.impianto, [key]: now.impianto[key] } }),
  valore: ({ impianto }) => valore(impianto),
})

const costiOf = ({ costi }: Impianto): Valore => ({
  kind: 'euro',
  cents: costi.reduce((sum, { importo }) => sum + importo, 0) as Cents,
})

const mesiOf = ({ mesi }: Impianto): Valore => ({
  kind: 'parti',
  count: mesi.primoSemestre + mesi.secondoSemestre,
  of: 12,
})

const imposta = ({ anno, impianto }: CasoImpi): Cents | undefined => {
  const outcome = impi({ anno, impianti: [impianto] })
  return outcome.ok ? outcome.value.imposta : undefined
}

/** Two sums of the IMPi side by side: the coefficients go with the year, or with the costs where they were typed. */
export const confrontoImpi = (before: PosizioneImpi, now: PosizioneImpi): ConfrontoVoci | undefined => {
  const [a, b] = [casoDi(before), casoDi(now)]
  const anno: Voce<CasoImpi> = {
    id: 'anno',
    at: '',
    take: (caso) => ({ ...caso, anno: b.anno }),
    valore: (caso) => ({ kind: 'anno', value: caso.anno }),
  }
  const voci = [
    anno,
    line('bene', b, 'tipo', ({ tipo }) => parola(tipo)),
    line('costi', b, 'costi', costiOf),
    line('quota', b, 'quota', ({ quota }) => ({ kind: 'quota', value: quota })),
    line('mesi', b, 'mesi', mesiOf),
  ]
  return confrontoPerFattori(a, b, voci, imposta)
}
