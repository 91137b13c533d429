import { useLocale, useTranslations } from 'next-intl'
import { FigureTable } from '../../components/figure-table'
import { euro, whole } from '../../format'

/** Clients of a batch against the year before; sums in cents. */
export type DifferenzeShown = {
  readonly confrontati: number
  readonly uguali: number
  readonly prima: number
  readonly ora: number
  readonly maggiori: readonly {
    readonly codiceFiscale: string
    readonly nome: string
    readonly prima: number
    readonly ora: number
    readonly perche: 'dati' | 'aliquote'
  }[]
  readonly altre: number
}

/** How the tax of the clients differs from the year before, by how much and why. */
export const DifferenzeLotto = ({ anno, ...shown }: DifferenzeShown & { readonly anno: number }) => {
  const t = useTranslations('lotti.differenze')
  const locale = useLocale()
  const { confrontati, uguali, prima, ora, maggiori, altre } = shown
  const more = (cents: number): string => `${cents > 0 ? '+' : ''}${euro(cents, locale)}`
  return (
    <section aria-labelledby="differenze">
      <h2 id="differenze">{t('title')}</h2>
      <p className="mt-2">{t('text', { count: confrontati, same: whole(uguali, locale) })}</p>
      <p className="mt-2">
        {t('somma', { before: euro(prima, locale), now: euro(ora, locale), diff: more(ora - prima) })}
      </p>
      {maggiori.length === 0 ? null : (
        <div className="mt-4">
          <FigureTable
            caption={t('tabella')}
            heads={[t('cliente'), t('perche'), String(anno - 1), String(anno), t('diff')]}
            figuresFrom={2}
            rows={maggiori.map((own) => ({
              key: own.codiceFiscale,
              cells: [
                `${own.nome} (${own.codiceFiscale})`,
                t(own.perche),
                euro(own.prima, locale),
                euro(own.ora, locale),
                more(own.ora - own.prima),
              ],
            }))}
          />
        </div>
      )}
      {altre > 0 ? <p className="mt-2">{t('altre', { count: altre })}</p> : null}
    </section>
  )
}
