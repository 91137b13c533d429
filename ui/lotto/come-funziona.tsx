import { useTranslations } from 'next-intl'
import { Help } from '../components/help'
import { Modelli } from './modelli'

const PASSI = ['riempi', 'controlla', 'prepara'] as const
const COLONNE = ['chi', 'comune', 'immobile', 'quota', 'uso', 'giorni', 'aliquota', 'versato'] as const

/** The three steps, the empty table, and what may stand in it. */
export const ComeFunziona = () => {
  const t = useTranslations('piuContribuenti')
  return (
    <section className="narrow mt-8" aria-labelledby="come">
      <h2 id="come">{t('come')}</h2>
      <ol className="steps-list mt-4">
        {PASSI.map((passo) => (
          <li key={passo}>{t(`passi.${passo}`)}</li>
        ))}
      </ol>
      <p className="btns mt-6">
        <Modelli />
      </p>
      <div className="mt-6">
        <Help summary={t('colonne.title')}>
          <dl>
            {COLONNE.map((one) => (
              <div key={one} className="mt-4">
                <dt>
                  <strong>{t(`colonne.${one}.nome`)}</strong>
                </dt>
                <dd>{t(`colonne.${one}.testo`)}</dd>
              </div>
            ))}
          </dl>
        </Help>
      </div>
    </section>
  )
}
