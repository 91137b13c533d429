import { useLocale, useTranslations } from 'next-intl'
import type { Effetto } from '../../../contracts/pratiche/effetti'
import type { EffettoCanone, VoceConcessa } from '../../../contracts/pratiche/effetti-canone'
import type { Locale } from '../../../i18n/routing'
import { Notice } from '../../components/notice'
import { date, decimalText, euro } from '../../format'

/** The tax of a year before and after, each where the record says enough. */
type Importi = { readonly prima: number | undefined; readonly dopo: number | undefined }

/** Why it is not applied by itself. */
export type OstacoloView =
  'ignoto' | 'piu-immobili' | 'natura' | 'quota' | 'possesso' | 'prima' | 'uso' | 'concessione' | 'anno'

type EffectProps = {
  readonly effetto: Effetto
  readonly importi: (Importi & { readonly ostacolo?: OstacoloView }) | undefined
  readonly anno: string
  /** The same in this year, where the change is of another. */
  readonly oggi: (Importi & { readonly anno: number }) | undefined
  /** How many others have a right on it. */
  readonly altri: number
}

const Amounts = ({ importi: { prima, dopo }, anno }: { readonly importi: Importi; readonly anno: string }) => {
  const t = useTranslations('coda.effetto')
  const locale = useLocale()
  const amount = (cents: number | undefined): string => (cents === undefined ? t('nonSappiamo') : euro(cents, locale))
  return (
    <dl className="facts mt-4">
      <div>
        <dt>{t('prima', { anno })}</dt>
        <dd>{amount(prima)}</dd>
      </div>
      <div>
        <dt>{t('dopo', { anno })}</dt>
        <dd>
          <b>{amount(dopo)}</b>
        </dd>
      </div>
      {prima === undefined || dopo === undefined ? null : (
        <div>
          <dt>{t('differenza')}</dt>
          <dd>{euro(dopo - prima, locale, true)}</dd>
        </div>
      )}
    </dl>
  )
}

const CM2 = 10_000

/** Square metres, or metres of a driveway. */
const misuraOf = (voce: VoceConcessa, locale: Locale): string => {
  if (voce.tipo === 'passo-carrabile') return decimalText(voce.larghezza, locale)
  return decimalText(voce.tipo === 'pubblicita' ? String(voce.superficieCm2 / CM2) : voce.superficie, locale)
}

/** How the canone that is shown was found, and what a year that has begun may change. */
const OfConcession = ({ effetto }: { readonly effetto: EffettoCanone }) => {
  const t = useTranslations('coda.effetto')
  const { voce, dal } = effetto
  const isYearly = voce.tipo === 'passo-carrabile' || voce.durata.tipo === 'permanente'
  return (
    <>
      {effetto.sostituisce ? <p className="mt-2">{t('sostituisce', { numero: effetto.sostituisce })}</p> : null}
      <p className="small mt-2">{t('tariffa')}</p>
      {isYearly && !dal.endsWith('-01-01') ? <p className="small mt-2">{t('annoIntero')}</p> : null}
    </>
  )
}

const useSaid = (effetto: Effetto) => {
  const t = useTranslations('coda')
  const locale = useLocale()
  const words = (of: string): string => {
    const key = `effetto.parole.${of}` as 'effetto.parole.inagibile'
    return t.has(key) ? t(key) : of
  }
  const cambia =
    effetto.tipo === 'condizione-cambiata'
      ? [
          effetto.uso,
          ...Object.entries(effetto.metti ?? {}).map(([key, value]) =>
            typeof value === 'string' ? value : value ? key : `${key}-no`,
          ),
        ]
      : []
  return {
    dal: date(effetto.tipo === 'utenza-finita' ? effetto.al : effetto.dal, locale),
    occupanti: 'occupanti' in effetto ? String(effetto.occupanti) : '',
    mq: 'superficie' in effetto ? decimalText(effetto.superficie ?? '', locale) : '',
    quota: 'quota' in effetto ? effetto.quota : '',
    valore: effetto.tipo === 'valore-cambiato' ? euro(effetto.valore, locale) : '',
    campo: effetto.tipo === 'valore-cambiato' ? words(effetto.campo) : '',
    uso: effetto.tipo === 'possesso-nuovo' ? words(effetto.uso) : '',
    cosa: cambia
      .filter((each) => each !== undefined)
      .map(words)
      .join(', '),
    finisce: effetto.tipo === 'condizione-cambiata' && effetto.togli ? words(effetto.togli) : '',
    genere: effetto.tipo === 'concessione-nuova' ? words(effetto.voce.tipo) : '',
    misura: effetto.tipo === 'concessione-nuova' ? misuraOf(effetto.voce, locale) : '',
    fine: effetto.tipo === 'concessione-nuova' && effetto.al ? date(effetto.al, locale) : 'no',
  }
}

/** What accepting it changes, with the tax of the year before and after. */
export const Effect = ({ effetto, importi, anno, oggi, altri }: EffectProps) => {
  const t = useTranslations('coda.effetto')
  const said = useSaid(effetto)
  const ends = effetto.tipo === 'condizione-cambiata' && effetto.togli !== undefined
  const { ostacolo } = importi ?? {}
  return (
    <section aria-labelledby="effetto" className="card">
      <h2 id="effetto">{t('titolo')}</h2>
      <p className="mt-2">{t(ends ? 'condizione-finita' : effetto.tipo, said)}</p>
      {effetto.tipo === 'concessione-nuova' ? <OfConcession effetto={effetto} /> : null}
      {altri > 0 ? <p className="mt-2">{t('altri', { count: altri })}</p> : null}
      {ostacolo === undefined ? (
        <>
          <Amounts importi={importi ?? { prima: undefined, dopo: undefined }} anno={anno} />
          {oggi === undefined ? null : <Amounts importi={oggi} anno={String(oggi.anno)} />}
        </>
      ) : (
        <div className="mt-4">
          <Notice tone="wait" level={3} title={t('nonDaSola')}>
            <p>{t(`ostacolo.${ostacolo}`)}</p>
          </Notice>
        </div>
      )}
    </section>
  )
}
