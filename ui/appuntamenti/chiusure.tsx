import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { date } from '../format'

type ChiusureProps = {
  readonly comune: string
  readonly chiusure: readonly {
    readonly id: string
    readonly dal: string
    readonly al: string
    readonly motivo: string
  }[]
  readonly token: string
  readonly may: boolean
  readonly typed: URLSearchParams | undefined
  readonly wrong: boolean
}

const CloseForm = ({ comune, token, typed, wrong }: Omit<ChiusureProps, 'chiusure' | 'may'>) => {
  const t = useTranslations('appuntamenti.office.editor')
  const said = (name: string): string => typed?.get(name) ?? ''
  const day = (prefix: string) => ({
    giorno: said(`${prefix}.g`),
    mese: said(`${prefix}.m`),
    anno: said(`${prefix}.a`),
  })
  return (
    <OwnForm to="/ufficio/appuntamenti/orari/chiudi" token={token} about={{ comune }} className="mt-6">
      <DateField prefix="dal" label={t('dal')} value={day('dal')} {...(wrong ? { problem: t('closureWrong') } : {})} />
      <DateField prefix="al" label={t('al')} value={day('al')} />
      <Field name="motivo" label={t('why')} value={said('motivo')} maxLength={200} />
      <p className="btns mt-6">
        <Button kind="second">{t('close')}</Button>
      </p>
    </OwnForm>
  )
}

/** The days on which nobody is received, and one more. */
export const Chiusure = ({ chiusure, may, ...rest }: ChiusureProps) => {
  const t = useTranslations('appuntamenti.office.editor')
  const locale = useLocale()
  return (
    <section aria-labelledby="chiusure">
      <h2 id="chiusure">{t('closures')}</h2>
      <p className="mt-2">{t('closuresText')}</p>
      <ul className="mt-4 grid gap-4">
        {chiusure.map(({ id, dal, al, motivo }) => (
          <li key={id}>
            <Card>
              <p>{t('closure', { dal: date(dal, locale), al: date(al, locale), motivo })}</p>
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
