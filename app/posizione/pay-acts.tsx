import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { diviseAl } from '../../server/f24/posizione'
import { OwnForm } from '../../ui/area/own-form'
import { Button, ButtonLink } from '../../ui/components/button'
import { Icon } from '../../ui/components/icon'
import type { PosizioneView } from '../../ui/posizione/view'
import { posizionePath, type Place } from './address'
import type { Shown } from './view-of'

type PayActsProps = { readonly shown: Shown; readonly place: Place; readonly token: string }

/** One press for the F24 of all that is still due, and the way to look at it first. */
export const PayActs = ({ shown, place, token }: PayActsProps) => {
  const t = useTranslations('posizione.f24')
  const locale = useLocale()
  const { stampabili } = diviseAl(shown.estratto.scadenze, shown.view.today)
  if (stampabili.length === 0) return null
  const path = posizionePath(place, '/f24')
  return (
    <>
      <OwnForm to={`${path}/pdf`} token={token}>
        <Button kind="second" icon="print">
          {t('subito')}
        </Button>
      </OwnForm>
      <ButtonLink kind="quiet" href={localeHref(locale, path)}>
        {t('vedi')}
      </ButtonLink>
    </>
  )
}

/** The days that are still to come, as a file for one's own calendar. */
export const CalendarLink = ({ view, place }: { readonly view: PosizioneView; readonly place: Place }) => {
  const t = useTranslations('posizione.tempo')
  const locale = useLocale()
  if (!view.scadenze.some(({ resta, giorno }) => resta > 0 && giorno !== undefined && giorno >= view.today)) return null
  return (
    <a href={localeHref(locale, posizionePath(place, '/scadenze.ics'))} download>
      <Icon name="calendar" /> {t('calendario')}
    </a>
  )
}
