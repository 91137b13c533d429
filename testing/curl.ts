/** A call written as a command in the documentation. */
export type Curl = {
  readonly path: string
  readonly method: 'GET' | 'POST' | 'OPTIONS'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The JSON block that follows the command, where there is one. */
  readonly answer?: unknown
}

const wordsOf = (command: string): string[] =>
  [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare!,
  )

const VALUED = new Set(['-o', '-X', '-H', '--data', '--data-binary'])

const curlOf = (command: string, answer: unknown): Curl => {
  const words = wordsOf(command)
  const headers: Record<string, string> = {}
  let body: string | undefined
  let address: string | undefined
  let method: Curl['method'] | undefined
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]!
    const value = VALUED.has(word) ? words[++at]! : ''
    if (word === '-H') headers[value.split(':')[0]!] = value.slice(value.indexOf(':') + 1).trim()
    else if (word.startsWith('--data')) body = value
    else if (word === '-X') method = value as Curl['method']
    else if (!word.startsWith('-')) address = word
  }
  if (address === undefined) throw new Error(`no address in: ${command}`)
  const { pathname, search } = new URL(address)
  const found = { path: pathname + search, method: method ?? (body === undefined ? 'GET' : 'POST'), headers }
  return { ...found, ...(body === undefined ? {} : { body }), ...(answer === undefined ? {} : { answer }) }
}

/** The commands of a page of documentation, each with the JSON shown right after it. */
export const curlsOf = (markdown: string): Curl[] =>
  [...markdown.matchAll(/```sh\n(curl [\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g)].map(([, command, json]) =>
    curlOf(command!, json === undefined ? undefined : JSON.parse(json)),
  )
