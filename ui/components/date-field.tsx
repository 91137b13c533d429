import { useTranslations } from 'next-intl'
import { described, GroupFrame, type Question } from './field-frame'

type DateFieldProps = Omit<Question, 'name'> & {
  /** Names of the three boxes are `<prefix>.g`, `.m`, `.a`; the summary of errors links to the first. */
  readonly prefix: string
  readonly value?: { readonly giorno?: string; readonly mese?: string; readonly anno?: string }
  /** Birthdays may be filled in by the browser. */
  readonly birthday?: boolean
}

/** A day as three native boxes: nothing to learn, and what was typed stays as it was. */
export const DateField = ({ prefix, value = {}, birthday, ...rest }: DateFieldProps) => {
  const t = useTranslations('field')
  const question: Question = { ...rest, name: `${prefix}.g` }
  const boxes = [
    { key: 'g', label: t('day'), typed: value.giorno, length: 2, fill: 'bday-day' },
    { key: 'm', label: t('month'), typed: value.mese, length: 2, fill: 'bday-month' },
    { key: 'a', label: t('year'), typed: value.anno, length: 4, fill: 'bday-year' },
  ] as const
  return (
    <GroupFrame question={question}>
      <div className="days">
        {boxes.map(({ key, label, typed = '', length, fill }) => (
          <div key={key} className={key === 'a' ? 'year' : undefined}>
            <label htmlFor={`${prefix}.${key}`}>{label}</label>
            <div className="box">
              <input
                id={`${prefix}.${key}`}
                name={`${prefix}.${key}`}
                defaultValue={typed}
                inputMode="numeric"
                maxLength={length}
                autoComplete={birthday ? fill : 'off'}
                aria-invalid={described(question)['aria-invalid']}
              />
            </div>
          </div>
        ))}
      </div>
    </GroupFrame>
  )
}
