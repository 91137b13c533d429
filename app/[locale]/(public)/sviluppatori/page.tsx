import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { CALLS_A_MINUTE } from '../../../../server/platform/rate-limit'
import { origin, pageMetadata } from '../../../page-metadata'
import { ProsePage } from '../../../prose-page'
import { gruppi, type InBreve } from './load'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('sviluppatori')
  return pageMetadata({
    locale: await getLocale(),
    path: '/sviluppatori',
    title: t('title'),
    description: t('description'),
  })
}

const DOCUMENT = '/api/openapi.json'

const Calls = ({ chiamate }: { readonly chiamate: readonly InBreve[] }) => {
  const locale = useLocale()
  return (
    <ul className="calls">
      {chiamate.map(({ id, method, path, title }) => (
        <li key={id}>
          <a href={localeHref(locale, `/sviluppatori/${id}`)}>{title}</a>
          <code>
            {method.toUpperCase()} {path}
          </code>
        </li>
      ))}
    </ul>
  )
}

/** What holds for every call: who may, how often, until when. */
const Rules = ({ versione }: { readonly versione: string }) => {
  const t = useTranslations('sviluppatori')
  return (
    <>
      <h2 id="regole">{t('regole.title')}</h2>
      <ul className="points-list">
        {(['libera', 'importi', 'dati', 'lingue', 'copie'] as const).map((key) => (
          <li key={key}>{t(`regole.${key}`)}</li>
        ))}
        <li>
          {t('regole.limiti', {
            calcolo: CALLS_A_MINUTE.calcolo,
            f24: CALLS_A_MINUTE.f24,
            comuni: CALLS_A_MINUTE.comuni,
            dati: CALLS_A_MINUTE.dati,
          })}
        </li>
        <li>{t('regole.versioni', { versione })}</li>
      </ul>
    </>
  )
}

/** The calls that need a key, and how an organisation gets one. */
const Keys = () => {
  const t = useTranslations('sviluppatori.chiave')
  return (
    <>
      <h2 id="chiave">{t('title')}</h2>
      <ul className="points-list">
        {(['chi', 'come', 'ambito', 'ritmo', 'segreto', 'ripetere'] as const).map((key) => (
          <li key={key}>{t.rich(key, { code: (words) => <code>{words}</code> })}</li>
        ))}
      </ul>
    </>
  )
}

type Wrong = { readonly risposte: readonly { readonly status: string; readonly description: string }[] }

const Wrongs = ({ risposte }: Wrong) => {
  const t = useTranslations('sviluppatori')
  const locale = useLocale()
  return (
    <>
      <h2 id="errori">{t('errori.title')}</h2>
      <p>
        {t.rich('errori.text', {
          a: (words) => <a href={localeHref(locale, '/sviluppatori/problemi')}>{words}</a>,
        })}
      </p>
      <dl className="facts">
        {risposte.map(({ status, description }) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The API in plain words: every call by group, made of the same list as the document and the tests. */
const DevelopersPage = async () => {
  const t = await getTranslations('sviluppatori')
  const locale = await getLocale()
  const all = await gruppi(locale)
  const base = (await origin()).origin
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <p>{t.rich('documento', { a: (words) => <a href={DOCUMENT}>{words}</a> })}</p>
      <p>{t.rich('apertura', { a: (words) => <a href={localeHref(locale, '/dati-aperti')}>{words}</a> })}</p>
      <p>
        {t.rich('incorpora', { a: (words) => <a href={localeHref(locale, '/sviluppatori/incorpora')}>{words}</a> })}
      </p>
      <h2 id="prova">{t('prova')}</h2>
      <pre className="code" tabIndex={0} aria-label={t('prova')}>
        {`curl -s '${base}/api/v1/comuni?q=cremona'`}
      </pre>
      <h2 id="chiamate">{t('chiamate')}</h2>
      {all.gruppi.map(({ tag, title, chiamate }) => (
        <section key={tag} aria-labelledby={`gruppo-${tag}`} className="dataset">
          <h3 id={`gruppo-${tag}`}>{title}</h3>
          <Calls chiamate={chiamate} />
        </section>
      ))}
      <Rules versione={all.versione} />
      <Keys />
      <Wrongs risposte={all.risposte} />
    </ProsePage>
  )
}

export default DevelopersPage
