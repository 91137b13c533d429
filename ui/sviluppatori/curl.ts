/** What is called, as an example of the contracts has it. */
export type Chiamata = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, or a text as it is. */
  readonly body?: unknown
}

const addressOf = ({ path, params = {}, query = {} }: Chiamata): string => {
  const filled = Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path)
  const search = new URLSearchParams(query).toString()
  return search === '' ? filled : `${filled}?${search}`
}

/** In single quotes nothing is special to a shell, but the quote itself. */
const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`

const headerOf = ([name, value]: readonly [string, string]): string => ` -H ${quoted(`${name}: ${value}`)}`

/** The command that makes the call: it can be pasted into a terminal. */
export const curlDi = (base: string, chiamata: Chiamata): string => {
  const { method, headers = {}, body } = chiamata
  const said = Object.entries(headers).map(headerOf).join('')
  const address = `curl -s ${quoted(base + addressOf(chiamata))}${said}`
  if (body === undefined) return method === 'post' ? `${address} -X POST` : address
  if (typeof body === 'string') return `${address} --data-binary ${quoted(body)}`
  return `${address} -H 'Content-Type: application/json' --data ${quoted(JSON.stringify(body, null, 2))}`
}
