import { useLocale, useTranslations } from 'next-intl'
import { isOfBase } from '../../../contracts/calcolo/anni'
import { isStatale } from '../../../engine/imu/imu'
import { euro } from '../../format'
import type { ResultView } from './view'

/** "Dove vanno": what the comune gets and what the State gets, of the euro really paid. */
export const Destination = ({ comune, contesto, persona }: ResultView) => {
  const t = useTranslations('capire.destinazione')
  const locale = useLocale()
  const ofBase = isOfBase(contesto.anno)
  const stato = persona.righe.reduce((sum, { codice, importo }) => (isStatale(codice) ? sum + importo : sum), 0)
  const rows = [
    { key: 'comune', name: t('comune', { comune: comune.nome }), note: undefined, cents: persona.pagato - stato },
    ...(stato > 0
      ? [{ key: 'stato', name: t('stato'), note: t(ofBase ? 'statoBaseNote' : 'statoNote'), cents: stato }]
      : []),
  ]
  return (
    <section className="section" aria-labelledby="dove-vanno">
      <h2 id="dove-vanno">{t('title', { total: euro(persona.pagato, locale) })}</h2>
      <p>{stato === 0 ? t('all') : t(ofBase ? 'splitBase' : 'split')}</p>
      <figure>
        <figcaption className="vh">
          {t('caption', { rows: rows.map(({ name, cents }) => `${name}: ${euro(cents, locale)}`).join('; ') })}
        </figcaption>
        <ol className="fall">
          {rows.map(({ key, name, note, cents }) => (
            <li key={key}>
              <span className="name">
                {name}
                {note ? <small>{note}</small> : null}
              </span>
              <span className="bars" aria-hidden="true">
                <svg height="56">
                  <line className="axis" x1="0" x2="0" y1="0" y2="56" />
                  <rect
                    className={key === 'stato' ? 'bar-minus' : 'bar-plus'}
                    x="0"
                    width={`${((cents * 98) / persona.pagato).toFixed(2)}%`}
                    y="20%"
                    height="60%"
                    rx="2"
                  />
                </svg>
              </span>
              <span className="value">{euro(cents, locale)}</span>
            </li>
          ))}
        </ol>
      </figure>
    </section>
  )
}
