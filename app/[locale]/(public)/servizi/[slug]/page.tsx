import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { sheetOf } from '../../../../../ui/servizi/sheets'
import { pageMetadata } from '../../../../page-metadata'
import { SheetData } from './json-ld'
import { loadForComune } from './load'
import { SheetBody, SheetHead } from './sheet'

type Props = {
  readonly params: Promise<{ slug: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const codeOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await params
  const sheet = sheetOf(slug)
  if (sheet === undefined) return {}
  const t = await getTranslations('schede')
  return pageMetadata({
    locale: await getLocale(),
    path: `/servizi/${sheet.slug}`,
    title: t(`${sheet.slug}.name`),
    description: t(`${sheet.slug}.short`),
  })
}

/** The sheet of a service, in the structure of the Modello Comuni; `?comune=` makes it speak of that comune. */
const SheetPage = async ({ params, searchParams }: Props) => {
  const sheet = sheetOf((await params).slug)
  if (sheet === undefined) notFound()
  const where = await loadForComune(codeOf((await searchParams).comune))
  const locale = await getLocale()
  const home = await getTranslations('home')
  const t = await getTranslations('servizi')
  const name = (await getTranslations('schede'))(`${sheet.slug}.name`)
  const path = [
    { name: home('title'), href: localeHref(locale, '/') },
    { name: t('title'), href: localeHref(locale, '/servizi') },
    { name: t('category'), href: localeHref(locale, `/servizi#${sheet.topic}`) },
  ]
  const shown = { sheet, ...(where ? { where } : {}) }
  return (
    <>
      <SheetData slug={sheet.slug} locale={locale} {...(where ? { where } : {})} />
      <SheetHead {...shown} path={path} name={name} />
      <SheetBody {...shown} />
    </>
  )
}

export default SheetPage
