import { getLocale } from 'next-intl/server'
import { leggiResa, maiAVoce } from '../../../contracts/pratiche/banco'
import { localeHref } from '../../../i18n/routing'
import type { Bozza } from '../../../server/pratiche/queries'
import { ResaForm } from '../../../ui/ufficio/banco/resa-form'
import { readVersione } from '../address'

type Props = {
  readonly bozza: Bozza
  readonly page: string
  readonly token: string
  readonly posted: URLSearchParams | undefined
}

/** At the counter it is sent once it was signed, and it is said how who signed was known. */
export const InviaAlBanco = async ({ bozza, page, token, posted }: Props) => {
  const isOurs = posted?.has('documento') === true || posted?.has('versione') === true
  const read = posted && isOurs ? leggiResa(posted, bozza.procedura) : undefined
  const isOlder = posted !== undefined && readVersione(posted) !== bozza.versione
  return (
    <ResaForm
      to={`${page}/invia`}
      token={token}
      versione={bozza.versione}
      foglio={localeHref(await getLocale(), `${page}/foglio`)}
      ancheAVoce={!maiAVoce(bozza.procedura)}
      typed={posted ?? new URLSearchParams()}
      problems={read && 'problems' in read && !isOlder ? read.problems : []}
    />
  )
}
