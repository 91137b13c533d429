import { getTranslations } from 'next-intl/server'
import type { Aperta } from '../../../../../../server/pratiche/decisioni'

/** To whom it can be passed on: by name and role; by code who has not signed in yet. */
export const colleghiDa = async ({ colleghi }: Aperta, actor: string) => {
  const t = await getTranslations('coda')
  const roles = await getTranslations('ruolo.role')
  return colleghi
    .filter(({ codiceFiscale }) => codiceFiscale !== actor)
    .map(({ codiceFiscale, nome, ruoli }) => {
      const ruolo = ruoli.map((role) => roles(role)).join(', ')
      const said = nome === undefined ? t('maiEntrato', { codice: codiceFiscale }) : nome
      return { value: codiceFiscale, label: `${said} · ${ruolo}` }
    })
}

/** Who has it now, for the office. */
export const Incaricato = async ({
  chi,
  a,
}: {
  readonly chi: (code: string) => string
  readonly a: string | undefined
}) => {
  const t = await getTranslations('coda')
  return (
    <p>
      {t('seNeOccupa')}: <b>{a === undefined ? t('nessuno') : chi(a)}</b>
    </p>
  )
}
