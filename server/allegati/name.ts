import type { TipoAllegato } from '../../contracts/allegati'

const LONGEST = 100

/** How a file ends that is what it is. */
const ENDINGS: Readonly<Record<TipoAllegato, RegExp>> = {
  pdf: /\.pdf$/i,
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  p7m: /\.p7m$/i,
}
const ENDING: Readonly<Record<TipoAllegato, string>> = { pdf: '.pdf', jpeg: '.jpg', png: '.png', p7m: '.p7m' }

/**
 * A name as the person gave it, to be shown: its last part, without signs that turn text around, control or draw nothing, and
 * not too long.
 */
export const shownName = (name: string): string => {
  const last = (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC')
  const clean = last
    .replace(/[^\p{L}\p{M}\p{N} .,_'()&+-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim()
  const ending = /\.\w{1,5}$/.exec(clean)?.[0] ?? ''
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - ending.length).trim()}${ending}` : clean || 'file'
}

/** The name under which it is saved: one that lied about its type gets the ending of what it is. */
export const savedName = (nome: string, tipo: TipoAllegato): string =>
  ENDINGS[tipo].test(nome) ? nome : `${nome}${ENDING[tipo]}`
