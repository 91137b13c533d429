import { useLocale, useTranslations } from 'next-intl'
import { ESITI_VOCE, FASCE, type Conteggi } from '../../../contracts/emissione'
import { FigureTable } from '../../components/figure-table'
import { euro, whole } from '../../format'

type Row = { readonly key: string; readonly head: string; readonly quanti: number; readonly importo: number }

type TableProps = {
  readonly caption: string
  readonly first: string
  readonly second: string
  readonly rows: readonly Row[]
}

const SumTable = ({ caption, first, second, rows }: TableProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  return (
    <div className="mt-6">
      <FigureTable
        caption={caption}
        heads={[first, second, t('sum')]}
        figuresFrom={1}
        rows={rows.map(({ key, head, quanti, importo }) => ({
          ...{ key, cells: [head, whole(quanti, locale), euro(importo, locale)] },
        }))}
      />
    </div>
  )
}

/** By bracket of what a statement asks, the lowest first. */
const Brackets = ({ fasce }: Pick<Conteggi, 'fasce'>) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const rows = FASCE.map((from, at): Row => {
    const to = FASCE[at + 1]
    const da = euro(from, locale)
    const head = to === undefined ? t('over', { da }) : t('from', { da, a: euro(to - 1, locale) })
    return { key: String(from), head, ...(fasce[String(from)] ?? { quanti: 0, importo: 0 }) }
  })
  return <SumTable caption={t('byBracket')} first={t('bracket')} second={t('notices')} rows={rows} />
}

const Codes = ({ codici }: Pick<Conteggi, 'codici'>) => {
  const t = useTranslations('emissioni')
  const rows = Object.entries(codici)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]): Row => ({ key: code, head: code, ...own }))
  return rows.length === 0 ? null : <SumTable caption={t('byCode')} first={t('code')} second={t('rows')} rows={rows} />
}

type SumsProps = { readonly conteggi: Conteggi; readonly compared?: boolean }

/** How many, how much, by code and bracket, and against the year before. */
export const Sums = ({ conteggi, compared = false }: SumsProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const { persone, esclusi, esiti, importo, dovuto, prima, anomalie, codici, fasce } = conteggi
  // nothing at all of last year, and not because they are all new
  const primaKnown = prima > 0 || (anomalie.nuovo ?? 0) >= (esiti.pronta ?? 0)
  const before: readonly [string, string?] = primaKnown
    ? [euro(prima, locale), t('facts.primaHint', { scarto: euro(dovuto - prima, locale, true) })]
    : [t('facts.primaUnknown')]
  const facts: readonly (readonly [string, string, string?])[] = [
    ...(compared ? ([[t('facts.persone'), whole(persone, locale)]] as const) : []),
    ...(esclusi > 0 ? ([[t('facts.esclusi'), whole(esclusi, locale)]] as const) : []),
    ...ESITI_VOCE.filter((esito) => compared || esito === 'pronta').map(
      (esito) => [t(`facts.${esito}`), whole(esiti[esito] ?? 0, locale)] as const,
    ),
    [t('facts.importo'), euro(importo, locale)],
    ...(compared
      ? ([
          [t('facts.dovuto'), euro(dovuto, locale)],
          [t('facts.prima'), ...before],
        ] as const)
      : []),
  ]
  return (
    <>
      <dl className="facts mt-4">
        {facts.map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {hint === undefined ? null : <span className="soft small block">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {(esiti.pronta ?? 0) > 0 ? (
        <div className="run-tables">
          <Codes codici={codici} />
          <Brackets fasce={fasce} />
        </div>
      ) : null}
    </>
  )
}
