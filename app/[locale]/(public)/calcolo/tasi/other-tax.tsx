import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import type { CalcoloTasi } from './load'

type OtherTaxProps = Extract<CalcoloTasi, { kind: 'other-tax' }>

/** Bolzano from 2014 and Trento from 2015 had one tax of their own: no sum of the TASI is made there. */
export const OtherTax = ({ comune, anno, tributo }: OtherTaxProps) => {
  const t = useTranslations('tasi.altroTributo')
  const what = useTranslations('calcolo.altroTributo')
  const said = { comune: comune.nome, tributo, year: String(anno) }
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title', said)}</h1>
        <p className="lead">{what(`what.${tributo}`)}</p>
      </div>
      <div className="narrow mt-8 grid gap-6">
        <Notice level={2} title={what('noSum', said)}>
          <p>{t('who')}</p>
        </Notice>
        <p>
          <ButtonLink href={localeHref(useLocale(), '/calcolo/tasi')} kind="second">
            {what('another')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
