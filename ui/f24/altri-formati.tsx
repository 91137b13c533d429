import { useTranslations } from 'next-intl'
import { toSend } from '../../contracts/f24/to-send'
import type { Delega } from '../../f24/model/delega'
import { hasErrors } from '../../f24/model/f24-problem'
import { Button } from '../components/button'
import { Help } from '../components/help'
import { PostedForm, type Hidden } from './posted-answers'

type Props = {
  readonly action: string
  /** What the PDF is made of, to be sent again. */
  readonly fields: Hidden
  readonly deleghe: readonly Delega[]
  /** Whose they are, where several persons pay. */
  readonly chi?: string
}

/** The same payment on the other model, and as the notifications of SEND take it: one file a form. */
export const AltriFormati = ({ action, fields, deleghe, chi }: Props) => {
  const t = useTranslations('f24.formati')
  const said = useTranslations('f24Problems')
  const { metadata, problems } = toSend(deleghe)
  const whose = chi === undefined ? null : <span className="vh"> {chi}</span>
  return (
    <Help summary={chi === undefined ? t('title') : t('titleOf', { chi })}>
      <p>{t('ordinario')}</p>
      <PostedForm action={action} fields={fields}>
        <Button kind="second" small name="formato" value="ordinario">
          {t('ordinarioButton')}
          {whose}
        </Button>
      </PostedForm>
      <p>{t('send')}</p>
      {hasErrors(problems) ? (
        problems.map(({ code, field, values }) => <p key={field + code}>{said(code, values)}</p>)
      ) : (
        <div className="btns">
          {metadata.map((_, at) => (
            <PostedForm key={at} action={action} fields={[...fields, ['foglio', String(at)]]}>
              <Button kind="second" small name="formato" value="send">
                {metadata.length === 1 ? t('sendButton') : t('sendOf', { number: at + 1, of: metadata.length })}
                {whose}
              </Button>
            </PostedForm>
          ))}
        </div>
      )}
    </Help>
  )
}
