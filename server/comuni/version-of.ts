import { createHash } from 'node:crypto'

/** Changes when the same files would give other rows: a database loaded by another version is loaded again. */
const LOADER_VERSION = '2'

/** The version of the data that these files make. */
export const versionOf = (files: readonly { readonly nome: string; readonly sha256: string }[]): string => {
  const lines = files.map(({ nome, sha256 }) => `${nome} ${sha256}`).sort()
  return createHash('sha256')
    .update([LOADER_VERSION, ...lines].join('\n'))
    .digest('hex')
}
