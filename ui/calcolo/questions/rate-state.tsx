import { useLocale, useTranslations } from 'next-intl'
import type { AliquotaScelta } from '../../../contracts/calcolo/scelte'
import type { AliquoteComune } from '../../../engine/imu/imu.types'
import { SourceChip } from '../../components/source-chip'
import { actDate, date } from '../../format'
import { officialPage, statoKey } from '../rates-text'
import type { ComuneAsked } from './asked'

type RateStateProps = {
  readonly comune: ComuneAsked
  readonly aliquote: AliquoteComune
  readonly stato: AliquotaScelta['stato']
}

/** Beside the figure: from which prospetto it comes, how sure it is, where to look for oneself. */
export const RateState = ({ comune, aliquote, stato }: RateStateProps) => {
  const t = useTranslations('calcolo.aliquota')
  const locale = useLocale()
  const { anno, prospettoAnno, rilevata } = aliquote
  const said = {
    year: String(anno),
    from: String(prospettoAnno ?? anno),
    day: date(rilevata, locale),
    comune: comune.nome,
  }
  return (
    <p className="mt-2 small soft">
      {t(`state.${statoKey(aliquote, stato)}`, said)}{' '}
      {stato === 'unknown'
        ? aliquote.motivi.map((motivo) => <span key={motivo}>{t(`why.${motivo}`, said)} </span>)
        : null}
      <a href={officialPage(comune)}>{t('official')}</a>
    </p>
  )
}

/** The delibera as the end of a figure; without one, the Ministry's page itself. */
export const DeliberaChip = ({
  comune,
  aliquote,
}: {
  readonly comune: ComuneAsked
  readonly aliquote: AliquoteComune
}) => {
  const t = useTranslations('calcolo.aliquota')
  const { delibera, prospettoAnno, anno } = aliquote
  return (
    <SourceChip kind="delibera" href={officialPage(comune)}>
      {delibera
        ? t('delibera', { number: delibera.numero, day: actDate(delibera.data) })
        : prospettoAnno === undefined
          ? t('byLaw')
          : t('prospetto', { year: String(prospettoAnno ?? anno) })}
    </SourceChip>
  )
}
