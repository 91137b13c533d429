import { ESITI, FA, type Fa } from '../../../../../../../contracts/pratiche/coda'
import { readConcessa } from '../../../../../../../contracts/pratiche/effetti-canone'
import { cleanText } from '../../../../../../../contracts/personal-text'
import { currentSession } from '../../../../../../../server/platform/auth'
import { action } from '../../../../../../../server/platform/action'
import { STAFF_ROLES, type Scope } from '../../../../../../../server/platform/scope'
import { annota, assegna, chiedi, decidi, prendi, scrivi } from '../../../../../../../server/pratiche/decisioni'
import { findPratica, type Chiave } from '../../../../../../../server/pratiche/queries'
import { readChiave, readVersione, type ChiaveParams } from '../../../../../../pratiche/address'
import { CODA, ufficioPath } from '../../../../../../pratiche/ufficio'

type Context = { readonly params: ChiaveParams }

type Asked = { readonly fa: Fa; readonly versione: number; readonly form: URLSearchParams; readonly testo: string }

const MOST = 4000
const NEEDS_WORDS: readonly Fa[] = ['chiedi', 'scrivi', 'annota', 'decidi']

const esitoOf = (form: URLSearchParams) => ESITI.find((each) => each === form.get('esito'))

/** Of a concession that is accepted: what the office says of it must be readable. */
const concessaOf = (form: URLSearchParams) =>
  form.get('applica') === 'si' && form.get('esito') === 'accolta' && form.has('concessa.numero')
    ? readConcessa(form)
    : undefined

/** What the form asks; undefined where words or a choice are missing, or where it is only tried. */
const asked = (form: URLSearchParams): Asked | undefined => {
  const fa = FA.find((each) => each === form.get('fa'))
  if (fa === undefined || form.has('prova')) return undefined
  const testo = cleanText(form.get(`testo-${fa}`) ?? '').slice(0, MOST)
  if (NEEDS_WORDS.includes(fa) && testo === '') return undefined
  if (fa === 'decidi' && (esitoOf(form) === undefined || concessaOf(form)?.ok === false)) return undefined
  return { fa, versione: readVersione(form) ?? 0, form, testo }
}

const run = async (scope: Scope, key: Chiave, { fa, versione, form, testo }: Asked) => {
  switch (fa) {
    case 'prendi': {
      const { name, surname } = (await currentSession())!
      return prendi(scope, key, versione, `${name} ${surname}`)
    }
    case 'assegna':
      return assegna(scope, key, versione, form.get('a') || undefined)
    case 'chiedi':
      return chiedi(scope, key, versione, testo)
    case 'scrivi':
      return scrivi(scope, key, versione, testo)
    case 'annota':
      return annota(scope, key, versione, testo)
    case 'decidi': {
      const aliquota = form.get('aliquota') ?? ''
      const concessa = concessaOf(form)
      return decidi(scope, key, versione, {
        esito: esitoOf(form)!,
        motivo: testo,
        applica: form.get('applica') === 'si',
        ...(aliquota === '' ? {} : { aliquota }),
        ...(concessa?.ok ? { concessa: concessa.value } : {}),
      })
    }
  }
}

/** What an operator does with a request. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const key = await readChiave(params)
  if (key === undefined) return new Response(null, { status: 404 })
  const page = ufficioPath(key)
  return action({
    page,
    roles: STAFF_ROLES,
    read: async (form, scope) => {
      const wanted = asked(form)
      // one that somebody changed meanwhile is shown again, with what was typed
      return wanted && (await findPratica(scope, key))?.versione === wanted.versione ? wanted : undefined
    },
    run: async (scope, wanted) => {
      const done = await run(scope, key, wanted)
      if (done === 'gone') return CODA
      return `${page}?esito=${done === 'ok' ? wanted.fa : 'cambiata'}`
    },
  })(request)
}
