import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { TRIBUTI } from '../../../../../../contracts/tributi'
import { currentLook } from '../../../../../../server/contribuenti/current-look'
import { openPosizione } from '../../../../../../server/contribuenti/posizione'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { CounterView } from '../../../../../../ui/ufficio/posizione/counter-view'
import { immobileNames } from '../shown'

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
  const tributo = TRIBUTI.find((each) => each === asked.tributo)
  const anno = Number(asked.anno)
  const look = await currentLook(session)
  if (look === undefined || tributo === undefined || !(anno >= 2012 && anno < 2100)) notFound()
  const open = await openPosizione(scope, id, anno, look.ragione)
  const riga = open?.conto.righe.find((row) => row.tributo === tributo)
  if (open === undefined || riga === undefined || riga.fonte.da !== 'calcolo') notFound()
  const { calcolato } = riga.fonte
  if (calcolato.tributo !== 'imu') notFound()
  const names = immobileNames(open.position)
  return (
    <CounterView
      back={`/ufficio/contribuenti/${id}?anno=${anno}`}
      tributo={tributo}
      anno={anno}
      dovuto={riga.dovuto ?? 0}
      resta={riga.resta ?? 0}
      scadenze={riga.scadenze}
      immobili={calcolato.risultato.immobili.map((one) => ({
        ...one,
        periodi: one.periodi.length,
        name: names.get(one.id) ?? '',
      }))}
      traccia={calcolato.traccia}
    />
  )
}

export default CounterPage
