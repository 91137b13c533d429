import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { getLocale } from 'next-intl/server'
import type { Bozza } from '../../../server/pratiche/queries'
import { nomeAlBanco } from '../../../server/pratiche/banco'
import { Breadcrumb, type Crumb } from '../../../ui/components/breadcrumb'
import { OperiPer } from '../../../ui/ufficio/banco/operi-per'
import { PraticheFrame } from '../frame'
import { SPORTELLO, type Via } from '../via'

type FrameProps = {
  readonly via: Via
  readonly bozza: Bozza
  readonly title: string
  readonly here: string
  readonly lead: string
  readonly path?: readonly Crumb[]
  readonly page: string
  readonly children: ReactNode
}

/** At the counter: for whom one writes stays in sight. */
const BancoFrame = async ({ bozza, title, here, lead, path = [], children }: Omit<FrameProps, 'via' | 'page'>) => {
  const t = await getTranslations('banco')
  const ufficio = await getTranslations('ufficio')
  const locale = await getLocale()
  const above = [
    { name: ufficio('title'), href: localeHref(locale, '/ufficio') },
    { name: t('titolo'), href: localeHref(locale, SPORTELLO) },
  ]
  return (
    <>
      <Breadcrumb path={[...above, ...path]} here={here} />
      {bozza.banco === undefined ? null : (
        <OperiPer nome={nomeAlBanco(bozza.banco)} codiceFiscale={bozza.codiceFiscale} />
      )}
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
      </div>
    </>
  )
}

/** Around a page of a draft, whoever writes it. */
export const BozzaFrame = ({ via, page, bozza, ...rest }: FrameProps) =>
  via.office ? <BancoFrame bozza={bozza} {...rest} /> : <PraticheFrame {...rest} page={page} />
