import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { date } from '../../../../../ui/format'
import { Notice } from '../../../../../ui/components/notice'
import { ANNI, type Inizio } from './read'
import { ReadOnly } from '../notices'

type AroundProps = { readonly inizio: Inizio; readonly belfiore: string; readonly readOnly: boolean }

/** How the comune's own entry stands beside what the Ministry published. */
const Beside = ({ inizio: { anno, now, proprio } }: Pick<AroundProps, 'inizio'>) => {
  const t = useTranslations('parametri.imu')
  const locale = useLocale()
  if (proprio === undefined) return null
  if (proprio.valore.pubblicazione === undefined) {
    return (
      <Notice tone="wait" level={2} title={t('waiting')}>
        <p>
          {t(now.inseriteDalComune ? 'waitingAlone' : 'waitingText', {
            day: date(proprio.inserito, locale),
            anno: String(anno),
          })}
        </p>
      </Notice>
    )
  }
  return now.inseriteDalComune ? null : (
    <Notice tone="wait" level={2} title={t('newer')}>
      <p>{t('newerText', { anno: String(anno) })}</p>
    </Notice>
  )
}

/** What stands above the form: what calculations use now, what waits, who may only read, the other years. */
export const Around = ({ inizio, belfiore, readOnly }: AroundProps) => {
  const t = useTranslations('parametri')
  const locale = useLocale()
  const { now, anno } = inizio
  return (
    <>
      {readOnly ? <ReadOnly /> : null}
      <section aria-labelledby="adesso">
        <h2 id="adesso">{t('imu.now')}</h2>
        <p className="mt-2">
          {now.fonte === ''
            ? t('open.imuState.unknown')
            : t('imu.nowText', { source: now.fonte, day: date(now.rilevata, locale) })}{' '}
          {t('imu.nowHolds')}
        </p>
        <p className="mt-2">
          {ANNI.filter((each) => each !== anno).map((each) => (
            <a key={each} href={localeHref(locale, `/ufficio/aliquote/imu?comune=${belfiore}&anno=${String(each)}`)}>
              {t('imu.year', { anno: String(each) })}
            </a>
          ))}
        </p>
      </section>
      <Beside inizio={inizio} />
    </>
  )
}
