import { useTranslations } from 'next-intl'
import { giorniA } from '../../../engine/procedimento/procedimento'
import { Tag, type TagTone } from '../../components/tag'

type ClockProps = {
  readonly scadenza: string | undefined
  readonly sospesa: boolean
  readonly oggi: string
}

const SOON = 7

const toneOf = (days: number): TagTone => (days <= 0 ? 'bad' : days <= SOON ? 'warn' : 'plain')

/** How long there is, in words and never by a colour alone; what is late says by how much. */
export const Clock = ({ scadenza, sospesa, oggi }: ClockProps) => {
  const t = useTranslations('coda.tempo')
  if (scadenza === undefined) return <Tag>{t('chiusa')}</Tag>
  const days = giorniA(scadenza, oggi)
  if (sospesa && days > 0) return <Tag tone="line">{t('ferma')}</Tag>
  if (days < 0) {
    return (
      <Tag tone="bad" icon="warning">
        {t('passata', { days: -days })}
      </Tag>
    )
  }
  return (
    <Tag tone={toneOf(days)} icon="clock">
      {days === 0 ? t('oggi') : t('restano', { days })}
    </Tag>
  )
}
