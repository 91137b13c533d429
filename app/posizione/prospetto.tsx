import { useLocale, useTranslations } from 'next-intl'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import { localeHref, type Locale } from '../../i18n/routing'
import { prospettoImu } from '../../server/avvisi/prospetto'
import { ufficioDi } from '../../server/avvisi/ufficio'
import { domicilioOf } from '../../server/positions/domicilio'
import { ButtonLink } from '../../ui/components/button'
import { origin } from '../page-metadata'
import { posizionePath, type Place } from './address'
import type { Found } from './load'
import type { Shown } from './view-of'

type Open = Extract<Found, { ok: true }>

const indirizzoOf = async ({ scope, own }: Open['around'], { belfiore }: Place): Promise<string[]> => {
  const { via, civico, cap, comune, provincia } =
    (await domicilioOf(scope, { belfiore, codiceFiscale: own.codiceFiscale })) ?? {}
  const lines = [
    [via, civico],
    [cap, comune, provincia],
  ]
  return lines.map((parts) => parts.filter(Boolean).join(' ')).filter((line) => line !== '')
}

/** The prospetto of an opened position as a preview: no act, no number. Undefined where its IMU is not computed. */
export const anteprima = async (
  { around, shown }: Open,
  place: Place,
  locale: Locale,
): Promise<Prospetto | undefined> => {
  const { position, view } = shown
  const ufficio = await ufficioDi(place.belfiore, 'imu')
  const url = new URL(localeHref(locale, posizionePath(place)), await origin()).href
  return prospettoImu({
    ...shown,
    emissione: {
      ...{ tipo: 'anteprima', emessoIl: view.today, rata: 'tutte', lingue: [locale], comune: view.comune },
      ...(ufficio === undefined ? {} : { ufficio }),
      destinatario: {
        nome: position.nome ?? '',
        codiceFiscale: position.codiceFiscale,
        indirizzo: await indirizzoOf(around, place),
      },
      correzione: { url },
    },
  })
}

/** The way to the sum on paper, where there is one. */
export const Carta = ({ shown, place }: { readonly shown: Shown; readonly place: Place }) => {
  const t = useTranslations('posizione.carta')
  const locale = useLocale()
  if (!shown.conto.righe.some(({ tributo, fonte }) => tributo === 'imu' && fonte.da === 'calcolo')) return null
  return (
    <section className="section no-print" aria-labelledby="carta">
      <h2 id="carta">{t('title')}</h2>
      <p className="mt-2">{t('text')}</p>
      <p className="btns mt-4">
        <ButtonLink kind="second" download href={localeHref(locale, posizionePath(place, '/prospetto/pdf'))}>
          {t('normale')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={localeHref(locale, posizionePath(place, '/prospetto'))}>
          {t('pagina')}
        </ButtonLink>
      </p>
    </section>
  )
}
