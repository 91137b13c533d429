import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { emissioneName, type DiQuale } from '../avvisi/name'
import { Tag, type TagTone } from '../components/tag'
import { date } from '../format'

type Shown = DiQuale & {
  readonly belfiore: string
  readonly id: string
  readonly comune: string
  /** ISO date of the last day. */
  readonly chiudeIl: string
  readonly stato: StatoDatiMiei
}

const STATI = {
  aperti: 'info',
  confermati: 'ok',
  contestati: 'warn',
  risposti: 'ok',
  chiusi: 'plain',
} as const satisfies Record<string, TagTone>
export type StatoDatiMiei = keyof typeof STATI

/** Data that comuni have sent to be looked at, the newest first; nothing where there are none. */
export const DatiList = ({ dati }: { readonly dati: readonly Shown[] }) => {
  const t = useTranslations('datiPrima.persona')
  const names = useTranslations('emissioni')
  const locale = useLocale()
  if (dati.length === 0) return null
  return (
    <section aria-labelledby="dati-prima" className="mb-8">
      <h2 id="dati-prima">{t('lista')}</h2>
      <ul className="mt-4 grid gap-4">
        {dati.map(({ belfiore, id, comune, chiudeIl, stato, ...quale }) => (
          <li key={id} className="card">
            <h3>
              <a href={localeHref(locale, `/area/avvisi/dati/${belfiore.toLowerCase()}/${id}`)}>
                {t('titolo', { nome: emissioneName(names, quale) })}
              </a>
            </h3>
            <p className="mt-2">{comune}</p>
            <p className="mt-2">
              <Tag tone={STATI[stato]}>{t(`stato.${stato}`)}</Tag>{' '}
              {stato === 'aperti' ? t('entro', { giorno: date(chiudeIl, locale) }) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
