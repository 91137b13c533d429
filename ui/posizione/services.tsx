import { useLocale, useTranslations } from 'next-intl'
import { roundCents } from '../../engine/kernel/money'
import type { Trace } from '../../engine/kernel/trace'
import { ColumnTari } from '../tari/column'
import { LawChip, SourceChip } from '../components/source-chip'
import { StepsTable } from '../components/steps-table'
import { actDate, decimalText, figure } from '../format'
import type { CalcolatoView, ConcessioneView, PosizioneView, UtenzaView } from './view'

const useSince = () => {
  const t = useTranslations('posizione.dato')
  return ({ dal, al }: Pick<UtenzaView, 'dal' | 'al'>): string =>
    al === undefined ? t('daQuando', { from: actDate(dal) }) : t('daA', { from: actDate(dal), to: actDate(al) })
}

const useUtenza = () => {
  const t = useTranslations('posizione.utenze')
  const locale = useLocale()
  return ({ tipo, superficie, occupanti, categoria }: UtenzaView): string => {
    const area = t('superficie', { area: decimalText(superficie, locale) })
    if (tipo === 'domestica') return occupanti === undefined ? area : `${area}, ${t('persone', { count: occupanti })}`
    return categoria === undefined ? area : `${area}, ${t('categoria', { category: categoria })}`
  }
}

type CalcolataDi<T> = Extract<CalcolatoView, { tributo: T }>
type UtenzaCalcolata = CalcolataDi<'tari'>['utenze'][number]

/** How the TARI of an utenza is made. */
export const TariSum = ({ utenza: { tipo, risultato, traccia } }: { readonly utenza: UtenzaCalcolata }) => {
  const t = useTranslations('posizione')
  const tari = useTranslations('tari')
  return (
    <div className="mt-4 grid gap-8">
      {risultato.righe.map((riga) => (
        <ColumnTari
          key={`${riga.periodo}-${riga.locale}`}
          trace={traccia}
          at={`utenza.periodi.${riga.periodo}${tipo === 'domestica' ? '' : `.locali.${riga.locale}`}`}
          caption={t('utenze.parte', { number: riga.periodo + 1 })}
          total={{ name: tari('risultato.rowTotal'), cents: riga.fissa + riga.variabile }}
          tariffa={<SourceChip kind="delibera">{t('fonte.tariffe')}</SourceChip>}
        />
      ))}
      <ColumnTari
        trace={traccia}
        at=""
        caption={tari('risultato.sum')}
        total={{ name: tari('passi.totale'), cents: risultato.dovuto }}
      />
    </div>
  )
}

/** Of each utenza, where the comune's tariffs are held. */
const TariSums = ({ view }: { readonly view: PosizioneView }) => {
  const t = useTranslations('posizione')
  const fonte = view.righe.find(({ tributo }) => tributo === 'tari')?.fonte
  if (fonte?.da !== 'calcolo' || fonte.calcolato.tributo !== 'tari') return null
  return fonte.calcolato.utenze.map((utenza) => (
    <details key={utenza.codice} className="more-of">
      <summary>
        {t('come')}
        <span className="vh">: {utenza.codice}</span>
      </summary>
      <TariSum utenza={utenza} />
    </details>
  ))
}

export const Utenze = ({ view }: { readonly view: PosizioneView }) => {
  const t = useTranslations('posizione.utenze')
  const since = useSince()
  const utenza = useUtenza()
  const riga = view.righe.find(({ tributo }) => tributo === 'tari')
  if (!view.tributi.includes('tari') || view.utenze.length === 0) return null
  return (
    <section className="section" aria-labelledby="conto-tari">
      <h2 id="conto-tari">{t('title')}</h2>
      <p>{riga?.fonte.da === 'tariffe-non-possedute' ? t('senzaTariffe') : t('lead')}</p>
      <ul className="held">
        {view.utenze.map((each) => (
          <li key={each.codice + each.dal} className="card">
            <b>{t(each.tipo === 'domestica' ? 'casa' : 'attivita', { code: each.codice })}</b>
            <span>{[each.indirizzo, utenza(each)].filter(Boolean).join('. ')}</span>
            <span className="soft small">{since(each)}</span>
          </li>
        ))}
      </ul>
      <TariSums view={view} />
    </section>
  )
}

const CanoneSteps = ({ trace, id, total }: { readonly trace: Trace; readonly id: string; readonly total: number }) => {
  const t = useTranslations('canone')
  const locale = useLocale()
  const steps = trace.steps
    .filter(({ at, rule }) => at === id && rule.id !== 'canone')
    .map(({ rule, value }, order) => ({
      key: `${rule.id}-${order}`,
      name: t(`passi.${rule.id as 'superficie'}`),
      result: figure(roundCents(value), locale),
      source: <LawChip law={rule.law} />,
    }))
  return <StepsTable caption={id} steps={steps} total={{ name: t('passi.canone'), result: figure(total, locale) }} />
}

/** How the canone of each concession is made. */
export const CanoneSum = ({ canone: { risultato, traccia } }: { readonly canone: CalcolataDi<'canone'> }) => (
  <div className="mt-4 grid gap-8">
    {risultato.voci.map(({ id, dovuto }) => (
      <CanoneSteps key={id} trace={traccia} id={id} total={dovuto} />
    ))}
  </div>
)

export const Concessioni = ({ view }: { readonly view: PosizioneView }) => {
  const t = useTranslations('posizione.concessioni')
  const all = useTranslations('posizione')
  const since = useSince()
  const fonte = view.righe.find(({ tributo }) => tributo === 'canone')?.fonte
  const own = fonte?.da === 'calcolo' && fonte.calcolato.tributo === 'canone' ? fonte.calcolato : undefined
  if (!view.tributi.includes('canone') || view.concessioni.length === 0) return null
  return (
    <section className="section" aria-labelledby="conto-canone">
      <h2 id="conto-canone">{t('title')}</h2>
      <p>{fonte?.da === 'tariffe-non-possedute' ? t('senzaTariffe') : t('lead')}</p>
      <ul className="held">
        {view.concessioni.map((each: ConcessioneView) => (
          <li key={each.numero} className="card">
            <b>{each.descrizione ?? t('senzaNome')}</b>
            <span>{t('numero', { number: each.numero })}</span>
            <span className="soft small">{since(each)}</span>
          </li>
        ))}
      </ul>
      {own ? (
        <details className="more-of">
          <summary>{all('come')}</summary>
          <CanoneSum canone={own} />
        </details>
      ) : null}
    </section>
  )
}
