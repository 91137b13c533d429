import { useTranslations } from 'next-intl'
import type { Atto } from '../../contracts/parametri/atto'
import type { Finestra } from '../../engine/ravvedimento/ravvedimento.types'
import { Notice } from '../components/notice'
import { AttoChip } from '../parametri/atto-chip'

/** Until when a comune cuts the sanction to 1/8, and by which act it said so. */
export type FinestraDelComune = {
  readonly comune: string
  readonly finestra: Finestra
  readonly atto: Atto | undefined
}

/** The comune's own reading, in a sentence with its act. */
export const FinestraLine = ({ comune, finestra, atto }: FinestraDelComune) => {
  const t = useTranslations('ravvedimento.finestraComune')
  return (
    <>
      {t(finestra, { comune })} {atto === undefined ? null : <AttoChip atto={atto} />}
    </>
  )
}

type FinestraComuneProps = {
  readonly comune: FinestraDelComune | undefined
  /** What the sum was computed with. */
  readonly usata: Finestra | undefined
}

/** By whose reading the sum was made; whoever chose another reads what may come of it. */
export const FinestraComune = ({ comune, usata }: FinestraComuneProps) => {
  const t = useTranslations('ravvedimento.finestraComune')
  if (comune === undefined) return null
  const isOther = usata !== comune.finestra
  return (
    <div className="mt-8">
      <Notice tone={isOther ? 'wait' : 'info'} level={2} title={t(isOther ? 'other' : 'title')}>
        <p>
          <FinestraLine {...comune} />
        </p>
        {isOther ? <p>{t('otherText', { comune: comune.comune })}</p> : null}
      </Notice>
    </div>
  )
}
