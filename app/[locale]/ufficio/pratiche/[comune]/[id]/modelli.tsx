import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../i18n/routing'
import type { RispostaTenuta } from '../../../../../../server/pratiche/risposte-tipo'
import { Notice } from '../../../../../../ui/components/notice'
import type { Scelta } from '../../../../../pratiche/risposte'

type ModelliProps = {
  readonly page: string
  readonly risposte: readonly RispostaTenuta[]
  readonly chiesto: unknown
  readonly scelta: Scelta | undefined
}

/** Texts to begin from: links that fill the boxes in, with or without a script. */
export const Modelli = async ({ page, risposte, chiesto, scelta }: ModelliProps) => {
  const t = await getTranslations('risposte')
  const locale = await getLocale()
  return (
    <nav aria-label={t('daCuiPartire')}>
      <p className="small">{t('daCuiPartire')}</p>
      <ul className="flex flex-wrap gap-4">
        {risposte.map(({ chiave, nome }) => (
          <li key={chiave}>
            <a
              href={localeHref(locale, `${page}?modello=${chiave}`)}
              aria-current={chiave === chiesto ? 'true' : undefined}
            >
              {nome}
            </a>
          </li>
        ))}
      </ul>
      {scelta?.altra === undefined ? null : (
        <div className="mt-4">
          <Notice tone="wait" title={t('altraLingua', { lingua: t(`lingue.${scelta.altra}`) })}>
            <p>{t('altraLinguaTesto')}</p>
          </Notice>
        </div>
      )}
    </nav>
  )
}
