import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import type { PosizioneView, ScadenzaView } from '../../ui/posizione/view'
import { ravvedimentoQuery } from '../../ui/ravvedimento/address'

type Props = { readonly scadenza: ScadenzaView; readonly view: PosizioneView }

const TRIBUTO = { imu: 'IMU', tari: 'TARI', tasi: 'TASI' } as const

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
        const query = ravvedimentoQuery({
          ...{
            tributo: TRIBUTO[tributo],
            anno: view.anno,
            comune: view.comune.belfiore,
            imposta: resta,
            scadenza: giorno,
          },
          ...{ codice, giorno: view.today },
        })
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
