import { useLocale, useTranslations } from 'next-intl'
import type { Problem } from '../../engine/kernel/problem'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import type { Cents } from '../../engine/kernel/money'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../components/button'
import { date, euro } from '../format'
import { FinestraLine, type FinestraDelComune } from '../ravvedimento/finestra-comune'
import { ravvedimentoQuery } from '../ravvedimento/address'
import { problemWords } from '../words'
import { scadenzaName } from './name'

/** A row of an instalment that is late, in cents. */
type Parte = {
  readonly tributo: Tributo
  readonly codice: string
  readonly imposta: Cents
  readonly sanzione: Cents
  readonly interessi: Cents
}

/** An instalment that is late: what its rows cost today and what its form asks for, or why it cannot be mended by oneself. */
export type Ritardo = {
  readonly rata: string
  /** ISO date on which it was due. */
  readonly scadenza: string
} & (
  | { readonly parti: readonly Parte[]; readonly daPagare: number; readonly problem?: undefined }
  | { readonly problem: Pick<Problem, 'code'> }
)

type InRitardoProps = {
  readonly ritardi: readonly Ritardo[]
  readonly comune: string
  readonly anno: number
  /** ISO date of today, on which it is mended. */
  readonly oggi: string
  /** What came after the statement: then what is left stands in the position. */
  readonly versato: Cents
  /** Where the form is; absent where none can be made. */
  readonly f24: string | undefined
  readonly posizione: string
  /** How the comune reads the window of 1/8, where it has said. */
  readonly finestra: FinestraDelComune | undefined
}

type Where = Pick<InRitardoProps, 'comune' | 'anno' | 'oggi'>
type StepsProps = Where & { readonly scadenza: string; readonly parti: readonly Parte[] }

/** The calculator with each row filled in: it explains the sum. */
const Steps = ({ scadenza, parti, comune, anno, oggi }: StepsProps) => {
  const t = useTranslations('avvisi.ritardo')
  const locale = useLocale()
  return (
    <span className="btns mt-2">
      {parti.map(({ tributo, codice, imposta }) => {
        const query = ravvedimentoQuery({ tributo, codice, imposta, anno, comune, scadenza, giorno: oggi })
        return (
          <a key={codice} href={localeHref(locale, `/calcolo/ravvedimento/risultato?${query}`)}>
            {parti.length === 1 ? t('steps') : t('stepsOf', { codice })}
          </a>
        )
      })}
    </span>
  )
}

const Sum = ({ own, ...where }: Where & { readonly own: Ritardo }) => {
  const t = useTranslations('avvisi.ritardo')
  const names = useTranslations('emissioni')
  const words = useTranslations()
  const locale = useLocale()
  const name = t('of', { rata: scadenzaName(names, own.rata), giorno: date(own.scadenza, locale) })
  if (own.problem !== undefined) {
    return (
      <li className="card">
        <h3>{name}</h3>
        <p className="mt-2">{problemWords(words, own.problem.code)}</p>
      </li>
    )
  }
  const { parti, daPagare, scadenza } = own
  const sum = (key: 'imposta' | 'sanzione' | 'interessi') => parti.reduce((all, parte) => all + parte[key], 0)
  const facts = [
    ...(['imposta', 'sanzione', 'interessi'] as const).map((key) => [key, sum(key)] as const),
    ['daPagare', daPagare] as const,
  ]
  return (
    <li className="card">
      <h3>{name}</h3>
      <dl className="facts mt-2">
        {facts.map(([key, cents]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{euro(cents, locale)}</dd>
          </div>
        ))}
      </dl>
      <Steps scadenza={scadenza} parti={parti} {...where} />
    </li>
  )
}

/** What is late and can still be put right by oneself: the sum of today, how it comes about, its form. */
export const InRitardo = ({ ritardi, versato, f24, posizione, finestra, ...where }: InRitardoProps) => {
  const t = useTranslations('avvisi.ritardo')
  const locale = useLocale()
  if (ritardi.length === 0) return null
  return (
    <section className="section" aria-labelledby="in-ritardo">
      <h2 id="in-ritardo">{t('title')}</h2>
      {versato > 0 ? (
        <p className="mt-2">
          {t('paid', { importo: euro(versato, locale) })} <a href={posizione}>{t('position')}</a>
        </p>
      ) : (
        <>
          <p className="mt-2">{t('text', { giorno: date(where.oggi, locale) })}</p>
          {finestra === undefined ? null : (
            <p className="mt-2">
              <FinestraLine {...finestra} />
            </p>
          )}
          <ul className="mt-4 grid gap-4">
            {ritardi.map((own) => (
              <Sum key={own.rata} own={own} {...where} />
            ))}
          </ul>
          {f24 === undefined ? null : (
            <p className="btns mt-4">
              <ButtonLink href={f24}>{t('f24')}</ButtonLink>
            </p>
          )}
        </>
      )}
    </section>
  )
}
