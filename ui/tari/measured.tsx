import { useTranslations } from 'next-intl'
import { MODI_PUNTUALE, NATURE_PUNTUALE } from '../../contracts/tari/risposte'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { MoneyField } from '../components/money-field'
import { fieldOf, type AskedTari } from './asked'
import { WhyTari } from './why'

/** By litre or by emptying. Without a style sheet the litres show too, and count only where litres were chosen. */
const Prezzo = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.puntuale')
  return (
    <div className="field group/modo">
      <Choice
        {...fieldOf(asked, 'modo')}
        label={t('modo')}
        twoColumns
        options={MODI_PUNTUALE.map((value) => ({ value, label: t(`modi.${value}`) }))}
        help={<WhyTari of="puntuale" group="modo" />}
      />
      <div className="mt-6 hidden group-has-[[value=litro]:checked]/modo:block">
        <Field
          {...fieldOf(asked, 'litri')}
          label={t('litri')}
          hint={t('litriHint')}
          unit={t('litriUnit')}
          numeric="decimal"
          width="s"
        />
      </div>
      <div className="mt-6">
        <Field
          {...fieldOf(asked, 'prezzo')}
          label={t('prezzo')}
          hint={t('prezzoHint')}
          unit="euro"
          numeric="decimal"
          width="m"
        />
      </div>
    </div>
  )
}

/** A tax, or the price of a service that may have VAT. */
const Natura = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.puntuale')
  return (
    <div className="field group/natura">
      <Choice
        {...fieldOf(asked, 'natura')}
        label={t('natura')}
        options={NATURE_PUNTUALE.map((value) => ({
          value,
          label: t(`nature.${value}`),
          hint: t(`natureHint.${value}`),
        }))}
        help={<WhyTari of="iva" group="natura" />}
      />
      <div className="mt-6 hidden group-has-[[value=prezzo]:checked]/natura:block">
        <Field {...fieldOf(asked, 'iva')} label={t('iva')} hint={t('ivaHint')} unit="%" numeric="decimal" width="s" />
      </div>
    </div>
  )
}

/** The bin is counted: the two quotas of the year, how it is priced, and how often it was emptied. */
export const PuntualeQuestions = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.puntuale')
  return (
    <>
      <MoneyField {...fieldOf(asked, 'quotaFissa')} label={t('quotaFissa')} hint={t('quotaFissaHint')} />
      <MoneyField {...fieldOf(asked, 'quotaVariabile')} label={t('quotaVariabile')} hint={t('quotaVariabileHint')} />
      <Prezzo {...asked} />
      <Field
        {...fieldOf(asked, 'minimi')}
        label={t('minimi')}
        hint={t('minimiHint')}
        numeric="whole"
        maxLength={5}
        width="s"
      />
      <Field
        {...fieldOf(asked, 'effettivi')}
        label={t('effettivi')}
        hint={t('effettiviHint')}
        numeric="whole"
        maxLength={5}
        width="s"
      />
      <Natura {...asked} />
    </>
  )
}
