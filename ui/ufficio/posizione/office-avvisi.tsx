import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { emissioneName, type DiQuale } from '../../avvisi/name'
import { Amount } from '../../components/amount'
import { Tag } from '../../components/tag'
import { date } from '../../format'
import { PaperLinks } from '../emissioni/paper-links'

type Shown = DiQuale & {
  readonly id: string
  readonly emissioneId: string
  readonly numero: number
  readonly importo: number
  /** ISO date. */
  readonly emesso: string
  /** Whether another has taken its place. */
  readonly sostituito: boolean
  /** How many heirs it was sent to. */
  readonly copie: number
}

/** Statements of a person as the office sees them, the newest first. */
export const OfficeAvvisi = ({ avvisi }: { readonly avvisi: readonly Shown[] }) => {
  const t = useTranslations('emissioni')
  const words = useTranslations('avvisi')
  const empty = useTranslations('posizioneUfficio')('noAvvisi')
  const locale = useLocale()
  if (avvisi.length === 0) return <p>{empty}</p>
  return (
    <ul className="grid gap-4">
      {avvisi.map(({ id, emissioneId, numero, importo, emesso, sostituito, copie, ...quale }) => {
        const run = localeHref(locale, `/ufficio/emissioni/${emissioneId}`)
        return (
          <li key={id} className="card">
            <div className="flex flex-wrap justify-between gap-4">
              <h2 className="h3">{emissioneName(t, quale)}</h2>
              {sostituito ? <Tag tone="line">{words('replaced')}</Tag> : <Amount cents={importo} />}
            </div>
            <p className="mt-2">
              {words('number', { numero: String(numero), anno: String(quale.anno) })}, {date(emesso, locale)}
            </p>
            <p className="mt-2">
              <PaperLinks paper={`${run}/avviso/${numero}`} {...{ numero, copie }} />
              {' · '}
              <a href={`${run}/correggi/${numero}`}>{t(sostituito ? 'correzione.look' : 'correzione.open')}</a>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
