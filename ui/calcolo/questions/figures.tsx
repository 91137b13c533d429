import { useTranslations } from 'next-intl'
import { MASSIMO } from '../../../contracts/calcolo/risposte'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { GroupFrame } from '../../components/field-frame'
import { MoneyField } from '../../components/money-field'
import { CostRows } from '../../tax/cost-rows'
import { fieldOfAsked, type Asked } from './asked'
import { WhereRendita } from './visura'
import { WhyOf } from './why-of'

/** The rendita, or "I do not know": then this immobile waits and nothing else is lost. */
export const RenditaQuestion = (asked: Asked) => {
  const t = useTranslations('domande.rendita')
  const field = fieldOfAsked(asked, 'rendita')
  return (
    <MoneyField
      {...field}
      label={t('label')}
      hint={t('hint')}
      help={
        <>
          <div className="mt-3 max-w-[26rem]">
            <Checkbox
              name={`${asked.prefix}renditaNonSo`}
              label={t('unknown')}
              hint={t('unknownHint')}
              checked={asked.risposte.campi.renditaNonSo !== undefined}
            />
          </div>
          <WhyOf anno={asked.contesto.anno} of="rendita" group={field.name} />
          <WhereRendita group={field.name} />
        </>
      }
    />
  )
}

/** What lowers the base by law: historic, or not fit for use. */
export const StatoQuestion = (asked: Asked) => {
  const t = useTranslations('domande.stato')
  const name = `${asked.prefix}stato`
  const { campi } = asked.risposte
  return (
    <GroupFrame
      question={{
        name,
        label: t('label'),
        hint: t('hint'),
        help: <WhyOf anno={asked.contesto.anno} of="stato" group={name} />,
      }}
    >
      <div className="opts">
        {(['storico', 'inagibile'] as const).map((one) => (
          <Checkbox
            key={one}
            name={asked.prefix + one}
            label={t(`${one}.label`)}
            hint={t(`${one}.hint`)}
            checked={campi[one] !== undefined}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

/** Owners or children who live there: a small whole number. */
export const ContaQuestion = ({ campo, ...asked }: Asked & { readonly campo: 'titolari' | 'figli' }) => {
  const t = useTranslations('domande')
  const field = fieldOfAsked(asked, campo)
  return (
    <Field
      {...field}
      label={t(`${campo}.label`)}
      hint={t(`${campo}.hint`)}
      numeric="whole"
      width="s"
      maxLength={2}
      help={<WhyOf anno={asked.contesto.anno} of={campo} group={field.name} />}
    />
  )
}

/** Cellar, garage and shed taxed with a luxury home: one of each at most. */
export const PertinenzeQuestion = (asked: Asked) => {
  const t = useTranslations('domande.pertinenze')
  const name = `${asked.prefix}pertinenze`
  return (
    <GroupFrame
      question={{
        name,
        label: t('label'),
        hint: t('hint'),
        help: <WhyOf anno={asked.contesto.anno} of="pertinenze" group={name} />,
      }}
    >
      <div className="mt-4 grid gap-4">
        {(['pertinenzaC2', 'pertinenzaC6', 'pertinenzaC7'] as const).map((campo) => (
          <MoneyField key={campo} {...fieldOfAsked(asked, campo)} label={t(campo)} />
        ))}
      </div>
    </GroupFrame>
  )
}

const EMPTY = { anno: '', importo: '', coefficiente: '' }

/** Costs by the books of a group D building, a row a year. */
export const CostiQuestion = (asked: Asked) => {
  const t = useTranslations('domande.costi')
  const { prefix, problemOf, risposte } = asked
  const rows = risposte.costi.length > 0 ? risposte.costi : [EMPTY]
  const [, immobile, periodo] = /^i(\d+)\.p(\d+)\./.exec(prefix) ?? []
  return (
    <GroupFrame
      question={{
        name: `${prefix}costi`,
        label: t('label'),
        hint: t('hint'),
        help: <WhyOf anno={asked.contesto.anno} of="costi" group={`${prefix}costi`} />,
      }}
    >
      <CostRows rows={rows} prefix={prefix} problemOf={problemOf} />
      {rows.length < MASSIMO.costi ? (
        <p className="mt-4">
          <Button kind="second" small icon="plus" name="azione" value={`aggiungi-costo:${immobile}:${periodo}`}>
            {t('add')}
          </Button>
        </p>
      ) : null}
    </GroupFrame>
  )
}
