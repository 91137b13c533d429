import { useLocale, useTranslations } from 'next-intl'
import { TRAP } from '../../contracts/page-rating'
import { MOST_REPORT_TEXT, REPORT_KINDS, type ReportProblem } from '../../contracts/problem-report'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { TextArea } from '../components/text-area'
import { reportSentence } from './report-words'
import { Trap } from './trap'

type ReportFormProps = {
  readonly typed: { readonly kind: string; readonly page: string; readonly text: string }
  readonly problems: readonly ReportProblem[]
}

export const ReportForm = ({ typed, problems }: ReportFormProps) => {
  const t = useTranslations('segnala')
  const wrong = (field: ReportProblem['field']): { problem?: string } => {
    const found = problems.find((one) => one.field === field)
    return found ? { problem: reportSentence(t, found) } : {}
  }
  return (
    <form method="post" action={localeHref(useLocale(), '/segnala/invia')} noValidate>
      <Choice
        name="tipo"
        label={t('kind')}
        value={typed.kind}
        options={REPORT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        {...wrong('tipo')}
      />
      <TextArea
        name="testo"
        label={t('text')}
        hint={t('textHint')}
        value={typed.text}
        maxLength={MOST_REPORT_TEXT}
        {...wrong('testo')}
      />
      <Field name="pagina" label={t('page')} hint={t('pageHint')} value={typed.page} maxLength={200} />
      <Trap name={TRAP} label={t('trap')} shown={problems.some(({ code }) => code === 'trap')} />
      <p className="btns mt-10">
        <Button>{t('send')}</Button>
      </p>
    </form>
  )
}
