import { useLocale, useTranslations } from 'next-intl'
import { localeHref, type Locale } from '../../i18n/routing'
import type { Words } from '../../i18n/words'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { Checkboxes } from '../components/checkboxes'
import { Notice } from '../components/notice'
import { euro, longDate } from '../format'

export type Quale = 'acconto' | 'saldo' | 'entrambe' | 'unica'

export type Offerta = {
  readonly quale: Quale
  /** Absent where several people pay: each sees their own beside the name. */
  readonly totale?: number
  readonly scadenze: readonly string[]
  readonly late: boolean
}

/** What a choice costs and by when, in a line below it. */
export const offertaWords = (
  t: Words<'f24.form'>,
  { totale, scadenze, late }: Omit<Offerta, 'quale'>,
  locale: Locale,
): string => {
  const giorno = longDate(scadenze[0] ?? '', locale)
  const both = scadenze.length > 1
  if (totale === undefined) {
    if (late) return t('dueLateDay', { giorno })
    return both ? t('dueBothDays') : t('dueDay', { giorno })
  }
  const importo = euro(totale, locale)
  if (late) return t('dueLate', { importo, giorno })
  return both ? t('dueBoth', { importo }) : t('due', { importo, giorno })
}

type RateProps = {
  readonly offered: readonly Offerta[]
  readonly quale: Quale
  readonly accepted: boolean
  readonly problem?: string
  readonly lateProblem?: string
}

/** A payment whose day is past asks for a word before anything is printed. */
export const Late = ({ accepted, lateProblem }: Pick<RateProps, 'accepted' | 'lateProblem'>) => {
  const t = useTranslations('f24.form.late')
  return (
    <div className="late">
      <Notice tone="wait" title={t('title')}>
        <p>
          {t('text')} <a href={localeHref(useLocale(), '/calcolo/ravvedimento')}>{t('go')}</a>
        </p>
      </Notice>
      {lateProblem === undefined ? null : <p className="wrong">{lateProblem}</p>}
      <Checkbox name="ritardo" label={t('accept')} checked={accepted} />
    </div>
  )
}

/** Which instalments, with amount and day; one whose day is past asks for a word before anything is printed. */
export const RateFields = ({ offered, quale, accepted, problem, lateProblem }: RateProps) => {
  const t = useTranslations('f24.form')
  const locale = useLocale()
  const late = offered.filter((one) => one.late)
  return (
    <div className={late.map((one) => `late-${one.quale}`).join(' ')}>
      <Choice
        name="quale"
        label={t('quale')}
        value={quale}
        {...(problem === undefined ? {} : { problem })}
        options={offered.map((one) => ({
          value: one.quale,
          label: t(one.quale),
          hint: offertaWords(t, one, locale),
        }))}
      />
      {late.length > 0 ? <Late accepted={accepted} {...(lateProblem === undefined ? {} : { lateProblem })} /> : null}
    </div>
  )
}

export type Chi = { readonly who: number; readonly chosen: boolean; readonly dovuto: number }

/** "Il tuo", "Contitolare 1": never a name, which is not known here. */
export const chiWords = (t: Words<'f24.form'>, who: number): string =>
  who === 0 ? t('mine') : t('other', { number: who })

/** Whose forms to print, where several people own. */
export const ChiFields = ({ chi, problem }: { readonly chi: readonly Chi[]; readonly problem?: string }) => {
  const t = useTranslations('f24.form')
  const locale = useLocale()
  return (
    <Checkboxes
      name="chi"
      label={t('who')}
      hint={t('whoHint')}
      problem={problem}
      options={chi.map(({ who, dovuto }) => ({
        ...{ value: String(who), label: chiWords(t, who) },
        hint: t('yearly', { importo: euro(dovuto, locale) }),
      }))}
      chosen={chi.filter(({ chosen }) => chosen).map(({ who }) => String(who))}
    />
  )
}
