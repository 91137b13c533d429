import { useTranslations } from 'next-intl'
import { leggeEsenzione } from '../../../engine/imu/imu'
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
  'categoria-e',
  'collabente',
] as const

/** Why nothing is due: first the plain reason, then the article. */
export const Reason = ({ motivo, anno }: { readonly motivo: MotivoEsenzione; readonly anno: number }) => {
  const t = useTranslations('risultato.esente')
  const said = SAID.find((one) => one === motivo) ?? 'altro'
  return (
    <>
      <p className="say">{t(said)}</p>
      <p className="mt-3">
        <LawChip law={leggeEsenzione(motivo, anno)} />
      </p>
    </>
  )
}
