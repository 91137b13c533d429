import { toSend } from '../../contracts/f24/to-send'
import type { Delega } from '../../f24/model/delega'
import { sezioniDi, splitOrdinario } from '../../f24/model/split-ordinario'
import { renderDelegheSemplificato } from '../../f24/pdf/render'
import { renderDelegheOrdinario } from '../../f24/pdf/render-ordinario'

/** What is printed, and the name of its file, which says nothing of whom. */
export type Stampabile = { readonly deleghe: readonly Delega[]; readonly name: string }

export type FileF24 = {
  readonly type: 'application/pdf' | 'application/json'
  readonly name: string
  readonly body: Uint8Array<ArrayBuffer> | string
}

const named = (name: string, end: string): string => name.replace(/\.pdf$/, end)

/** The same rows on the model of three copies. */
const ordinarieDi = (deleghe: readonly Delega[]) =>
  deleghe.flatMap(
    ({ righe, saldoFinale: _, ...rest }) => splitOrdinario({ ...rest, sezioni: sezioniDi(righe) }).deleghe,
  )

/** One form as SEND takes it, which wants a file for each; undefined where it cannot be said there, or there is none. */
const sendDi = ({ deleghe, name }: Stampabile, foglio: string | null): FileF24 | undefined => {
  const { metadata } = toSend(deleghe)
  const at = Number(foglio ?? '0')
  const one = metadata[at]
  if (one === undefined) return undefined
  const end = metadata.length === 1 ? '-send.json' : `-send-${at + 1}.json`
  return { type: 'application/json', name: named(name, end), body: `${JSON.stringify(one, null, 2)}\n` }
}

/** The file of these forms in the format that was asked for: the semplificato where none of ours was. */
export const fileF24 = async (stampabile: Stampabile, form: URLSearchParams): Promise<FileF24 | undefined> => {
  const { deleghe, name } = stampabile
  switch (form.get('formato')) {
    case 'send':
      return sendDi(stampabile, form.get('foglio'))
    case 'ordinario': {
      const body = await renderDelegheOrdinario(ordinarieDi(deleghe), { title: 'F24 ordinario' })
      return { type: 'application/pdf', name: named(name, '-ordinario.pdf'), body }
    }
    default:
      return {
        type: 'application/pdf',
        name,
        body: await renderDelegheSemplificato(deleghe, { title: 'F24 semplificato' }),
      }
  }
}
