import { useLocale, useTranslations } from 'next-intl'
import type { AliquoteComune, LineaProspetto } from '../../engine/imu/imu.types'
import { l160 } from '../../engine/kernel/law'
import { officialPage, statoKey } from '../calcolo/rates-text'
import { LawChip, SourceChip } from '../components/source-chip'
import { Tag, type TagTone } from '../components/tag'
import { actDate, date, rate } from '../format'

export type ComuneShown = { readonly belfiore: string; readonly nome: string; readonly sigla: string }

type YearProps = {
  readonly comune: ComuneShown
  readonly aliquote: AliquoteComune
  /** The comune decided them and MEF has not published them: they do not hold yet. */
  readonly decise?: boolean
}

/** As people meet them: most own a home or a garage, few a warehouse. */
const ORDER: readonly LineaProspetto[] = [
  'abitazione-principale',
  'altro-fabbricato',
  'area',
  'terreno',
  'gruppo-d',
  'rurale-strumentale',
]

const TONES: Readonly<Record<ReturnType<typeof statoKey>, TagTone>> = {
  known: 'ok',
  continued: 'info',
  law: 'info',
  unknown: 'warn',
}

/** The state of the year: that of its surest line; a line in doubt says so beside its figure. */
const surest = ({ stati }: AliquoteComune): AliquoteComune['stato'] => {
  const all = Object.values(stati)
  return all.includes('known') ? 'known' : all.includes('continued') ? 'continued' : 'unknown'
}

const Value = ({ aliquote, linea }: { readonly aliquote: AliquoteComune; readonly linea: LineaProspetto }) => {
  const t = useTranslations('schedaComune.aliquote')
  const locale = useLocale()
  const pct = aliquote.base[linea]
  if (linea === 'terreno' && aliquote.terreniEsenti === 'SI') return <>{t('exempt')}</>
  if (pct === undefined) return <Tag tone="warn">{t('missing')}</Tag>
  return (
    <>
      {aliquote.stati[linea] === 'unknown' && surest(aliquote) !== 'unknown' ? (
        <Tag tone="warn">{t('confirm')}</Tag>
      ) : null}
      <b>{rate(pct, locale)}</b>
    </>
  )
}

const Lines = ({ aliquote }: { readonly aliquote: AliquoteComune }) => {
  const t = useTranslations('schedaComune.aliquote')
  return (
    <dl className="lines rates mt-4">
      <div>
        <dt>
          {t('free')}
          <small>{t('freeHint')}</small>
        </dt>
        <dd>{t('freeValue')}</dd>
      </div>
      {ORDER.map((linea) => (
        <div key={linea}>
          <dt>
            {t(`line.${linea}`)}
            <small>{t(`hint.${linea}`)}</small>
          </dt>
          <dd>
            <Value aliquote={aliquote} linea={linea} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Why = ({ comune, aliquote }: YearProps) => {
  const t = useTranslations('calcolo.aliquota')
  const locale = useLocale()
  const { anno, prospettoAnno, rilevata, stati, motivi } = aliquote
  const said = {
    year: String(anno),
    from: String(prospettoAnno ?? anno),
    day: date(rilevata, locale),
    comune: comune.nome,
  }
  const doubtful = Object.values(stati).includes('unknown')
  return (
    <p className="mt-4 small soft">
      {t(`state.${statoKey(aliquote, surest(aliquote))}`, said)}{' '}
      {doubtful ? motivi.map((motivo) => <span key={motivo}>{t(`why.${motivo}`, said)} </span>) : null}
    </p>
  )
}

/** Who says so: the delibera where we hold it, else the prospetto or the law. */
const Source = ({ comune, aliquote }: YearProps) => {
  const t = useTranslations('calcolo.aliquota')
  const { delibera, prospettoAnno } = aliquote
  if (prospettoAnno === undefined) return <LawChip law={l160('748-755')} />
  return (
    <SourceChip kind="delibera" href={delibera?.link ?? officialPage(comune)}>
      {delibera
        ? t('delibera', { number: delibera.numero, day: actDate(delibera.data) })
        : t('prospetto', { year: String(prospettoAnno) })}
    </SourceChip>
  )
}

/** The rates of one year, with how sure they are, who decided them, and when they were read. */
export const YearRates = ({ comune, aliquote, decise = false }: YearProps) => {
  const t = useTranslations('schedaComune.aliquote')
  const locale = useLocale()
  const { anno, prospettoAnno, fonte, rilevata, terreniEsenti, assimilazioneAnziani } = aliquote
  const key = statoKey(aliquote, surest(aliquote))
  const id = `${decise ? 'decise' : 'anno'}-${anno}`
  return (
    <article className="card" aria-labelledby={id}>
      <div className="year-head">
        <h3 id={id}>{t(decise ? 'decided' : 'year', { year: String(anno) })}</h3>
        {decise ? (
          <Tag tone="warn">{t('state.decided')}</Tag>
        ) : (
          <Tag tone={TONES[key]}>{t(`state.${key}`, { from: String(prospettoAnno ?? anno) })}</Tag>
        )}
      </div>
      {decise ? <p className="mt-4 small">{t('decidedText', { year: String(anno) })}</p> : null}
      <Lines aliquote={aliquote} />
      {terreniEsenti === 'PARZIALE' ? <p className="mt-4 small">{t('exemptPart')}</p> : null}
      {assimilazioneAnziani ? <p className="mt-4 small">{t('anziani')}</p> : null}
      {decise ? null : <Why comune={comune} aliquote={aliquote} />}
      <p className="mt-2 small soft">
        {aliquote.inseriteDalComune
          ? t('entered', { day: date(rilevata, locale) })
          : fonte === ''
            ? null
            : t('read', { day: date(rilevata, locale), source: fonte })}
      </p>
      <p className="mt-3">
        <Source comune={comune} aliquote={aliquote} />
      </p>
    </article>
  )
}
