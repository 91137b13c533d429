import { accettatoIo, messaggioIo, profiloIo, type MessaggioIo } from '../../../contracts/notifiche/app-io'
import { logError } from '../../platform/log'
import { failure, type Canale, type Failure, type Lettera } from './canale'

export type IoSettings = {
  /** Key of the comune's service. */
  readonly key: string
  readonly url?: string
}

const URL_IO = 'https://api.io.pagopa.it'
const LIMIT_MS = 15_000
const WEEK = 604_800

/** The message in IO's form; what the contract does not allow is not sent. */
export const ioMessageOf = ({ codiceFiscale, oggetto, testo }: Lettera): MessaggioIo | undefined => {
  const content = { subject: oggetto, markdown: testo }
  return messaggioIo.safeParse({ fiscal_code: codiceFiscale, time_to_live: WEEK, content }).data
}

const waitOf = (answer: Response): number | undefined => {
  const seconds = Number(answer.headers.get('retry-after'))
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : undefined
}

const refusalOf = (answer: Response): Failure => {
  const { status } = answer
  if (status === 401 || status === 403) return failure('accesso-rifiutato')
  if (status === 429) return failure('occupato', false, waitOf(answer))
  return status >= 500 ? failure('non-raggiungibile') : failure('rifiutato', true)
}

/** App IO, by the key of a comune's service. Who has not IO, or has switched the service off, is written to by another way. */
export const ioCanale = ({ key, url = URL_IO }: IoSettings): Canale => {
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Ocp-Apim-Subscription-Key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT_MS),
      redirect: 'error',
    })
  const allowed = async (fiscal_code: string): Promise<true | Failure> => {
    const answer = await post('/api/v1/profiles', { fiscal_code })
    if (answer.status === 404) return failure('io-non-attivo', true)
    if (!answer.ok) return refusalOf(answer)
    return profiloIo.parse(await answer.json()).sender_allowed || failure('io-non-attivo', true)
  }
  const send = async (lettera: Lettera): ReturnType<Canale['send']> => {
    const message = ioMessageOf(lettera)
    if (message === undefined) return failure('io-contratto', true)
    const may = await allowed(message.fiscal_code)
    if (may !== true) return may
    const answer = await post('/api/v1/messages', message)
    return answer.status === 201 ? { ok: true, id: accettatoIo.parse(await answer.json()).id } : refusalOf(answer)
  }
  return {
    nome: 'io',
    send: async (lettera) => {
      try {
        return await send(lettera)
      } catch (error) {
        logError('io-not-sent', error, { messaggio: lettera.id })
        return failure('non-raggiungibile')
      }
    },
  }
}
