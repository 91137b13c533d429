import { useLocale, useTranslations } from 'next-intl'
import type { Problem } from '../../engine/kernel/problem'
import { localeHref } from '../../i18n/routing'
import { ButtonLink } from '../components/button'
import { problemWords } from '../words'

const WAYS = {
  'ravvedimento-not-a-tax': '/calcolo/canone',
  'ravvedimento-after-atto': '/servizi/rateizzazione',
  'ravvedimento-expired': '/servizi/autotutela',
  'ravvedimento-over-year': '/servizi/ravvedimento',
} as const

type Refused = keyof typeof WAYS

const isRefused = (code: string): code is Refused => Object.hasOwn(WAYS, code)

/** Not in this way: why, and what to do instead. */
export const Refusal = ({ problem, change }: { readonly problem: Pick<Problem, 'code'>; readonly change: string }) => {
  const t = useTranslations()
  const locale = useLocale()
  const code = isRefused(problem.code) ? problem.code : 'ravvedimento-over-year'
  return (
    <>
      <div className="head">
        <h1>{t('ravvedimento.rifiuto.title')}</h1>
        <p className="lead">{problemWords(t, problem.code)}</p>
      </div>
      <section className="narrow mt-8" aria-labelledby="che-cosa-fare">
        <h2 id="che-cosa-fare">{t('ravvedimento.rifiuto.what')}</h2>
        <p>{t(`ravvedimento.rifiuto.${code}.text`)}</p>
        <div className="btns section">
          <ButtonLink href={localeHref(locale, WAYS[code])}>{t(`ravvedimento.rifiuto.${code}.go`)}</ButtonLink>
          <ButtonLink href={change} kind="second">
            {t('ravvedimento.risultato.change')}
          </ButtonLink>
        </div>
      </section>
    </>
  )
}
