import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { longDate } from '../format'
import { mandatoSaid } from './parole'

type Shown = {
  readonly id: string
  readonly organizzazione: string
  readonly codiceFiscale: string
  readonly comune: string | undefined
  readonly tributi: readonly string[]
  readonly anni: readonly number[]
  readonly al: string
  readonly stato: 'attesa' | 'vivo' | 'sospeso' | 'finito'
  readonly prova: 'spid' | 'ufficio' | 'caricato' | undefined
  /** Why the office suspended or ended it. */
  readonly motivo: string | undefined
  readonly carta: { readonly comune: string; readonly id: string; readonly firmatoIl: string } | undefined
}

/** How it stands, by whom it was said that one wants it, and the paper with one's signature. */
const Stato = ({ mandato: { stato, prova, motivo, carta, organizzazione: name } }: { readonly mandato: Shown }) => {
  const t = useTranslations('studio.verso')
  const locale = useLocale()
  const how = stato === 'vivo' && prova !== undefined && prova !== 'spid' ? prova : stato
  return (
    <>
      <p className="mt-2">
        {t(stato === 'attesa' && carta ? 'guarda' : how)}
        {motivo === undefined ? null : ` ${t('motivo', { motivo })}`}
      </p>
      {carta === undefined ? null : (
        <p className="mt-2">
          {t('firmato', { day: longDate(carta.firmatoIl, locale) })}{' '}
          <a href={localeHref(locale, `/area/allegati/${carta.comune}/${carta.id}`)} download>
            {t('salva', { name })}
          </a>
        </p>
      )}
    </>
  )
}

const One = ({ mandato, token }: { readonly mandato: Shown; readonly token: string }) => {
  const t = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const locale = useLocale()
  const { id, organizzazione: name, codiceFiscale: code, stato } = mandato
  return (
    <li className="card">
      <h3>{name}</h3>
      <p className="mt-2">{t('verso.what', { code, ...mandatoSaid(t, tributo, mandato, locale) })}</p>
      <Stato mandato={mandato} />
      {stato === 'finito' ? null : (
        <div className="mt-4 flex flex-wrap gap-4">
          {stato === 'attesa' ? (
            <OwnForm to="/area/deleghe/mandato/accetta" token={token} about={{ id }}>
              <Button small>{t('verso.accetta', { name })}</Button>
            </OwnForm>
          ) : null}
          <OwnForm to="/area/deleghe/mandato/revoca" token={token} about={{ id }}>
            <Button kind="remove" small>
              {t(stato === 'attesa' ? 'verso.rifiuta' : 'verso.chiudi', { name })}
            </Button>
          </OwnForm>
        </div>
      )}
    </li>
  )
}

type MandatiProps = { readonly mandati: readonly Shown[]; readonly token: string }

/** The mandates that organisations have or ask for, as their client decides them. */
export const MandatiVerso = ({ mandati, token }: MandatiProps) => {
  const t = useTranslations('studio.verso')
  if (mandati.length === 0) return null
  return (
    <section aria-labelledby="mandati">
      <h2 id="mandati">{t('title')}</h2>
      <p className="mt-2">{t('lead')}</p>
      <ul className="mt-4 grid gap-4">
        {mandati.map((mandato) => (
          <One key={mandato.id} mandato={mandato} token={token} />
        ))}
      </ul>
    </section>
  )
}
