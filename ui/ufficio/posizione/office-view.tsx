import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { Choose } from '../../posizione/choose'
import { date } from '../../format'
import { PositionView } from '../../posizione/position'
import type { PosizioneView } from '../../posizione/view'
import { History, type ReplacedRow } from './history'
import { Proposals, type ProposalShown } from './proposals'

type OfficeViewProps = {
  /** Opaque: the address of the position. */
  readonly id: string
  readonly codiceFiscale: string
  /** ISO date; absent of who lives. */
  readonly decedutoIl: string | undefined
  readonly view: PosizioneView
  readonly years: readonly number[]
  readonly history: readonly ReplacedRow[]
  readonly proposals: readonly ProposalShown[]
}

/** Pages to turn to the person, of each tax that was computed. */
const Counters = ({ id, view }: Pick<OfficeViewProps, 'id' | 'view'>) => {
  const t = useTranslations('posizioneUfficio')
  const taxes = useTranslations('posizione.tributo')
  const locale = useLocale()
  const computed = view.righe.filter(({ fonte }) => fonte.da === 'calcolo')
  if (computed.length === 0) return null
  return (
    <ul className="btns mt-6">
      {computed.map(({ tributo }) => (
        <li key={tributo}>
          <a href={localeHref(locale, `/ufficio/contribuenti/${id}/sportello?tributo=${tributo}&anno=${view.anno}`)}>
            {t('explain', { tributo: taxes(tributo) })}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A person's position as they see it themselves; then what only the office sees: all they proposed, what was known before. */
export const OfficeView = (props: OfficeViewProps) => {
  const { id, codiceFiscale, decedutoIl, view, years, history, proposals } = props
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{view.nome ?? t('nameless')}</h1>
        <p className="lead">{codiceFiscale.includes(':') ? t('codeless') : codiceFiscale}</p>
        {decedutoIl === undefined ? null : <p>{t('morte', { giorno: date(decedutoIl, locale) })}</p>}
        <p className="soft">{t('asSeen')}</p>
        <ul className="btns mt-4">
          {codiceFiscale.includes(':') ? null : (
            <li>
              <a href={localeHref(locale, `/ufficio/sportello/nuova?persona=${id}`)}>{t('compila')}</a>
            </li>
          )}
          <li>
            <a href={localeHref(locale, `/ufficio/contribuenti/${id}/registra`)}>{t('registra')}</a>
          </li>
          <li>
            <a href={localeHref(locale, `/ufficio/contribuenti/${id}/avvisi`)}>{t('avvisi')}</a>
          </li>
          {decedutoIl === undefined ? null : (
            <li>
              <a href={localeHref(locale, `/ufficio/contribuenti/${id}/eredi`)}>{t('eredi')}</a>
            </li>
          )}
        </ul>
      </div>
      <Choose
        comuni={[]}
        anni={years.map((year) => ({
          key: String(year),
          href: localeHref(locale, `/ufficio/contribuenti/${id}?anno=${year}`),
          label: String(year),
          current: year === view.anno,
        }))}
      />
      <Counters id={id} view={view} />
      <PositionView view={view} />
      <section aria-labelledby="proposte" className="section">
        <h2 id="proposte">{t('proposals')}</h2>
        <Proposals proposals={proposals} />
      </section>
      <section aria-labelledby="storia" className="section">
        <h2 id="storia">{t('history')}</h2>
        <History rows={history} />
      </section>
    </div>
  )
}
