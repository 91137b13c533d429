import { useTranslations } from 'next-intl'
import { coseDi, usiDetti, valoreDi } from '../../../contracts/correzione'
import { ESITI_PROPOSTA, MOST_MOTIVO, type DecisioneProblem } from '../../../contracts/correzione-decisione'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { MoneyField } from '../../components/money-field'
import { Select } from '../../components/select'
import { TextArea } from '../../components/text-area'
import { problemWords } from '../../words'

type AnswerFormProps = {
  readonly to: string
  readonly token: string
  /** Mark of the effect that stands above. */
  readonly visto: string
  readonly tipo: string
  readonly anno: number
  /** Whether the person said what is right, so that it can be accepted as it is. */
  readonly canAccept: boolean
  readonly typed: URLSearchParams
  readonly problems: readonly DecisioneProblem[]
}

/** As they say, otherwise than they say, or it stays: with the day from which it holds, and why. */
export const AnswerForm = ({ to, token, visto, tipo, anno, canAccept, typed, problems }: AnswerFormProps) => {
  const t = useTranslations('proposta')
  const detto = useTranslations('posizione.detto')
  const all = useTranslations()
  const own = (field: DecisioneProblem['field']) => {
    const found = problems.find((one) => one.field === field)
    return {
      ...{ name: field, value: typed.get(field) ?? '' },
      ...(found ? { problem: problemWords(all, found.code) } : {}),
    }
  }
  const { problem } = own('dal.g')
  const part = (key: string, or: string): string => typed.get(`dal.${key}`) ?? or
  const usi = usiDetti(tipo)
  return (
    <OwnForm to={to} token={token} about={{ visto }} className="mt-4">
      <Choice
        {...own('esito')}
        label={t('cheFai')}
        options={ESITI_PROPOSTA.filter((one) => canAccept || one !== 'accolta').map((value) => ({
          value,
          label: t(`esito.${value}`),
          hint: t(`esitoTesto.${value}`),
        }))}
      />
      <DateField
        prefix="dal"
        label={t('dal')}
        hint={t('dalTesto')}
        value={{ giorno: part('g', '1'), mese: part('m', '1'), anno: part('a', String(anno)) }}
        {...(problem === undefined ? {} : { problem })}
      />
      <fieldset className="mt-8">
        <legend>
          <h3>{t('altrimenti')}</h3>
        </legend>
        <div className="mt-4">
          <Choice
            {...own('cosa')}
            label={t('cosa')}
            options={coseDi(tipo)
              .filter((one) => one !== 'altro')
              .map((value) => ({
                value,
                label: value === 'valore' ? t(`valore.${valoreDi(tipo)}`) : t(`che.${value}`),
              }))}
          />
        </div>
        <div className="mt-8">
          <MoneyField {...own('valore')} label={t(`valore.${valoreDi(tipo)}`)} />
          <Field {...own('quota')} label={t('che.quota')} hint={t('quotaTesto')} width="s" maxLength={20} />
          {usi.length === 0 ? null : (
            <Select
              {...own('uso')}
              label={t('che.uso')}
              empty={t('scegli')}
              options={usi.map((value) => ({ value, label: detto(value) }))}
            />
          )}
        </div>
      </fieldset>
      <div className="mt-8">
        <TextArea {...own('motivo')} label={t('motivo')} hint={t('motivoTesto')} rows={4} maxLength={MOST_MOTIVO} />
      </div>
      <p className="btns mt-6">
        <Button>{t('manda')}</Button>
      </p>
      <p className="soft mt-4">{t('mandaTesto')}</p>
    </OwnForm>
  )
}
