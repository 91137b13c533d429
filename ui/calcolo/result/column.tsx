import { useLocale, useTranslations } from 'next-intl'
import type { AliquotaScelta } from '../../../contracts/calcolo/scelte'
import type { Locale } from '../../../i18n/routing'
import { LawChip, SourceChip } from '../../components/source-chip'
import { StepsTable, type SumStep } from '../../components/steps-table'
import { dayAndMonth, figure } from '../../format'
import { passiOf, type Fonte, type Passo } from '../../../contracts/calcolo/spiega'
import { operationOf } from '../line'
import { DeliberaChip } from '../questions/rate-state'
import type { SumView } from './view'
import { wayId } from './ways'

type ColumnProps = {
  readonly view: SumView
  readonly id: string
  readonly periodo: number
  readonly total: { readonly name: string; readonly result: string }
  /** The detrazione, where it is taken from this one stretch. */
  readonly more?: readonly SumStep[]
}

const Source = ({ fonte, view }: { readonly fonte: Fonte; readonly view: SumView }) => {
  const t = useTranslations('risultato')
  switch (fonte.kind) {
    case 'legge':
      return <LawChip law={fonte.law} />
    case 'tu':
      return <SourceChip kind="you">{t('you')}</SourceChip>
    case 'delibera':
      return <DeliberaChip comune={view.comune} aliquote={view.contesto.aliquote} />
  }
}

/** `dal 16 maggio al 31 dicembre`, where the stretch is not the whole year. */
const useStretchNote = (view: SumView, id: string, periodo: number): string | undefined => {
  const t = useTranslations('risultato')
  const locale: Locale = useLocale()
  const tratto = view.conto.preparato.immobili[Number(id.slice(1))]?.periodi[periodo]?.tratto
  if (!tratto) return undefined
  return t('stretch', { from: dayAndMonth(tratto.dal, locale), to: dayAndMonth(tratto.al, locale) })
}

/** The same sum in a column: each step with its operation, its figure and who says so. */
export const Column = ({ view, id, periodo, total, more = [] }: ColumnProps) => {
  const t = useTranslations('passi')
  const lines = useTranslations('calcolo.linee')
  const words = useTranslations('risultato')
  const locale = useLocale()
  const own = view.conto.preparato.immobili[Number(id.slice(1))]?.periodi[periodo]
  const stretch = useStretchNote(view, id, periodo)
  const aliquota: AliquotaScelta | undefined = own?.aliquota
  const noteOf = (passo: Passo): string | undefined => {
    if (passo.id === 'mesi') return stretch
    if (passo.id === 'aliquota' && aliquota) return `${lines(aliquota.linea)}, ${view.comune.nome}`
    return t.has(`${passo.id as 'rendita'}.note`) ? t(`${passo.id as 'rendita'}.note`) : undefined
  }
  const steps: SumStep[] = passiOf(view.persona.trace, id, periodo, aliquota).map((passo, at) => {
    const [note, operation] = [noteOf(passo), operationOf(passo, aliquota, locale)]
    return {
      key: `${passo.id}-${at}`,
      name: <a href={`#${wayId(id, periodo, at)}`}>{t(`${passo.id as 'rendita'}.name`)}</a>,
      result: figure(passo.value, locale),
      source: <Source fonte={passo.fonte} view={view} />,
      ...(note === undefined ? {} : { note }),
      ...(operation === undefined ? {} : { operation }),
    }
  })
  return <StepsTable caption={words('column')} steps={[...steps, ...more]} total={total} />
}
