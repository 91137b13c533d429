/** What is called, as an example of the contracts has it. */
export type Chiamata = {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const addressOf = ({ path, params = {}, query = {} }: Chiamata): string => {
  const filled = Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path)
  const search = new URLSearchParams(query).toString()
  return search === '' ? filled : `${filled}?${search}`
}

/** In single quotes nothing is special to a shell, but the quote itself. */
const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`

/** The command that makes the call: it can be pasted into a terminal. */
export const curlDi = (base: string, chiamata: Chiamata): string => {
  const address = `curl -s ${quoted(base + addressOf(chiamata))}`
  if (chiamata.body === undefined) return address
  const json = JSON.stringify(chiamata.body, null, 2)
  return `${address} -H 'Content-Type: application/json' --data ${quoted(json)}`
}
