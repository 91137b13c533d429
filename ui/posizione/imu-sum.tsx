import { useLocale, useTranslations } from 'next-intl'
import type { AliquotaScelta } from '../../contracts/calcolo/scelte'
import type { ImmobileResult } from '../../engine/imu/imu.types'
import { Reason } from '../calcolo/result/reason'
import { Sentence } from '../calcolo/result/sentence'
import { operationOf } from '../calcolo/line'
import { officialPage } from '../calcolo/rates-text'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable, type SumStep } from '../components/steps-table'
import { figure } from '../format'
import { fraseOf, passiOf, type Passo } from '../../contracts/calcolo/spiega'
import type { ImuCalcolata, PosizioneView } from './view'

type SumProps = { readonly view: PosizioneView; readonly imu: ImuCalcolata; readonly result: ImmobileResult }

const rateOf = ({ risultato, aliquote }: ImuCalcolata, { id }: ImmobileResult, periodo: number) => {
  const at = risultato.immobili.findIndex((each) => each.id === id)
  return aliquote.find(({ campo }) => campo === `immobili.${at}.periodi.${periodo}.aliquota`)?.scelta
}

const FROM_CATASTO = new Set(['rendita', 'dominicale', 'quota'])

const Source = ({ passo, view }: { readonly passo: Passo; readonly view: PosizioneView }) => {
  const t = useTranslations('posizione.fonte')
  const { fonte, id } = passo
  if (fonte.kind === 'legge') return <LawChip law={fonte.law} />
  if (fonte.kind === 'delibera') {
    return (
      <SourceChip kind="delibera" href={officialPage(view.comune)}>
        {t('prospetto', { year: String(view.anno) })}
      </SourceChip>
    )
  }
  return FROM_CATASTO.has(id) ? (
    <SourceChip kind="catasto">{t('catasto')}</SourceChip>
  ) : (
    <SourceChip kind="catasto">{t('comune')}</SourceChip>
  )
}

type StretchProps = SumProps & { readonly periodo: number; readonly aliquota: AliquotaScelta | undefined }

const useSteps = ({ view, imu, result, periodo, aliquota }: StretchProps): readonly SumStep[] => {
  const t = useTranslations('passi')
  const lines = useTranslations('calcolo.linee')
  const locale = useLocale()
  return passiOf(imu.traccia, result.id, periodo, aliquota).map((passo, at) => {
    const operation = operationOf(passo, aliquota, locale)
    const isRate = passo.id === 'aliquota' && aliquota !== undefined
    const key = `${passo.id as 'rendita'}.note` as const
    const note = isRate ? `${lines(aliquota.linea)}, ${view.comune.nome}` : t.has(key) ? t(key) : undefined
    return {
      key: `${passo.id}-${at}`,
      name: t(`${passo.id as 'rendita'}.name`),
      result: figure(passo.value, locale),
      source: <Source passo={passo} view={view} />,
      ...(note === undefined ? {} : { note }),
      ...(operation === undefined ? {} : { operation }),
    }
  })
}

const Stretch = (props: StretchProps) => {
  const t = useTranslations('risultato')
  const locale = useLocale()
  const { view, imu, result, periodo, aliquota } = props
  const own = result.periodi[periodo]!
  const frase = fraseOf(imu.traccia, result.id, periodo)
  const steps = useSteps(props)
  if (own.esenzione) return <Reason motivo={own.esenzione} anno={view.anno} />
  if (frase.aliquota === undefined || frase.imposta === undefined) return <p className="say">{t('noMonths')}</p>
  const alone = result.periodi.length === 1
  const meno = alone && result.detrazione > 0 ? result : undefined
  return (
    <>
      <Sentence trace={imu.traccia} id={result.id} periodo={periodo} result={own} aliquota={aliquota} meno={meno} />
      <StepsTable
        caption={t('column')}
        steps={steps}
        total={{
          name: alone ? t('tax', { year: String(view.anno) }) : t('stretchTax'),
          result: figure(alone ? result.imposta : frase.imposta, locale),
        }}
      />
    </>
  )
}

/** How the year's IMU of one immobile is made, stretch by stretch: the same trace as every other page. */
export const ImuSum = (props: SumProps) => (
  <div className="grid gap-8">
    {props.result.periodi.map((_, periodo) => (
      <div key={periodo}>
        <Stretch {...props} periodo={periodo} aliquota={rateOf(props.imu, props.result, periodo)} />
      </div>
    ))}
  </div>
)
