import { useTranslations } from 'next-intl'
import { leggeEsenzione, quantoEsente } from '../../../engine/imu/imu'
import type { MotivoEsenzione } from '../../../engine/imu/imu.types'
import { LawChip } from '../../components/source-chip'

const SAID = [
  'abitazione-principale',
  'pertinenza-abitazione-principale',
  'cooperativa-indivisa',
  'alloggio-sociale',
  'casa-familiare',
  'forze-armate',
  'anziani-disabili-ricoverati',
  'terreno-cd-iap',
  'terreno-montano',
  'bene-merce',
  'occupato-abusivamente',
  'pensionato-aire',
  'rurale-strumentale',
  'sospesa-2013',
  'categoria-e',
  'collabente',
] as const

type ReasonProps = {
  readonly motivo: MotivoEsenzione
  readonly anno: number
  /** Only one half of the year is free: the sum of the other follows. */
  readonly half?: boolean
}

/** Why nothing is due: first the plain reason, then the article. */
export const Reason = ({ motivo, anno, half = false }: ReasonProps) => {
  const t = useTranslations('risultato.esente')
  const said = SAID.find((one) => one === motivo) ?? 'altro'
  return (
    <>
      <p className="say">{half ? t(quantoEsente(motivo, anno) === 'primo' ? 'soloSaldo' : 'soloAcconto') : t(said)}</p>
      <p className="mt-3">
        <LawChip law={leggeEsenzione(motivo, anno)} />
      </p>
    </>
  )
}
