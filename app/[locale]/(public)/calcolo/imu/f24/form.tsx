import { useTranslations } from 'next-intl'
import { campoOperazione, type Intestatario, type Modulistica } from '../../../../../../server/f24/modulo'
import { prefixOf } from '../../../../../../contracts/contribuente/campi'
import { Button, ButtonLink } from '../../../../../../ui/components/button'
import { ErrorSummary } from '../../../../../../ui/components/error-summary'
import { Field } from '../../../../../../ui/components/field'
import { ContribuenteFields } from '../../../../../../ui/f24/contribuente-fields'
import { ChiFields, chiWords, RateFields } from '../../../../../../ui/f24/scelte-fields'
import { F24Frame, useHrefs } from './frame'
import type { F24View } from './load'
import { wrongsOf } from './wrongs'

type Props = { readonly view: Extract<F24View, { kind: 'form' }>; readonly query: string }

/** The code of a notice, quoted so that the comune finds the payment. */
const Operazione = ({ each, modulo, sent }: { each: Intestatario; modulo: Modulistica; sent: boolean }) => {
  const t = useTranslations('f24.form.operazione')
  const wrong = useTranslations('f24.wrong')
  const name = campoOperazione(each.titolare.who)
  const problem = sent ? modulo.problems.find(({ field }) => field === name) : undefined
  return (
    <Field
      name={name}
      label={t('label')}
      hint={t('hint')}
      value={each.operazione}
      problem={problem && wrong(problem.code)}
      width="l"
      capitals
      maxLength={24}
    />
  )
}

type PersonProps = { each: Intestatario; modulo: Modulistica; alone: boolean; sent: boolean }

const Person = ({ each, modulo, alone, sent }: PersonProps) => {
  const t = useTranslations('f24.form')
  const { who } = each.titolare
  const shown = sent && each.chosen
  return (
    <section className="section person" id={`persona-${who}`} aria-labelledby={`persona-${who}-titolo`}>
      <h2 id={`persona-${who}-titolo`}>{alone && who === 0 ? t('you') : chiWords(t, who)}</h2>
      <ContribuenteFields
        prefix={prefixOf(who)}
        typed={each.typed}
        problems={shown ? each.letto.problems : []}
        contradicted={each.letto.differences.length > 0 && (shown || each.typed.confermo === 'si')}
        own={who === 0}
      />
      <Operazione each={each} modulo={modulo} sent={shown} />
    </section>
  )
}

const Choices = ({ view }: Pick<Props, 'view'>) => {
  const t = useTranslations('f24.form')
  const wrong = useTranslations('f24.wrong')
  const { modulo, sent } = view
  const said = (field: string): string | undefined => {
    const problem = sent ? modulo.problems.find((one) => one.field === field) : undefined
    return problem && wrong(problem.code)
  }
  const several = modulo.intestatari.length > 1
  return (
    <section className="section" aria-labelledby="che-cosa">
      <h2 id="che-cosa">{t('what')}</h2>
      <RateFields
        offered={modulo.offered}
        quale={modulo.quale}
        accepted={modulo.ritardoAccepted}
        problem={said('quale')}
        lateProblem={said('ritardo')}
      />
      {several ? (
        <ChiFields
          chi={modulo.intestatari.map(({ titolare, chosen }) => ({
            who: titolare.who,
            chosen,
            dovuto: titolare.result.dovuto,
          }))}
          problem={said('chi')}
        />
      ) : null}
    </section>
  )
}

/** Who pays, and what: one form, sent by POST, the same with JavaScript and without. */
export const F24Form = ({ view, query }: Props) => {
  const t = useTranslations('f24.form')
  const translators = { form: t, wrong: useTranslations('f24.wrong'), fields: useTranslations('contribuente') }
  const { calcolo, modulo, sent } = view
  const hrefs = useHrefs(query)
  const { comune, anno } = calcolo
  const alone = modulo.intestatari.length === 1
  return (
    <F24Frame
      query={query}
      title={t('title')}
      lead={t('lead')}
      wrong={sent ? <ErrorSummary wrongs={wrongsOf(modulo, translators)} /> : null}
    >
      <p className="soft mt-4">
        {t('about', { anno: String(anno), comune: comune.nome, provincia: comune.provincia })}
      </p>
      <form method="post" action={hrefs.f24} className="f24-form narrow" noValidate>
        <Choices view={view} />
        {modulo.intestatari.map((each) => (
          <Person key={each.titolare.who} each={each} modulo={modulo} alone={alone} sent={sent} />
        ))}
        <div className="btns section">
          <Button name="passo" value="controlla">
            {t('check')}
          </Button>
          <ButtonLink kind="quiet" href={hrefs.risultato}>
            {t('back')}
          </ButtonLink>
        </div>
      </form>
    </F24Frame>
  )
}
