import { useLocale, useTranslations } from 'next-intl'
import type { ParametroProblem } from '../../contracts/parametri/atto'
import type { TypedGiorniDati } from '../../contracts/parametri/dati-prima'
import type { IsoDate } from '../../engine/kernel/dates'
import { OwnForm } from '../area/own-form'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { date } from '../format'
import { DecisioneFields } from './decisione-fields'
import { wrongAt } from './problem-words'

type OraProps = { readonly giorni: number | undefined; readonly dal: IsoDate | undefined }

/** What holds today; nothing decided, the days are asked for each time. */
export const GiorniDatiOra = ({ giorni, dal }: OraProps) => {
  const t = useTranslations('parametri.datiPrima')
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
      <p className="mt-2">
        {t('yes', { count: giorni })} {t('since', { day: date(dal, locale) })}
      </p>
    </section>
  )
}

type FormProps = {
  readonly comune: string
  readonly typed: TypedGiorniDati
  readonly problems: readonly ParametroProblem[]
  readonly token: string
}

/** How many days, from which day, by which act. */
export const GiorniDatiForm = ({ comune, typed, problems, token }: FormProps) => {
  const all = useTranslations('parametri')
  const t = useTranslations('parametri.datiPrima')
  return (
    <section aria-labelledby="modulo">
      <h2 id="modulo">{t('form')}</h2>
      <p className="mt-2">{t('formText')}</p>
      <OwnForm to="/ufficio/aliquote/dati-prima/salva" token={token} about={{ comune }} className="mt-6">
        <Field
          name="giorni"
          label={t('giorni')}
          hint={t('hint')}
          value={typed.giorni}
          unit={t('unit')}
          numeric="whole"
          width="s"
          maxLength={3}
          {...wrongAt(all, problems, 'giorni')}
        />
        <DecisioneFields typed={typed} problems={problems} />
      </OwnForm>
    </section>
  )
}
