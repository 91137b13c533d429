import { plus, type Amount } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { positive, type Bene } from './bene'
import { isPertinenza } from './categoria'
import { coefficiente } from './coefficiente-d'
import { valoreContabile, valoreFabbricato, valoreTerreno, type ParametriValore } from './valore'

type Fabbricato = Bene & { readonly kind: 'fabbricato' }

const conPertinenze = (
  parametri: ParametriValore,
  { pertinenze }: Fabbricato,
  conAbitazione: boolean,
  own: Amount,
  trace?: Trace,
): Amount => {
  if (pertinenze === undefined || pertinenze.length === 0) return own
  let base = own
  const seen = new Set<string>()
  pertinenze.forEach(({ categoria, rendita }, index) => {
    if (!isPertinenza(categoria) || seen.has(categoria) || !conAbitazione) {
      throw new Problem('pertinenza-not-admitted', `bene.pertinenze.${index}`, { categoria })
    }
    seen.add(categoria)
    positive(rendita, `bene.pertinenze.${index}.rendita`)
    base = plus(base, valoreFabbricato(parametri, categoria, rendita))
    trace?.add(parametri.passi.pertinenza, base, { num: rendita, den: 1 }, categoria)
  })
  return base
}

/**
 * The base of the whole property, exact, before any reduction. Pertinenze count only with the dwelling lived in.
 * @throws Problem `pertinenza-not-admitted`, `coefficiente-missing`, `amount-invalid`, `value-missing`
 */
export const baseDi = (parametri: ParametriValore, bene: Bene, conAbitazione: boolean, trace?: Trace): Amount => {
  switch (bene.kind) {
    case 'fabbricato': {
      const own = valoreFabbricato(parametri, bene.categoria, bene.rendita, trace)
      return conPertinenze(parametri, bene, conAbitazione, own, trace)
    }
    case 'terreno':
      return valoreTerreno(parametri, bene.redditoDominicale, trace)
    case 'area': {
      const valore: Amount = { num: bene.valoreVenale, den: 1 }
      trace?.add(parametri.passi.valoreVenale, valore)
      return valore
    }
    case 'fabbricato-contabile':
      return valoreContabile(
        bene.costi.map((costo, index) => ({
          ...costo,
          coefficiente: coefficiente(parametri.anno, costo, `bene.costi.${index}`),
        })),
        parametri.passi.costo,
        trace,
      )
  }
}
