import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { currentLook } from '../../../../../../server/contribuenti/current-look'
import { openPosizione } from '../../../../../../server/contribuenti/posizione'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { CounterView } from '../../../../../../ui/ufficio/posizione/counter-view'
import { shownOf } from '../../../../../posizione/view-of'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizioneUfficio'))('counterTitle'),
  robots: { index: false },
})

/** Turned to the person in front: one tax of one year, large and calm, and nothing else of the office or of anybody. */
const CounterPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const [{ id }, asked] = [await params, await searchParams]
  const anno = Number(asked.anno)
  const look = await currentLook(session)
  if (look === undefined || !(anno >= 2012 && anno < 2100)) notFound()
  const open = await openPosizione(scope, id, anno, look.ragione)
  if (open === undefined) notFound()
  const { view } = await shownOf(open.position, open.rates)
  const riga = view.righe.find(({ tributo }) => tributo === asked.tributo)
  if (riga?.fonte.da !== 'calcolo') notFound()
  return (
    <CounterView
      back={`/ufficio/contribuenti/${id}?anno=${anno}`}
      view={view}
      calcolato={riga.fonte.calcolato}
      dovuto={riga.dovuto ?? 0}
    />
  )
}

export default CounterPage
