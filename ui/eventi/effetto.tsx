import { useLocale, useTranslations } from 'next-intl'
import type { IsoDate } from '../../engine/kernel/dates'
import { LawChip } from '../components/source-chip'
import { Tag } from '../components/tag'
import { longDate } from '../format'
import type { Effetto } from './eventi'
import { quando, type Quando } from './quando'

const When = ({ said }: { readonly said: Quando }) => {
  const t = useTranslations('eventi')
  const locale = useLocale()
  return (
    <p className="mt-2">
      <b>
        {said.kind === 'entro'
          ? t('entro', { giorno: longDate(said.giorno, locale) })
          : t(`mesi.${said.mese}`, { mesi: said.mesi, anno: String(said.anno) })}
      </b>
    </p>
  )
}

/** One thing that changes: which tax, what, by when if the day is known, and who says so. */
export const EffettoCard = ({ effetto, giorno }: { readonly effetto: Effetto; readonly giorno?: IsoDate }) => {
  const t = useTranslations('eventi')
  const { id, tributo, laws, termine } = effetto
  return (
    <li className="card mt-4">
      <Tag tone="info">{t(`tributo.${tributo}`)}</Tag>
      <h3 className="mt-2">{t(`effetti.${id}.title`)}</h3>
      <p className="mt-1">{t(`effetti.${id}.text`)}</p>
      {termine && giorno ? <When said={quando(termine, giorno)} /> : null}
      <p className="mt-4 flex flex-wrap gap-2">
        {laws.map((one) => (
          <LawChip key={one.act + one.at} law={one} />
        ))}
      </p>
    </li>
  )
}
