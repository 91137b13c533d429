import { useLocale, useTranslations } from 'next-intl'
import type { Atto } from '../../contracts/parametri/atto'
import type { IsoDate } from '../../engine/kernel/dates'
import { localeHref } from '../../i18n/routing'
import { SourceChip } from '../components/source-chip'
import { Tag } from '../components/tag'
import { date } from '../format'
import { AttoChip } from './atto-chip'

type Chi = {
  readonly da: string
  /** The day, and `14:05`. */
  readonly giorno: IsoDate
  readonly ora: string
}

export type DecisioneShown = Chi & {
  readonly id: string
  readonly dal: IsoDate
  readonly atto: Atto | undefined
  readonly delibera: string | undefined
  readonly superata: boolean
  /** Withdrawn as a mistake: by whom, when, why. */
  readonly ritirata?: Chi & { readonly motivo: string }
}

const Source = ({ atto, delibera }: Pick<DecisioneShown, 'atto' | 'delibera'>) => {
  if (atto !== undefined) return <AttoChip atto={atto} />
  return delibera === undefined ? null : <SourceChip kind="delibera">{delibera}</SourceChip>
}

type CardProps = { readonly decisione: DecisioneShown; readonly ritira?: string | undefined }

/** One entry: from when, by whom, by which act; where it may be withdrawn, the way there. */
export const DecisioneCard = ({ decisione, ritira }: CardProps) => {
  const t = useTranslations('parametri.storia')
  const locale = useLocale()
  const { dal, atto, delibera, superata, ritirata } = decisione
  const state = ritirata ? 'withdrawn' : superata ? 'replaced' : 'counts'
  const said = ({ da, giorno, ora }: Chi) => ({ who: da, day: date(giorno, locale), time: ora })
  return (
    <div className="card">
      <p>
        <b>{t('from', { day: date(dal, locale) })}</b> <Tag tone={superata ? 'line' : 'ok'}>{t(state)}</Tag>
      </p>
      <p className="mt-2 small">{t('who', said(decisione))}</p>
      {ritirata ? (
        <p className="mt-2 small break-words">
          {t('withdrawnBy', said(ritirata))} {t('why', { why: ritirata.motivo })}
        </p>
      ) : null}
      <p className="mt-2">
        <Source atto={atto} delibera={delibera} />
      </p>
      {ritira === undefined ? null : (
        <p className="mt-2">
          <a href={ritira}>{t('withdraw', { day: date(dal, locale) })}</a>
        </p>
      )}
    </div>
  )
}

type StoriaProps = {
  readonly righe: readonly DecisioneShown[]
  /** The comune for which who looks may withdraw an entry. */
  readonly comune?: string | undefined
}

/** All that was entered, the newest first: who, when, by which act. Nothing of it is ever written over. */
export const Storia = ({ righe, comune }: StoriaProps) => {
  const t = useTranslations('parametri.storia')
  const locale = useLocale()
  const hrefOf = ({ id, superata }: DecisioneShown): string | undefined =>
    comune === undefined || superata
      ? undefined
      : localeHref(locale, `/ufficio/aliquote/ritira?${new URLSearchParams({ comune, voce: id })}`)
  return (
    <section aria-labelledby="storia" className="section">
      <h2 id="storia">{t('title')}</h2>
      {righe.length === 0 ? <p className="mt-2">{t('none')}</p> : null}
      <ul className="narrow mt-4 grid gap-4">
        {righe.map((decisione) => (
          <li key={decisione.id}>
            <DecisioneCard decisione={decisione} ritira={hrefOf(decisione)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
