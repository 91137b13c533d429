import { useTranslations } from 'next-intl'
import type { ControlloLotto } from '../../contracts/lotto'
import { FigureTable } from '../components/figure-table'
import { Mancanze } from './mancanze'

const ESITI = ['pronto', 'niente', 'fermo'] as const

/** What a file would come to: how many get a form, and what is missing of the others, row by row. */
export const Trovato = ({ controllo }: { readonly controllo: ControlloLotto }) => {
  const t = useTranslations('piuContribuenti.trovato')
  const { righe, esiti, problemi, altri } = controllo
  return (
    <section className="narrow mt-8" aria-labelledby="trovato">
      <h2 id="trovato">{t('title')}</h2>
      <p className="mt-2">{t('righe', { count: righe })}</p>
      <FigureTable
        heads={[t('esito'), t('quanti')]}
        figuresFrom={1}
        rows={ESITI.map((one) => ({ key: one, cells: [t(one), String(esiti[one])] }))}
      />
      {problemi.length === 0 ? null : (
        <>
          <h3 className="mt-8">{t('manca')}</h3>
          <p className="mt-2">{t('mancaTesto')}</p>
          <Mancanze detti={problemi} altri={altri > 0 ? t('altri', { count: altri }) : undefined} />
        </>
      )}
    </section>
  )
}
