import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../i18n/routing'
import { requireScope } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { CardLink } from '../../../../ui/components/card'
import { AreaFrame } from '../../../area-frame'
import { MIA, posizionePath } from '../../../posizione/address'
import { openables, type Openable } from '../../../posizione/load'
import { NoPosition } from '../../../posizione/no-position'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione'))('title'),
  robots: { index: false },
})

/** The way to a position of this year: a choice where there are several comuni, or those of others. */
const PosizioniPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const all = await openables(scope)
  const t = await getTranslations('posizione')
  const ofClient = scope.role === 'intermediario'
  const title = ofClient ? (await getTranslations('studio.banda'))('posizione') : t('title')
  const locale = await getLocale()
  const [first, second] = all
  if (first === undefined) return <NoPosition why="nessuno" comune="" />
  const hrefOf = (each: Openable): string =>
    localeHref(locale, posizionePath({ ...each, anno: each.anni?.[0] ?? Number(today().slice(0, 4)) }))
  if (second === undefined) redirect(hrefOf(first))
  return (
    <AreaFrame title={title} lead={t('scegli.lead')} page="/area/posizione">
      <ul className="side-by-side mt-8">
        {all.map((each) => (
          <li key={each.di + each.belfiore}>
            <CardLink href={hrefOf(each)} title={t('scegli.a', { comune: each.comune })} level={2}>
              {ofClient ? null : <p>{t(each.di === MIA ? 'scegli.tua' : 'scegli.di')}</p>}
            </CardLink>
          </li>
        ))}
      </ul>
    </AreaFrame>
  )
}

export default PosizioniPage
