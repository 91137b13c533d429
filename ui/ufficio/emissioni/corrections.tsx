import { useTranslations } from 'next-intl'

type CorrectionsProps = {
  /** Address of the run. */
  readonly run: string
  /** Numbers of the statements whose correction waits for its release. */
  readonly numeri: readonly number[]
}

/** Corrections that wait for a second person. */
export const Corrections = ({ run, numeri }: CorrectionsProps) => {
  const t = useTranslations('emissioni.correzione')
  if (numeri.length === 0) return null
  return (
    <section className="section" aria-labelledby="correzioni">
      <h2 id="correzioni">{t('waiting')}</h2>
      <ul className="mt-4 grid gap-2">
        {numeri.map((numero) => (
          <li key={numero}>
            <a href={`${run}/correggi/${numero}`}>{t('one', { numero: String(numero) })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
