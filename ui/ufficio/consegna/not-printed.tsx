import { useLocale, useTranslations } from 'next-intl'
import { MOTIVI, type Motivo } from '../../../contracts/consegna/stampa'
import { whole } from '../../format'

type NotPrintedProps = {
  /** Address of the run. */
  readonly run: string
  readonly fuori: Readonly<Partial<Record<Motivo, number>>>
}

/** How many do not go to the printing house, and why: never silently. */
export const NotPrinted = ({ run, fuori }: NotPrintedProps) => {
  const t = useTranslations('consegna')
  const locale = useLocale()
  const some = MOTIVI.filter((motivo) => (fuori[motivo] ?? 0) > 0)
  if (some.length === 0) return null
  return (
    <section className="section" aria-labelledby="fuori">
      <h2 id="fuori">{t('fuoriTitle')}</h2>
      <p className="mt-2">{t('fuoriLead')}</p>
      <ul className="run-look mt-4">
        {some.map((motivo) => (
          <li key={motivo}>
            <span>{t(`motivi.${motivo}`)}</span>
            <span className="num">{whole(fuori[motivo]!, locale)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={`${run}/consegna/fuori`}>{t('fuoriWho')}</a>
      </p>
    </section>
  )
}
