import { useLocale, useTranslations } from 'next-intl'
import {
  ARROTONDAMENTI,
  asksArrotondamento,
  asksCoefficienti,
  asksDurata,
  asksTariffa,
  COEFFICIENTI,
  MASSIME_RATE,
  nomeCampo,
} from '../../contracts/canone/risposte'
import { tariffaStandard } from '../../engine/canone/canone'
import { roundCents } from '../../engine/kernel/money'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { GroupFrame } from '../components/field-frame'
import { Select } from '../components/select'
import { euro, whole } from '../format'
import { fieldIn, fieldOf, type AskedCanone, type AskedVoce } from './asked'
import { WhyCanone } from './why'

/** The tariff of the comune; left out, that of the law for its size, which is told. */
const TariffaQuestion = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.tariffa')
  const locale = useLocale()
  const { asked, tipo, at } = voce
  const { risposte, comune } = asked
  const { annua, giornaliera } = tariffaStandard(risposte.anno, comune.popolazione)
  const said = {
    count: whole(comune.popolazione, locale),
    annua: euro(roundCents(annua), locale),
    giornaliera: euro(roundCents(giornaliera), locale),
  }
  const by = asksDurata(tipo) ? 'entrambe' : tipo === 'mercato-giornaliero' ? 'giornaliera' : 'annua'
  return (
    <Field
      {...fieldIn(voce, 'tariffa')}
      label={t('label')}
      hint={t(`hint.${by}`, said)}
      unit={t('unit')}
      numeric="decimal"
      width="m"
      help={<WhyCanone of="tariffa" group={nomeCampo(at, 'tariffa')} />}
    />
  )
}

const Coefficienti = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.coefficienti')
  return (
    <GroupFrame
      question={{
        name: nomeCampo(voce.at, 'zona'),
        label: t('label'),
        hint: t('hint'),
        help: <WhyCanone of="coefficienti" group={nomeCampo(voce.at, 'coefficienti')} />,
      }}
    >
      <div className="mt-4 grid gap-4 tablet:grid-cols-3">
        {COEFFICIENTI.map((name) => (
          <div key={name} className="min-w-0">
            <Field {...fieldIn(voce, name)} label={t(name)} numeric="decimal" width="s" />
          </div>
        ))}
      </div>
    </GroupFrame>
  )
}

const Rate = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande.rate')
  const { get } = asked.risposte
  return (
    <GroupFrame
      question={{ name: 'rate', label: t('label'), hint: t('hint'), help: <WhyCanone of="rate" group="rate" /> }}
    >
      <div className="mt-4 grid gap-4 tablet:grid-cols-2">
        {Array.from({ length: MASSIME_RATE }, (_, at) => {
          const problem = asked.problemOf(`rata${at}.g`)
          return (
            <div key={at} className="min-w-0">
              <DateField
                prefix={`rata${at}`}
                label={t('rata', { number: at + 1 })}
                value={{ giorno: get(`rata${at}.g`), mese: get(`rata${at}.m`), anno: get(`rata${at}.a`) }}
                {...(problem === undefined ? {} : { problem })}
              />
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}

/** What the comune decided for one thing: its row in the table of tariffs. */
export const TariffeQuestions = (voce: AskedVoce) => (
  <>
    {asksTariffa(voce.tipo) ? <TariffaQuestion {...voce} /> : null}
    {asksCoefficienti(voce.tipo) ? <Coefficienti {...voce} /> : null}
  </>
)

/** What the comune decided for all of them: in its regolamento. */
export const RegolamentoQuestions = (asked: AskedCanone) => {
  const t = useTranslations('canone.domande.arrotondamento')
  return (
    <>
      {asked.risposte.tipi.some(asksArrotondamento) ? (
        <Select
          {...fieldOf(asked, 'arrotondamento')}
          label={t('label')}
          hint={t('hint')}
          empty={t('empty')}
          width="m"
          options={ARROTONDAMENTI.map((value) => ({ value, label: t(value) }))}
          help={<WhyCanone of="arrotondamento" group="arrotondamento" />}
        />
      ) : null}
      <Rate {...asked} />
    </>
  )
}
