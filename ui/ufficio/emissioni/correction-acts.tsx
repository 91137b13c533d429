import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { MOST_MOTIVO, type AttoCorrezione } from '../../../contracts/emissione'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { TextArea } from '../../components/text-area'
import { euro } from '../../format'

const TO = '/ufficio/emissioni/correggi'

type CorrectionActsProps = {
  readonly id: string
  readonly numero: string
  readonly token: string
  /** Who looks, and whether they may release. */
  readonly me: string
  readonly leads: boolean
  readonly chiesta:
    { readonly motivo: string; readonly da: string; readonly il: Date; readonly importo: number } | undefined
  /** Whether the sum is another since it was asked for. */
  readonly mutata: boolean
  /** Whether there is a sum of today to ask for. */
  readonly canAsk: boolean
  /** Whether it was sent without a reason. */
  readonly missing: boolean
}

const Ask = ({ id, numero, token, missing }: CorrectionActsProps) => {
  const t = useTranslations('emissioni.correzione')
  return (
    <section className="section" aria-labelledby="chiedi">
      <h2 id="chiedi">{t('ask')}</h2>
      <p className="mt-2">{t('askText')}</p>
      <OwnForm to={TO} token={token} about={{ id, numero, atto: 'chiedi' }} className="mt-4">
        <TextArea
          name="motivo"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={MOST_MOTIVO}
          {...(missing ? { problem: t('reasonMissing') } : {})}
        />
        <p className="btns mt-4">
          <Button>{t('ask')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}

/** What may be done with a statement: ask for its correction; release what another asked for; leave it. */
export const CorrectionActs = (props: CorrectionActsProps) => {
  const t = useTranslations('emissioni.correzione')
  const format = useFormatter()
  const locale = useLocale()
  const you = useTranslations('emissioni')('you')
  const { id, numero, token, me, leads, chiesta, mutata, canAsk } = props
  if (chiesta === undefined) return canAsk ? <Ask {...props} /> : null
  const { motivo, da, il, importo } = chiesta
  const quando = format.dateTime(il, { dateStyle: 'long', timeStyle: 'short' })
  const button = (atto: AttoCorrezione, kind: 'first' | 'second', words: string) => (
    <OwnForm to={TO} token={token} about={{ id, numero, atto }}>
      <Button kind={kind}>{words}</Button>
    </OwnForm>
  )
  return (
    <section className="section" aria-labelledby="rilascia">
      <h2 id="rilascia">{t('asked')}</h2>
      <p className="mt-2">{t('askedBy', { chi: da === me ? you : da, quando })}</p>
      <p className="mt-2 break-words">{t('why', { motivo })}</p>
      {mutata ? (
        <Notice tone="wait" level={3} title={t('changed')}>
          <p>{t('changedText')}</p>
        </Notice>
      ) : null}
      {mutata ? null : da === me || !leads ? (
        <p className="mt-4">{t(da === me ? 'second' : 'onlyLead')}</p>
      ) : (
        <>
          <p className="mt-4">{t('releaseText', { numero, importo: euro(importo, locale) })}</p>
          <div className="mt-4">{button('rilascia', 'first', t('release'))}</div>
        </>
      )}
      <div className="mt-4">{button('lascia', 'second', t('leave'))}</div>
    </section>
  )
}
