import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../i18n/routing'
import type { ComuneTrovato } from '../../../../server/comuni/queries'
import { Notice } from '../../../../ui/components/notice'
import { comuneName } from '../../../../ui/comune-name'
import { calcoloHref, type CasoId } from '../../../casi/inizio'
import type { Search } from './find'

type Start = {
  readonly anno: number
  readonly caso?: CasoId
  /** The name leads to the page of the comune, and the calculation is beside; the other way round unless said. */
  readonly toPage: boolean
}

const Found = ({ comune, anno, caso, toPage }: Start & { readonly comune: ComuneTrovato }) => {
  const t = useTranslations('comuni')
  const locale = useLocale()
  const page = localeHref(locale, `/comuni/${comune.slug}`)
  const calcolo = calcoloHref(locale, comune.belfiore, anno, caso)
  return (
    <li>
      <div>
        <a href={toPage ? page : calcolo}>{comuneName(comune)}</a>
        <p>
          {comune.provincia}, {comune.regione}, {t('code', { belfiore: comune.belfiore })}
        </p>
        {comune.ex ? <p>{t('formerly', { name: comune.ex.nome })}</p> : null}
      </div>
      <p className="beside">
        <a href={toPage ? calcolo : page}>
          {t(toPage ? 'calculate' : 'rates')}
          <span className="vh">: {comuneName(comune)}</span>
        </a>
      </p>
    </li>
  )
}

const List = ({ comuni, ...start }: Start & { readonly comuni: readonly ComuneTrovato[] }) => (
  <ul className="found">
    {comuni.map((comune) => (
      <Found key={comune.belfiore} comune={comune} {...start} />
    ))}
  </ul>
)

/** What the search found, in words: never an empty page. */
export const Results = ({ search, text, ...start }: Start & { readonly search: Search; readonly text: string }) => {
  const t = useTranslations('comuni')
  switch (search.kind) {
    case 'nothing-asked':
    case 'one':
      return null
    case 'too-short':
      return <Notice title={t('tooShort')} level={2} />
    case 'unavailable':
      return (
        <Notice tone="bad" title={t('unavailable')} level={2}>
          <p>{t('unavailableHint', { id: search.id })}</p>
        </Notice>
      )
    case 'none':
      return (
        <Notice title={t('none', { text })} level={2}>
          <p>{t('noneHint')}</p>
        </Notice>
      )
    case 'near':
      return (
        <section>
          <h2>{t('near', { text })}</h2>
          <List comuni={search.comuni} {...start} />
        </section>
      )
    case 'some':
      return (
        <section>
          <h2>{t(search.more ? 'resultsCut' : 'results', { count: search.comuni.length, text })}</h2>
          {search.more ? <p className="mt-2">{t('resultsCutHint')}</p> : null}
          <List comuni={search.comuni} {...start} />
        </section>
      )
  }
}
