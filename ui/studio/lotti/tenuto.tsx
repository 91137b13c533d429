import { useLocale, useTranslations } from 'next-intl'
import type { DettoLotto } from '../../../contracts/lotto'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button, ButtonLink } from '../../components/button'
import { euro, longDate, whole } from '../../format'
import { LookAgain } from '../../ufficio/importazioni/progress'
import { DaCompletare } from './da-completare'
import { DifferenzeLotto, type DifferenzeShown } from './differenze'
import { ProssimoLotto, type ProssimoProps } from './prossimo'

const CONTI = ['clienti', 'pronti', 'niente', 'fermi', 'sostituiti'] as const

type TenutoProps = Readonly<Record<(typeof CONTI)[number], number>> & {
  readonly id: string
  readonly token: string
  readonly anno: number
  readonly pronto: boolean
  readonly fatti: number
  /** Cents. */
  readonly daPagare: number
  readonly tenutoAl: string | undefined
  readonly detti: readonly DettoLotto[]
  readonly altri: number
  /** Against the year before; undefined where nothing of it is kept. */
  readonly differenze: DifferenzeShown | undefined
  readonly oggi: ProssimoProps['oggi']
}

/** How far it is, and the way to look again. */
const Avanti = ({ id, fatti, clienti }: Pick<TenutoProps, 'id' | 'fatti' | 'clienti'>) => {
  const t = useTranslations('lotti')
  const locale = useLocale()
  const words = t('avanti', { done: whole(fatti, locale), all: whole(clienti, locale) })
  return (
    <div>
      <p role="status">{words}</p>
      <progress className="office-progress mt-4" value={fatti} max={clienti} aria-label={words} />
      <p className="mt-4">{t('intanto')}</p>
      <p className="mt-4">
        <a href={localeHref(locale, `/studio/lotti/${id}`)}>{t('guarda')}</a>
      </p>
      <LookAgain />
    </div>
  )
}

const Esiti = (props: TenutoProps) => {
  const t = useTranslations('lotti')
  const locale = useLocale()
  const shown = CONTI.filter((one) => one !== 'sostituiti' || props.sostituiti > 0)
  return (
    <section aria-labelledby="conti">
      <h2 id="conti">{t('conti.title')}</h2>
      <dl className="facts mt-4">
        {shown.map((one) => (
          <div key={one}>
            <dt>{t(`conti.${one}`)}</dt>
            <dd>{whole(props[one], locale)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('conti.daPagare')}</dt>
          <dd>{euro(props.daPagare, locale)}</dd>
        </div>
      </dl>
      <p className="btns mt-6">
        <ButtonLink icon="download" href={localeHref(locale, `/studio/lotti/${props.id}/zip`)} download>
          {t('scarica')}
        </ButtonLink>
      </p>
      <p className="mt-4">{t('dentro')}</p>
    </section>
  )
}

/** A batch that is kept: how far it is or what came of it, its papers, and how long it stays. */
export const TenutoLotto = (props: TenutoProps) => {
  const { id, token, anno, pronto, tenutoAl, detti, altri, differenze, oggi } = props
  const t = useTranslations('lotti')
  const di = useTranslations('piuContribuenti.trovato')
  const locale = useLocale()
  return (
    <>
      {pronto ? <Esiti {...props} /> : <Avanti {...props} />}
      {pronto ? (
        <DaCompletare
          detti={detti}
          testo={t('mancaTesto')}
          altri={altri > 0 ? di('altri', { count: altri }) : undefined}
        />
      ) : null}
      {differenze === undefined ? null : <DifferenzeLotto anno={anno} {...differenze} />}
      <ProssimoLotto {...{ id, token, anno, oggi }} />
      <section aria-labelledby="togli">
        <h2 id="togli">{t('cancella')}</h2>
        {tenutoAl === undefined ? null : <p className="mt-2">{t('tenuto', { day: longDate(tenutoAl, locale) })}</p>}
        <p className="mt-2">{t('cancellaTesto')}</p>
        <OwnForm to="/studio/lotti/cancella" token={token} about={{ id }} className="mt-4">
          <Button kind="remove">{t('cancella')}</Button>
        </OwnForm>
      </section>
    </>
  )
}
