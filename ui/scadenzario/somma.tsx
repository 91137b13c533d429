import { useLocale, useTranslations } from 'next-intl'
import type { Line } from '../components/lines'
import { euro, longDate } from '../format'
import { AnswerPanel } from '../tax/answer-panel'
import { nomiDi } from './nomi'
import type { Somme } from './righe'

const useLines = ({ canali, passato, totale }: Somme): readonly Line[] => {
  const t = useTranslations('scadenzario.pagina.somma')
  const paid = (['f24', 'pagopa'] as const).filter((canale) => canali[canale] > 0)
  return [
    ...paid.map((canale) => ({ key: canale, name: t(canale), cents: canali[canale] })),
    ...(passato > 0
      ? [
          { key: 'passato', name: t('passato'), note: t('passatoNote'), cents: passato },
          { key: 'totale', name: t('totale'), cents: totale, total: true },
        ]
      : []),
  ]
}

/** The one total: what is ahead, how it is paid, and what has gone by. */
export const Somma = (somme: Somme) => {
  const t = useTranslations('scadenzario')
  const locale = useLocale()
  const { prossima, daPagare, scadenze } = somme
  const nomi = nomiDi(t)
  const about =
    prossima === undefined
      ? t('pagina.somma.nessuna')
      : t('pagina.somma.prossima', {
          count: scadenze,
          day: longDate(prossima.giorno, locale),
          tax: nomi.tributo(prossima.tributo),
          instalment: nomi.rata(prossima),
          amount: prossima.importo === undefined ? t('pagina.dalComune') : euro(prossima.importo, locale),
        })
  return (
    <AnswerPanel title={t('pagina.somma.title')} level={2} cents={daPagare} about={about} lines={useLines(somme)} />
  )
}
