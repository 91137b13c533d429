import { useLocale, useTranslations } from 'next-intl'
import type { ValoriAree } from '../../contracts/parametri/aree'
import { l160 } from '../../engine/kernel/law'
import { FigureTable } from '../components/figure-table'
import { LawChip } from '../components/source-chip'
import { date, euro } from '../format'
import { AttoChip } from '../parametri/atto-chip'

/** In which columns something is said of some zone; the name stands in the first. */
const WORDS = ['destinazione', 'fogli'] as const

/** Zone by zone, in the words of the delibera. */
export const ZoneTable = ({ zone }: Pick<ValoriAree, 'zone'>) => {
  const t = useTranslations('schedaComune.aree')
  const locale = useLocale()
  const words = WORDS.filter((word) => zone.some((own) => own[word] !== undefined))
  return (
    <FigureTable
      heads={[t('zona'), ...words.map((word) => t(word)), t('valore')]}
      figuresFrom={words.length + 1}
      rows={zone.map((own, at) => ({
        key: String(at),
        cells: [
          <span key="zona" lang="it">
            {own.zona}
            {own.riduzioni === undefined ? null : <small className="block">{own.riduzioni}</small>}
          </span>,
          ...words.map((word) => (
            <span key={word} lang="it">
              {own[word] ?? t('tutti')}
            </span>
          )),
          t('perMq', { value: euro(own.valore, locale) }),
        ],
      }))}
    />
  )
}

/** From when the values hold, who decided them, and what the law makes of them. */
export const AreeFonte = ({ aree: { anno, atto } }: { readonly aree: ValoriAree }) => {
  const t = useTranslations('schedaComune.aree')
  const locale = useLocale()
  return (
    <>
      <p className="mt-4 small">{t('dal', { day: date(`${anno}-01-01`, locale) })}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {atto === undefined ? null : <AttoChip atto={atto} />}
        <LawChip law={l160('746, 777 d')} />
      </p>
    </>
  )
}

type AreeProps = { readonly comune: string; readonly aree: ValoriAree | undefined }

/** What a plot is worth in this comune; where the comune has entered nothing here, whom to ask. */
export const Aree = ({ comune, aree }: AreeProps) => {
  const t = useTranslations('schedaComune.aree')
  return (
    <section className="section" aria-labelledby="aree">
      <h2 id="aree">{t('title')}</h2>
      <p>{t('lead')}</p>
      {aree === undefined ? (
        <p className="mt-4">
          {t('none', { comune })} <a href="#ufficio">{t('ask')}</a>
        </p>
      ) : (
        <>
          <p className="mt-4">{t('limite', { comune })}</p>
          <div className="mt-4">
            <ZoneTable zone={aree.zone} />
          </div>
          <AreeFonte aree={aree} />
        </>
      )}
    </section>
  )
}
