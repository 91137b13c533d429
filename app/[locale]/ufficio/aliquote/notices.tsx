import { useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../../../contracts/parametri/atto'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { fieldWords, problemSentence } from '../../../../ui/parametri/problem-words'
import { Esito } from './esito'

/** Who may only read is told so. */
export const ReadOnly = () => {
  const t = useTranslations('parametri')
  return (
    <Notice tone="info" level={2} title={t('readOnly')}>
      <p>{t('readOnlyText')}</p>
    </Notice>
  )
}

/** What was typed before the session ended is there again. */
const FoundAgain = () => {
  const t = useTranslations('parametri')
  return (
    <Notice tone="info" level={2} title={t('found')}>
      <p>{t('foundText')}</p>
    </Notice>
  )
}

type NotizieProps = {
  readonly problems: readonly ParametroProblem[]
  /** What a field is called that stands in this form alone. */
  readonly about: (field: string) => string
  readonly esito: string | string[] | undefined
  /** The form is found again after a new sign-in. */
  readonly found: boolean
  /** Who looks may not decide, and nothing else on the page says so. */
  readonly readOnly: boolean
}

/** Above the decision: what is wrong with the form, what came of it, and what holds for who looks. */
export const Notizie = ({ problems, about, esito, found, readOnly }: NotizieProps) => {
  const t = useTranslations('parametri')
  return (
    <>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? about(problem.field),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={esito} />
      {found ? <FoundAgain /> : null}
      {readOnly ? <ReadOnly /> : null}
    </>
  )
}
