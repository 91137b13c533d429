import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Empty } from '../components/empty'
import { Amount } from '../components/amount'
import { Tag } from '../components/tag'
import { date } from '../format'
import { emissioneName, type DiQuale } from './name'

type Shown = DiQuale & {
  readonly belfiore: string
  readonly id: string
  readonly comune: string
  readonly numero: number
  readonly importo: number
  /** ISO date. */
  readonly emesso: string
  /** Whether another has taken its place. */
  readonly sostituito: boolean
  /** Whether it came to them as heir. */
  readonly daErede: boolean
}

/** Statements that somebody has had, the newest first. */
export const AvvisoList = ({ avvisi }: { readonly avvisi: readonly Shown[] }) => {
  const t = useTranslations('avvisi')
  const names = useTranslations('emissioni')
  const locale = useLocale()
  if (avvisi.length === 0) {
    return (
      <Empty icon="stamp" title={t('none')}>
        <p>{t('noneText')}</p>
        <p className="mt-4">
          <a href={localeHref(locale, '/calcolo/imu')}>{t('calculate')}</a>
        </p>
      </Empty>
    )
  }
  return (
    <ul className="grid gap-4">
      {avvisi.map(({ belfiore, id, comune, numero, importo, emesso, sostituito, daErede, ...quale }) => (
        <li key={id} className="card">
          <div className="flex flex-wrap justify-between gap-4">
            <h2>
              <a href={localeHref(locale, `/area/avvisi/${belfiore}/${id}`)}>{emissioneName(names, quale)}</a>
            </h2>
            {sostituito ? <Tag tone="line">{t('replaced')}</Tag> : <Amount cents={importo} />}
          </div>
          {daErede ? (
            <p className="mt-2">
              <Tag>{t('erede')}</Tag>
            </p>
          ) : null}
          <p className="mt-2">{t('ofDay', { comune, giorno: date(emesso, locale) })}</p>
          <p className="mt-2 soft small">{t('number', { numero: String(numero), anno: String(quale.anno) })}</p>
        </li>
      ))}
    </ul>
  )
}
