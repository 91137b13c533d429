import { mesiPerTratto } from '../../engine/calendario/mesi'
import type { Mesi } from '../../engine/catasto/possesso'
import type { Lettura } from './bene'
import { typedDay } from './typed'

type Risposte = { readonly anno: number; readonly get: (field: string) => string }

const dayOf = (lettura: Lettura, { anno, get }: Risposte, field: string): string | undefined => {
  const parts = [get(`${field}.g`), get(`${field}.m`), get(`${field}.a`)] as const
  if (parts[0] === '' && parts[1] === '') return undefined
  return lettura.take(`${field}.g`, typedDay(...parts, anno))
}

/** The months of the whole year, or from one day to another: what `PartOfYear` asks. Undefined where something is wrong. */
export const mesiOf = (lettura: Lettura, risposte: Risposte): Mesi | undefined => {
  const { anno, get } = risposte
  const whole = { dal: `${anno}-01-01`, al: `${anno}-12-31` }
  const possesso = lettura.choice('possesso', get('possesso'), ['tutto', 'parte'] as const)
  if (possesso !== 'parte') return mesiPerTratto(anno, [whole])[0]
  const before = lettura.problems.length
  const [dal, al] = [dayOf(lettura, risposte, 'dal'), dayOf(lettura, risposte, 'al')]
  if (lettura.problems.length > before) return undefined
  if (dal === undefined && al === undefined) return lettura.refuse('dal.g', 'answer-missing')
  if (dal !== undefined && al !== undefined && al < dal) return lettura.refuse('al.g', 'dates-crossed')
  return mesiPerTratto(anno, [{ dal: dal ?? whole.dal, al: al ?? whole.al }])[0]
}
