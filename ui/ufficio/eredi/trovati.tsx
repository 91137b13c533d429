import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { date } from '../../format'

type TrovatiProps = {
  readonly trovati: readonly {
    readonly codiceFiscale: string
    readonly nome: string
    readonly titoli: readonly { readonly immobile: string; readonly quota: string; readonly dal: string }[]
  }[]
  readonly to: string
  readonly token: string
  /** ISO date. */
  readonly decedutoIl: string
}

/** Who came to hold what the person had, and how that is known: an official confirms, or does nothing. */
export const EredeTrovati = ({ trovati, to, token, decedutoIl }: TrovatiProps) => {
  const t = useTranslations('eredi')
  const locale = useLocale()
  if (trovati.length === 0) return <p className="mt-2">{t('nessunTrovato')}</p>
  const [anno = '', mese = '', giorno = ''] = decedutoIl.split('-')
  const dal = { 'dal.g': giorno, 'dal.m': mese, 'dal.a': anno }
  const motivo = t('confermaMotivo')
  return (
    <>
      <p className="mt-2">{t('trovatiTesto')}</p>
      <ul className="mt-4 grid gap-4">
        {trovati.map(({ codiceFiscale: erede, nome, titoli }) => (
          <li key={erede} className="card">
            <h3 className="break-words">{nome}</h3>
            <p className="mt-2">{erede}</p>
            <ul className="mt-2">
              {titoli.map(({ immobile, quota, dal: da }) => (
                <li key={`${immobile} ${quota} ${da}`}>
                  {t('quota', { quota, immobile: immobile || t('unImmobile'), giorno: date(da, locale) })}
                </li>
              ))}
            </ul>
            <OwnForm
              to={to}
              token={token}
              about={{ erede, ruolo: 'erede', fonte: 'catasto', motivo, ...dal }}
              className="btns mt-4"
            >
              <Button kind="second">
                {t('conferma')}
                <span className="vh"> {nome}</span>
              </Button>
            </OwnForm>
          </li>
        ))}
      </ul>
    </>
  )
}
