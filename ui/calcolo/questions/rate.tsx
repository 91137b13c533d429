import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Situazione } from '../../../contracts/calcolo/scelte'
import type { SceltaAliquota } from '../../../contracts/calcolo/scelte'
import type { AliquoteComune } from '../../../engine/imu/imu.types'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { GroupFrame } from '../../components/field-frame'
import { rate } from '../../format'
import { fieldOfAsked, type Asked } from './asked'
import { RateOptions } from './rate-options'
import { DeliberaChip, RateState } from './rate-state'
import { WhyOf } from './why-of'

type Fields = { readonly scelta: 'scelta' | 'sceltaPrecedente'; readonly typed: 'aliquota' | 'aliquotaPrecedente' }

export type RateQuestionProps = Fields & {
  readonly asked: Asked
  readonly situazione: Situazione
  readonly scelte: readonly SceltaAliquota[]
  readonly aliquote: AliquoteComune
  readonly label: ReactNode
  readonly law: 'scelta' | 'acconto'
  readonly children?: ReactNode
}

/** The rate written in the delibera that the person holds; in sight only when they chose to write it. */
const TypedRate = ({ asked, typed, always }: Pick<RateQuestionProps, 'asked' | 'typed'> & { always: boolean }) => {
  const t = useTranslations('calcolo.aliquota')
  return (
    <div className={always ? 'mt-4' : 'mt-4 hidden group-has-[[value=altra]:checked]/rate:block'}>
      <Field
        {...fieldOfAsked(asked, typed)}
        label={t('typed')}
        hint={t('typedHint')}
        numeric="decimal"
        unit="%"
        width="s"
      />
    </div>
  )
}

/** Several cases of the prospetto may be this one: the person says which. */
const Several = ({ asked, scelta, scelte, situazione, label, law }: RateQuestionProps) => {
  const t = useTranslations('calcolo.aliquota')
  const field = fieldOfAsked(asked, scelta)
  const { name, value } = field
  return (
    <GroupFrame
      question={{
        ...field,
        label,
        hint: t('severalHint'),
        help: <WhyOf anno={asked.contesto.anno} of={law} group={field.name} />,
      }}
    >
      <RateOptions name={name} value={value} scelte={scelte} linea={situazione.linea} />
    </GroupFrame>
  )
}

/** One figure for everybody in this case: it is said, and can be corrected. */
const Single = ({ asked, scelta, scelte, situazione, label, law }: RateQuestionProps) => {
  const t = useTranslations('calcolo.aliquota')
  const lines = useTranslations('calcolo.linee')
  const locale = useLocale()
  const field = fieldOfAsked(asked, scelta)
  const [only] = scelte
  return (
    <GroupFrame
      question={{
        name: field.name,
        label,
        ...(field.problem === undefined ? {} : { problem: field.problem }),
        help: <WhyOf anno={asked.contesto.anno} of={law} group={field.name} />,
      }}
    >
      <p className="mt-3">
        {only
          ? t.rich('single', {
              rate: rate(only.pct, locale),
              line: lines(situazione.linea),
              b: (chunks) => <b className="whitespace-nowrap text-5">{chunks}</b>,
            })
          : null}
      </p>
      <div className="mt-3">
        <Checkbox name={field.name} value="altra" label={t('other')} checked={field.value === 'altra'} />
      </div>
    </GroupFrame>
  )
}

/** No figure is held: only the person can say it. */
const None = ({ asked, scelta, label, law }: RateQuestionProps) => {
  const t = useTranslations('calcolo.aliquota')
  const field = fieldOfAsked(asked, scelta)
  return (
    <GroupFrame
      question={{
        name: field.name,
        label,
        hint: t('none'),
        help: <WhyOf anno={asked.contesto.anno} of={law} group={field.name} />,
      }}
    >
      <input type="hidden" name={field.name} value="altra" />
    </GroupFrame>
  )
}

/** Which rate holds for a stretch of the year: offered where it is held, typed from the delibera where it is not. */
export const RateQuestion = (props: RateQuestionProps) => {
  const { aliquote, asked, scelte, situazione } = props
  const Kind = scelte.length > 1 ? Several : scelte.length === 1 ? Single : None
  return (
    <div className="field group/rate">
      <Kind {...props} />
      <TypedRate asked={asked} typed={props.typed} always={scelte.length === 0} />
      {scelte.length > 0 ? (
        <>
          <RateState comune={asked.comune} aliquote={aliquote} stato={aliquote.stati[situazione.linea]} />
          <p className="mt-2">
            <DeliberaChip comune={asked.comune} aliquote={aliquote} />
          </p>
        </>
      ) : null}
      {props.children}
    </div>
  )
}
