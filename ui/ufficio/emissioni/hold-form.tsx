import { useFormatter, useTranslations } from 'next-intl'
import { MOST_MOTIVO } from '../../../contracts/emissione'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { TextArea } from '../../components/text-area'

const TO = '/ufficio/emissioni/ferma'

type HoldFormProps = {
  readonly id: string
  readonly soggetto: string
  readonly token: string
  /** Who looks. */
  readonly me: string
  readonly fermo: { readonly motivo: string; readonly da: string; readonly il: Date } | undefined
  /** Whether it was sent without a reason. */
  readonly missing: boolean
}

/** Puts the statement of one person on hold, with the reason; or takes it off, where it is on hold. */
export const HoldForm = ({ id, soggetto, token, me, fermo, missing }: HoldFormProps) => {
  const t = useTranslations('emissioni.fermo')
  const who = useTranslations('emissioni')
  const format = useFormatter()
  if (fermo === undefined) {
    return (
      <section className="section" aria-labelledby="ferma">
        <h2 id="ferma">{t('title')}</h2>
        <p className="mt-2">{t('text')}</p>
        <OwnForm to={TO} token={token} about={{ id, soggetto, atto: 'ferma' }} className="mt-4">
          <TextArea
            name="motivo"
            label={t('why')}
            hint={t('whyHint')}
            rows={3}
            maxLength={MOST_MOTIVO}
            {...(missing ? { problem: t('whyMissing') } : {})}
          />
          <p className="btns mt-4">
            <Button kind="second">{t('put')}</Button>
          </p>
        </OwnForm>
      </section>
    )
  }
  const { da, il } = fermo
  const quando = format.dateTime(il, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <section className="section" aria-labelledby="ferma">
      <h2 id="ferma">{t('held')}</h2>
      <p className="mt-2">{t('by', { chi: da === me ? who('you') : da, quando })}</p>
      <OwnForm to={TO} token={token} about={{ id, soggetto, atto: 'togli' }} className="mt-4">
        <Button kind="second">{t('take')}</Button>
      </OwnForm>
    </section>
  )
}
