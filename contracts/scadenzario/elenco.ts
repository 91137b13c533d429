/** The calculators whose result can be put into one calendar, as their addresses name them. */
export const CALCOLI = ['imu', 'tari', 'tasi', 'canone', 'impi', 'ravvedimento'] as const
export type Calcolo = (typeof CALCOLI)[number]

/** One calculation of the list: its calculator and the answers of its address. Nothing in it says who. */
export type VoceElenco = { readonly calcolo: Calcolo; readonly query: string }

/** Why an entry of an address is not taken; the others stand. */
export type Scartata = 'unknown' | 'too-many'

export type Elenco = {
  readonly voci: readonly VoceElenco[]
  readonly scartate: readonly { readonly numero: number; readonly perche: Scartata }[]
}

/** What one address holds, with all its answers: the same measure as a comparison of two (decision 0020). */
export const MASSIMI = { voci: 20, caratteri: 16_000 } as const

/** As it stands in an address and in the browser: `tari?comune=D150&anno=2026`. */
export const testoDi = ({ calcolo, query }: VoceElenco): string => `${calcolo}?${query}`

const VOCE = /^(\w+)\?(.*)$/s

export const voceDi = (testo: string): VoceElenco | undefined => {
  const [, name, query = ''] = VOCE.exec(testo) ?? []
  const calcolo = CALCOLI.find((one) => one === name)
  return calcolo === undefined || query === '' ? undefined : { calcolo, query }
}

/** The list of an address, in its order; what stands in it twice counts once. */
export const leggiElenco = (testi: readonly string[]): Elenco => {
  const voci: VoceElenco[] = []
  const scartate: Elenco['scartate'][number][] = []
  let caratteri = 0
  ;[...new Set(testi)].forEach((testo, at) => {
    const voce = voceDi(testo)
    caratteri += testo.length
    const full = voci.length === MASSIMI.voci || caratteri > MASSIMI.caratteri
    if (voce !== undefined && !full) voci.push(voce)
    else scartate.push({ numero: at + 1, perche: full ? 'too-many' : 'unknown' })
  })
  return { voci, scartate }
}

/** What was done to the list just before: added to what the browser keeps, or taken off it. */
export const MOSSE = ['metti', 'togli'] as const
export type Mossa = (typeof MOSSE)[number]

export const queryElenco = (voci: readonly VoceElenco[], mossa?: Mossa): string =>
  new URLSearchParams([
    ...voci.map((voce) => ['conto', testoDi(voce)]),
    ...(mossa === undefined ? [] : [['mossa', mossa]]),
  ]).toString()

const CALCOLATO = /\/calcolo\/(\w+)(?:\/risultato|\/f24)?\/?\?([^\s#]+)/
const ELENCO = /\/scadenzario\/?\?([^\s#]+)/

/** A pasted address of a result, or of another list: read and never fetched. Empty where it is neither. */
export const vociDiLink = (testo: string): readonly VoceElenco[] => {
  const text = testo.trim()
  const [, altro] = ELENCO.exec(text) ?? []
  if (altro !== undefined) return leggiElenco(new URLSearchParams(altro).getAll('conto')).voci
  const [, name = '', query = ''] = CALCOLATO.exec(text) ?? []
  const voce = voceDi(`${name}?${query}`)
  return voce === undefined ? [] : [voce]
}
