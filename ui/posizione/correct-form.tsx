import { useTranslations } from 'next-intl'
import { coseDi, MOST_NOTA, usiDetti, valoreDi, type CorrezioneProblem } from '../../contracts/correzione'
import { l160 } from '../../engine/kernel/law'
import { OwnForm } from '../area/own-form'
import { Button, ButtonLink } from '../components/button'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { Why } from '../components/help'
import { MoneyField } from '../components/money-field'
import { Select } from '../components/select'
import { TextArea } from '../components/text-area'
import { problemWords } from '../words'
import type { ImmobileView } from './view'

type CorrectFormProps = {
  readonly immobile: ImmobileView
  readonly to: string
  readonly back: string
  readonly token: string
  readonly typed: URLSearchParams
  readonly problems: readonly CorrezioneProblem[]
}

const LAW = { rendita: [l160('745')], redditoDominicale: [l160('746')], valoreVenale: [l160('746')] } as const

/** What is otherwise: one thing at a time, in the person's own figures. Nothing changes until the office has looked. */
export const CorrectForm = ({ immobile, to, back, token, typed, problems }: CorrectFormProps) => {
  const t = useTranslations('posizione.correggi')
  const detto = useTranslations('posizione.detto')
  const all = useTranslations()
  const { tipo } = immobile
  const valore = valoreDi(tipo)
  const usi = usiDetti(tipo)
  const own = (field: CorrezioneProblem['field']) => {
    const found = problems.find((one) => one.field === field)
    return {
      ...{ name: field, value: typed.get(field) ?? '' },
      ...(found ? { problem: problemWords(all, found.code) } : {}),
    }
  }
  return (
    <OwnForm to={to} token={token} about={{ risposta: 'no', passo: 'correggi', tipo }} className="narrow mt-8">
      <Choice
        {...own('cosa')}
        label={t('cosa')}
        options={coseDi(tipo).map((value) => ({
          value,
          label: value === 'valore' ? t(`valore.${valore}`) : t(`che.${value}`),
        }))}
      />
      <MoneyField
        {...own('valore')}
        label={t(`quanto.${valore}`)}
        hint={t('seValore')}
        help={
          <Why group="correggi" law={LAW[valore]}>
            {t('percheValore')}
          </Why>
        }
      />
      <Field {...own('quota')} label={t('quota')} hint={t('seQuota')} width="s" maxLength={20} />
      {usi.length > 0 ? (
        <Select
          {...own('uso')}
          label={t('uso')}
          hint={t('seUso')}
          empty={t('scegli')}
          options={usi.map((value) => ({ value, label: detto(value) }))}
        />
      ) : null}
      <TextArea {...own('nota')} label={t('nota')} hint={t('notaHint')} rows={4} maxLength={MOST_NOTA} />
      <div className="btns section">
        <Button>{t('manda')}</Button>
        <ButtonLink kind="quiet" href={back}>
          {t('lascia')}
        </ButtonLink>
      </div>
    </OwnForm>
  )
}
