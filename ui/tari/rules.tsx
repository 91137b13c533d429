import { useTranslations } from 'next-intl'
import { hasTefaOfLaw, MASSIMI, riduzioniPer } from '../../contracts/tari/risposte'
import { Checkbox } from '../components/checkbox'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { GroupFrame } from '../components/field-frame'
import { Help } from '../components/help'
import { Select } from '../components/select'
import { dayOf, fieldOf, type AskedTari } from './asked'
import { WhyTari } from './why'

const Riduzione = ({ asked, at }: { readonly asked: AskedTari; readonly at: number }) => {
  const t = useTranslations('tari.domande.riduzioni')
  const names = useTranslations('tari.riduzioni')
  const { utenza, periodi } = asked.risposte
  if (utenza === '') return null
  return (
    <div className="mt-4 grid gap-4 tablet:grid-cols-2">
      <div className="min-w-0">
        <Select
          {...fieldOf(asked, `r${at}.tipo`)}
          label={t('tipo', { number: at + 1 })}
          empty={t('none')}
          options={riduzioniPer(utenza).map((tipo) => ({ value: tipo, label: names(tipo) }))}
        />
      </div>
      <div className="min-w-0">
        <Field {...fieldOf(asked, `r${at}.pct`)} label={t('pct')} unit="%" numeric="decimal" width="s" />
      </div>
      <div className="min-w-0">
        <Select
          {...fieldOf(asked, `r${at}.su`)}
          label={t('su')}
          empty={t('suEmpty')}
          options={(['fissa', 'variabile', 'totale'] as const).map((value) => ({ value, label: t(`parti.${value}`) }))}
        />
      </div>
      {periodi > 1 ? (
        <div className="min-w-0">
          <Select
            {...fieldOf(asked, `r${at}.quando`)}
            label={t('quando')}
            empty={t('quandoEmpty')}
            options={Array.from({ length: periodi }, (_, k) => ({
              value: String(k),
              label: k === 0 ? t('prima') : t('dopo', { number: k }),
            }))}
          />
        </div>
      ) : null}
    </div>
  )
}

/** Reductions of the comune's regolamento, and those of the law itself. */
export const RiduzioniQuestion = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.riduzioni')
  const rows = Array.from({ length: MASSIMI.riduzioni }, (_, at) => at)
  const { utenza } = asked.risposte
  if (utenza === '' || riduzioniPer(utenza).length === 0) return null
  const answered = rows.some((at) => asked.risposte.get(`r${at}.tipo`) !== '')
  return (
    <div className="field">
      <Help summary={t('label')} open={answered}>
        <div className="w-full min-w-0">
          <p className="hint">{t('hint')}</p>
          {rows.map((at) => (
            <Riduzione key={at} asked={asked} at={at} />
          ))}
        </div>
      </Help>
      <WhyTari of="riduzioni" group="riduzioni" />
    </div>
  )
}

const Rate = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.rate')
  return (
    <GroupFrame
      question={{ name: 'rate', label: t('label'), hint: t('hint'), help: <WhyTari of="rate" group="rate" /> }}
    >
      <div className="mt-4 grid gap-4 tablet:grid-cols-2">
        {Array.from({ length: MASSIMI.rate }, (_, at) => {
          const problem = asked.problemOf(`rata${at}.g`)
          return (
            <div key={at} className="min-w-0">
              <DateField
                prefix={`rata${at}`}
                label={t('rata', { number: at + 1 })}
                value={dayOf(asked.risposte, `rata${at}`)}
                {...(problem === undefined ? {} : { problem })}
              />
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}

/** What the comune and the province decided, beside the tariffs: all of it is on the notice. */
export const RegoleQuestions = (asked: AskedTari) => {
  const t = useTranslations('tari.domande')
  const { get, anno } = asked.risposte
  return (
    <>
      <Field
        {...fieldOf(asked, 'tefa')}
        label={t('tefa.label')}
        hint={hasTefaOfLaw(anno) ? t('tefa.hint') : t('tefa.hintBefore')}
        unit="%"
        numeric="decimal"
        width="s"
        help={<WhyTari of="tefa" group="tefa" />}
      />
      <Select
        name="arrotondamento"
        label={t('arrotondamento.label')}
        hint={t('arrotondamento.hint')}
        value={get('arrotondamento') || 'centesimo'}
        width="m"
        options={(['centesimo', 'euro'] as const).map((value) => ({ value, label: t(`arrotondamento.${value}`) }))}
        help={<WhyTari of="arrotondamento" group="arrotondamento" />}
      />
      <div className="field">
        <Checkbox name="gia" label={t('gia.label')} hint={t('gia.hint')} checked={get('gia') !== ''} />
        <WhyTari of="gia" group="gia" />
      </div>
      <Rate {...asked} />
    </>
  )
}
