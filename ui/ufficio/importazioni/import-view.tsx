import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { whole } from '../../format'
import { LookAgain } from './progress'
import { ProblemList, type ProblemRow } from './problem-list'

const COUNTS = ['nuova', 'cambiata', 'uguale', 'attesa', 'errata'] as const
export type CountsShown = Readonly<Record<(typeof COUNTS)[number], number>>

type ImportViewProps = {
  readonly id: string
  readonly stato: string
  readonly riga: number
  readonly cursore: number
  readonly rows: number
  readonly counts: CountsShown | undefined
  readonly problems: readonly ProblemRow[]
  readonly token: string
  /** A machine works at it now. */
  readonly running: boolean
  /** When a worker last went on with it: whoever was at it had stopped half way. */
  readonly ripresaIl: Date | undefined
}

const SHOWN = 50

type ButtonFormProps = {
  readonly to: 'conferma' | 'riprendi' | 'annulla'
  readonly kind?: 'second' | 'remove'
  readonly about: { readonly id: string; readonly token: string }
  readonly children: ReactNode
}

const ButtonForm = ({ to, kind = 'second', about: { id, token }, children }: ButtonFormProps) => (
  <OwnForm to={`/ufficio/importazioni/${to}`} token={token} about={{ id }}>
    <Button {...(to === 'conferma' ? {} : { kind })}>{children}</Button>
  </OwnForm>
)

const Counts = ({ counts }: { readonly counts: CountsShown }) => {
  const t = useTranslations('importazioni')
  const locale = useLocale()
  return (
    <dl className="facts mt-4">
      {COUNTS.map((one) => (
        <div key={one}>
          <dt>{t(`count.${one}`)}</dt>
          <dd>{whole(counts[one], locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How far it is, and the way to look again. */
const Progress = ({
  id,
  stato,
  riga,
  cursore,
  rows,
}: Pick<ImportViewProps, 'id' | 'stato' | 'riga' | 'cursore' | 'rows'>) => {
  const t = useTranslations('importazioni')
  const locale = useLocale()
  const isReading = stato === 'lettura'
  const words = isReading
    ? t('reading', { line: whole(riga, locale) })
    : t(stato === 'confermata' ? 'applying' : 'comparing', { done: whole(cursore, locale), all: whole(rows, locale) })
  return (
    <>
      <p className="mt-4" role="status">
        {words}
      </p>
      {isReading || rows === 0 ? null : (
        <progress className="office-progress mt-4" value={cursore} max={rows} aria-label={words} />
      )}
      <p className="mt-4">
        <a href={localeHref(locale, `/ufficio/importazioni/${id}`)}>{t('look')}</a>
      </p>
      <LookAgain />
    </>
  )
}

type Standing = { readonly seen: CountsShown | undefined; readonly goesOn: boolean; readonly over: boolean }

/** Shown once its counts are there and nobody is at it. */
const standingOf = ({ stato, counts, running }: ImportViewProps): Standing => {
  const seen = stato === 'anteprima' && !running ? counts : undefined
  return {
    seen,
    goesOn: stato === 'lettura' || stato === 'confermata' || (stato === 'anteprima' && seen === undefined),
    over: stato === 'applicata' || stato === 'annullata',
  }
}

/** What one may do now. */
const Buttons = ({ props, standing }: { readonly props: ImportViewProps; readonly standing: Standing }) => {
  const t = useTranslations('importazioni')
  const { seen, goesOn, over } = standing
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      {seen ? (
        <ButtonForm to="conferma" about={props}>
          {t('confirm')}
        </ButtonForm>
      ) : null}
      {seen && seen.attesa > 0 ? (
        <ButtonForm to="riprendi" about={props}>
          {t('compareAgain')}
        </ButtonForm>
      ) : null}
      {goesOn && !props.running ? (
        <ButtonForm to="riprendi" about={props}>
          {t('goOn')}
        </ButtonForm>
      ) : null}
      {over ? null : (
        <ButtonForm to="annulla" kind="remove" about={props}>
          {t('cancel')}
        </ButtonForm>
      )}
    </div>
  )
}

/** That it was cut short and goes on, or went on, from where it was. */
const Resumed = ({ when }: { readonly when: Date }) => {
  const t = useTranslations('importazioni')
  const format = useFormatter()
  return (
    <div className="mt-4">
      <Notice
        level={2}
        title={t('resumed', { when: format.dateTime(when, { dateStyle: 'long', timeStyle: 'short' }) })}
      >
        <p>{t('resumedText')}</p>
      </Notice>
    </div>
  )
}

/** An import from the first line to the last: what would change, what is wrong, and the buttons that decide. */
export const ImportView = (props: ImportViewProps) => {
  const { id, stato, counts, problems } = props
  const t = useTranslations('importazioni')
  const standing = standingOf(props)
  const told = standing.seen !== undefined || stato === 'applicata'
  return (
    <>
      {props.ripresaIl ? <Resumed when={props.ripresaIl} /> : null}
      {standing.goesOn ? <Progress {...props} /> : null}
      {counts && told ? <Counts counts={counts} /> : null}
      {standing.seen ? <p className="mt-4">{t('notYet')}</p> : null}
      {stato === 'annullata' ? <p className="mt-4">{t('calledOff')}</p> : null}
      <Buttons props={props} standing={standing} />
      {told ? (
        <section aria-labelledby="righe" className="section">
          <h2 id="righe">{t('problems')}</h2>
          <ProblemList id={id} problems={problems} shown={SHOWN} />
        </section>
      ) : null}
    </>
  )
}
