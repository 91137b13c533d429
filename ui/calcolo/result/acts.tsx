import { useTranslations } from 'next-intl'
import { ButtonLink } from '../../components/button'
import { CardLink } from '../../components/card'
import { CopyButton } from '../../components/copy-button'
import { Metti } from '../../scadenzario/metti'
import { confrontoHref } from '../confronto/address'
import { isPrintable } from '../conto'
import { immobileHref, isClosed, type ResultView } from './view'

/** What to do now: the F24 where every figure is sure, else the answer that is missing. */
export const Acts = (view: ResultView) => {
  const t = useTranslations('risultato.acts')
  const keep = useTranslations('conserva')
  const { answer, conto, hrefs } = view
  const [first] = conto.preparato.daConfermare
  const nothing = answer.kind === 'exempt' || answer.kind === 'minimum'
  return (
    <div className="btns acts print:hidden">
      {nothing || isClosed(view) ? null : isPrintable(conto) ? (
        <ButtonLink href={`${hrefs.f24}?${hrefs.query}`} icon="print">
          {t('f24')}
        </ButtonLink>
      ) : first ? (
        <ButtonLink href={immobileHref(view, Number(/^i(\d+)/.exec(first.field)?.[1] ?? 0), first.field)}>
          {t('confirm')}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`${hrefs.form}?${hrefs.query}`} kind="second">
        {t('change')}
      </ButtonLink>
      <Metti calcolo="imu" query={hrefs.query} />
      <ButtonLink href={`${hrefs.file}?${hrefs.query}`} kind="quiet" icon="save" download>
        {keep('save')}
      </ButtonLink>
      <CopyButton label={t('share')} done={t('shared')} of={t('shareOf')} path={`${hrefs.result}?${hrefs.query}`} />
      <ButtonLink href={confrontoHref(hrefs.confronto, { a: hrefs.query })} kind="quiet">
        {keep('compare.open')}
      </ButtonLink>
    </div>
  )
}

/** At the end of the reasons: what comes next, and what to do when something is not right. */
export const Next = (view: ResultView) => {
  const t = useTranslations('risultato.next')
  const { conto, hrefs, persona } = view
  return (
    <section className="section print:hidden" aria-labelledby="e-adesso">
      <h2 id="e-adesso">{t('title')}</h2>
      <div className="mt-6 grid gap-4 tablet:grid-cols-2">
        {persona.pagato > 0 && isPrintable(conto) && !isClosed(view) ? (
          <CardLink href={`${hrefs.f24}?${hrefs.query}`} title={t('f24')}>
            <p className="small">{t('f24Text')}</p>
          </CardLink>
        ) : null}
        <CardLink href={`${hrefs.form}?${hrefs.query}`} title={t('wrong')}>
          <p className="small">{t('wrongText')}</p>
        </CardLink>
      </div>
    </section>
  )
}
