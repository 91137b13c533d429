import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { Button, ButtonLink } from '../../components/button'
import { Help } from '../../components/help'
import { confrontoHref } from '../confronto/address'
import { Share } from './share'
import type { ResultView } from './view'

/** The address in a box that can be selected, so that it is copied without a script too. */
const LinkCard = ({ hrefs, origin }: ResultView) => {
  const t = useTranslations('conserva.link')
  const path = `${hrefs.result}?${hrefs.query}`
  return (
    <section className="card keep" aria-labelledby="condividi">
      <h3 id="condividi">{t('title')}</h3>
      <p className="small">{t('text')}</p>
      <div className="field mt-4">
        <label htmlFor="collegamento">{t('label')}</label>
        <div className="row mt-2">
          <div className="box">
            <input id="collegamento" type="text" readOnly defaultValue={origin + path} />
          </div>
          <Share label={t('copy')} done={t('copied')} of={t('copyOf')} path={path} />
        </div>
      </div>
      <Help summary={t('holds')}>
        <p>{t('inside')}</p>
        <p>
          <b>{t('never')}</b>
        </p>
        <p>{t('care')}</p>
      </Help>
    </section>
  )
}

/** Into one's own area, by way of the sign-in: a plain form, and nothing is kept before its person says so. */
const BringCard = ({ hrefs }: ResultView) => {
  const t = useTranslations('conserva.area')
  return (
    <section className="card keep" aria-labelledby="porta">
      <h3 id="porta">{t('title')}</h3>
      <p className="small">{t('text')}</p>
      <form method="post" action={localeHref(useLocale(), '/area/calcoli/porta')} className="mt-4">
        <input type="hidden" name="risposte" value={hrefs.query} />
        <Button kind="second" small icon="person">
          {t('go')}
        </Button>
      </form>
    </section>
  )
}

/** Keep, share, compare: nothing is stored here, the answers are in the address. */
export const Keep = (view: ResultView) => {
  const t = useTranslations('conserva')
  const { hrefs } = view
  return (
    <section className="section print:hidden" aria-labelledby="tieni">
      <h2 id="tieni">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div className="mt-6 grid gap-4 tablet:grid-cols-2">
        <div className="tablet:col-span-2">
          <LinkCard {...view} />
        </div>
        <section className="card keep" aria-labelledby="salva">
          <h3 id="salva">{t('file.title')}</h3>
          <p className="small">{t('file.text')}</p>
          <p className="btns mt-4">
            <ButtonLink href={`${hrefs.file}?${hrefs.query}`} kind="second" small icon="save" download>
              {t('file.save')}
            </ButtonLink>
            <a href={hrefs.apri}>{t('file.open')}</a>
          </p>
        </section>
        <BringCard {...view} />
        <section className="card keep" aria-labelledby="confronta">
          <h3 id="confronta">{t('compare.title')}</h3>
          <p className="small">{t('compare.text')}</p>
          <p className="btns mt-4">
            <ButtonLink href={confrontoHref(hrefs.confronto, { a: hrefs.query })} kind="second" small>
              {t('compare.open')}
            </ButtonLink>
          </p>
        </section>
      </div>
    </section>
  )
}
