import { useTranslations } from 'next-intl'
import { MOSSA } from '../../contracts/calcolo/mosse'
import { asksPeriodi, inPeriodo, MASSIMI } from '../../contracts/tari/risposte'
import { Button } from '../components/button'
import { DateField } from '../components/date-field'
import { dayOf, type AskedTari } from './asked'
import { CasaQuestions, LocaleQuestions } from './questions'
import { WhyTari } from './why'

const Cambio = ({ asked, at }: { readonly asked: AskedTari; readonly at: number }) => {
  const t = useTranslations('tari.domande.cambi')
  const { risposte } = asked
  const prefix = inPeriodo(at, 'dal')
  const problem = asked.problemOf(`${prefix}.g`)
  return (
    <section id={`periodo-${at}`} className="section" aria-labelledby={`periodo-${at}-titolo`}>
      <h2 id={`periodo-${at}-titolo`}>{t('title', { number: at })}</h2>
      <p className="mb-6">{t('blank')}</p>
      <DateField
        prefix={prefix}
        label={t('dal')}
        hint={t('dalHint')}
        value={dayOf(risposte, prefix)}
        help={<WhyTari of="cambi" group={prefix} />}
        {...(problem === undefined ? {} : { problem })}
      />
      {risposte.utenza === 'domestica' ? (
        <CasaQuestions asked={asked} periodo={at} />
      ) : (
        Array.from({ length: risposte.locali }, (_, locale) => (
          <LocaleQuestions key={locale} asked={asked} periodo={at} at={locale} />
        ))
      )}
      <p className="mt-6">
        <Button kind="remove" small name={MOSSA} value={`togli-${at}`}>
          {t('remove', { number: at })}
        </Button>
      </p>
    </section>
  )
}

/** What changed during the year, one section a change: added and taken away by a button that asks for the page again. */
export const CambiQuestions = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.cambi')
  const { utenza, periodi } = asked.risposte
  if (!asksPeriodi(utenza)) return null
  return (
    <div id="periodi">
      {Array.from({ length: periodi - 1 }, (_, at) => (
        <Cambio key={at} asked={asked} at={at + 1} />
      ))}
      {periodi < MASSIMI.periodi ? (
        <p className="mt-8 mb-8">
          <Button kind="second" small icon="plus" name={MOSSA} value="periodo">
            {periodi === 1 ? t('first') : t('another')}
          </Button>
        </p>
      ) : null}
      <input type="hidden" name="periodi" value={periodi} />
    </div>
  )
}
