import { useLocale, useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import { GIORNI, type Giorni, type Promemoria, type TypedPromemoria } from '../../contracts/parametri/promemoria'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Words } from '../../i18n/words'
import { OwnForm } from '../area/own-form'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { date } from '../format'
import { DecisioneFields } from './decisione-fields'
import { wrongAt } from './problem-words'

const isGiorni = (text: string): text is Giorni => GIORNI.some((one) => one === text)

/** A box of the form, for the summary of what is wrong. */
export const giorniWords = (t: Words<'parametri.promemoria'>, field: string): string =>
  isGiorni(field) ? t(`giorni.${field}`) : field

type OraProps = { readonly giorni: Promemoria | undefined; readonly dal: IsoDate | undefined }

/** What holds today; nothing chosen, nothing written. */
export const PromemoriaOra = ({ giorni, dal }: OraProps) => {
  const t = useTranslations('parametri.promemoria')
  const locale = useLocale()
  if (giorni === undefined || dal === undefined)
    return (
      <Notice tone="wait" level={2} title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    )
  return (
    <section aria-labelledby="ora">
      <h2 id="ora">{t('now')}</h2>
      <p className="mt-2">{t('since', { day: date(dal, locale) })}</p>
      <ul className="points-list mt-4">
        {GIORNI.map((one) => (
          <li key={one}>{giorni[one] === undefined ? t(`no.${one}`) : t(`yes.${one}`, { count: giorni[one] })}</li>
        ))}
      </ul>
    </section>
  )
}

type FormProps = {
  readonly comune: string
  readonly typed: TypedPromemoria
  readonly problems: readonly ParametroProblem[]
  readonly token: string
}

/** Days before and after, from which day, by which act. */
export const PromemoriaForm = ({ comune, typed, problems, token }: FormProps) => {
  const all = useTranslations('parametri')
  const t = useTranslations('parametri.promemoria')
  return (
    <section aria-labelledby="modulo">
      <h2 id="modulo">{t('form')}</h2>
      <p className="mt-2">{t('formText')}</p>
      <OwnForm to="/ufficio/aliquote/promemoria/salva" token={token} about={{ comune }} className="mt-6">
        {GIORNI.map((one) => (
          <Field
            key={one}
            name={one}
            label={t(`giorni.${one}`)}
            hint={t('hint')}
            value={typed[one]}
            unit={t('unit')}
            numeric="whole"
            width="s"
            maxLength={2}
            {...wrongAt(all, problems, one)}
          />
        ))}
        <DecisioneFields typed={typed} problems={problems} />
      </OwnForm>
    </section>
  )
}
