import { useLocale, useTranslations } from 'next-intl'
import type { Comune } from '../../../../../server/comuni/queries'
import type { DeliberaPubblicata, NomeDiPrima } from '../../../../../server/comuni/scheda'
import { Help } from '../../../../../ui/components/help'
import { date, whole } from '../../../../../ui/format'

/** The acts that the ministry has of the comune: what one needs for the years whose rates we do not hold. */
export const Acts = ({ delibere }: { readonly delibere: readonly DeliberaPubblicata[] }) => {
  const t = useTranslations('schedaComune.delibere')
  const locale = useLocale()
  if (delibere.length === 0) return null
  const row = ({ anno, numero, data, pubblicazione }: DeliberaPubblicata): string => {
    const said = { year: String(anno), number: numero, day: date(data, locale) }
    return pubblicazione ? t('rowPublished', { ...said, published: date(pubblicazione, locale) }) : t('row', said)
  }
  return (
    <section className="section" aria-labelledby="delibere">
      <h2 id="delibere">{t('title')}</h2>
      <p>{t('lead')}</p>
      <Help summary={t('show', { count: delibere.length })}>
        <ul className="plain-list">
          {delibere.map((delibera, at) => (
            <li key={at}>{row(delibera)}</li>
          ))}
        </ul>
      </Help>
    </section>
  )
}

const Former = ({ comune, nomi }: { readonly comune: Comune; readonly nomi: readonly NomeDiPrima[] }) => {
  const t = useTranslations('schedaComune.nomi')
  const locale = useLocale()
  const said = ({ nome, belfiore, al }: NomeDiPrima): string => {
    const day = al === undefined ? '' : date(al, locale)
    return belfiore === comune.belfiore ? t('formerName', { nome, day }) : t('former', { nome, belfiore, day })
  }
  return (
    <div>
      <dt>{t('before')}</dt>
      <dd>
        <ul className="plain-list">
          {nomi.map((one) => (
            <li key={one.belfiore + one.nome}>{said(one)}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What the comune is called, was called, and is known by. */
export const Codes = ({ comune, nomi }: { readonly comune: Comune; readonly nomi: readonly NomeDiPrima[] }) => {
  const t = useTranslations('schedaComune.nomi')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="nomi">
      <h2 id="nomi">{t('title')}</h2>
      <dl className="facts mt-4">
        <div>
          <dt>{t('belfiore')}</dt>
          <dd>{comune.belfiore}</dd>
        </div>
        <div>
          <dt>{t('istat')}</dt>
          <dd>{comune.istat}</dd>
        </div>
        <div>
          <dt>{t('residents')}</dt>
          <dd>{whole(comune.popolazione, locale)}</dd>
        </div>
        {nomi.length > 0 ? <Former comune={comune} nomi={nomi} /> : null}
      </dl>
    </section>
  )
}
