import { useLocale, useTranslations } from 'next-intl'
import type { Promemoria } from '../../../contracts/parametri/promemoria'
import { localeHref } from '../../../i18n/routing'
import { FigureTable } from '../../components/figure-table'
import { whole } from '../../format'

const MODELLI = ['avviso-promemoria', 'avviso-scaduto'] as const
type Scritti = { readonly mandati: number; readonly nellArea: number; readonly inPartenza: number }

type RemindersProps = {
  readonly comune: string
  readonly giorni: Promemoria | undefined
  readonly scritti: Readonly<Record<(typeof MODELLI)[number], Scritti>>
}

/** How many who had not paid were written to, before the day and after it. */
export const Reminders = ({ comune, giorni, scritti }: RemindersProps) => {
  const t = useTranslations('consegna.promemoria')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="promemoria">
      <h2 id="promemoria">{t('title')}</h2>
      <p className="mt-2">
        {t(giorni === undefined ? 'none' : 'lead')}{' '}
        <a href={localeHref(locale, `/ufficio/aliquote/promemoria?comune=${comune}`)}>{t('choose')}</a>
      </p>
      {giorni === undefined ? null : (
        <div className="mt-4">
          <FigureTable
            heads={[t('kind'), t('mandati'), t('inPartenza'), t('nellArea')]}
            figuresFrom={1}
            rows={MODELLI.map((modello) => {
              const { mandati, inPartenza, nellArea } = scritti[modello]
              const figures = [mandati, inPartenza, nellArea].map((count) => whole(count, locale))
              return { key: modello, cells: [t(`modello.${modello}`), ...figures] }
            })}
          />
        </div>
      )}
    </section>
  )
}
