import { useLocale, useTranslations } from 'next-intl'
import { SourceChip } from '../components/source-chip'
import { actDate, euro } from '../format'
import { rataName } from './names'
import type { PosizioneView } from './view'

/** Notices and acts on record; of what nothing is held, that it is so. */
export const Acts = ({ view }: { readonly view: PosizioneView }) => {
  const t = useTranslations('posizione.atti')
  const all = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="avvisi">
      <h2 id="avvisi">{t('title')}</h2>
      {view.dovuti.length === 0 ? (
        <p>{t('nessuno', { year: String(view.anno) })}</p>
      ) : (
        <ul className="held">
          {view.dovuti.map(({ id, tributo, rata: name, importo, scadenza, origine, riferimento }) => (
            <li key={id} className="card">
              <b>
                {all('rataDi', { tax: all(`tributo.${tributo}`), rata: rataName(rata, name) })}: {euro(importo, locale)}
              </b>
              <span>{t('entro', { day: actDate(scadenza) })}</span>
              <span>
                <SourceChip kind="delibera">{riferimento ?? t(origine === 'atto' ? 'atto' : 'avviso')}</SourceChip>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">{t('dichiarazioni')}</p>
    </section>
  )
}
