import { backTo, DA, ESITO } from '../../../../../contracts/accesso'
import { localeHref, localeOf } from '../../../../../i18n/routing'
import { ricordaNome } from '../../../../../server/enti/ricorda-nome'
import { hasAccess } from '../../../../../server/platform/auth'
import { clientNetworkOf } from '../../../../../server/platform/client-address'
import { cookiesOf, dropCookie, onwards, setCookie } from '../../../../../server/platform/identity/cookies'
import { endSignIn } from '../../../../../server/platform/identity/handshake'
import { notePassage } from '../../../../../server/platform/identity/noted'
import { COOKIE, cookieName, seal } from '../../../../../server/platform/identity/session'

type Context = { readonly params: Promise<{ readonly provider: string }> }

const DAY = 24 * 60 * 60

/** The page to go on to, as the start noted it. */
const noted = (cookies: Readonly<Record<string, string>>): string => {
  const text = cookies[cookieName('ritorno')] ?? ''
  return backTo(URL.canParse(text) ? new URL(text).pathname : text)
}

/** Where SPID and CIE send the browser back to. Whatever is wrong with it ends on the page of access, in words. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const cookies = cookiesOf(request.headers)
  const back = noted(cookies)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const ended = hasAccess() ? await endSignIn((await params).provider, query, cookies) : 'unknown'
  if (typeof ended === 'string') {
    const page = `/accesso?${new URLSearchParams({ [ESITO]: ended, [DA]: back })}`
    return onwards(localeHref(localeOf(back), page), ['stato', 'pkce', 'nonce'].map(dropCookie))
  }
  const { codiceFiscale, kind, name, surname } = ended.identity
  const from = clientNetworkOf(request.headers)
  await notePassage('enter', { codiceFiscale, kind, from })
  await ricordaNome({ codiceFiscale, nome: `${name} ${surname}`, from })
  // needed once, to tell the provider that somebody leaves: apart from the session, which every page reads
  const leaving = setCookie(COOKIE.uscita, await seal(COOKIE.uscita, ended.leaving, DAY))
  return onwards(ended.location, [...ended.cookies, leaving])
}
