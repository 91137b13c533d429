import { useLocale, useTranslations } from 'next-intl'
import type { StatoEmissione } from '../../../contracts/emissione'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { date, whole } from '../../format'

type StatoShown = {
  readonly chiudeIl: string
  readonly finito: boolean
  readonly aperto: boolean
  readonly mandati: number
  readonly confermati: number
  readonly contestati: number
  readonly inAttesa: number
}

type DatiPrimaProps = {
  readonly id: string
  readonly comune: string
  readonly token: string
  readonly stato: StatoEmissione
  /** Whether who looks may decide: a head or an administrator. */
  readonly leads: boolean
  /** Whether who looks made the trial: they alone make it again. */
  readonly made: boolean
  readonly quanti: number
  /** How the answers stand; undefined where nothing was sent. */
  readonly dati: StatoShown | undefined
  /** What the comune has decided; undefined where it has not. */
  readonly decisi: number | undefined
  /** Days that are left, the last one not counted. */
  readonly restano: number
  /** Who waits for an answer, and where it is given. */
  readonly attesa: readonly { readonly nome: string; readonly href: string }[]
}

const Send = ({ id, comune, token, quanti, decisi }: DatiPrimaProps) => {
  const t = useTranslations('datiPrima.ufficio')
  const locale = useLocale()
  return (
    <>
      <p className="mt-2">{t('lead')}</p>
      <p className="mt-4">{t('mandaText', { count: quanti })}</p>
      <OwnForm to="/ufficio/emissioni/dati" token={token} about={{ id }} className="mt-4">
        {decisi === undefined ? (
          <>
            <Field
              name="giorni"
              label={t('giorni')}
              hint={t('giorniHint')}
              unit={t('unita')}
              numeric="whole"
              width="s"
              maxLength={3}
            />
            <p className="mt-2">
              <a href={localeHref(locale, `/ufficio/aliquote/dati-prima?comune=${comune}`)}>{t('decidi')}</a>
            </p>
          </>
        ) : (
          <p>{t('decisi', { count: decisi })}</p>
        )}
        <p className="btns mt-6">
          <Button kind="second">{t('manda')}</Button>
        </p>
      </OwnForm>
    </>
  )
}

const Until = ({ dati, stato, restano }: Pick<DatiPrimaProps, 'stato' | 'restano'> & { readonly dati: StatoShown }) => {
  const t = useTranslations('datiPrima.ufficio')
  const locale = useLocale()
  const giorno = date(dati.chiudeIl, locale)
  if (stato === 'annullata') return <p className="mt-2">{t('fermi')}</p>
  if (!dati.finito) return <p className="mt-2">{t('inCorso')}</p>
  if (!dati.aperto) return <p className="mt-2">{t('chiusi', { giorno })}</p>
  return (
    <p className="mt-2">
      {t('aperti', { giorno })} {t('restano', { count: restano })} {t('nonRilascia')}
    </p>
  )
}

const Answers = ({ dati }: { readonly dati: StatoShown }) => {
  const t = useTranslations('datiPrima.ufficio')
  const locale = useLocale()
  const { mandati, confermati, contestati } = dati
  const rows = { mandati, confermati, contestati, silenziosi: mandati - confermati - contestati }
  return (
    <dl className="facts mt-6">
      {(['mandati', 'confermati', 'contestati', 'silenziosi'] as const).map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            {whole(rows[name], locale)}
            {name === 'silenziosi' && rows.silenziosi > 0 ? (
              <span className="soft small block">{t('silenziosiHint')}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Waiting = ({ attesa, dati }: Pick<DatiPrimaProps, 'attesa'> & { readonly dati: StatoShown }) => {
  const t = useTranslations('datiPrima.ufficio')
  const names = useTranslations('emissioni')
  if (dati.inAttesa === 0) return null
  return (
    <>
      <h3 className="mt-6">{t('attesa')}</h3>
      <p className="mt-2">
        {t('attesaText', { count: dati.inAttesa })}
        {dati.inAttesa > attesa.length ? ` ${t('attesaPrime', { count: attesa.length })}` : null}
      </p>
      <ul className="run-look mt-4">
        {attesa.map(({ nome, href }) => (
          <li key={href}>
            <span>{nome === '' ? names('nameless') : nome}</span>
            <a href={href}>
              {t('rispondi')}
              <span className="vh"> {nome}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Again = ({ id, token, made }: Pick<DatiPrimaProps, 'id' | 'token' | 'made'>) => {
  const t = useTranslations('datiPrima.ufficio')
  return (
    <>
      <p className="mt-6">{t('riprovaText')}</p>
      {made ? (
        <OwnForm to="/ufficio/emissioni/riprova" token={token} about={{ id }} className="mt-4">
          <Button kind="second">{t('riprova')}</Button>
        </OwnForm>
      ) : (
        <p className="mt-2">{t('riprovaAltri')}</p>
      )}
    </>
  )
}

/** The data before the amount: sent or not yet, who has answered what, and what follows from it. */
export const DatiPrima = (props: DatiPrimaProps) => {
  const t = useTranslations('datiPrima')
  const { dati, stato, leads, quanti } = props
  const canSend = dati === undefined && stato === 'provata' && leads && quanti > 0
  if (dati === undefined && !canSend) return null
  return (
    <section className="section" aria-labelledby="dati-prima">
      <h2 id="dati-prima">{t('titolo')}</h2>
      {dati === undefined ? (
        <Send {...props} />
      ) : (
        <>
          <Until {...props} dati={dati} />
          <Answers dati={dati} />
          <Waiting {...props} dati={dati} />
          {stato === 'provata' && leads && !dati.aperto ? <Again {...props} /> : null}
        </>
      )}
    </section>
  )
}
