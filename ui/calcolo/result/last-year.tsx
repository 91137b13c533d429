import { useTranslations } from 'next-intl'
import { Notice } from '../../components/notice'
import { queryOf } from '../../../contracts/calcolo/indirizzo'
import { altroParams, confrontoHref } from '../confronto/address'
import { isComputed, latoAnnoPrima, latoDi, type Computed, type LatoVista } from '../confronto/lati'
import { ConfrontoView } from '../confronto/view'
import type { ResultView } from './view'

type Own = { readonly view: ResultView; readonly before: LatoVista; readonly now: LatoVista }

/** The form of the year before; its result comes back beside this year's. */
const correctHref = ({ view, before }: Own): string =>
  `${view.hrefs.form}?${queryOf(before.risposte)}${altroParams({ side: 'b', query: view.hrefs.query })}`

const Missing = (own: Own) => {
  const t = useTranslations('confronto.annoPrima')
  const year = String(own.before.contesto.anno)
  return (
    <Notice title={t('manca', { year })}>
      <p>
        <a href={correctHref(own)}>{t('answer', { year })}</a>
      </p>
    </Notice>
  )
}

const Compared = ({ before, now, ...own }: Own & { readonly before: Computed; readonly now: Computed }) => {
  const t = useTranslations('confronto.annoPrima')
  const year = String(before.contesto.anno)
  return (
    <>
      <ConfrontoView before={before} now={now} heads={[year, String(now.contesto.anno)]} picture={false} />
      {before.conto.preparato.daConfermare.length > 0 ? (
        <p className="fine mt-2">{t('daConfermare', { year })}</p>
      ) : null}
      <p className="mt-4 print:hidden">
        {t('how', { year })} <a href={correctHref({ ...own, before, now })}>{t('correct', { year })}</a>.{' '}
        <a href={confrontoHref(own.view.hrefs.confronto, { b: own.view.hrefs.query, prima: true })}>{t('open')}</a>
      </p>
    </>
  )
}

/** "Perché più dell’anno scorso?": the same properties at last year's rates, line by line. */
export const LastYear = (view: ResultView) => {
  const t = useTranslations('confronto.annoPrima')
  const now = latoDi(view.comune.nome, view.contesto, view.risposte)
  const before = latoAnnoPrima(now)
  if (!isComputed(now) || view.contesto.anno - 1 < 2020) return null
  const difference = before && isComputed(before) ? now.persona.result.imposta - before.persona.result.imposta : 0
  return (
    <section className="section" aria-labelledby="anno-scorso">
      <h2 id="anno-scorso">{difference > 0 ? t('piu') : difference < 0 ? t('meno') : t('uguale')}</h2>
      {before === undefined ? (
        <p>{t('nonCera', { year: String(view.contesto.anno - 1) })}</p>
      ) : isComputed(before) ? (
        <Compared view={view} before={before} now={now} />
      ) : (
        <div className="mt-4">
          <Missing view={view} before={before} now={now} />
        </div>
      )}
    </section>
  )
}
