import { useTranslations } from 'next-intl'
import type { ScadenzaAvviso } from '../../contracts/avviso'
import { ButtonLink } from '../components/button'

type HowToPayProps = {
  readonly scadenze: readonly ScadenzaAvviso[]
  /** ISO date of today. */
  readonly oggi: string
  /** Where the forms of what is in time are; absent where the comune knows too little of who pays. */
  readonly f24: string | undefined
  readonly tuttoInRitardo: boolean
  /** Of the year's position; absent of what another person owed. */
  readonly posizione: string | undefined
}

/** The first thing to do: the form of what is in time, or the way to what the rest costs by now. */
export const HowToPay = ({ f24, tuttoInRitardo, posizione, scadenze, oggi }: HowToPayProps) => {
  const t = useTranslations('avvisi')
  if (tuttoInRitardo) {
    return (
      <p className="btns mt-4">
        <ButtonLink href="#in-ritardo">{t('late')}</ButtonLink>
      </p>
    )
  }
  if (f24 === undefined) {
    return (
      <p className="mt-4">
        {posizione === undefined ? (
          t('f24Erede')
        ) : (
          <>
            {t('f24Missing')} <a href={`${posizione}/f24`}>{t('f24Elsewhere')}</a>
          </>
        )}
      </p>
    )
  }
  const inTime = scadenze.filter(({ resta, giorno }) => resta > 0 && !(giorno !== undefined && giorno < oggi))
  return (
    <>
      <p className="btns mt-4">
        <ButtonLink href={f24}>{t('f24')}</ButtonLink>
      </p>
      {inTime.length > 1 ? <p className="mt-2 soft small">{t('f24Many')}</p> : null}
    </>
  )
}
