import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { confrontoHref } from '../../../../../../ui/calcolo/confronto/address'
import { Breadcrumb } from '../../../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../../../ui/components/button'
import { pageMetadata } from '../../../../../page-metadata'
import { paramsOf, type SearchParams } from '../load'
import { Choose } from './choose'
import { useConfrontoHrefs } from './hrefs'
import { loadConfronto, type ConfrontoCaricato } from './load'
import { Ready } from './ready'

type Props = { readonly searchParams: SearchParams }

/** The address says what is owned: kept out of search engines, and never in the title. */
export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('confronto.page')
  const params = await paramsOf(searchParams)
  return {
    ...(await pageMetadata({
      locale: await getLocale(),
      path: '/calcolo/imu/confronto',
      title: params.get('prima') === 'anno' ? t('anno') : t('casi'),
      description: t('description'),
    })),
    robots: { index: false },
  }
}

type Kind<K extends ConfrontoCaricato['kind']> = Extract<ConfrontoCaricato, { kind: K }>

const Said = ({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}) => (
  <>
    <div className="head">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
    </div>
    <div className="btns section">{children}</div>
  </>
)

const Incomplete = ({ missing, other, side, isPrima }: Kind<'incomplete'>) => {
  const t = useTranslations('confronto')
  const hrefs = useConfrontoHrefs()
  const year = String(missing.contesto.anno)
  const name = isPrima ? year : side === 'a' ? t('page.primo') : t('page.secondo')
  return (
    <Said title={t('page.missing', { name })} text={isPrima ? t('annoPrima.manca', { year }) : t('page.missingText')}>
      <ButtonLink href={hrefs.edit(missing, other, side === 'a' ? 'b' : 'a')}>
        {t('page.complete', { name })}
      </ButtonLink>
    </Said>
  )
}

const NotThere = ({ lato }: Kind<'not-there'>) => {
  const t = useTranslations('confronto.page')
  const hrefs = useConfrontoHrefs()
  return (
    <Said title={t('anno')} text={t('nonCera', { year: String(lato.contesto.anno - 1) })}>
      <ButtonLink href={confrontoHref(hrefs.page, { a: queryOf(lato.risposte) })}>{t('anotherTitle')}</ButtonLink>
    </Said>
  )
}

const None = ({ kind }: { readonly kind: 'none' | 'too-long' }) => {
  const t = useTranslations('confronto.page')
  const hrefs = useConfrontoHrefs()
  return (
    <Said title={t('none')} text={kind === 'none' ? t('noneText') : t('tooLong')}>
      <ButtonLink href={hrefs.form}>{t('start')}</ButtonLink>
    </Said>
  )
}

const Body = ({ caricato }: { readonly caricato: ConfrontoCaricato }) => {
  switch (caricato.kind) {
    case 'none':
    case 'too-long':
      return <None kind={caricato.kind} />
    case 'not-there':
      return <NotThere {...caricato} />
    case 'incomplete':
      return <Incomplete {...caricato} />
    case 'choose':
      return <Choose {...caricato} />
    case 'ready':
      return <Ready {...caricato} />
  }
}

const Path = ({ caricato }: { readonly caricato: ConfrontoCaricato }) => {
  const t = useTranslations('confronto')
  const steps = useTranslations('calcolo.passi')
  const home = useTranslations('home')
  const hrefs = useConfrontoHrefs()
  const lato = 'now' in caricato ? caricato.now : 'lato' in caricato ? caricato.lato : undefined
  const path = [{ name: home('title'), href: hrefs.home }]
  return (
    <Breadcrumb
      path={lato ? [...path, { name: steps('risultato'), href: hrefs.result(lato) }] : path}
      here={t('path')}
    />
  )
}

/** Two calculations side by side: last year and this one, or two cases. All of both is in the address. */
const ConfrontoPage = async ({ searchParams }: Props) => {
  const caricato = await loadConfronto(await paramsOf(searchParams))
  return (
    <>
      <Path caricato={caricato} />
      <div className="wrap">
        <Body caricato={caricato} />
      </div>
    </>
  )
}

export default ConfrontoPage
