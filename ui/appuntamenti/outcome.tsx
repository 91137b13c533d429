import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'

type OutcomeProps = { readonly code: string | string[] | undefined }

const TONES = {
  prenotato: 'ok',
  spostato: 'ok',
  annullato: 'ok',
  preso: 'wait',
  troppi: 'wait',
  sovrapposto: 'wait',
  cominciato: 'wait',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of it for who comes, from the address. */
export const AppuntamentiOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('appuntamenti')
  const locale = useLocale()
  return (
    <Outcome
      tones={TONES}
      code={code}
      words={(one) => ({ title: t(`esito.${one}.title`), text: t(`esito.${one}.text`) })}
    >
      {code === 'troppi' || code === 'sovrapposto' ? (
        <p className="mt-2">
          <a href={localeHref(locale, '/area/appuntamenti')}>{t('all')}</a>
        </p>
      ) : null}
    </Outcome>
  )
}

const OFFICE_TONES = {
  prenotato: 'ok',
  annullato: 'ok',
  segnato: 'ok',
  preso: 'wait',
  sovrapposto: 'wait',
  cominciato: 'wait',
  presto: 'wait',
  assente: 'wait',
  'senza-motivo': 'wait',
  'senza-esito': 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** The same for who works in the office. */
export const OfficeOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('appuntamenti.office.fatto')
  return (
    <Outcome tones={OFFICE_TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
  )
}

const ORARI_TONES = { salvato: 'ok', cambiato: 'wait', 'non-raggiungibile': 'bad' } as const satisfies Record<
  string,
  NoticeTone
>

/** The same for who sets the hours. */
export const OrariOutcome = ({ code }: OutcomeProps) => {
  const t = useTranslations('appuntamenti.office.esito')
  return (
    <Outcome tones={ORARI_TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
  )
}
