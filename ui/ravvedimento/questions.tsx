import { useTranslations } from 'next-intl'
import { codiciPer, COMPRENDE, DICHIARAZIONI, FINESTRE, MASSIMI } from '../../contracts/ravvedimento/risposte'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { GroupFrame } from '../components/field-frame'
import { Help, Why } from '../components/help'
import { MoneyField } from '../components/money-field'
import { Select } from '../components/select'
import { FinestraLine, type FinestraDelComune } from './finestra-comune'
import { dayOf, fieldOf, LAWS, type AskedRavvedimento } from './asked'

const WhyAsked = ({ of, group }: { readonly of: keyof typeof LAWS; readonly group: string }) => {
  const t = useTranslations('ravvedimento.domande')
  return (
    <Why group={group} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}

/** Which tax, how much and when: enough for the sum. */
export const DebitoQuestions = (asked: AskedRavvedimento) => {
  const t = useTranslations('ravvedimento.domande')
  return (
    <>
      <DateField
        {...dayOf(asked, 'scadenza')}
        label={t('scadenza.label')}
        hint={t('scadenza.hint')}
        help={<WhyAsked of="scadenza" group="scadenza" />}
      />
      <MoneyField {...fieldOf(asked, 'imposta')} label={t('imposta.label')} hint={t('imposta.hint')} />
      <DateField
        {...dayOf(asked, 'giorno')}
        label={t('giorno.label')}
        hint={t('giorno.hint')}
        help={<WhyAsked of="giorno" group="giorno" />}
      />
    </>
  )
}

const Pagato = ({ asked, at }: { readonly asked: AskedRavvedimento; readonly at: number }) => {
  const t = useTranslations('ravvedimento.domande.pagati')
  return (
    <GroupFrame question={{ name: `v${at}`, label: t('riga', { number: at + 1 }) }}>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <DateField {...dayOf(asked, `v${at}.giorno`)} label={t('quando')} />
        <MoneyField {...fieldOf(asked, `v${at}.importo`)} label={t('quanto')} />
        <Select
          {...fieldOf(asked, `v${at}.comprende`)}
          label={t('comprende')}
          empty={t('scegli')}
          options={COMPRENDE.map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </GroupFrame>
  )
}

/** What was paid after the due date and before today: each payment is mended by itself. */
export const PagatiQuestion = (asked: AskedRavvedimento) => {
  const t = useTranslations('ravvedimento.domande.pagati')
  const rows = Array.from({ length: MASSIMI.versamenti }, (_, at) => at)
  const { get } = asked.risposte
  const answered = rows.some((at) => get(`v${at}.importo`) !== '' || get(`v${at}.giorno.g`) !== '')
  return (
    <div className="field">
      <Help summary={t('label')} open={answered}>
        <div className="w-full min-w-0">
          <p className="hint">{t('hint')}</p>
          {rows.map((at) => (
            <Pagato key={at} asked={asked} at={at} />
          ))}
        </div>
      </Help>
      <WhyAsked of="pagati" group="pagati" />
    </div>
  )
}

/** For the row of the F24: none of it changes the sum. */
export const F24Questions = (asked: AskedRavvedimento) => {
  const t = useTranslations('ravvedimento.domande')
  const { tributo } = asked.risposte
  const codici = tributo === '' ? [] : codiciPer(tributo)
  return (
    <>
      <Select
        {...fieldOf(asked, 'codice')}
        label={t('codice.label')}
        hint={t('codice.hint')}
        empty={t('codice.none')}
        options={codici.map(({ codice, descrizione }) => ({ value: codice, label: `${codice} ${descrizione}` }))}
      />
      <Field {...fieldOf(asked, 'comune')} label={t('comune.label')} hint={t('comune.hint')} maxLength={60} />
      <Field
        {...fieldOf(asked, 'anno')}
        label={t('anno.label')}
        hint={t('anno.hint')}
        numeric="whole"
        maxLength={4}
        width="s"
      />
    </>
  )
}

type AltroProps = { readonly asked: AskedRavvedimento; readonly comune: FinestraDelComune | undefined }

/** What few people need, closed until something in it is answered or wrong. */
export const AltroQuestions = ({ asked, comune }: AltroProps) => {
  const t = useTranslations('ravvedimento.domande')
  const { get } = asked.risposte
  const fields = ['dichiarazione', 'finestra'] as const
  return (
    <>
      <DateField
        {...dayOf(asked, 'atto')}
        label={t('atto.label')}
        hint={t('atto.hint')}
        help={<WhyAsked of="atto" group="atto" />}
      />
      <div className="field">
        <Help summary={t('altro')} open={comune !== undefined || fields.some((field) => get(field) !== '')}>
          <div className="w-full min-w-0">
            <Select
              {...fieldOf(asked, 'dichiarazione')}
              label={t('dichiarazione.label')}
              empty={t('dichiarazione.none')}
              options={DICHIARAZIONI.map((value) => ({ value, label: t(`dichiarazione.${value}`) }))}
              help={<WhyAsked of="dichiarazione" group="altro" />}
            />
            <Select
              {...fieldOf(asked, 'finestra')}
              label={t('finestra.label')}
              {...(comune === undefined ? {} : { hint: <FinestraLine {...comune} /> })}
              empty={comune === undefined ? t('finestra.none') : t('finestra.comune', { comune: comune.comune })}
              options={FINESTRE.map((value) => ({ value, label: t(`finestra.${value}`) }))}
              help={<WhyAsked of="finestra" group="altro" />}
            />
          </div>
        </Help>
      </div>
    </>
  )
}
