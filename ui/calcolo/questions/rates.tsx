import { useLocale, useTranslations } from 'next-intl'
import type { PeriodoPreparato } from '../../../contracts/calcolo/aliquote-periodo'
import { hasAccontoDiLegge } from '../../../contracts/calcolo/anni'
import { situazioneDi } from '../../../contracts/calcolo/condizioni'
import type { AliquotaScelta, SceltaAliquota } from '../../../contracts/calcolo/scelte'
import { Checkbox } from '../../components/checkbox'
import { Notice } from '../../components/notice'
import { rate } from '../../format'
import { officialPage, shortText } from '../rates-text'
import type { Asked } from './asked'
import { RateQuestion } from './rate'
import { RateState } from './rate-state'

/** Cases of last year, where this year's are not held: a hint, never a rate. */
const LastYear = ({ rows, year }: { readonly rows: readonly SceltaAliquota[]; readonly year: number }) => {
  const t = useTranslations('calcolo.conferma')
  const locale = useLocale()
  const own = rows.filter(({ testo }) => testo !== undefined)
  if (own.length === 0) return null
  return (
    <>
      <p>{t('lastYear', { year: String(year) })}</p>
      <ul className="mt-1 list-disc pl-5 small">
        {own.slice(0, 6).map(({ id, pct, testo = '' }) => (
          <li key={id}>
            {rate(pct, locale)}: {shortText(testo)}
          </li>
        ))}
      </ul>
    </>
  )
}

type ConfirmProps = {
  readonly asked: Asked
  readonly preparato: PeriodoPreparato
  readonly rates: readonly AliquotaScelta[]
}

/** What must be looked at on the official page before an F24 is printed, and the word that it was. */
const Confirm = ({ asked, preparato, rates }: ConfirmProps) => {
  const t = useTranslations('calcolo.conferma')
  const locale = useLocale()
  const { contesto, comune, prefix, risposte } = asked
  const [first] = rates
  if (!first?.daConfermare) return null
  const uncovered = rates.some(({ daConfermare }) => daConfermare === 'differenziate-not-held')
  return (
    <div className="field">
      <Notice tone="wait" title={t('title')}>
        {rates.map(({ anno, daConfermare, pct }) =>
          daConfermare ? (
            <p key={anno}>
              {t(`why.${daConfermare}`, { year: String(anno), rate: rate(pct, locale), comune: comune.nome })}
            </p>
          ) : null,
        )}
        {uncovered ? <LastYear rows={preparato.sceltePrecedenti} year={contesto.precedenti.anno} /> : null}
        <p>
          {t('what')} <a href={officialPage(comune)}>{t('official')}</a>
        </p>
        <div className="mt-3">
          <Checkbox
            name={`${prefix}confermo`}
            label={t('yes', { rates: [...new Set(rates.map(({ pct }) => rate(pct, locale)))].join(', ') })}
            checked={risposte.campi.confermo === 'si'}
          />
        </div>
      </Notice>
    </div>
  )
}

/** Last year's rate for the acconto is asked only where it does not follow from this year's answer. */
const asksLastYear = ({ contesto, risposte, problemOf, prefix }: Asked, preparato: PeriodoPreparato): boolean => {
  if (hasAccontoDiLegge(contesto.anno)) return false
  if (preparato.mesi === undefined || preparato.mesi.primoSemestre === 0) return false
  const { scelta, sceltaPrecedente } = risposte.campi
  if (scelta === 'altra' || sceltaPrecedente || problemOf(`${prefix}sceltaPrecedente`)) return true
  return preparato.aliquota !== undefined && preparato.aliquotaAcconto === undefined
}

/** The person is exempt and the rate is for who owns a share and lives elsewhere: the ordinary one, nothing to choose. */
const isForOthers = ({ contesto, tipo, risposte: { campi } }: Asked): boolean =>
  campi.uso === 'casa' || (campi.uso === 'abito' && situazioneDi(tipo, campi, contesto.anno) === undefined)

const ForOthers = ({ asked, preparato }: Pick<ConfirmProps, 'asked' | 'preparato'>) => {
  const t = useTranslations('calcolo.aliquota')
  const locale = useLocale()
  const { aliquota, aliquotaAcconto } = preparato
  if (!aliquota) return null
  const rates = [aliquota, aliquotaAcconto].filter((one): one is AliquotaScelta => one?.daConfermare !== undefined)
  return (
    <>
      <div className="field">
        <p>{t('forOthers', { rate: rate(aliquota.pct, locale) })}</p>
        <RateState comune={asked.comune} aliquote={asked.contesto.aliquote} stato={aliquota.stato} />
      </div>
      <Confirm asked={asked} preparato={preparato} rates={rates} />
    </>
  )
}

/** The rates of a stretch: this year's, last year's for the acconto, and what is still to be confirmed. */
export const RatesQuestions = ({
  asked,
  preparato,
}: {
  readonly asked: Asked
  readonly preparato: PeriodoPreparato
}) => {
  const t = useTranslations('calcolo.aliquota')
  const locale = useLocale()
  const { situazione, aliquota, aliquotaAcconto } = preparato
  const { aliquote, precedenti } = asked.contesto
  if (!situazione) return null
  if (isForOthers(asked)) return <ForOthers asked={asked} preparato={preparato} />
  const common = { asked, situazione }
  const asks = asksLastYear(asked, preparato)
  const rates = [aliquota, aliquotaAcconto].filter((one): one is AliquotaScelta => one?.daConfermare !== undefined)
  return (
    <>
      <RateQuestion
        {...common}
        scelta="scelta"
        typed="aliquota"
        law="scelta"
        scelte={preparato.scelte}
        aliquote={aliquote}
        label={t('question', { comune: asked.comune.nome, year: String(aliquote.anno) })}
      >
        {hasAccontoDiLegge(aliquote.anno) ? <p className="mt-2 small soft">{t('accontoDiLegge')}</p> : null}
        {aliquotaAcconto && !asks ? (
          <p className="mt-2 small soft">
            {t('acconto', { rate: rate(aliquotaAcconto.pct, locale), year: String(precedenti.anno) })}
          </p>
        ) : null}
      </RateQuestion>
      {asks ? (
        <RateQuestion
          {...common}
          scelta="sceltaPrecedente"
          typed="aliquotaPrecedente"
          law="acconto"
          scelte={preparato.sceltePrecedenti}
          aliquote={precedenti}
          label={t('lastYear', { year: String(precedenti.anno) })}
        />
      ) : null}
      {rates.length > 0 ? <Confirm asked={asked} preparato={preparato} rates={rates} /> : null}
    </>
  )
}
