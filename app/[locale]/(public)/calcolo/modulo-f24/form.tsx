import { useLocale, useTranslations } from 'next-intl'
import { prefixOf } from '../../../../../contracts/contribuente/campi'
import { today } from '../../../../../server/platform/clock'
import { Button, ButtonLink } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { ErrorSummary, type Wrong } from '../../../../../ui/components/error-summary'
import { Field } from '../../../../../ui/components/field'
import { ContribuenteFields } from '../../../../../ui/f24/contribuente-fields'
import { campoOf, LABELS, sortAsOnPage } from '../../../../../ui/f24/contribuente-labels'
import { Late, offertaWords } from '../../../../../ui/f24/scelte-fields'
import { ModuloFrame, useHrefs } from './frame'
import type { PagamentoView, Tax } from './load'

type Props = {
  readonly tax: Tax
  readonly query: string
  readonly view: Extract<PagamentoView, { kind: 'form' }>
}

/** The sentence at a field; none until the form is sent. */
const useSaid = ({ sent, letto }: Props['view']) => {
  const wrong = useTranslations('f24.wrong')
  return (field: string): string | undefined => {
    const problem = sent ? letto.problems.find((one) => one.field === field) : undefined
    return problem && wrong(problem.code)
  }
}

const useWrongs = ({ letto }: Props['view']): readonly Wrong[] => {
  const form = useTranslations('f24.form')
  const wrong = useTranslations('f24.wrong')
  const fields = useTranslations('contribuente')
  return [
    ...letto.problems.map(({ code, field }) => ({
      field,
      about: field === 'quale' ? form('quale') : field === 'ritardo' ? form('late.title') : form(`${field}.label`),
      sentence: wrong(code),
    })),
    ...sortAsOnPage(letto.letto.problems).map(({ code, field, values }) => {
      const label = LABELS[campoOf(field)]
      return { field, about: fields(label), sentence: fields(`wrong.${code}`, values) }
    }),
  ]
}

const CIFRE = { width: 's', numeric: 'whole', maxLength: 4 } as const
const CODICE = { width: 'l', capitals: true, maxLength: 24 } as const

/** Which payment, where there are several, and what only the person knows of the rows. */
const What = ({ view }: Pick<Props, 'view'>) => {
  const t = useTranslations('f24.form')
  const locale = useLocale()
  const said = useSaid(view)
  const { pagamento, letto } = view
  const { rate, asks } = pagamento
  const problem = said('quale')
  const lateProblem = said('ritardo')
  return (
    <section className={`section ${rate.length > 1 ? 'late-rata' : 'late-sola'}`} aria-labelledby="che-cosa">
      <h2 id="che-cosa">{t('what')}</h2>
      {rate.length > 1 ? (
        <Choice
          name="quale"
          label={t('quale')}
          value={letto.rata.id}
          {...(problem === undefined ? {} : { problem })}
          options={rate.map(({ id, scadenza, righe }, at) => ({
            value: id,
            label: t('rata', { number: at + 1, of: rate.length }),
            hint: offertaWords(
              t,
              {
                totale: righe.reduce((sum, { debito }) => sum + debito, 0),
                scadenze: [scadenza],
                late: scadenza < today(),
              },
              locale,
            ),
          }))}
        />
      ) : null}
      {rate.some(({ scadenza }) => scadenza < today()) ? (
        <Late accepted={letto.accepted} {...(lateProblem === undefined ? {} : { lateProblem })} />
      ) : null}
      {asks.map((one) => (
        <Field
          key={one}
          name={one}
          label={t(`${one}.label`)}
          hint={t(`${one}.hint`)}
          value={letto.chiesti[one]}
          problem={said(one)}
          {...(one === 'operazione' ? CODICE : CIFRE)}
        />
      ))}
    </section>
  )
}

/** Who pays, and what: one form, sent by POST, the same with JavaScript and without. */
export const ModuloForm = ({ tax, query, view }: Props) => {
  const t = useTranslations('f24.form')
  const hrefs = useHrefs(tax, query)
  const { pagamento, letto, sent } = view
  const { comune, anno, asks, rate } = pagamento
  const wrongs = useWrongs(view)
  return (
    <ModuloFrame
      tax={tax}
      query={query}
      title={t('title')}
      lead={t('lead')}
      wrong={sent ? <ErrorSummary wrongs={wrongs} /> : null}
    >
      <p className="soft mt-4">
        {t(`aboutOf.${tax}`, { anno: String(anno), comune: comune.nome, provincia: comune.provincia })}
      </p>
      <form method="post" action={hrefs.f24} className="f24-form narrow" noValidate>
        {rate.length > 1 || letto.late || asks.length > 0 ? <What view={view} /> : null}
        <section className="section person" aria-labelledby="chi-paga">
          <h2 id="chi-paga">{t('you')}</h2>
          <ContribuenteFields
            prefix={prefixOf(0)}
            typed={letto.typed}
            problems={sent ? letto.letto.problems : []}
            contradicted={letto.letto.differences.length > 0 && (sent || letto.typed.confermo === 'si')}
            own
          />
        </section>
        <div className="btns section">
          <Button name="passo" value="controlla">
            {t('check')}
          </Button>
          <ButtonLink kind="quiet" href={hrefs.risultato}>
            {t('back')}
          </ButtonLink>
        </div>
      </form>
    </ModuloFrame>
  )
}
