import { useLocale, useTranslations } from 'next-intl'
import { ANOMALIE, type EsitoVoce } from '../../../contracts/emissione'
import { localeHref } from '../../../i18n/routing'
import { Amount } from '../../components/amount'
import { Tag } from '../../components/tag'
import { euro } from '../../format'
import { PaperLinks } from './paper-links'
import { useMotivo } from './to-look'

type Shown = {
  readonly id: string
  readonly nome: string
  readonly codiceFiscale: string
  readonly esito: EsitoVoce
  readonly motivo: string | undefined
  readonly campi: readonly string[]
  readonly anomalie: readonly string[]
  readonly dovuto: number | undefined
  readonly importo: number | undefined
  readonly prima: number | undefined
  readonly numero: number | undefined
  readonly copie: number
  readonly gia: { readonly emissione: string; readonly numero: number } | undefined
  readonly fermo: { readonly motivo: string } | undefined
}

type OneProps = Pick<VociProps, 'run' | 'holds'> & { readonly voce: Shown }

const One = ({ voce, run, holds = false }: OneProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const why = useMotivo()
  const { id, nome, codiceFiscale, motivo, campi, anomalie, dovuto, importo, prima, gia, fermo } = voce
  const sums = [
    ...(dovuto === undefined ? [] : [t('yearTax', { importo: euro(dovuto, locale) })]),
    ...(prima === undefined ? [] : [t('lastYear', { importo: euro(prima, locale) })]),
  ]
  return (
    <li className="card">
      <div className="flex flex-wrap justify-between gap-4">
        <h2 className="h3">
          <a href={localeHref(locale, `/ufficio/contribuenti/${id}`)}>{nome || t('nameless')}</a>
        </h2>
        {importo === undefined ? null : <Amount cents={importo} />}
      </div>
      <p className="mt-2">{codiceFiscale.includes(':') ? t('trattenute.senza-codice') : codiceFiscale}</p>
      {sums.length === 0 ? null : <p className="mt-2">{sums.join(' · ')}</p>}
      {motivo === undefined ? null : <p className="mt-2">{why(motivo)}</p>}
      {campi.length === 0 ? null : <p className="mt-2 soft small">{t('problemAt', { campi: campi.join(', ') })}</p>}
      {motivo === 'deceduto' ? (
        <p className="mt-2">
          <a href={localeHref(locale, `/ufficio/contribuenti/${id}/eredi`)}>{t('eredi')}</a>
        </p>
      ) : null}
      {voce.numero === undefined ? null : (
        <p className="mt-2">
          <PaperLinks paper={`${run}/avviso/${voce.numero}`} numero={voce.numero} copie={voce.copie} />
          {' · '}
          <a href={`${run}/correggi/${voce.numero}`}>{t('correzione.open')}</a>
        </p>
      )}
      {gia === undefined ? null : (
        <p className="mt-2">
          <a href={localeHref(locale, `/ufficio/emissioni/${gia.emissione}/avviso/${gia.numero}`)} download>
            {t('paper', { numero: String(gia.numero) })}
          </a>
        </p>
      )}
      {fermo === undefined ? null : <p className="mt-2 break-words">{t('fermo.reason', { motivo: fermo.motivo })}</p>}
      {holds ? (
        <p className="mt-2">
          <a href={`${run}/voci/${id}`}>{t(fermo === undefined ? 'fermo.open' : 'fermo.openHeld')}</a>
        </p>
      ) : null}
      {anomalie.length === 0 ? null : (
        <p className="mt-4 flex flex-wrap gap-2">
          {ANOMALIE.filter((each) => anomalie.includes(each)).map((each) => (
            <Tag key={each} tone="warn">
              {t(`anomalie.${each}`)}
            </Tag>
          ))}
        </p>
      )}
    </li>
  )
}

type VociProps = {
  readonly voci: readonly Shown[]
  readonly next: string | undefined
  /** Address of the run. */
  readonly run: string
  /** Whether each can be put on hold. */
  readonly holds?: boolean
}

/** People of a run: each opens their position, with the whole calculation. */
export const Voci = ({ voci, next, run, holds = false }: VociProps) => {
  const t = useTranslations('emissioni')
  if (voci.length === 0) return <p className="mt-6">{t('nobody')}</p>
  return (
    <>
      <ul className="mt-6 grid gap-4">
        {voci.map((voce) => (
          <One key={voce.id} {...{ voce, run, holds }} />
        ))}
      </ul>
      {next === undefined ? null : (
        <p className="mt-8">
          <a href={next}>{t('next')}</a>
        </p>
      )}
    </>
  )
}
