import { useTranslations } from 'next-intl'
import type { DettoLotto } from '../../../contracts/lotto'
import { Mancanze } from '../../lotto/mancanze'

type DaCompletareProps = {
  readonly detti: readonly DettoLotto[]
  readonly testo: string
  readonly altri: string | undefined
}

/** What is missing of a batch, or of a file that would be one. */
export const DaCompletare = ({ detti, testo, altri }: DaCompletareProps) => {
  const t = useTranslations('lotti')
  if (detti.length === 0) return null
  return (
    <section aria-labelledby="manca" className="section">
      <h2 id="manca">{t('manca')}</h2>
      <p className="mt-2">{testo}</p>
      <Mancanze detti={detti} altri={altri} />
    </section>
  )
}
