import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { Notice } from '../../ui/components/notice'
import { Choose } from '../../ui/posizione/choose'
import { AreaFrame } from '../area-frame'
import { MIA, posizionePath } from './address'
import type { Around } from './load'

type FrameProps = {
  readonly around: Around
  readonly nome: string
  readonly children: ReactNode
}

/** Who looks, where it is not the person themselves. */
const Acting = ({ around: { scope, place }, nome }: Pick<FrameProps, 'around' | 'nome'>) => {
  const t = useTranslations('posizione.chi')
  // who acts for a client has a band that says so, on every page
  if (scope.role === 'intermediario' || (place.di === MIA && scope.role === 'cittadino')) return null
  return (
    <div className="mt-6">
      <Notice level={2} title={t('title', { name: nome })}>
        <p>{t(place.di === MIA ? 'rappresentante' : 'delega')}</p>
      </Notice>
    </div>
  )
}

/** Name, comune and year stand over every position; the choice of others beside them. */
export const PosizioneFrame = ({ around, nome, children }: FrameProps) => {
  const t = useTranslations('posizione')
  const studio = useTranslations('studio.banda')
  const locale = useLocale()
  const { place, own, all, years, path } = around
  const isOwn = place.di === MIA && around.scope.role !== 'intermediario'
  const said = { name: nome, comune: own.comune, year: String(place.anno) }
  const of = (di: string): string => (di === MIA ? '' : ` (${t('scegli.di')})`)
  return (
    <AreaFrame
      title={around.scope.role === 'intermediario' ? studio('posizione') : t('title')}
      lead={t(isOwn ? 'lead' : 'leadOf', said)}
      page={path}
    >
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
    </AreaFrame>
  )
}
