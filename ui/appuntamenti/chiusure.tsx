import { useLocale, useTranslations } from 'next-intl'
import type { ChiusuraProblem } from '../../contracts/agenda'
import { typedDayOf } from '../../contracts/parametri/atto'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { longDate } from '../format'

type ChiusureProps = {
  readonly comune: string
  readonly chiusure: readonly {
    readonly id: string
    readonly dal: string
    readonly al: string
    readonly motivo: string
    readonly ufficio: string | null
  }[]
  /** Of the offices, by `serie`. */
  readonly names: ReadonlyMap<string, string>
  readonly token: string
  readonly may: boolean
  readonly typed: URLSearchParams | undefined
  readonly problems: readonly ChiusuraProblem[]
}

/** The box that a problem is about. */
export const closureField = (problem: ChiusuraProblem): string => {
  if (problem === 'motivo') return 'motivo'
  return problem === 'dal' || problem === 'past' ? 'dal.g' : 'al.g'
}

const CloseForm = ({ comune, token, typed, problems, names }: Omit<ChiusureProps, 'chiusure' | 'may'>) => {
  const t = useTranslations('appuntamenti.office.editor')
  const said = (name: string): string => typed?.get(name) ?? ''
  const day = (prefix: string) => typedDayOf(typed ?? new URLSearchParams(), prefix)
  const wrong = (field: string): { problem?: string } => {
    const found = problems.find((one) => closureField(one) === field)
    return found === undefined ? {} : { problem: t(`closureProblem.${found}`) }
  }
  const offices = [...names].map(([value, label]) => ({ value, label }))
  return (
    <OwnForm to="/ufficio/appuntamenti/orari/chiudi" token={token} about={{ comune }} className="mt-6">
      {offices.length < 2 ? null : (
        <Select name="chiude" label={t('which')} options={offices} value={said('chiude')} empty={t('allOffices')} />
      )}
      <DateField prefix="dal" label={t('dal')} value={day('dal')} {...wrong('dal.g')} />
      <DateField prefix="al" label={t('al')} value={day('al')} {...wrong('al.g')} />
      <Field name="motivo" label={t('why')} value={said('motivo')} maxLength={200} {...wrong('motivo')} />
      <p className="btns mt-6">
        <Button kind="second">{t('close')}</Button>
      </p>
    </OwnForm>
  )
}

/** The days on which nobody is received, whose they are, and one more. */
export const Chiusure = ({ chiusure, may, ...rest }: ChiusureProps) => {
  const t = useTranslations('appuntamenti.office.editor')
  const locale = useLocale()
  return (
    <section aria-labelledby="chiusure">
      <h2 id="chiusure">{t('closures')}</h2>
      <p className="mt-2">{t('closuresText')}</p>
      <ul className="mt-4 grid gap-4">
        {chiusure.map(({ id, dal, al, motivo, ufficio }) => (
          <li key={id}>
            <Card>
              <p>
                {t(dal === al ? 'closure.giorno' : 'closure.giorni', {
                  ...{ dal: longDate(dal, locale), al: longDate(al, locale) },
                  motivo,
                })}
              </p>
              <p className="small soft mt-2">{ufficio === null ? t('allOffices') : rest.names.get(ufficio)}</p>
              {may ? (
                <OwnForm to="/ufficio/appuntamenti/orari/riapri" token={rest.token} about={{ comune: rest.comune, id }}>
                  <p className="btns mt-4">
                    <Button kind="remove" small>
                      {t('reopen')}
                      <span className="vh">: {motivo}</span>
                    </Button>
                  </p>
                </OwnForm>
              ) : null}
            </Card>
          </li>
        ))}
      </ul>
      {may ? <CloseForm {...rest} /> : null}
    </section>
  )
}
