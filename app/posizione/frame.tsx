import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { SessionEnd } from '../../ui/accesso/session-end'
import { Breadcrumb } from '../../ui/components/breadcrumb'
import { Notice } from '../../ui/components/notice'
import { Choose } from '../../ui/posizione/choose'
import { MIA, posizionePath } from './address'
import type { Around } from './load'

type FrameProps = {
  readonly around: Around
  readonly nome: string
  /** The end of the session, in milliseconds of the clock. */
  readonly until: number
  readonly children: ReactNode
}

/** Who looks, where it is not the person themselves. */
const Acting = ({ around: { scope, place }, nome }: Pick<FrameProps, 'around' | 'nome'>) => {
  const t = useTranslations('posizione.chi')
  if (place.di === MIA && scope.role === 'cittadino') return null
  return (
    <div className="mt-6">
      <Notice level={2} title={t('title', { name: nome })}>
        <p>{t(place.di === MIA ? 'rappresentante' : 'delega')}</p>
      </Notice>
    </div>
  )
}

/** Name, comune and year stand over every position; the choice of others beside them. */
export const PosizioneFrame = ({ around, nome, until, children }: FrameProps) => {
  const t = useTranslations('posizione')
  const area = useTranslations('area')
  const locale = useLocale()
  const { place, own, all, years, path } = around
  const isOwn = place.di === MIA
  const said = { name: nome, comune: own.comune, year: String(place.anno) }
  const of = (di: string): string => (di === MIA ? '' : ` (${t('scegli.di')})`)
  return (
    <>
      <Breadcrumb path={[{ name: area('title'), href: localeHref(locale, '/area') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t(isOwn ? 'lead' : 'leadOf', said)}</p>
        </div>
        <Choose
          comuni={all.map(({ di, belfiore, comune, dal }) => ({
            key: di + belfiore,
            href: localeHref(locale, posizionePath({ di, belfiore, anno: Math.max(dal, place.anno) })),
            label: comune + of(di),
            current: di === place.di && belfiore === place.belfiore,
          }))}
          anni={years.map((anno) => ({
            key: String(anno),
            href: localeHref(locale, posizionePath({ ...place, anno })),
            label: String(anno),
            current: anno === place.anno,
          }))}
        />
        <Acting around={around} nome={nome} />
        {children}
        <SessionEnd until={until} back={localeHref(locale, path)} />
      </div>
    </>
  )
}
