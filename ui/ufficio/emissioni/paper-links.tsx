import { useTranslations } from 'next-intl'
import { Fragment } from 'react'

type PaperLinksProps = {
  /** Where its paper is. */
  readonly paper: string
  readonly numero: number
  /** How many heirs it was sent to; none of who lives. */
  readonly copie: number
}

/** The paper of a statement, or that of each heir. */
export const PaperLinks = ({ paper, numero, copie }: PaperLinksProps) => {
  const t = useTranslations('emissioni')
  const name = t('paper', { numero: String(numero) })
  if (copie === 0) {
    return (
      <a href={paper} download>
        {name}
      </a>
    )
  }
  return (
    <>
      {name}:{' '}
      {Array.from({ length: copie }, (_, at) => (
        <Fragment key={at}>
          {at > 0 ? ' · ' : null}
          <a href={`${paper}?copia=${at + 1}`} download>
            {t('copia', { copia: String(at + 1) })}
          </a>
        </Fragment>
      ))}
    </>
  )
}
