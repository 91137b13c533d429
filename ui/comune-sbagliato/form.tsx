import { useLocale, useTranslations } from 'next-intl'
import type { CampoErrore, ErroreProblem, ErroreScritto } from '../../contracts/comune-sbagliato'
import type { ComuneLettera } from '../../contracts/lettera'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { DateField } from '../components/date-field'
import { ErrorSummary } from '../components/error-summary'
import { Field } from '../components/field'
import { Help } from '../components/help'
import { Notice } from '../components/notice'
import { RigaErrataFields } from './righe'

type Props = {
  readonly scritto: ErroreScritto
  /** Empty until the letters are asked for. */
  readonly problems: readonly ErroreProblem[]
  /** Rows to show; those beyond the typed ones are blank. */
  readonly count: number
  readonly ricevuto: ComuneLettera | undefined
  /** Comuni whose code is easily written for that one. */
  readonly simili: string
}

/** The sentence at a field, and the field in a word for the summary. */
const useWords = (problems: readonly ErroreProblem[]) => {
  const wrong = useTranslations('comuneSbagliato.wrong')
  const t = useTranslations('comuneSbagliato')
  const sentence = ({ code, values }: ErroreProblem) => wrong(code, values)
  const about = (field: string): string => {
    const row = /^r(\d+)-(codiceTributo|anno|debito)$/.exec(field)
    if (row) return `${t('righe.row', { row: Number(row[1]) + 1 })}, ${t(`righe.${row[2] as 'anno'}`)}`
    return field === 'giorno.g' ? t('campi.giorno') : t(`campi.${field as CampoErrore}`)
  }
  return {
    said: (field: string): string | undefined => {
      const problem = problems.find((one) => one.field === field)
      return problem && sentence(problem)
    },
    wrongs: problems.map((one) => ({ field: one.field, about: about(one.field), sentence: sentence(one) })),
  }
}

type Said = ReturnType<typeof useWords>['said']
type Part = { readonly testi: ErroreScritto['testi']; readonly said: Said }

const Text = ({
  campo,
  testi,
  said,
  hint,
  ...look
}: Part & {
  readonly campo: CampoErrore
  readonly hint?: string
  readonly width?: 's' | 'm' | 'l'
  readonly capitals?: boolean
  readonly autoComplete?: string
}) => {
  const t = useTranslations('comuneSbagliato.campi')
  return <Field name={campo} label={t(campo)} hint={hint} value={testi[campo]} problem={said(campo)} {...look} />
}

const Comuni = ({ testi, said, ricevuto, simili }: Part & Pick<Props, 'ricevuto' | 'simili'>) => {
  const t = useTranslations('comuneSbagliato')
  const found = ricevuto === undefined ? undefined : t('ricevutoIs', { ...ricevuto })
  return (
    <section className="section" aria-labelledby="i-comuni">
      <h2 id="i-comuni">{t('comuni.title')}</h2>
      <Text campo="ricevuto" hint={found ?? t('hints.ricevuto')} width="m" {...{ testi, said }} />
      <Text
        campo="competente"
        hint={simili === '' ? t('hints.competente') : t('hints.competenteNear', { simili })}
        width="m"
        {...{ testi, said }}
      />
    </section>
  )
}

const Immobile = (part: Part) => {
  const t = useTranslations('comuneSbagliato')
  return (
    <section className="section" aria-labelledby="l-immobile">
      <h2 id="l-immobile">{t('immobile.title')}</h2>
      <p>{t('immobile.lead')}</p>
      <div className="mt-6">
        <Text campo="immobile" hint={t('hints.facoltativo')} {...part} />
      </div>
      <div className="verifica-fields mt-6">
        {(['foglio', 'particella', 'subalterno'] as const).map((campo) => (
          <Text key={campo} campo={campo} width="s" {...part} />
        ))}
      </div>
      <Help summary={t('immobile.where')}>
        <p>{t('immobile.whereText')}</p>
      </Help>
    </section>
  )
}

const Versamento = ({ scritto, count, said }: Pick<Props, 'scritto' | 'count'> & { readonly said: Said }) => {
  const t = useTranslations('comuneSbagliato')
  const { testi, giorno, righe } = scritto
  return (
    <section className="section" aria-labelledby="il-versamento">
      <h2 id="il-versamento">{t('versamento.title')}</h2>
      <DateField prefix="giorno" label={t('campi.giorno')} value={giorno} problem={said('giorno.g')} />
      <Text campo="presso" hint={t('hints.presso')} {...{ testi, said }} />
      <h3 className="mt-8">{t('righe.title')}</h3>
      <p>{t('righe.lead')}</p>
      <div className="mt-6">
        {Array.from({ length: count }, (_, row) => (
          <RigaErrataFields key={row} row={row} riga={righe[row] ?? {}} said={said} />
        ))}
      </div>
      <div className="mt-6">
        <Button kind="quiet" name="azione" value="riga">
          {t('righe.add')}
        </Button>
      </div>
    </section>
  )
}

const Person = (part: Part) => {
  const t = useTranslations('comuneSbagliato')
  return (
    <section className="section" aria-labelledby="chi-scrive">
      <h2 id="chi-scrive">{t('person.title')}</h2>
      <Text campo="chi" hint={t('hints.chi')} autoComplete="name" {...part} />
      <Text campo="codiceFiscale" capitals {...part} />
      <Text campo="indirizzo" hint={t('hints.indirizzo')} {...part} />
      <Text campo="recapito" hint={t('hints.recapito')} {...part} />
    </section>
  )
}

/** One form, sent by plain POST to its own page: the same with JavaScript and without. */
export const ErroreForm = ({ scritto, problems, count, ricevuto, simili }: Props) => {
  const t = useTranslations('comuneSbagliato')
  const { said, wrongs } = useWords(problems)
  const part = { testi: scritto.testi, said }
  return (
    <>
      {wrongs.length > 0 ? (
        <div className="mt-6">
          <ErrorSummary wrongs={wrongs} />
        </div>
      ) : null}
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <div className="narrow mt-6">
        <Notice title={t('privacy.title')} level={2}>
          <p>{t('privacy.text')}</p>
        </Notice>
      </div>
      <form method="post" action={localeHref(useLocale(), '/comune-sbagliato')} className="f24-form narrow" noValidate>
        <button type="submit" name="azione" value="prepara" className="vh" tabIndex={-1} aria-hidden="true" />
        <Comuni {...part} ricevuto={ricevuto} simili={simili} />
        <Versamento scritto={scritto} count={count} said={said} />
        <Immobile {...part} />
        <Person {...part} />
        <div className="btns section">
          <Button name="azione" value="prepara">
            {t('go')}
          </Button>
        </div>
      </form>
    </>
  )
}
