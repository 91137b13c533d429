import { stringify } from 'csv-stringify/sync'
import { COLONNE, LICENZA_APERTA, type Formato, type Insieme } from '../../contracts/dati/insiemi'

export type Valore = string | number | boolean | null | object
/** A row by the names of its columns; null where a thing is not known. */
export type Riga = Readonly<Record<string, Valore>>

/** Rows as they are read, some hundreds at a time: a whole file is never held. */
export type Blocchi = AsyncIterable<readonly Riga[]>

const CSV = {
  record_delimiter: 'windows',
  // with that delimiter the library leaves a lone line end bare
  quoted_match: /[\r\n]/,
  // a spreadsheet would run a cell that starts as a formula: such a text gets an apostrophe before it, in CSV alone
  escape_formulas: true,
  cast: {
    boolean: (value: boolean) => (value ? 'si' : 'no'),
    object: (value: object) => JSON.stringify(value),
  },
} as const

const csvOf = (insieme: Insieme, righe: readonly Riga[], header: boolean): string =>
  stringify([...righe], { ...CSV, header, columns: Object.keys(COLONNE[insieme]) })

async function* csv(insieme: Insieme, blocchi: Blocchi): AsyncGenerator<string> {
  yield csvOf(insieme, [], true)
  for await (const righe of blocchi) yield csvOf(insieme, righe, false)
}

export type Intestazione = { readonly insieme: Insieme; readonly anno?: number; readonly versione: string }

async function* json({ insieme, anno, versione }: Intestazione, blocchi: Blocchi): AsyncGenerator<string> {
  const head = { insieme, ...(anno === undefined ? {} : { anno }), licenza: LICENZA_APERTA.nome, versione }
  yield `${JSON.stringify(head).slice(0, -1)},"righe":[`
  let separator = '\n'
  for await (const righe of blocchi) {
    if (righe.length === 0) continue
    yield separator + righe.map((riga) => JSON.stringify(riga)).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** A file, piece by piece. */
export const scritto = (formato: Formato, head: Intestazione, blocchi: Blocchi): AsyncGenerator<string> =>
  formato === 'csv' ? csv(head.insieme, blocchi) : json(head, blocchi)

/** The same as what a web answer is made of; who stops reading stops the reading of the database. */
export const inFlusso = (pezzi: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pezzi.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pezzi.return(undefined)
    },
  })
}
