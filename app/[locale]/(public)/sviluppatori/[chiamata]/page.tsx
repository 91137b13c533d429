import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { FormaView } from '../../../../../ui/sviluppatori/forma-view'
import { origin, pageMetadata } from '../../../../page-metadata'
import { chiamata, type Chiamata } from '../load'
import { Examples } from './examples'

type Props = { readonly params: Promise<{ readonly chiamata: string }> }

const load = async ({ params }: Props): Promise<Chiamata> => {
  const base = (await origin()).origin
  return (await chiamata((await params).chiamata, await getLocale(), base)) ?? notFound()
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { operation, title, text } = await load(props)
  return pageMetadata({
    locale: await getLocale(),
    path: `/sviluppatori/${operation.id}`,
    title,
    description: text,
  })
}

const Parameters = ({ parametri }: Pick<Chiamata, 'parametri'>) => {
  const t = useTranslations('sviluppatori')
  if (parametri.length === 0) return null
  return (
    <>
      <h2 id="parametri">{t('parametri')}</h2>
      {(['path', 'query', 'header'] as const).map((place) => {
        const campi = parametri.filter((each) => each.place === place)
        if (campi.length === 0) return null
        return (
          <section key={place} aria-labelledby={`parametri-${place}`}>
            <h3 id={`parametri-${place}`}>{t(`dove.${place}`)}</h3>
            <FormaView forma={{ tipo: 'oggetto', valori: [], limiti: {}, forme: [], campi }} />
          </section>
        )
      })}
    </>
  )
}

type MediaProps = { readonly title: string; readonly id: string; readonly media: Chiamata['corpo'] }

/** What is sent or comes back, by type of content; a file has no shape to show. */
const Media = ({ title, id, media }: MediaProps) => {
  const t = useTranslations('sviluppatori')
  if (media.length === 0) return null
  return (
    <>
      <h2 id={id}>{title}</h2>
      {media.map(({ type, forma }) => (
        <div key={type}>
          <h3>
            <code>{type}</code>
          </h3>
          {forma === undefined ? <p>{t('file')}</p> : <FormaView forma={forma} />}
        </div>
      ))}
    </>
  )
}

const Shapes = ({ forme }: Pick<Chiamata, 'forme'>) => {
  const t = useTranslations('sviluppatori')
  if (forme.length === 0) return null
  return (
    <>
      <h2 id="forme">{t('forme')}</h2>
      {forme.map(({ nome, forma }) => (
        <section key={nome} aria-labelledby={`forma-${nome}`}>
          <h3 id={`forma-${nome}`}>{nome}</h3>
          <FormaView forma={forma} />
        </section>
      ))}
    </>
  )
}

const Statuses = ({ stati, calls }: Pick<Chiamata, 'stati' | 'calls'>) => {
  const t = useTranslations('sviluppatori')
  const locale = useLocale()
  return (
    <>
      <h2 id="stati">{t('stati')}</h2>
      <dl className="facts">
        {stati.map(({ status, description }) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t.rich('problemi.rimando', {
          a: (words) => <a href={localeHref(locale, '/sviluppatori/problemi')}>{words}</a>,
        })}
      </p>
      <p>{t('chiamateAlMinuto', { calls })}</p>
    </>
  )
}

/** One call: what goes in, what comes out, what may go wrong, and a command to try it. */
const CallPage = async (props: Props) => {
  const found = await load(props)
  const t = await getTranslations('sviluppatori')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    { name: t('title'), href: localeHref(locale, '/sviluppatori') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={found.title} />
      <div className="wrap">
        <div className="head">
          <h1>{found.title}</h1>
          <p className="lead">{found.text}</p>
        </div>
        <div className="narrow prose">
          <p className="call">
            <code>
              {found.operation.method.toUpperCase()} {found.operation.path}
            </code>
          </p>
          {found.operation.key === undefined ? null : (
            <p>
              {t.rich('chiave.serve', {
                a: (words) => <a href={localeHref(locale, '/sviluppatori#chiave')}>{words}</a>,
              })}
            </p>
          )}
          <Examples esempi={found.esempi} />
          <Parameters parametri={found.parametri} />
          <Media title={t('corpo')} id="corpo" media={found.corpo} />
          <Media title={t('risposta')} id="risposta" media={found.risposta} />
          <Shapes forme={found.forme} />
          <Statuses stati={found.stati} calls={found.calls} />
        </div>
      </div>
    </>
  )
}

export default CallPage
