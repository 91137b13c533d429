import { useLocale, useTranslations } from 'next-intl'
import { isLavoro, type Vista } from '../../contracts/mandato'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Empty } from '../components/empty'
import { Field } from '../components/field'
import { Cliente, type ClienteShown } from './cliente'

type VistaLink = { readonly key: Vista; readonly href: string; readonly current: boolean }

type ClientiProps = {
  readonly clienti: readonly ClienteShown[]
  readonly viste: readonly VistaLink[]
  /** The next ones. */
  readonly dopo: string | undefined
  /** What was looked for: it stands in no address. */
  readonly cercato: string
  readonly token: string
}

const Viste = ({ viste }: Pick<ClientiProps, 'viste'>) => {
  const t = useTranslations('studio.vista')
  return (
    <nav className="choose" aria-labelledby="viste">
      <span id="viste" className="soft">
        {t('label')}
      </span>
      <ul>
        {viste.map(({ key, href, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Found = ({ count }: { readonly count: number }) => {
  const t = useTranslations('studio.cerca')
  const locale = useLocale()
  return (
    <div>
      <h2>{t('trovati', { count })}</h2>
      {count === 0 ? <p className="mt-2">{t('nessuno')}</p> : null}
      <p className="mt-2">
        <a href={localeHref(locale, '/studio')}>{t('tutti')}</a>
      </p>
    </div>
  )
}

/** Nobody is in this kind, or there are no clients yet. */
const Nessuno = ({ viste }: Pick<ClientiProps, 'viste'>) => {
  const t = useTranslations('studio')
  const which = viste.some(({ key, current }) => current && isLavoro(key)) ? 'nessuno' : 'vuoto'
  return (
    <Empty icon="search" title={t(`${which}.title`)}>
      <p>{t(`${which}.text`)}</p>
    </Empty>
  )
}

/** The clients, with a search, and the kinds of them. */
export const ClientiView = ({ clienti, viste, dopo, cercato, token }: ClientiProps) => {
  const t = useTranslations('studio')
  return (
    <>
      <OwnForm to="/studio" token={token} className="narrow">
        <Field name="chi" label={t('cerca.label')} hint={t('cerca.hint')} value={cercato} maxLength={80} />
        <p className="btns mt-4">
          <Button kind="second" icon="search">
            {t('cerca.go')}
          </Button>
        </p>
      </OwnForm>
      {cercato === '' ? <Viste viste={viste} /> : <Found count={clienti.length} />}
      {clienti.length === 0 && cercato === '' ? (
        <Nessuno viste={viste} />
      ) : (
        <section aria-label={t('title')}>
          <ul className="grid gap-4">
            {clienti.map((cliente) => (
              <Cliente key={cliente.cliente} cliente={cliente} token={token} />
            ))}
          </ul>
        </section>
      )}
      {dopo === undefined ? null : (
        <p>
          <a href={dopo}>{t('dopo')}</a>
        </p>
      )}
    </>
  )
}
