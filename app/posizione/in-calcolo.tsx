import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { immobileName } from '../../ui/posizione/names'
import type { ImmobileView, PosizioneView } from '../../ui/posizione/view'
import { altriHref } from './contitolari'

type Props = { readonly view: PosizioneView; readonly immobili: readonly ImmobileView[] }

/** Properties whose other owners are worked out in the calculator, where each says all of their own. */
export const InCalcolo = ({ view, immobili }: Props) => {
  const t = useTranslations('posizione.f24')
  const names = useTranslations('calcolo.nomi')
  const locale = useLocale()
  return (
    <ul className="plain mt-4">
      {immobili.map((immobile) => (
        <li key={immobile.id}>
          <a href={localeHref(locale, altriHref(view, immobile))}>
            {t('altriDi', { name: immobileName(names, immobile, view.anno) })}
          </a>{' '}
          <span className="soft">{immobile.dati.at(-1)?.indirizzo}</span>
        </li>
      ))}
    </ul>
  )
}
