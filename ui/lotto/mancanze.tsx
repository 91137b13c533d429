import { useTranslations } from 'next-intl'
import type { DettoLotto } from '../../contracts/lotto'

const LONGEST = 60

/** Where it is: the cell where a workbook has one, the row and its column otherwise. */
const Dove = ({ riga, colonna, cella }: Pick<DettoLotto, 'riga' | 'colonna' | 'cella'>) => {
  const t = useTranslations('piuContribuenti.trovato')
  if (colonna === '') return t('riga', { riga })
  return cella === undefined ? t('dove', { riga, colonna }) : t('doveCella', { cella, colonna })
}

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
        {detti.map(({ codiceFiscale, cosa, valore, ...dove }, at) => (
          <li key={at}>
            <strong>
              <Dove {...dove} />
            </strong>{' '}
            {cosa}
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
