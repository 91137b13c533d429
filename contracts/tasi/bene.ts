import type { Pertinenza } from '../../engine/catasto/bene'
import { isPertinenza, type Categoria } from '../../engine/catasto/categoria'
import { toCents } from '../../engine/kernel/money'
import type { BeneTasi } from '../../engine/tasi/tasi.types'
import type { Lettura } from '../calcolo/bene'
import { categorieDi } from '../calcolo/domande'
import { typedEuro } from '../calcolo/typed'
import type { BeneChiesto, RisposteTasi, UsoTasi } from './risposte'

const NOTHING = toCents(0)

export const PERTINENZE_TASI = [
  ['pertinenzaC2', 'C/2'],
  ['pertinenzaC6', 'C/6'],
  ['pertinenzaC7', 'C/7'],
] as const

const pertinenzeOf = (lettura: Lettura, { get }: RisposteTasi): Pertinenza[] =>
  PERTINENZE_TASI.flatMap(([field, categoria]): Pertinenza[] => {
    const text = get(field)
    const rendita = text === '' ? undefined : lettura.take(field, typedEuro(text))
    return rendita === undefined ? [] : [{ categoria, rendita }]
  })

/** What may be chosen: a garage or a cellar goes with the home in three categories only. */
export const categorieTasi = (bene: BeneChiesto, uso: string): readonly Categoria[] => {
  const own = categorieDi(bene === 'fabbricato' ? 'altro' : bene)
  return uso === 'casa' ? own.filter(isPertinenza) : own
}

/** Where nothing is due a value that was left out is zero; everywhere else it is asked. */
export const beneOf = (
  lettura: Lettura,
  risposte: RisposteTasi,
  uso: UsoTasi | undefined,
  esente: boolean,
): BeneTasi | undefined => {
  const { bene, get } = risposte
  if (bene === 'area') {
    const valoreVenale = lettura.take('venale', typedEuro(get('venale')))
    return valoreVenale === undefined ? undefined : { kind: 'area', valoreVenale }
  }
  const categoria =
    bene === '' ? undefined : lettura.choice('categoria', get('categoria'), categorieTasi(bene, uso ?? ''))
  const free = esente || categoria?.[0] === 'E' || categoria === 'F/2'
  const rendita = free && get('rendita') === '' ? NOTHING : lettura.take('rendita', typedEuro(get('rendita')))
  if (rendita === 0 && !free) return lettura.refuse('rendita', 'amount-unreadable')
  if (categoria === undefined || rendita === undefined) return undefined
  return { kind: 'fabbricato', categoria, rendita, pertinenze: uso === 'abito' ? pertinenzeOf(lettura, risposte) : [] }
}
