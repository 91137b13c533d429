import { useTranslations } from 'next-intl'
import { MASSIMO, type Tipo } from '../../../contracts/calcolo/risposte'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { askedOf, dayOf, type CardProps } from './card-props'
import { Stretch } from './stretch'

/** A change within the year: from its day on the answers are other ones. */
export const Change = ({ card, k, tipo }: { readonly card: CardProps; readonly k: number; readonly tipo: Tipo }) => {
  const t = useTranslations('domande.cambio')
  const { at, form, immobile } = card
  const prefix = `i${at}.p${k}.dal`
  const problem = form.problemOf(`${prefix}.g`)
  return (
    <section className="field border-t border-slate-85 pt-6" aria-labelledby={`i${at}.p${k}`}>
      <h3 id={`i${at}.p${k}`}>{t('title', { number: k })}</h3>
      <div className="mt-6">
        <DateField
          prefix={prefix}
          label={t('from')}
          hint={t('fromHint')}
          value={dayOf(immobile.periodi[k]!.campi, 'dal')}
          {...(problem === undefined ? {} : { problem })}
        />
        <Stretch {...askedOf(card, k, tipo)} />
      </div>
    </section>
  )
}

export const Changes = (card: CardProps) => {
  const t = useTranslations('domande.cambio')
  const { at, form, immobile } = card
  const count = immobile.periodi.length
  return (
    <div className="field border-t border-slate-85 pt-6">
      <p className="label">{t('label', { year: String(form.contesto.anno) })}</p>
      <p className="hint">{t('hint')}</p>
      <p className="btns mt-3">
        {count < MASSIMO.periodi ? (
          <Button
            kind="second"
            small
            icon="plus"
            name="azione"
            value={`aggiungi-periodo:${at}`}
            formAction={`${form.action}#i${at}.p${count}`}
          >
            {t('add')}
          </Button>
        ) : null}
        {count > 1 ? (
          <Button kind="remove" small name="azione" value={`togli-periodo:${at}`} formAction={`${form.action}#i${at}`}>
            {t('remove')}
          </Button>
        ) : null}
      </p>
    </div>
  )
}
