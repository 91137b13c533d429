import { useLocale, useTranslations } from 'next-intl'
import { l160 } from '../../../../../engine/kernel/law'
import { localeHref } from '../../../../../i18n/routing'
import { ButtonLink } from '../../../../../ui/components/button'
import { LawChip } from '../../../../../ui/components/source-chip'
import { Tag } from '../../../../../ui/components/tag'
import { CASI_SVOLTI, casoHref, casoSvolto, queryDi, type CasoSvoltoId } from '../../../../casi/casi'

type Own = { readonly id: CasoSvoltoId }

const WATCH = ['a', 'b'] as const

const Declaration = ({ id }: Own) => {
  const t = useTranslations('casi')
  const { dichiarazione } = casoSvolto(id)
  return (
    <section className="section" aria-labelledby="dichiarazione">
      <h2 id="dichiarazione">{t('declaration')}</h2>
      <p className="mt-4">
        <Tag tone={dichiarazione === 'serve' ? 'warn' : 'line'}>{t(`declarationTag.${dichiarazione}`)}</Tag>
      </p>
      <p className="mt-3">{t(`storie.${id}.declaration`)}</p>
      <p className="mt-3">
        <LawChip law={l160('769')} />
      </p>
    </section>
  )
}

/** The way from this story to the reader’s own, and to the story beside it. */
const Own = ({ id }: Own) => {
  const t = useTranslations('casi')
  const locale = useLocale()
  const at = CASI_SVOLTI.indexOf(id)
  const beside = [1, 2, 3].map((step) => CASI_SVOLTI[(at + step) % CASI_SVOLTI.length]!)
  return (
    <section className="section print:hidden" aria-labelledby="e-il-tuo">
      <h2 id="e-il-tuo">{t('yours')}</h2>
      <p className="mt-4">{t('openText')}</p>
      <p className="btns mt-6">
        <ButtonLink href={`${localeHref(locale, '/calcolo/imu')}?${queryDi(id)}`}>{t('open')}</ButtonLink>
      </p>
      <h3 className="mt-10">{t('others')}</h3>
      <ul className="examples mt-3">
        {beside.map((one) => (
          <li key={one}>
            <a href={casoHref(locale, one)}>{t(`storie.${one}.title`)}</a>
          </li>
        ))}
        <li>
          <a href={localeHref(locale, '/casi')}>{t('all')}</a>
        </li>
      </ul>
    </section>
  )
}

/** What follows the sum of a story. */
export const Telling = ({ id }: Own) => {
  const t = useTranslations('casi')
  return (
    <>
      <section className="section" aria-labelledby="attenzione">
        <h2 id="attenzione">{t('watch')}</h2>
        <ul className="mt-4 max-w-[68ch] list-disc space-y-3 ps-6">
          {WATCH.map((one) => (
            <li key={one}>{t(`storie.${id}.watch.${one}`)}</li>
          ))}
        </ul>
      </section>
      <Declaration id={id} />
      <Own id={id} />
    </>
  )
}
