import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../../i18n/routing'
import { findAvviso } from '../../../../../../../server/avvisi/queries'
import { haCarta, paginaDi } from '../../../../../../../server/avvisi/stampe'
import { requireScope } from '../../../../../../../server/platform/auth'
import { PapersOf } from '../../../../../../../ui/avvisi/papers'
import { ProspettoView } from '../../../../../../../ui/avvisi/prospetto'
import { AreaFrame } from '../../../../../../area-frame'
import { formaOf } from '../../../../../../avvisi/pdf'

type Props = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('avvisi'))('paper'),
  robots: { index: false },
})

const LIST = '/area/avvisi'

/** The paper of a statement as a page, with the same words as its PDF. */
const ProspettoPage = async ({ params }: Props) => {
  const { comune, id } = await params
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const avviso = await findAvviso(scope, comune, id)
  if (avviso === undefined || !haCarta(avviso)) notFound()
  const t = await getTranslations('avvisi')
  const locale = await getLocale()
  const own = `${LIST}/${comune}/${id}`
  const { anno, numero } = avviso
  const foglio = paginaDi(avviso, formaOf(new URLSearchParams(), avviso, locale))
  return (
    <AreaFrame
      here={t('paper')}
      above={[
        { name: t('title'), href: localeHref(locale, LIST) },
        { name: t('number', { numero: String(numero), anno: String(anno) }), href: localeHref(locale, own) },
      ]}
      page={`${own}/prospetto`}
    >
      <PapersOf pdf={localeHref(locale, `${own}/prospetto/pdf`)} />
      <ProspettoView foglio={foglio} />
    </AreaFrame>
  )
}

export default ProspettoPage
