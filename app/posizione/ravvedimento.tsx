import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import type { PosizioneView, ScadenzaView } from '../../ui/posizione/view'

type Props = { readonly scadenza: ScadenzaView; readonly view: PosizioneView }

const TRIBUTO = { imu: 'IMU', tari: 'TARI', tasi: 'TASI' } as const

/** As a person would type it. */
const typed = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const dayOf = (field: string, day: string): readonly (readonly [string, string])[] => {
  const [year = '', month = '', date = ''] = day.split('-')
  return [
    [`${field}.g`, String(Number(date))],
    [`${field}.m`, String(Number(month))],
    [`${field}.a`, year],
  ]
}

/** What is paid late, computed for today: a row of the F24 each. The canone has no ravvedimento. */
export const RavvedimentoLink = ({ scadenza, view }: Props) => {
  const t = useTranslations('posizione')
  const locale = useLocale()
  const { tributo, giorno, righe } = scadenza
  if (tributo === 'canone' || giorno === undefined) return null
  const open = righe.filter(({ resta }) => resta > 0)
  return (
    <span className="btns">
      {open.map(({ codice, resta }, at) => {
        const query = new URLSearchParams([
          ['tributo', TRIBUTO[tributo]],
          ['imposta', typed(resta)],
          ...dayOf('scadenza', giorno),
          ...dayOf('giorno', view.today),
          ['anno', String(view.anno)],
          ['comune', view.comune.belfiore],
          ...(codice === undefined ? [] : [['codice', codice] as [string, string]]),
        ] as [string, string][])
        return (
          <a key={at} href={localeHref(locale, `/calcolo/ravvedimento/risultato?${query}`)}>
            {t('mend.ravvedimento')}
            {open.length > 1 && codice ? ` (${codice})` : null}
          </a>
        )
      })}
    </span>
  )
}
