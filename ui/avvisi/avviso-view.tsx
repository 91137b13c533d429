import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ImmobileAvviso, ScadenzaAvviso, UtenzaAvviso } from '../../contracts/avviso'
import type { TributoEmissione } from '../../contracts/emissione'
import { Amount } from '../components/amount'
import { FigureTable } from '../components/figure-table'
import { date, decimalText, euro, share } from '../format'
import { HowToPay } from './how-to-pay'
import { scadenzaName } from './name'
import { PapersOf } from './papers'
import { WhereWrong } from './where-wrong'

type AvvisoViewProps = {
  readonly tributo: TributoEmissione
  readonly chi: string
  readonly codiceFiscale: string
  readonly operazione: string
  readonly dovuto: number
  readonly versato: number
  readonly importo: number
  readonly scadenze: readonly ScadenzaAvviso[]
  readonly immobili: readonly ImmobileAvviso[]
  readonly utenze: readonly UtenzaAvviso[]
  /** ISO date of today. */
  readonly oggi: string
  readonly emesso: string
  readonly motore: string
  /** Where its forms are; absent where the comune knows too little of who pays. */
  readonly f24: string | undefined
  /** Whether no other has taken its place. */
  readonly valido: boolean
  /** Where its paper is; absent where none was made when it was issued. */
  readonly carta: string | undefined
  /** What of it is late, and how to put it right. */
  readonly inRitardo: ReactNode
  /** Whether nothing of it is in time any more: what is to be paid then stands in `inRitardo`. */
  readonly tuttoInRitardo: boolean
  /** Of the year's position: the whole calculation, what to correct, the form by hand; absent of what another person owed. */
  readonly posizione: string | undefined
}

const Day = ({ giorno, oggi }: { readonly giorno: string | undefined; readonly oggi: string }) => {
  const t = useTranslations('avvisi')
  const locale = useLocale()
  if (giorno === undefined) return null
  return (
    <>
      {date(giorno, locale)}
      {giorno < oggi ? <span className="soft small block">{t('passed')}</span> : null}
    </>
  )
}

const Instalments = ({ scadenze, oggi }: Pick<AvvisoViewProps, 'scadenze' | 'oggi'>) => {
  const t = useTranslations('avvisi')
  const names = useTranslations('emissioni')
  const locale = useLocale()
  const rows = scadenze.filter(({ resta }) => resta > 0)
  return (
    <div className="mt-4">
      <FigureTable
        heads={[t('rata'), t('giorno'), t('importo')]}
        figuresFrom={2}
        rows={rows.map(({ rata, giorno, resta }) => ({
          key: rata,
          cells: [scadenzaName(names, rata), <Day key="giorno" giorno={giorno} oggi={oggi} />, euro(resta, locale)],
        }))}
      />
    </div>
  )
}

const Immobile = ({ immobile: { tipo, dati, titoli } }: { readonly immobile: ImmobileAvviso }) => {
  const t = useTranslations('avvisi')
  const locale = useLocale()
  const dato = dati.at(-1)
  const kind = tipo === 'T' || tipo === 'A' ? tipo : 'F'
  const parts = [
    dato?.categoria ? t('categoria', { categoria: dato.categoria }) : undefined,
    dato?.rendita === undefined ? undefined : t('rendita', { rendita: euro(dato.rendita, locale) }),
    ...titoli.map(({ quota }) => t('quota', { quota: share(quota, locale) })),
  ].filter((part) => part !== undefined)
  return (
    <li className="card">
      <h3>{dato?.indirizzo ?? t(`tipo.${kind}`)}</h3>
      {dato?.foglio ? (
        <p className="mt-2">
          {t('catasto', {
            ...{ foglio: dato.foglio, particella: dato.particella ?? '' },
            subalterno: dato.subalterno ?? 'no',
          })}
        </p>
      ) : null}
      {parts.length === 0 ? null : <p className="mt-2">{parts.join(' · ')}</p>}
    </li>
  )
}

const Utenza = ({ utenza }: { readonly utenza: UtenzaAvviso }) => {
  const t = useTranslations('posizione.utenze')
  const locale = useLocale()
  const { codice, tipo, superficie, occupanti, categoria, indirizzo } = utenza
  const parts = [
    t('superficie', { area: decimalText(superficie, locale) }),
    ...(tipo === 'domestica' && typeof occupanti === 'number' ? [t('persone', { count: occupanti })] : []),
    ...(tipo === 'domestica' || !categoria ? [] : [t('categoria', { category: categoria })]),
  ]
  return (
    <li className="card">
      <h3>{t(tipo === 'domestica' ? 'casa' : 'attivita', { code: codice })}</h3>
      {indirizzo ? <p className="mt-2">{indirizzo}</p> : null}
      <p className="mt-2">{parts.join(' · ')}</p>
    </li>
  )
}

/** A statement: what to pay, by when, with which form, on what, and what to do where it is wrong. */
export const AvvisoView = (props: AvvisoViewProps) => {
  const {
    tributo,
    chi,
    codiceFiscale,
    operazione,
    dovuto,
    versato,
    importo,
    immobili,
    utenze,
    valido,
    carta,
    inRitardo,
    posizione,
  } = props
  const t = useTranslations('avvisi')
  const locale = useLocale()
  return (
    <>
      <p className="soft">{t(valido ? 'toPay' : 'wasToPay')}</p>
      <Amount cents={importo} size="l" />
      {valido ? <HowToPay {...props} /> : null}
      {carta === undefined ? null : (
        <section className="section" aria-labelledby="carta">
          <h2 id="carta">{t('paper')}</h2>
          <p className="mt-2">{t('paperText')}</p>
          <PapersOf pdf={`${carta}/pdf`} page={carta} />
        </section>
      )}
      {valido ? (
        <section className="section" aria-labelledby="quando">
          <h2 id="quando">{t('when')}</h2>
          <Instalments {...props} />
        </section>
      ) : null}
      {inRitardo}
      <dl className="facts wrap-anywhere mt-8">
        {(
          [
            [t('facts.chi'), chi],
            [t('facts.codice'), codiceFiscale],
            [t('facts.dovuto'), euro(dovuto, locale)],
            [t('facts.versato'), euro(versato, locale)],
            [t('facts.operazione'), operazione, t('facts.operazioneText')],
          ] as const
        ).map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {hint === undefined ? null : <span className="soft small block">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <section className="section" aria-labelledby="su-che-cosa">
        <h2 id="su-che-cosa">{t('immobili')}</h2>
        <ul className="mt-4 grid gap-4">
          {immobili.map((immobile) => (
            <Immobile key={immobile.id} immobile={immobile} />
          ))}
          {utenze.map((utenza) => (
            <Utenza key={utenza.codice + utenza.dal} utenza={utenza} />
          ))}
        </ul>
      </section>
      {valido && posizione !== undefined ? <WhereWrong tributo={tributo} posizione={posizione} /> : null}
      <p className="mt-8 soft small">{t('engine', { giorno: date(props.emesso, locale), versione: props.motore })}</p>
    </>
  )
}
