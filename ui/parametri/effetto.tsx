import { useLocale, useTranslations } from 'next-intl'
import { diUnAnno, type Voce } from '../../contracts/parametri/tariffe'
import type { Cents } from '../../engine/kernel/money'
import { Lines } from '../components/lines'
import { Notice } from '../components/notice'
import { euro, whole } from '../format'
import { DifferenceTable } from '../tax/difference-table'

export type EffettoShown = {
  readonly calcolate: number
  readonly incomplete: number
  readonly daDecidere: number
  readonly aumentano: number
  readonly diminuiscono: number
  readonly prima: Cents
  readonly dopo: Cents
  readonly maggiori: readonly { readonly prima: Cents; readonly dopo: Cents; readonly di: readonly string[] }[]
  readonly completo: boolean
}

type EffettoProps = {
  readonly effetto: EffettoShown
  readonly about: string
  readonly most: number
  /** What positions wait for that cannot be told any more: a rate to be chosen, or a tariff that is not there. */
  readonly lacks: 'aliquota' | 'tariffa'
  /** Of which amounts it speaks: those of a whole year, or what is put right today. */
  readonly somme?: 'anno' | 'ritardo'
  /** Of an entry that is withdrawn, not of one that is made. */
  readonly ritiro?: boolean
}

/** What the effect of one of the comune's settings speaks of. */
export const sommeDi = (voce: Voce): Pick<EffettoProps, 'lacks' | 'somme'> => ({
  lacks: diUnAnno(voce) ? 'tariffa' : 'aliquota',
  somme: voce === 'ravvedimento' ? 'ritardo' : 'anno',
})

const KINDS = ['T', 'A', 'F'] as const

const Largest = ({ maggiori }: Pick<EffettoShown, 'maggiori'>) => {
  const t = useTranslations('parametri.effetto')
  const locale = useLocale()
  const words = (one: string): string => {
    const kind = KINDS.find((each) => each === one)
    return kind ? t(`kind.${kind}`) : one
  }
  return (
    <div className="mt-6">
      <h3>{t('largest')}</h3>
      <DifferenceTable
        caption={t('largest')}
        heads={{ name: t('of'), before: t('before'), now: t('after') }}
        rows={maggiori.map(({ prima, dopo, di }, at) => ({
          key: String(at),
          name: di.map(words).join('; '),
          before: euro(prima, locale),
          now: euro(dopo, locale),
          effect: euro(dopo - prima, locale, true),
          state: 'changed',
        }))}
      />
    </div>
  )
}

/** What would change, before anything is saved: how many positions, by how much, and the largest ones without a name. */
export const Effetto = ({ effetto, about, most, lacks, somme = 'anno', ritiro = false }: EffettoProps) => {
  const t = useTranslations('parametri.effetto')
  const locale = useLocale()
  const { calcolate, incomplete, daDecidere, aumentano, diminuiscono, prima, dopo, maggiori, completo } = effetto
  const changed = aumentano + diminuiscono
  return (
    <section aria-labelledby="effetto" className="section">
      <h2 id="effetto">{t('title')}</h2>
      <p className="lead mt-2">
        {changed === 0 && daDecidere === 0
          ? t('none', { count: calcolate })
          : t('some', { count: changed, of: whole(calcolate, locale) })}
      </p>
      {changed > 0 ? <p className="mt-2">{t('ways', { more: aumentano, less: diminuiscono })}</p> : null}
      <div className="mt-4">
        <Lines
          lines={[
            { key: 'prima', name: t(somme === 'anno' ? 'now' : 'nowLate'), cents: prima },
            { key: 'dopo', name: t(ritiro ? 'without' : 'then'), cents: dopo },
            { key: 'differenza', name: t('difference'), cents: dopo - prima, signed: true, total: true },
          ]}
        />
      </div>
      {maggiori.length > 0 ? <Largest maggiori={maggiori} /> : null}
      {daDecidere > 0 ? (
        <div className="mt-6">
          <Notice tone="wait" title={t(`lacks.${lacks}.title`, { count: daDecidere })}>
            <p>{t(`lacks.${lacks}.text`)}</p>
          </Notice>
        </div>
      ) : null}
      <p className="mt-4 small soft">
        {about} {incomplete > 0 ? t('incomplete', { count: incomplete }) : null}{' '}
        {completo ? null : t('capped', { most: whole(most, locale) })}
      </p>
    </section>
  )
}
