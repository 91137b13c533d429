import { useLocale, useTranslations } from 'next-intl'
import { CANALI, type ErroreMessaggio, type NomeCanale } from '../../../contracts/notifiche/stati'
import type { Ordine } from '../../../contracts/parametri/canali'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { whole } from '../../format'

const VIE = [...CANALI, 'in-partenza', 'carta', 'lotto', 'fuori'] as const

type WaysProps = {
  readonly id: string
  readonly comune: string
  readonly token: string
  readonly ordine: Ordine | undefined
  /** Whether people were told by the comune's channels, or are being told. */
  readonly inviata: boolean
  readonly quanti: Readonly<Partial<Record<(typeof VIE)[number], number>>>
  readonly falliti: readonly { readonly errore: ErroreMessaggio; readonly quanti: number }[]
  /** Whether who looks may decide: a head or an administrator. */
  readonly leads: boolean
  /** Statements that have no way yet but paper. */
  readonly restano: number
}

const NotChosen = ({ comune }: { readonly comune: string }) => {
  const t = useTranslations('consegna.vie')
  const locale = useLocale()
  return (
    <Notice tone="wait" title={t('none')}>
      <p>{t('noneText')}</p>
      <p className="mt-2">
        <a href={localeHref(locale, `/ufficio/aliquote/canali?comune=${comune}`)}>{t('choose')}</a>
      </p>
    </Notice>
  )
}

/** Why some went on to paper: never silently. */
const Failed = ({ falliti }: Pick<WaysProps, 'falliti'>) => {
  const t = useTranslations('consegna.vie')
  const errors = useTranslations('notifiche.errore')
  const locale = useLocale()
  if (falliti.length === 0) return null
  return (
    <>
      <h3 className="mt-6">{t('failed')}</h3>
      <ul className="run-look mt-4">
        {falliti.map(({ errore, quanti }) => (
          <li key={errore}>
            <span>{errors(errore)}</span>
            <span className="num">{whole(quanti, locale)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Late = ({ id, token, leads }: Pick<WaysProps, 'id' | 'token' | 'leads'>) => {
  const t = useTranslations('consegna.vie')
  return (
    <Notice tone="info" title={t('late')}>
      <p>{t(leads ? 'lateText' : 'lateOther')}</p>
      {leads ? (
        <OwnForm to="/ufficio/emissioni/invia" token={token} about={{ id }} className="mt-4">
          <Button kind="second">{t('send')}</Button>
        </OwnForm>
      ) : null}
    </Notice>
  )
}

/** By which way the statements of a run reach people: how many each, and what the comune has chosen. */
export const Ways = ({ id, comune, token, ordine, inviata, quanti, falliti, leads, restano }: WaysProps) => {
  const t = useTranslations('consegna.vie')
  const channels = useTranslations('notifiche.canale')
  const locale = useLocale()
  const named = (canale: NomeCanale): string => channels(canale)
  return (
    <section className="section" aria-labelledby="vie">
      <h2 id="vie">{t('title')}</h2>
      {ordine === undefined ? (
        <div className="mt-4">
          <NotChosen comune={comune} />
        </div>
      ) : (
        <p className="mt-2">
          {t('order', { ordine: [...ordine.map(named), t('paper')].join(' › ') })}{' '}
          <a href={localeHref(locale, `/ufficio/aliquote/canali?comune=${comune}`)}>{t('see')}</a>
        </p>
      )}
      <ul className="run-look mt-4">
        {VIE.filter((via) => (quanti[via] ?? 0) > 0).map((via) => (
          <li key={via}>
            <span>{t(`via.${via}`)}</span>
            <span className="num">{whole(quanti[via]!, locale)}</span>
          </li>
        ))}
      </ul>
      <Failed falliti={falliti} />
      {!inviata && restano > 0 && ordine !== undefined && ordine.length > 0 ? (
        <div className="mt-6">
          <Late {...{ id, token, leads }} />
        </div>
      ) : null}
    </section>
  )
}
