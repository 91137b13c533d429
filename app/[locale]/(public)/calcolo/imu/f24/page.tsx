import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { pageMetadata } from '../../../../../page-metadata'
import { paramsOf, type SearchParams } from '../load'
import { F24Check } from './check'
import { F24Form } from './form'
import { loadF24 } from './load'
import { NoF24 } from './none'

type Props = { readonly searchParams: SearchParams }

const queryOf = async (searchParams: SearchParams): Promise<string> => (await paramsOf(searchParams)).toString()

/** The title says the step and whether something is to correct; never who. */
export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const view = await loadF24(await queryOf(searchParams))
  const t = await getTranslations('f24')
  const name = view.kind === 'none' ? t('none.title') : view.kind === 'form' ? t('form.title') : t('check.title')
  const wrong = await getTranslations('title')
  const title = view.kind === 'form' && view.sent ? wrong('wrong', { title: name }) : name
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/calcolo/imu/f24', title })),
    robots: { index: false },
  }
}

const F24Page = async ({ searchParams }: Props) => {
  const query = await queryOf(searchParams)
  const view = await loadF24(query)
  switch (view.kind) {
    case 'none':
      return <NoF24 {...view} query={query} />
    case 'form':
      return <F24Form view={view} query={query} />
    case 'check':
      return <F24Check view={view} query={query} />
  }
}

export default F24Page
