import { useLocale, useTranslations } from 'next-intl'
import type { Cents } from '../../engine/kernel/money'
import { FigureTable } from '../components/figure-table'
import { euro, whole } from '../format'

type Sotto = { readonly aree: number; readonly posizioni: number; readonly imposta: Cents }

export type EffettoAreeShown = {
  readonly posizioni: number
  readonly aree: number
  readonly lacune: Readonly<Record<'superficie' | 'valore' | 'zona' | 'archivio', number>>
  readonly prima: Sotto
  readonly dopo: Sotto
  readonly incalcolabili: number
  readonly completo: boolean
}

type EffettoAreeProps = {
  readonly effetto: EffettoAreeShown
  readonly about: string
  readonly most: number
  /** Of an entry that is withdrawn, not of one that is made. */
  readonly ritiro?: boolean
}

const LACUNE = ['superficie', 'valore', 'zona', 'archivio'] as const

/** What cannot be said, and why: nothing of it is guessed. */
const Lacune = ({ lacune, incalcolabili }: Pick<EffettoAreeShown, 'lacune' | 'incalcolabili'>) => {
  const t = useTranslations('parametri.effettoAree')
  const found = LACUNE.filter((lacuna) => lacune[lacuna] > 0)
  if (found.length === 0 && incalcolabili === 0) return null
  return (
    <ul className="points-list mt-4">
      {found.map((lacuna) => (
        <li key={lacuna}>{t(`lacuna.${lacuna}`, { count: lacune[lacuna] })}</li>
      ))}
      {incalcolabili > 0 ? <li>{t('incalcolabili', { count: incalcolabili })}</li> : null}
    </ul>
  )
}

/** Which plots on record lie below the values, now and with this decision: nobody’s tax moves by it. */
export const EffettoAree = ({ effetto, about, most, ritiro = false }: EffettoAreeProps) => {
  const t = useTranslations('parametri.effettoAree')
  const all = useTranslations('parametri.effetto')
  const locale = useLocale()
  const { posizioni, aree, prima, dopo, completo } = effetto
  return (
    <section aria-labelledby="effetto" className="section">
      <h2 id="effetto">{all('title')}</h2>
      <p className="lead mt-2">{t('lead', { positions: posizioni, plots: aree })}</p>
      {aree > 0 ? (
        <div className="mt-4">
          <FigureTable
            heads={[t('what'), t('now'), all(ritiro ? 'without' : 'then')]}
            figuresFrom={1}
            rows={[
              { key: 'aree', cells: [t('aree'), whole(prima.aree, locale), whole(dopo.aree, locale)] },
              { key: 'di', cells: [t('posizioni'), whole(prima.posizioni, locale), whole(dopo.posizioni, locale)] },
              { key: 'imposta', cells: [t('imposta'), euro(prima.imposta, locale), euro(dopo.imposta, locale)] },
            ]}
          />
        </div>
      ) : null}
      <Lacune {...effetto} />
      <p className="mt-4 small soft">
        {about} {completo ? null : all('capped', { most: whole(most, locale) })}
      </p>
    </section>
  )
}
