import { useLocale, useTranslations } from 'next-intl'
import type { VoceElenco } from '../../contracts/scadenzario/elenco'
import { resultHref, withoutHref } from './hrefs'
import { useNomeCalcolo } from './nomi'
import type { Voce } from './voce'

type Props = {
  readonly page: string
  readonly voci: readonly Voce[]
  readonly tutte: readonly VoceElenco[]
  readonly vuote: ReadonlySet<Voce>
}

/** The calculations that are in the calendar: back to each, or off the list. */
export const ElencoCalcoli = ({ page, voci, tutte, vuote }: Props) => {
  const t = useTranslations('scadenzario.pagina')
  const nameOf = useNomeCalcolo()
  const locale = useLocale()
  if (voci.length === 0) return null
  return (
    <section className="section print:hidden" aria-labelledby="calcoli">
      <h2 id="calcoli">{t('calcoli')}</h2>
      <ul className="kept-list">
        {voci.map((own, at) => {
          const said = { tax: nameOf(own.voce), year: String(own.anno), comune: own.comune?.nome ?? t('senzaComune') }
          return (
            <li key={`${own.voce.calcolo}-${at}`}>
              <p>
                <a href={resultHref(locale, own.voce)}>{t('calcolo', said)}</a>
                {vuote.has(own) ? <span className="small block">{t('nienteDaPagare')}</span> : null}
              </p>
              <a className="btn btn-remove btn-small" href={withoutHref(page, tutte, own.voce)}>
                {t('togli')}
                <span className="vh"> {t('calcolo', said)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
