import { useLocale, useTranslations } from 'next-intl'
import { isScaduto } from '../../../engine/calendario/decadenza'
import { scadenzeImu } from '../../../engine/calendario/scadenze'
import { localeHref } from '../../../i18n/routing'
import { Notice } from '../../components/notice'
import { ravvedimentoQuery } from '../../ravvedimento/address'
import type { ResultView } from './view'

/** The instalments whose day is past and of which nobody said that they were paid. */
const pastOf = ({ persona, risposte, today }: ResultView) => {
  if (isScaduto(persona.result.anno, today)) return []
  const days = scadenzeImu(persona.result.anno)
  const acconto = today > days.acconto && risposte.acconto === ''
  return [
    ...(acconto ? persona.righe.filter(({ rata }) => rata === 'acconto') : []),
    ...(today > days.saldo ? persona.righeSaldo : []),
  ].filter(({ importo }) => importo > 0)
}

/** The way to the ravvedimento, one link a row of the F24, for each row is mended by itself. */
export const Forgotten = (view: ResultView) => {
  const t = useTranslations('ravvedimento.da')
  const rate = useTranslations('risultato')
  const locale = useLocale()
  const { comune, persona } = view
  const { anno } = persona.result
  const days = scadenzeImu(anno)
  const rows = pastOf(view)
  if (rows.length === 0) return null
  return (
    <div className="mt-4 print:hidden">
      <Notice tone="wait" title={t('title')} level={2}>
        {rows.map(({ rata, codice, importo }) => {
          const name = rata === 'acconto' ? 'acconto' : 'saldo'
          const own = { tributo: 'IMU', anno, scadenza: days[name], imposta: importo, codice } as const
          const query = ravvedimentoQuery({ ...own, comune: comune.belfiore })
          return (
            <p key={`${rata}-${codice}`}>
              <a href={`${localeHref(locale, '/calcolo/ravvedimento')}?${query}`}>
                {rows.length > 1 ? t('linkCode', { rata: rate(name), code: codice }) : t('link', { rata: rate(name) })}
              </a>
            </p>
          )
        })}
      </Notice>
    </div>
  )
}
