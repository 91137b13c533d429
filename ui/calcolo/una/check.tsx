import { useTranslations } from 'next-intl'
import type { PassoDomanda } from '../../../contracts/calcolo/passi'
import { MASSIMO } from '../../../contracts/calcolo/risposte'
import { Answers } from '../../components/answers'
import { Button, ButtonLink } from '../../components/button'
import { Tag } from '../../components/tag'
import { queryOf } from '../../../contracts/calcolo/indirizzo'
import { altroParams } from '../confronto/address'
import { AddButtons } from '../add'
import type { FormProps } from '../form-props'
import { KeptAltro } from '../kept'
import { nameOf } from '../names'
import { useLetta, type Letta } from './risposta'

type CheckProps = { readonly form: FormProps; readonly passi: readonly PassoDomanda[] }

const Answer = ({ letta }: { readonly letta: Letta }) => {
  const t = useTranslations('una.check')
  if (letta.state === 'said') return letta.answer
  return (
    <>
      <Tag tone="warn">{letta.answer}</Tag>{' '}
      <span className="small">{letta.state === 'waits' ? t('blocks') : t('needed')}</span>
    </>
  )
}

/** Question, answer, "Cambia", of one immobile. */
const Immobile = ({ form, passi, at }: CheckProps & { readonly at: number }) => {
  const t = useTranslations('una.check')
  const names = useTranslations('calcolo.nomi')
  const letta = useLetta(form)
  const name = nameOf(names, form.risposte.immobili[at]!)
  const query = queryOf(form.risposte) + altroParams(form.altro)
  return (
    <section className="section" aria-labelledby={`c${at}`}>
      <h2 id={`c${at}`}>{name}</h2>
      <Answers
        answers={passi
          .filter(({ immobile }) => immobile === at)
          .map((passo) => {
            const own = letta(passo)
            return {
              key: passo.id,
              question: own.question.slice(0, 1).toLocaleUpperCase() + own.question.slice(1),
              answer: <Answer letta={own} />,
              href: `${form.action}?${query}&modo=una&domanda=${passo.id}&torna=si`,
              change: (
                <>
                  {t('change')}
                  <span className="vh">
                    {' '}
                    {own.question}, {name}
                  </span>
                </>
              ),
            }
          })}
      />
      <p className="mt-3 -ms-3">
        <Button kind="remove" small name="azione" value={`togli-immobile:${at}`}>
          {t('remove')}
          <span className="vh"> {name}</span>
        </Button>
      </p>
    </section>
  )
}

/** "Controlla le risposte", before the result, when the answers came one at a time. */
export const Check = ({ form, passi }: CheckProps) => {
  const t = useTranslations('una.check')
  const { risposte } = form
  const altro = altroParams(form.altro)
  return (
    <form action={form.action} className="narrow">
      {[...new URLSearchParams(queryOf(risposte))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.altro === undefined ? null : <KeptAltro altro={form.altro} />}
      <input type="hidden" name="modo" value="una" />
      {risposte.immobili.map((_, at) => (
        <Immobile key={at} form={form} passi={passi} at={at} />
      ))}
      <div className="btns section">
        <ButtonLink href={`${form.resultAction}?${queryOf(risposte)}${altro}`}>{t('result')}</ButtonLink>
        <ButtonLink kind="quiet" href={`${form.action}?${queryOf(risposte)}&modo=tutte${altro}`}>
          {t('all')}
        </ButtonLink>
      </div>
      {risposte.immobili.length < MASSIMO.immobili ? <AddButtons form={form} /> : null}
    </form>
  )
}
