import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isPrima } from '../../../contracts/calcolo/anni'
import { isCategoria } from '../../../engine/catasto/categoria'
import type { Law } from '../../../engine/kernel/law'
import { Help } from '../../components/help'
import { LawChip } from '../../components/source-chip'
import { euro, figure, share } from '../../format'
import { passiOf, type Passo } from '../../../contracts/calcolo/spiega'
import { Multipliers } from '../../tax/multipliers'
import { Visura } from '../../tax/visura'
import { operationOf } from '../line'
import { RateState, DeliberaChip } from '../questions/rate-state'
import { shortText } from '../rates-text'
import { MonthDays } from './month-days'
import { yearOf } from './months'
import { Venale } from './venale'
import type { SumView } from './view'

type Place = { readonly view: SumView; readonly id: string; readonly periodo: number }
type WayProps = Place & { readonly passo: Passo }

/** Where the explanation of a figure stands in the page; a link to it opens it. */
export const wayId = (id: string, periodo: number, passo: number): string => `via-${id}-${periodo}-${passo}`

const indexOf = (id: string): number => Number(id.slice(1))
const readyOf = ({ view, id, periodo }: Place) => view.conto.preparato.immobili[indexOf(id)]?.periodi[periodo]
const campiOf = ({ view, id, periodo }: Place) => view.risposte.immobili[indexOf(id)]?.periodi[periodo]?.campi ?? {}

const Rendita = ({ passo, ...place }: WayProps) => {
  const t = useTranslations('capire.rendita')
  const locale = useLocale()
  const { categoria } = campiOf(place)
  const value = figure(passo.value, 'it')
  return (
    <>
      <p>{t('text', { year: String(place.view.contesto.anno) })}</p>
      <Visura
        kind="fabbricato"
        label={t('drawing', { value: euro(passo.value, locale) })}
        value={value}
        {...(categoria ? { categoria } : {})}
      />
      <p>{t('more')}</p>
    </>
  )
}

const Dominicale = ({ passo }: WayProps) => {
  const t = useTranslations('capire.dominicale')
  const locale = useLocale()
  return (
    <>
      <p>{t('text')}</p>
      <Visura
        kind="terreno"
        label={t('drawing', { value: euro(passo.value, locale) })}
        value={figure(passo.value, 'it')}
      />
    </>
  )
}

const Valore = (way: WayProps) => {
  const t = useTranslations('capire.valore')
  const { categoria = '' } = campiOf(way)
  if (!isCategoria(categoria)) return null
  return (
    <>
      <p>{t('text', { categoria })}</p>
      <Multipliers anno={way.view.contesto.anno} categoria={categoria} />
    </>
  )
}

/** The delibera, the row of the prospetto in its own words, and how sure it is. */
const Aliquota = (way: WayProps) => {
  const t = useTranslations('capire.aliquota')
  const lines = useTranslations('calcolo.linee')
  const { comune, contesto } = way.view
  const ready = readyOf(way)
  const aliquota = ready?.aliquota
  if (!aliquota) return null
  if (aliquota.scelta === 'altra') return <p>{t('typed')}</p>
  const row = ready.scelte.find(({ id }) => id === aliquota.scelta)
  return (
    <>
      <p>{t('text', { comune: comune.nome, linea: lines(aliquota.linea) })}</p>
      {row?.testo === undefined ? null : (
        <p>
          {t('row')} <q lang="it">{shortText(row.testo)}</q>
        </p>
      )}
      <RateState comune={comune} aliquote={contesto.aliquote} stato={aliquota.stato} />
      <DeliberaChip comune={comune} aliquote={contesto.aliquote} />
    </>
  )
}

const Mesi = ({ passo, ...place }: WayProps) => {
  const t = useTranslations('capire.mesi')
  const { anno } = place.view.contesto
  const tratti =
    place.view.conto.preparato.immobili[indexOf(place.id)]?.periodi.flatMap(({ tratto }) => tratto ?? []) ?? []
  const partly = yearOf(anno, tratti, place.periodo).filter(({ days, of }) => days > 0 && days < of)
  const count = passo.times ? (passo.times.num * 12) / passo.times.den : 12
  return (
    <>
      <p>{t('text', { count })}</p>
      <p>{t(isPrima(anno) ? 'rulePrima' : 'rule')}</p>
      {partly.map((own) => (
        <MonthDays key={own.month} anno={anno} own={own} />
      ))}
    </>
  )
}

const PLAIN = [
  'costo',
  'rivalutata',
  'dominicaleRivalutato',
  'valoreTerreno',
  'pertinenza',
  'parteImponibile',
  'pensionato',
  'scaglioni',
] as const
const CONDITIONS = ['baseStorico', 'baseInagibile', 'baseComodato', 'senzaCumulo', 'concordato'] as const

/** Steps that need words only: what it is, and for a reduction its condition. */
const Words = ({ passo: { id } }: WayProps) => {
  const t = useTranslations('capire')
  const plain = PLAIN.find((one) => one === id)
  const conditioned = CONDITIONS.find((one) => one === id)
  if (plain) return <p>{t(`${plain}.text`)}</p>
  if (!conditioned) return null
  return (
    <>
      <p>{t(`${conditioned}.text`)}</p>
      <p>{t(`${conditioned}.condition`)}</p>
    </>
  )
}

const Quota = ({ passo }: WayProps) => {
  const t = useTranslations('capire.quota')
  const locale = useLocale()
  return <p>{t('text', { share: passo.times ? share(passo.times, locale) : '' })}</p>
}

const Way = (way: WayProps): ReactNode => {
  switch (way.passo.id) {
    case 'rendita':
      return <Rendita {...way} />
    case 'dominicale':
      return <Dominicale {...way} />
    case 'valore':
      return <Valore {...way} />
    case 'aliquota':
      return <Aliquota {...way} />
    case 'valoreVenale':
      return <Venale view={way.view} campi={campiOf(way)} />
    case 'quota':
      return <Quota {...way} />
    case 'mesi':
      return <Mesi {...way} />
    default:
      return <Words {...way} />
  }
}

/** Every figure of the column opens onto its way: what it is, where it stands on paper, which condition, which article. */
export const Ways = (place: Place) => {
  const t = useTranslations('capire')
  const names = useTranslations('passi')
  const locale = useLocale()
  const aliquota = readyOf(place)?.aliquota
  const { view, id, periodo } = place
  const passi = passiOf(view.persona.trace, id, periodo, aliquota)
  const lawOf = (passo: Passo): Law | undefined =>
    view.persona.trace.steps.find((step) => step.at === `${id}/${periodo}` && step.rule.id === passo.id)?.rule.law
  return (
    <div className="ways">
      <p className="label">{t('title')}</p>
      {passi.map((passo, at) => {
        const law = lawOf(passo)
        const value = operationOf(passo, aliquota, locale) ?? euro(passo.value, locale)
        return (
          <Help
            key={at}
            group={`vie-${id}-${periodo}`}
            summary={t('summary', { name: names(`${passo.id as 'rendita'}.name`), value })}
          >
            <div className="way" id={wayId(id, periodo, at)}>
              <Way {...place} passo={passo} />
              {law ? <LawChip law={law} /> : null}
            </div>
          </Help>
        )
      })}
    </div>
  )
}
