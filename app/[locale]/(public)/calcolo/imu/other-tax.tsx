import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'

type OtherTaxProps = { readonly comune: string; readonly anno: number; readonly tributo: 'IMIS' | 'IMI' | 'ILIA' }

/** Where another tax stands in the place of the IMU: its name, who answers for it, and no sum. */
export const OtherTax = ({ comune, anno, tributo }: OtherTaxProps) => {
  const t = useTranslations('calcolo.altroTributo')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title', { comune, tributo })}</h1>
        <p className="lead">{t(`what.${tributo}`)}</p>
      </div>
      <div className="narrow mt-8 grid gap-6">
        <Notice level={2} title={t('noSum', { year: String(anno), comune })}>
          <p>{t(`who.${tributo}`)}</p>
        </Notice>
        <p>
          <ButtonLink href={`${localeHref(useLocale(), '/calcolo/imu')}?anno=${anno}`} kind="second">
            {t('another')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
