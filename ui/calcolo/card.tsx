import { useLocale, useTranslations } from 'next-intl'
import { isCategoria } from '../../engine/catasto/categoria'
import { TIPI } from '../../contracts/calcolo/risposte'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Icon } from '../components/icon'
import { Notice } from '../components/notice'
import { iconOf, nameOf } from './names'
import { LiveAmount, LiveLine } from './live-sum'
import { askedOf, type CardProps } from './questions/card-props'
import { Change, Changes } from './questions/changes'
import { Possession } from './questions/possession'
import { Stretch } from './questions/stretch'

export const TypeQuestion = ({ form, at }: CardProps) => {
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
  const locale = useLocale()
  const name = nameOf(names, immobile)
  const categoria = immobile.periodi[0]?.campi.categoria ?? ''
  const count = form.risposte.immobili.length
  return (
    <details id={`i${at}`} className="imm group/imm open:border-blue-40" open={form.isOpen(at)} lang={locale}>
      <summary className="imm-head cursor-pointer list-none">
        <Icon name={iconOf(immobile)} />
        <div>
          <h2>{name}</h2>
          <p>
            {t('numbered', { number: at + 1, count })}
            {isCategoria(categoria) ? `, ${categoria}` : ''}
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
