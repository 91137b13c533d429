import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../../i18n/routing'
import { findAvviso } from '../../../../../../../server/avvisi/queries'
import { haCarta, paginaDi } from '../../../../../../../server/avvisi/stampe'
import { requireScope, signedIn } from '../../../../../../../server/platform/auth'
import { prolonged } from '../../../../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../../../../ui/accesso/session-end'
import { PapersOf } from '../../../../../../../ui/avvisi/papers'
import { ProspettoView } from '../../../../../../../ui/avvisi/prospetto'
import { Breadcrumb } from '../../../../../../../ui/components/breadcrumb'
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
  const { session } = (await signedIn())!
  const avviso = await findAvviso(scope, comune, id)
  if (avviso === undefined || !haCarta(avviso)) notFound()
  const t = await getTranslations('avvisi')
  const area = await getTranslations('area')
  const locale = await getLocale()
  const own = localeHref(locale, `${LIST}/${comune}/${id}`)
  const { anno, numero } = avviso
  const path = [
    { name: area('title'), href: localeHref(locale, '/area') },
    { name: t('title'), href: localeHref(locale, LIST) },
    { name: t('number', { numero: String(numero), anno: String(anno) }), href: own },
  ]
  const foglio = paginaDi(avviso, formaOf(new URLSearchParams(), avviso, locale))
  return (
    <>
      <Breadcrumb path={path} here={t('paper')} />
      <div className="wrap">
        <PapersOf pdf={`${own}/prospetto/pdf`} />
        <ProspettoView foglio={foglio} />
        <SessionEnd until={prolonged(session).until * 1000} back={own} />
      </div>
    </>
  )
}

export default ProspettoPage
