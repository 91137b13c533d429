import { useLocale, useTranslations } from 'next-intl'
import { toRatio } from './share-text'
import { figure, share } from '../format'
import { useUso } from './facts'
import type { PropostaView } from './view'

const VALORI = ['rendita', 'redditoDominicale', 'valoreVenale'] as const

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** What a proposal says is otherwise, in one line: `Rendita: 520,00 → 480,00`. Undefined where it says it in words alone. */
export const useSaid = () => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const usoOf = useUso()
  const amount = (value: unknown): string => (typeof value === 'number' ? figure(value, locale) : t('dato.assente'))
  const part = (value: unknown): string => {
    const ratio = typeof value === 'string' ? toRatio(value) : undefined
    return ratio ? share(ratio, locale) : t('dato.assente')
  }
  return ({ oggetto, prima, dopo }: PropostaView): string | undefined => {
    const [had, has] = [recordOf(prima), recordOf(dopo)]
    if (oggetto === 'dato_catastale') {
      const key = VALORI.find((one) => one in has)
      if (key) return t('giusto.cambio', { what: t(`dato.${key}`), before: amount(had[key]), after: amount(has[key]) })
    }
    if (oggetto === 'titolarita' && 'quota' in has)
      return t('giusto.cambio', { what: t('dato.quota'), before: part(had.quota), after: part(has.quota) })
    if (oggetto !== 'condizione_imu' || typeof has.uso !== 'string') return undefined
    const farmed = has.coltivatore
    const after = typeof farmed === 'boolean' ? t(farmed ? 'detto.coltivo' : 'detto.non-coltivo') : usoOf(has.uso)
    const before = usoOf(typeof had.uso === 'string' ? had.uso : undefined)
    return t('giusto.cambio', { what: t('dato.uso'), before, after })
  }
}
