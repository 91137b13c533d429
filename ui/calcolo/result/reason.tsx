import { useTranslations } from 'next-intl'
import { ESENZIONI } from '../../../engine/imu/imu'
import type { EsenzioneCode, ImmobileResult } from '../../../engine/imu/imu.types'
import { l160, law, type Law } from '../../../engine/kernel/law'
import { LawChip } from '../../components/source-chip'

type Motivo = NonNullable<ImmobileResult['periodi'][number]['esenzione']>

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

const lawOf = (motivo: Motivo): Law => {
  if (motivo === 'categoria-e') return l160('759 c')
  if (motivo === 'collabente') return law('Risoluzione MEF', '4/DF/2023')
  return ESENZIONI[motivo satisfies EsenzioneCode].law
}

/** Why nothing is due: first the plain reason, then the article. */
export const Reason = ({ motivo }: { readonly motivo: Motivo }) => {
  const t = useTranslations('risultato.esente')
  const said = SAID.find((one) => one === motivo) ?? 'altro'
  return (
    <>
      <p className="say">{t(said)}</p>
      <p className="mt-3">
        <LawChip law={lawOf(motivo)} />
      </p>
    </>
  )
}
