import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Empty } from '../components/empty'
import { Tag } from '../components/tag'

type Shown = {
  readonly id: string
  readonly codiceFiscale: string
  readonly nome: string | null
  readonly natoIl: Date | null
  readonly decedutoIl: Date | null
  readonly indirizzo: string | null
  /** Where one works for several. */
  readonly comune: string | undefined
}

type FoundListProps = {
  readonly found: readonly Shown[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** A source without a code has a key of its own, which is no codice fiscale. */
const hasCode = (codiceFiscale: string): boolean => !codiceFiscale.includes(':')

const One = ({ one }: { readonly one: Shown }) => {
  const t = useTranslations('contribuenti')
  const format = useFormatter()
  const locale = useLocale()
  const { id, codiceFiscale, nome, natoIl, decedutoIl, indirizzo, comune } = one
  const born = natoIl && t('born', { day: format.dateTime(natoIl, { dateStyle: 'long', timeZone: 'UTC' }) })
  return (
    <li className="card office-found">
      <h3>
        <a href={localeHref(locale, `/ufficio/contribuenti/${id}`)}>{nome || t('nameless')}</a>
      </h3>
      <p className="mt-2">
        {hasCode(codiceFiscale) ? codiceFiscale : t('codeless')}
        {born ? ` · ${born}` : null}
      </p>
      {indirizzo ? <p className="mt-2">{indirizzo}</p> : null}
      {comune ? <p className="mt-2">{comune}</p> : null}
      {decedutoIl ? (
        <p className="mt-2">
          <Tag>{t('dead')}</Tag>
        </p>
      ) : null}
    </li>
  )
}

const Pages = ({ page, pages }: { readonly page: number; readonly pages: number }) => {
  const t = useTranslations('contribuenti')
  const locale = useLocale()
  const to = (other: number): string => localeHref(locale, `/ufficio/contribuenti?pagina=${other}`)
  if (pages < 2) return null
  return (
    <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-6">
      {page > 1 ? <a href={to(page - 1)}>{t('previous')}</a> : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? <a href={to(page + 1)}>{t('next')}</a> : null}
    </nav>
  )
}

/** Whom a search has found, some at a time. */
export const FoundList = ({ found, total, page, pages }: FoundListProps) => {
  const t = useTranslations('contribuenti')
  if (total === 0 && found.length === 0) {
    return (
      <div id="trovati">
        <Empty icon="search" title={t('nobody')}>
          <p>{t('nobodyText')}</p>
        </Empty>
      </div>
    )
  }
  return (
    <section aria-labelledby="trovati">
      <h2 id="trovati">{t('found', { count: total })}</h2>
      <ul className="mt-4 grid gap-4">
        {found.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
      <Pages page={page} pages={pages} />
    </section>
  )
}
