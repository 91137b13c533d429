import { useLocale, useTranslations } from 'next-intl'
import type { CampoProblem } from '../../../contracts/calcolo/typed'
import type { DaConfermare } from '../../../contracts/calcolo/aliquote-periodo'
import { Notice } from '../../components/notice'
import { date, rate } from '../../format'
import { problemWords } from '../../words'
import { isWaiting } from '../conto'
import { nameOf } from '../names'
import { officialPage } from '../rates-text'
import { Readings } from './readings'
import { immobileHref, type ResultView } from './view'

const immobileOf = ({ field }: Pick<CampoProblem, 'field'>): number => Number(/^i(\d+)\./.exec(field)?.[1] ?? 0)

/** The same rate of the same year is said once, however many immobili it touches. */
const distinct = (rows: readonly DaConfermare[]): readonly DaConfermare[] =>
  rows.filter(
    (row, at) =>
      rows.findIndex(
        (one) => one.anno === row.anno && one.motivo === row.motivo && one.linea === row.linea && one.pct === row.pct,
      ) === at,
  )

const ToConfirm = (view: ResultView) => {
  const t = useTranslations('risultato.notices')
  const why = useTranslations('calcolo.conferma.why')
  const locale = useLocale()
  const { comune, conto } = view
  const rows = distinct(conto.preparato.daConfermare)
  const [first] = rows
  if (!first) return null
  return (
    <Notice tone="wait" title={t('confirmTitle')}>
      {rows.map((row) => (
        <p key={`${row.anno}-${row.linea}-${row.motivo}-${row.pct}`}>
          {why(row.motivo, { year: String(row.anno), rate: rate(row.pct, locale), comune: comune.nome })}
        </p>
      ))}
      <p>
        {t('confirmWhat')} <a href={officialPage(comune)}>{t('official')}</a>.{' '}
        <a href={immobileHref(view, immobileOf(first), first.field)}>{t('confirmHere')}</a>
      </p>
    </Notice>
  )
}

const Waiting = (view: ResultView) => {
  const t = useTranslations('risultato.notices')
  const names = useTranslations('calcolo.nomi')
  const waiting = view.conto.problems.filter(isWaiting)
  if (waiting.length === 0) return null
  return (
    <Notice tone="wait" title={t('waitingTitle', { count: waiting.length })}>
      {waiting.map((problem) => {
        const at = immobileOf(problem)
        const immobile = view.risposte.immobili[at]
        return (
          <p key={problem.field}>
            <a href={immobileHref(view, at, problem.field)}>
              {t('waiting', { number: at + 1, name: immobile ? nameOf(names, immobile) : '' })}
            </a>
          </p>
        )
      })}
    </Notice>
  )
}

/** Things that look wrong but do not stop the sum. */
const Odd = ({ persona }: ResultView) => {
  const t = useTranslations()
  const { avvisi } = persona.result
  if (avvisi.length === 0) return null
  return (
    <Notice title={t('risultato.notices.odd')}>
      {avvisi.map(({ code, field }) => (
        <p key={code + field}>{problemWords(t, code)}</p>
      ))}
    </Notice>
  )
}

/** A prospetto of last year that goes on: said calmly beside the total it touches. */
const Continued = ({ comune, contesto, conto }: ResultView) => {
  const t = useTranslations('risultato.notices')
  const locale = useLocale()
  const { anno, prospettoAnno, rilevata } = contesto.aliquote
  const isContinued = conto.preparato.immobili.some(({ periodi }) =>
    periodi.some(({ aliquota }) => aliquota?.stato === 'continued' && aliquota.scelta !== 'altra'),
  )
  if (!isContinued || prospettoAnno === undefined) return null
  const said = { from: String(prospettoAnno), year: String(anno), day: date(rilevata, locale), comune: comune.nome }
  return (
    <Notice title={t('continuedTitle', said)}>
      <p>
        {t('continued', said)} <a href={officialPage(comune)}>{t('official')}</a>.
      </p>
    </Notice>
  )
}

export const Notices = (view: ResultView) => (
  <div className="mt-4 grid gap-4">
    <Waiting {...view} />
    <ToConfirm {...view} />
    <Continued {...view} />
    <Readings {...view} />
    <Odd {...view} />
  </div>
)
