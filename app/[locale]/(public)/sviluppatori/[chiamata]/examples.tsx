import { useTranslations } from 'next-intl'
import { CopyButton } from '../../../../../ui/components/copy-button'
import type { Chiamata } from '../load'

type Example = Chiamata['esempi'][number]

const ExampleView = ({ name, summary, status, comando, risposta, note }: Example) => {
  const t = useTranslations('sviluppatori')
  return (
    <section aria-labelledby={`esempio-${name}`} className="example">
      <h3 id={`esempio-${name}`}>{summary}</h3>
      <pre className="code" tabIndex={0} aria-label={t('comandoDi', { summary })}>
        {comando}
      </pre>
      <CopyButton text={comando} label={t('copia')} done={t('copiato')} of={summary} />
      <p>{t('risponde', { status })}</p>
      {risposta === undefined ? null : (
        <pre className="code" tabIndex={0} aria-label={t('rispostaDi', { summary })}>
          {risposta}
        </pre>
      )}
      {note === undefined ? null : <p className="so">{note}</p>}
    </section>
  )
}

/** Each example is called in the tests of the portal, and answers what is written here. */
export const Examples = ({ esempi }: Pick<Chiamata, 'esempi'>) => {
  const t = useTranslations('sviluppatori')
  return (
    <>
      <h2 id="esempi">{t('esempi')}</h2>
      {esempi.map((each) => (
        <ExampleView key={each.name} {...each} />
      ))}
    </>
  )
}
