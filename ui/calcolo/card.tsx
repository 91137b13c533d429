import { useLocale, useTranslations } from 'next-intl'
import { MASSIMO, TIPI, type RisposteImmobile } from '../../contracts/calcolo/risposte'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { DateField } from '../components/date-field'
import { Icon } from '../components/icon'
import { Notice } from '../components/notice'
import { iconOf, nameOf } from './names'
import { LiveAmount, LiveLine } from './live-sum'
import type { FormProps } from './form-props'
import { Stretch } from './questions/stretch'
import { WhyOf } from './questions/why-of'

type CardProps = { readonly form: FormProps; readonly immobile: RisposteImmobile; readonly at: number }

/** Day of a field of three boxes, as it was typed. */
const dayOf = (campi: Readonly<Partial<Record<string, string>>>, field: string) => ({
  giorno: campi[`${field}.g`] ?? '',
  mese: campi[`${field}.m`] ?? '',
  anno: campi[`${field}.a`] ?? '',
})

/** Since when and until when: asked once for the immobile. */
const Possession = ({ form, immobile, at }: CardProps) => {
  const t = useTranslations('domande.possesso')
  const prefix = `i${at}.`
  const year = String(form.contesto.anno)
  const problem = form.problemOf(`${prefix}possesso`)
  return (
    <div className="field group/held">
      <Choice
        name={`${prefix}possesso`}
        label={t('label', { year })}
        twoColumns
        value={immobile.campi.possesso ?? ''}
        options={[
          { value: 'tutto', label: t('whole') },
          { value: 'parte', label: t('part') },
        ]}
        help={<WhyOf of="possesso" group={`${prefix}possesso`} />}
        {...(problem === undefined ? {} : { problem })}
      />
      <div className="mt-6 hidden gap-6 group-has-[[value=parte]:checked]/held:grid">
        {(['acquisto', 'vendita'] as const).map((field) => {
          const wrong = form.problemOf(`${prefix}${field}.g`)
          return (
            <div key={field}>
              <DateField
                prefix={prefix + field}
                label={t(`${field}.label`)}
                hint={t(`${field}.hint`, { year })}
                value={dayOf(immobile.campi, field)}
                {...(wrong === undefined ? {} : { problem: wrong })}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

const askedOf = ({ form, immobile, at }: CardProps, k: number, tipo: (typeof TIPI)[number]) => ({
  prefix: `i${at}.p${k}.`,
  tipo,
  risposte: immobile.periodi[k]!,
  preparato: form.conto.preparato.immobili[at]?.periodi[k],
  contesto: form.contesto,
  contitolari: form.risposte.contitolari,
  comune: form.comune,
  problemOf: form.problemOf,
})

/** A change within the year: from its day on the answers are other ones. */
const Change = ({
  card,
  k,
  tipo,
}: {
  readonly card: CardProps
  readonly k: number
  readonly tipo: (typeof TIPI)[number]
}) => {
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

const Changes = (card: CardProps) => {
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

const TypeQuestion = ({ form, at }: CardProps) => {
  const t = useTranslations('domande.tipo')
  const names = useTranslations('calcolo.aggiungi')
  const name = `i${at}.tipo`
  const problem = form.problemOf(name)
  return (
    <Choice
      name={name}
      label={t('label')}
      twoColumns
      options={TIPI.map((tipo) => ({ value: tipo, label: names(tipo) }))}
      {...(problem === undefined ? {} : { problem })}
    />
  )
}

const Body = (card: CardProps) => {
  const { at, form, immobile } = card
  const t = useTranslations('calcolo')
  const tipo = TIPI.find((one) => one === immobile.campi.tipo)
  if (tipo === undefined) return <TypeQuestion {...card} />
  const free = tipo === 'terreno' && form.contesto.aliquote.terreniEsenti === 'SI'
  return (
    <>
      <input type="hidden" name={`i${at}.tipo`} value={tipo} />
      {free ? (
        <Notice title={t('terreniEsenti.title', { comune: form.comune.nome })}>{t('terreniEsenti.text')}</Notice>
      ) : null}
      <Stretch {...askedOf(card, 0, tipo)} />
      <Possession {...card} />
      {immobile.periodi.slice(1).map((_, index) => (
        <Change key={index + 1} card={card} k={index + 1} tipo={tipo} />
      ))}
      <Changes {...card} />
    </>
  )
}

/** One immobile of the form: a native disclosure, so that a long list can be shut without a script. */
export const ImmobileCard = (card: CardProps) => {
  const { at, form, immobile } = card
  const t = useTranslations('calcolo')
  const names = useTranslations('calcolo.nomi')
  const categories = useTranslations('categorie')
  const locale = useLocale()
  const name = nameOf(names, immobile)
  const categoria = form.conto.preparato.immobili[at]?.periodi[0]?.situazione?.categoria
  const count = form.risposte.immobili.length
  return (
    <details id={`i${at}`} className="imm group/imm open:border-blue-40" open={form.isOpen(at)} lang={locale}>
      <summary className="imm-head cursor-pointer list-none">
        <Icon name={iconOf(immobile)} />
        <div>
          <h2>{name}</h2>
          <p>
            {t('numbered', { number: at + 1, count })}
            {categoria && categories.has(categoria as 'A/3') ? `, ${categoria}` : ''}
          </p>
        </div>
        <div className="text-end">
          <LiveAmount at={at} />
          <span className="block small underline text-blue-40" aria-hidden="true">
            <span className="group-open/imm:hidden">{t('open')}</span>
            <span className="hidden group-open/imm:inline">{t('shut')}</span>
          </span>
        </div>
      </summary>
      <div className="imm-body border-t border-slate-85">
        <Body {...card} />
      </div>
      <LiveLine at={at} />
      <div className="imm-act">
        <span />
        <Button kind="remove" small name="azione" value={`togli-immobile:${at}`} formAction={`${form.action}#immobili`}>
          {t('remove')}
          <span className="vh"> {name}</span>
        </Button>
      </div>
    </details>
  )
}
