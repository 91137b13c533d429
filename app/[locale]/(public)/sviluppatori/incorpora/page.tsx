import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { CopyButton } from '../../../../../ui/components/copy-button'
import { incorporaPath } from '../../../../../ui/incorpora/address'
import { origin, pageMetadata } from '../../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('incorpora.guida')
  return pageMetadata({
    locale: await getLocale(),
    path: '/sviluppatori/incorpora',
    title: t('title'),
    description: t('description'),
  })
}

const EXAMPLE = 'D150'
const COLOUR = '0066cc'

const elementOf = (base: string): string =>
  [
    `<script src="${base}/incorpora.js" async></script>`,
    `<sportello-tributi comune="${EXAMPLE}" colore="#${COLOUR}" lingua="it">`,
    `  <a href="${base}/calcolo/imu?comune=${EXAMPLE}">Calcola l’IMU</a>`,
    '</sportello-tributi>',
  ].join('\n')

const frameOf = (base: string): string =>
  `<iframe src="${base}${incorporaPath(EXAMPLE, COLOUR)}" title="Calcolo dell’IMU" width="100%" height="900"></iframe>`

const Snippet = ({ code }: { readonly code: string }) => {
  const t = useTranslations('incorpora.guida')
  return (
    <div className="example">
      <pre className="code" tabIndex={0} aria-label={t('codice')}>
        {code}
      </pre>
      <CopyButton text={code} label={t('copia')} done={t('copiato')} of={t('codice')} />
    </div>
  )
}

const Attributes = () => {
  const t = useTranslations('incorpora.guida')
  return (
    <dl className="facts">
      {(['comune', 'colore', 'lingua', 'titolo'] as const).map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{t(`attributo.${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Behaviour = ({ base }: { readonly base: string }) => {
  const t = useTranslations('incorpora.guida')
  return (
    <ul className="points-list">
      {(['altezza', 'cookie', 'finestra', 'solo'] as const).map((key) => (
        <li key={key}>{t(`punti.${key}`)}</li>
      ))}
      <li>{t('punti.csp', { origine: base })}</li>
    </ul>
  )
}

/** How a comune puts the calculator into its own pages, with the thing itself at the end. */
const EmbedPage = async () => {
  const t = await getTranslations('incorpora.guida')
  const developers = await getTranslations('sviluppatori')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const base = (await origin()).origin
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    { name: developers('title'), href: localeHref(locale, '/sviluppatori') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow prose">
          <h2 id="incolla">{t('incolla')}</h2>
          <p>{t('incollaText')}</p>
          <Snippet code={elementOf(base)} />
          <h2 id="attributi">{t('attributi')}</h2>
          <Attributes />
          <h2 id="cornice">{t('cornice')}</h2>
          <p>{t('corniceText')}</p>
          <Snippet code={frameOf(base)} />
          <h2 id="come">{t('come')}</h2>
          <Behaviour base={base} />
          <h2 id="prova">{t('prova')}</h2>
          <iframe
            className="demo-frame"
            src={localeHref(locale, incorporaPath(EXAMPLE))}
            title={t('titoloProva')}
            loading="lazy"
          />
        </div>
      </div>
    </>
  )
}

export default EmbedPage
