import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localeHref } from '../../../../i18n/routing'
import { requireScope } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { posizionePath } from '../../../posizione/address'
import { openables } from '../../../posizione/load'
import { NoPosition } from '../../../posizione/no-position'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione'))('title'),
  robots: { index: false },
})

/** The way to the first position that there is, of this year. */
const PosizioniPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const [first] = await openables(scope)
  if (first === undefined) return <NoPosition why="nessuno" comune="" />
  redirect(localeHref(await getLocale(), posizionePath({ ...first, anno: Number(today().slice(0, 4)) })))
}

export default PosizioniPage
