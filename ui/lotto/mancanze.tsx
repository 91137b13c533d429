import { useTranslations } from 'next-intl'
import type { DettoLotto } from '../../contracts/lotto'

const LONGEST = 60

type MancanzeProps = {
  readonly detti: readonly DettoLotto[]
  /** Where the others are, if there are more. */
  readonly altri: string | undefined
}

/** What is missing, each with its row and column of the file. */
export const Mancanze = ({ detti, altri }: MancanzeProps) => {
  const t = useTranslations('piuContribuenti.trovato')
  return (
    <>
      <ul className="office-rows mt-4">
        {detti.map(({ riga, colonna, codiceFiscale, cosa, valore }, at) => (
          <li key={at}>
            <strong>{colonna === '' ? t('riga', { riga }) : t('dove', { riga, colonna })}</strong> {cosa}
            <small>
              {valore === '' ? codiceFiscale : t('scritto', { chi: codiceFiscale, valore: valore.slice(0, LONGEST) })}
            </small>
          </li>
        ))}
      </ul>
      {altri === undefined ? null : <p className="mt-4">{altri}</p>}
    </>
  )
}
