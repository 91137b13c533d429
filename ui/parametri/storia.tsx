import { useLocale, useTranslations } from 'next-intl'
import type { Atto } from '../../contracts/parametri/atto'
import type { IsoDate } from '../../engine/kernel/dates'
import { SourceChip } from '../components/source-chip'
import { Tag } from '../components/tag'
import { date } from '../format'
import { AttoChip } from './atto-chip'

export type DecisioneShown = {
  readonly id: string
  readonly dal: IsoDate
  readonly atto: Atto | undefined
  readonly delibera: string | undefined
  readonly da: string
  /** The day, and `14:05`. */
  readonly giorno: IsoDate
  readonly ora: string
  readonly superata: boolean
}

const Source = ({ atto, delibera }: Pick<DecisioneShown, 'atto' | 'delibera'>) => {
  if (atto !== undefined) return <AttoChip atto={atto} />
  return delibera === undefined ? null : <SourceChip kind="delibera">{delibera}</SourceChip>
}

/** All that was entered, the newest first: who, when, by which act. Nothing of it is ever written over. */
export const Storia = ({ righe }: { readonly righe: readonly DecisioneShown[] }) => {
  const t = useTranslations('parametri.storia')
  const locale = useLocale()
  return (
    <section aria-labelledby="storia" className="section">
      <h2 id="storia">{t('title')}</h2>
      {righe.length === 0 ? <p className="mt-2">{t('none')}</p> : null}
      <ul className="narrow mt-4 grid gap-4">
        {righe.map(({ id, dal, atto, delibera, da, giorno, ora, superata }) => (
          <li key={id} className="card">
            <p>
              <b>{t('from', { day: date(dal, locale) })}</b>{' '}
              <Tag tone={superata ? 'line' : 'ok'}>{t(superata ? 'replaced' : 'counts')}</Tag>
            </p>
            <p className="mt-2 small">{t('who', { who: da, day: date(giorno, locale), time: ora })}</p>
            <p className="mt-2">
              <Source atto={atto} delibera={delibera} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
