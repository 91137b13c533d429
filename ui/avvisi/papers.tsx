import { useTranslations } from 'next-intl'
import { VARIANTI } from '../../contracts/avvisi/foglio'
import { ButtonLink } from '../components/button'

type PapersProps = {
  /** Address of the PDF. */
  readonly pdf: string
  /** Address of the same as a page; absent on that page. */
  readonly page?: string
}

/** The ways to read a paper: as PDF, in large print, in plain words, on a page. */
export const PapersOf = ({ pdf, page }: PapersProps) => {
  const t = useTranslations('posizione.carta')
  return (
    <p className="btns mt-8 no-print">
      {VARIANTI.map((come) => (
        <ButtonLink
          key={come}
          kind={come === 'normale' ? 'second' : 'quiet'}
          download
          href={come === 'normale' ? pdf : `${pdf}?come=${come}`}
        >
          {t(come)}
        </ButtonLink>
      ))}
      {page === undefined ? null : (
        <ButtonLink kind="quiet" href={page}>
          {t('qui')}
        </ButtonLink>
      )}
    </p>
  )
}
