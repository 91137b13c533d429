import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { euro } from '../../format'
import { Tag } from '../../components/tag'
import { useSaid } from '../../posizione/proposal-words'
import type { PropostaView } from '../../posizione/view'

export type ProposalShown = PropostaView & {
  /** In the queue of the office: whose it is, and the id of their position. */
  readonly person?: { readonly id: string; readonly name: string | undefined }
  /** Whether a link leads to the page where it is answered. */
  readonly rispondi?: boolean
  /** Where the property is. */
  readonly luogo: string | undefined
}

const ANSWERS = ['si', 'no', 'non-so'] as const
const OUTCOMES = ['accolta', 'accolta-in-parte', 'respinta'] as const

const One = ({ one }: { readonly one: ProposalShown }) => {
  const t = useTranslations('posizioneUfficio')
  const locale = useLocale()
  const format = useFormatter()
  const said = useSaid()(one)
  const answer = ANSWERS.find((each) => each === one.risposta)
  const outcome = OUTCOMES.find((each) => each === one.esito)
  const amount = (cents: number | undefined): string => (cents === undefined ? t('unknown') : euro(cents, locale))
  return (
    <li className="card">
      <h3>
        {one.person ? (
          <>
            <a href={localeHref(locale, `/ufficio/contribuenti/${one.person.id}?anno=${one.anno}`)}>
              {one.person.name ?? t('nameless')}
            </a>
            {': '}
          </>
        ) : null}
        {answer ? t(`risposta.${answer}`) : one.risposta}
      </h3>
      <p className="mt-2">
        {t('proposed', { day: format.dateTime(one.creataIl, { dateStyle: 'long' }), anno: String(one.anno) })}
        {one.luogo ? ` · ${one.luogo}` : null}
      </p>
      {said ? <p className="mt-2">{said}</p> : null}
      {answer === 'no' ? (
        <p className="mt-2">{t('effect', { prima: amount(one.importoPrima), dopo: amount(one.importoDopo) })}</p>
      ) : null}
      {one.nota ? <p className="mt-2">{t('note', { nota: one.nota })}</p> : null}
      <p className="mt-4">
        {outcome ? (
          <Tag tone={outcome === 'respinta' ? 'plain' : 'ok'}>{t(`esito.${outcome}`)}</Tag>
        ) : answer === 'si' ? null : (
          <Tag tone="warn">{t('esito.attesa')}</Tag>
        )}
      </p>
      {outcome ? (
        <p className="mt-2">{one.motivo}</p>
      ) : one.rispondi ? (
        <p className="mt-4">
          <a href={localeHref(locale, `/ufficio/proposte/${one.id}`)}>
            {t('answer')}
            <span className="vh">: {one.person?.name ?? one.luogo}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** What the person answered, with the tax before and after. */
export const Proposals = ({ proposals }: { readonly proposals: readonly ProposalShown[] }) => {
  const t = useTranslations('posizioneUfficio')
  if (proposals.length === 0) return <p className="mt-2">{t('noProposals')}</p>
  return (
    <ul className="mt-4 grid gap-4">
      {proposals.map((one) => (
        <One key={one.id} one={one} />
      ))}
    </ul>
  )
}
