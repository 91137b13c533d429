import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '../../../../../ui/components/button'
import { pageMetadata } from '../../../../page-metadata'
import { ModuloCheck } from './check'
import { ModuloForm } from './form'
import { ModuloFrame, useHrefs } from './frame'
import { loadPagamento, type Find, type NoPagamento, type Tax } from './load'

type Props = { readonly tax: Tax; readonly query: string; readonly find: Find }

/** Why there is nothing to print, and where to go. */
const Nothing = ({ tax, query, reason }: { tax: Tax; query: string; reason: NoPagamento }) => {
  const t = useTranslations('f24.none')
  const hrefs = useHrefs(tax, query)
  const isResult = reason === 'nothing-due' || reason === 'state-only'
  return (
    <ModuloFrame tax={tax} query={query} title={t('title')} lead={t(reason)}>
      <div className="btns section">
        <ButtonLink href={isResult ? hrefs.risultato : hrefs.calcolo}>{t(isResult ? 'result' : 'back')}</ButtonLink>
      </div>
    </ModuloFrame>
  )
}

/** The title says the step and whether something is to correct; never who. */
export const moduloMetadata = async ({ tax, query, find }: Props): Promise<Metadata> => {
  const view = await loadPagamento(find, query)
  const t = await getTranslations('f24')
  const name = view.kind === 'none' ? t('none.title') : view.kind === 'form' ? t('form.title') : t('check.title')
  const wrong = await getTranslations('title')
  const title = view.kind === 'form' && view.sent ? wrong('wrong', { title: name }) : name
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: `/calcolo/${tax}/f24`, title })),
    robots: { index: false },
  }
}

/** The last step of a calculator that ends in an F24. */
export const ModuloF24 = async ({ tax, query, find }: Props) => {
  const view = await loadPagamento(find, query)
  switch (view.kind) {
    case 'none':
      return <Nothing tax={tax} query={query} reason={view.reason} />
    case 'form':
      return <ModuloForm tax={tax} query={query} view={view} />
    case 'check':
      return <ModuloCheck tax={tax} query={query} view={view} />
  }
}
