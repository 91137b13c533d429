import { useTranslations } from 'next-intl'
import { CopyButton } from '../../components/copy-button'
import { Notice, type NoticeTone } from '../../components/notice'
import { Outcome } from '../../components/outcome'

const TONES = {
  revocata: 'ok',
  assente: 'wait',
  troppe: 'wait',
  responsabile: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a button. */
export const ChiaviOutcome = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('chiavi.esito')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}

/** A key that was just made, for the only time. */
export const ChiaveNuova = ({ chiave }: { readonly chiave: string | undefined }) => {
  const t = useTranslations('chiavi.creata')
  if (chiave === undefined) return null
  return (
    <Notice tone="ok" level={2} title={t('title')}>
      <p>{t('text')}</p>
      <pre className="code mt-4" tabIndex={0} aria-label={t('label')}>
        {chiave}
      </pre>
      <p className="mt-2">
        <CopyButton text={chiave} label={t('copia')} done={t('copiata')} of={t('label')} />
      </p>
      <p className="mt-2">{t('come')}</p>
    </Notice>
  )
}
