import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { Empty } from '../../components/empty'
import { Tag } from '../../components/tag'
import { whole } from '../../format'

export type Rata = 'acconto' | 'saldo' | 'entrambe' | 'unica'
export type Stato = 'anteprima' | 'in-corso' | 'pronto'

export type LottoShown = {
  readonly id: string
  readonly anno: number
  readonly quale: Rata
  readonly nome: string
  readonly stato: Stato
  /** Undefined: who looks. */
  readonly chi: string | undefined
  readonly creatoIl: Date
  readonly clienti: number
  readonly pronti: number
  readonly fermi: number
}

const TONES = { anteprima: 'warn', 'in-corso': 'info', pronto: 'ok' } as const

export const StatoLotto = ({ stato }: { readonly stato: Stato }) => {
  const t = useTranslations('lotti.stato')
  return <Tag tone={TONES[stato]}>{t(stato)}</Tag>
}

/** What a batch is called: its instalment, its year, its file. */
export const useNome = () => {
  const t = useTranslations('lotti')
  return ({ quale, anno, nome }: Pick<LottoShown, 'quale' | 'anno' | 'nome'>): string =>
    t('nome', { rata: t(`rate.${quale}`), year: String(anno), file: nome })
}

/** When a batch came in, and by whom. */
export const Quando = ({ creatoIl, chi }: Pick<LottoShown, 'creatoIl' | 'chi'>) => {
  const t = useTranslations('lotti')
  const format = useFormatter()
  const when = format.dateTime(creatoIl, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' })
  return <>{t('quando', { when, who: chi ?? t('te') })}</>
}

/** The batches of the organisation, the newest first. */
export const ElencoLotti = ({ lotti }: { readonly lotti: readonly LottoShown[] }) => {
  const t = useTranslations('lotti')
  const locale = useLocale()
  const nome = useNome()
  if (lotti.length === 0)
    return (
      <Empty icon="search" title={t('vuoto.title')}>
        <p>{t('vuoto.text')}</p>
      </Empty>
    )
  return (
    <section aria-labelledby="tenuti">
      <h2 id="tenuti">{t('elenco')}</h2>
      <ul className="mt-4 grid gap-4">
        {lotti.map((lotto) => (
          <li key={lotto.id} className="card office-found">
            <h3>
              <a href={localeHref(locale, `/studio/lotti/${lotto.id}`)}>{nome(lotto)}</a>
            </h3>
            <p className="mt-2 soft">
              <Quando {...lotto} />
            </p>
            <p className="mt-2">
              <StatoLotto stato={lotto.stato} />
            </p>
            {lotto.stato === 'pronto' ? (
              <p className="mt-2">
                {t('breve', {
                  count: lotto.clienti,
                  pronti: whole(lotto.pronti, locale),
                  fermi: whole(lotto.fermi, locale),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
