import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ImmobileResult } from '../../engine/imu/imu.types'
import { Amount } from '../components/amount'
import { Icon } from '../components/icon'
import { Tag } from '../components/tag'
import { Facts } from './facts'
import { History } from './history'
import { ImuSum } from './imu-sum'
import { immobileAnchor, immobileIcon, immobileName } from './names'
import { heldIn, imuOf, lastIn, type ImmobileView, type PosizioneView } from './view'

export type ImmobiliProps = {
  readonly view: PosizioneView
  /** What stands under an immobile: the question to the person, or what the office does. */
  readonly ask?: (immobile: ImmobileView, name: string) => ReactNode
}

type OneProps = ImmobiliProps & { readonly immobile: ImmobileView }

const State = ({ view, immobile, result }: OneProps & { readonly result: ImmobileResult | undefined }) => {
  const t = useTranslations('posizione.stato')
  const at = view.immobili.indexOf(immobile)
  const problems = view.righe.flatMap(({ tributo, fonte }) =>
    tributo === 'imu' && fonte.da === 'problemi' ? fonte.problems : [],
  )
  if (problems.some(({ field }) => field.startsWith(`immobili.${at}.`))) return <Tag tone="warn">{t('manca')}</Tag>
  if (problems.length > 0) return <Tag tone="line">{t('sospeso')}</Tag>
  return result === undefined ? <Tag tone="line">{t('niente')}</Tag> : null
}

const One = ({ view, immobile, ask }: OneProps) => {
  const t = useTranslations('posizione')
  const names = useTranslations('calcolo.nomi')
  const { anno } = view
  const imu = imuOf(view)
  const result = imu?.risultato.immobili.find(({ id }) => id === immobile.id)
  const name = immobileName(names, immobile, anno)
  const id = immobileAnchor(immobile.id)
  const indirizzo = (lastIn(immobile.dati, anno) ?? immobile.dati.at(-1))?.indirizzo
  return (
    <article className="card prop" aria-labelledby={`${id}-name`} id={id}>
      <div className="prop-in">
        <div className="prop-head">
          <h3 id={`${id}-name`}>
            <Icon name={immobileIcon(immobile, anno)} />
            {name}
          </h3>
          {result ? <Amount cents={result.imposta} /> : null}
        </div>
        <p className="soft small">
          {indirizzo ?? t('senzaIndirizzo')} <State view={view} immobile={immobile} result={result} />
        </p>
        <Facts immobile={immobile} anno={anno} />
        {imu && result ? (
          <details className="more-of">
            <summary>
              {t('come')}
              <span className="vh">: {name}</span>
            </summary>
            <div className="mt-4">
              <ImuSum view={view} imu={imu} result={result} />
            </div>
          </details>
        ) : null}
        <History immobile={immobile} name={name} />
      </div>
      {ask?.(immobile, name)}
    </article>
  )
}

/** What the comune knows to be the person's in that year, one card each; what was theirs before is named at the end. */
export const Immobili = (props: ImmobiliProps) => {
  const t = useTranslations('posizione.immobili')
  const names = useTranslations('calcolo.nomi')
  const { view } = props
  const { anno, comune } = view
  const now = view.immobili.filter((each) => heldIn(each, anno))
  const other = view.immobili.filter((each) => !heldIn(each, anno))
  if (!view.tributi.some((one) => one === 'imu' || one === 'tasi')) return null
  return (
    <section className="section" aria-labelledby="immobili">
      <h2 id="immobili">{t('title', { comune: comune.nome })}</h2>
      <p>{now.length === 0 ? t('none', { year: String(anno) }) : t('lead')}</p>
      <div className="props">
        {now.map((immobile) => (
          <One key={immobile.id} {...props} immobile={immobile} />
        ))}
      </div>
      {other.length > 0 ? (
        <details className="more-of mt-6">
          <summary>{t('others', { count: other.length, year: String(anno) })}</summary>
          <ul className="mt-4 grid gap-6">
            {other.map((immobile) => (
              <li key={immobile.id}>
                <b>{immobileName(names, immobile, anno)}</b>{' '}
                <span className="soft">{immobile.dati.at(-1)?.indirizzo}</span>
                <History immobile={immobile} name={immobileName(names, immobile, anno)} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
