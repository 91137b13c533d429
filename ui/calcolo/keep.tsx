import { useLocale, useTranslations } from 'next-intl'
import type { Calcolo } from '../../contracts/scadenzario/elenco'
import { localeHref } from '../../i18n/routing'
import { Button, ButtonLink } from '../components/button'
import { CopyButton } from '../components/copy-button'
import { Help } from '../components/help'
import { confrontoHref } from './confronto/address'

type KeepProps = {
  readonly calcolo: Calcolo
  /** The answers, as `risposteDi` gives them: nothing else is kept or shared. */
  readonly query: string
  /** The site, for a link that is whole: `https://tributi.comune.example`. */
  readonly origin: string
}

const usePage = (calcolo: Calcolo): string => localeHref(useLocale(), `/calcolo/${calcolo}`)

/** The address in a box that can be selected, so that it is copied without a script too. */
const LinkCard = ({ calcolo, query, origin }: KeepProps) => {
  const t = useTranslations('conserva.link')
  const path = `${usePage(calcolo)}/risultato?${query}`
  return (
    <section className="card keep" aria-labelledby="condividi">
      <h3 id="condividi">{t('title')}</h3>
      <p className="small">{t(calcolo === 'imu' ? 'text' : 'textAltri')}</p>
      <div className="field mt-4">
        <label htmlFor="collegamento">{t('label')}</label>
        <div className="row mt-2">
          <div className="box">
            <input id="collegamento" type="text" readOnly defaultValue={origin + path} />
          </div>
          <CopyButton label={t('copy')} done={t('copied')} of={t('copyOf')} path={path} />
        </div>
      </div>
      <Help summary={t('holds')}>
        <p>{t(calcolo === 'imu' ? 'inside' : 'insideAltri')}</p>
        <p>
          <b>{t('never')}</b>
        </p>
        {calcolo === 'imu' ? <p>{t('care')}</p> : null}
      </Help>
    </section>
  )
}

const FileCard = ({ calcolo, query }: KeepProps) => {
  const t = useTranslations('conserva.file')
  return (
    <section className="card keep" aria-labelledby="salva">
      <h3 id="salva">{t('title')}</h3>
      <p className="small">{t('text')}</p>
      <p className="btns mt-4">
        <ButtonLink href={`${usePage(calcolo)}/file?${query}`} kind="second" small icon="save" download>
          {t('save')}
        </ButtonLink>
        <a href={localeHref(useLocale(), '/calcolo/apri')}>{t('open')}</a>
      </p>
    </section>
  )
}

/** Into one's own area, by way of the sign-in: a plain form, and nothing is kept before its person says so. */
const BringCard = ({ calcolo, query }: KeepProps) => {
  const t = useTranslations('conserva.area')
  return (
    <section className="card keep" aria-labelledby="porta">
      <h3 id="porta">{t('title')}</h3>
      <p className="small">{t('text')}</p>
      <form method="post" action={localeHref(useLocale(), '/area/calcoli/porta')} className="mt-4">
        <input type="hidden" name="calcolo" value={calcolo} />
        <input type="hidden" name="risposte" value={query} />
        <Button kind="second" small icon="person">
          {t('go')}
        </Button>
      </form>
    </section>
  )
}

const CompareCard = ({ calcolo, query }: KeepProps) => {
  const t = useTranslations('conserva.compare')
  return (
    <section className="card keep" aria-labelledby="confronta">
      <h3 id="confronta">{t('title')}</h3>
      <p className="small">{t(calcolo === 'imu' ? 'text' : 'textAltri')}</p>
      <p className="btns mt-4">
        <ButtonLink href={confrontoHref(`${usePage(calcolo)}/confronto`, { a: query })} kind="second" small>
          {t('open')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** Keep, share, compare, of every calculator: nothing is stored here, the answers are in the address. */
export const Keep = (props: KeepProps) => {
  const t = useTranslations('conserva')
  return (
    <section className="section print:hidden" aria-labelledby="tieni">
      <h2 id="tieni">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div className="mt-6 grid gap-4 tablet:grid-cols-2">
        <div className="tablet:col-span-2">
          <LinkCard {...props} />
        </div>
        <FileCard {...props} />
        <BringCard {...props} />
        <CompareCard {...props} />
      </div>
    </section>
  )
}
