import type { Blocco, Colonna as ColonnaDi, Testi } from '../../../contracts/avvisi/foglio'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import { linguaDi, type Nodo } from './albero'
import { INNER, LEFT, RIGHT, type Stile } from './misure'
import type { Colonna, Linea, Tela } from './tela'

type Tabella = Extract<Blocco, { tipo: 'tabella' }>
type Dati = Extract<Blocco, { tipo: 'dati' }>
export type Scrivania = { readonly tela: Tela; readonly lingue: readonly Lingua[]; readonly radice: Nodo }

const GAP = 14
const PAD = 3

/** Texts of several languages one under another, each of its own language; once where they say the same. */
export const linee = (
  { tela, lingue }: Scrivania,
  testi: Testi,
  stile: Stile,
  width: number,
  nodo: Nodo | undefined,
): readonly Linea[] =>
  [...new Set(testi)].flatMap((testo) => {
    const at = testi.indexOf(testo)
    const same = testi.every((one) => one === testi[0])
    const own =
      nodo === undefined || same || at === 0 ? nodo : tela.albero.nodo(nodo, 'P', { lingua: linguaDi(lingue, at) })
    return tela.righe(testo, stile, width).map((line) => ({ testo: line, nodo: own }))
  })

type Posto = { readonly x: number; readonly width: number; readonly aDestra: boolean }

const posti = (colonne: readonly ColonnaDi[]): readonly Posto[] => {
  const whole = colonne.reduce((sum, { larga }) => sum + larga, 0)
  const free = INNER - GAP * (colonne.length - 1)
  let x = LEFT
  return colonne.map(({ larga, aDestra = false }) => {
    const width = (free * larga) / whole
    const own = { x, width, aDestra }
    x += width + GAP
    return own
  })
}

/** The heads; on the pages that follow they are there for the eye alone. */
const teste = (desk: Scrivania, { colonne }: Tabella, at: readonly Posto[], riga: Nodo | undefined): void => {
  const { tela } = desk
  const stile = tela.misure.capo
  const cells = colonne.map(({ nome }, index): Colonna => {
    const th = riga && tela.albero.nodo(riga, 'TH', { scope: 'Column' })
    return { ...at[index]!, stile, colore: 'piano', linee: linee(desk, nome, stile, at[index]!.width, th) }
  })
  tela.fascia(cells)
  tela.spazio(PAD)
  tela.linea(LEFT, RIGHT, tela.y, 1)
  tela.spazio(PAD)
}

const wide = (desk: Scrivania, blocco: Tabella, tabella: Nodo): void => {
  const { tela } = desk
  const { albero, misure } = tela
  const at = posti(blocco.colonne)
  // heads keep their first row
  tela.stanza((misure.capo.leading + misure.cella.leading) * (1 + desk.lingue.length))
  teste(desk, blocco, at, albero.nodo(tabella, 'TR'))
  tela.ripeti = () => teste(desk, blocco, at, undefined)
  blocco.righe.forEach((cells, row) => {
    const isSum = blocco.somma === true && row === blocco.righe.length - 1
    const stile = isSum ? { ...misure.cella, peso: 600 as const } : misure.cella
    const tr = albero.nodo(tabella, 'TR')
    tela.fascia(
      cells.map((testi, index): Colonna => {
        const nodo = index === 0 ? albero.nodo(tr, 'TH', { scope: 'Row' }) : albero.nodo(tr, 'TD')
        return { ...at[index]!, stile, linee: linee(desk, testi, stile, at[index]!.width, nodo) }
      }),
    )
    tela.spazio(PAD)
    tela.linea(LEFT, RIGHT, tela.y)
    tela.spazio(PAD)
  })
  tela.ripeti = undefined
}

/** A code alone says not what it is of. */
const detta = ({ nome }: ColonnaDi, testi: Testi): Testi =>
  testi.map((testo, at) => (/^\d+$/.test(testo) ? `${nome[at]} ${testo}` : testo))

const HALF = (INNER - GAP) / 2

/** One cell in large print: its name at the left, what it says at the right. */
const voce = (desk: Scrivania, { nome, aDestra = false }: ColonnaDi, testi: Testi, td: Nodo): void => {
  const { tela } = desk
  const stile = tela.misure.cella
  tela.fascia([
    { x: LEFT, width: HALF, stile, colore: 'piano', linee: linee(desk, nome, stile, HALF, td) },
    { x: LEFT + HALF + GAP, width: HALF, stile, aDestra, linee: linee(desk, testi, stile, HALF, td) },
  ])
}

/** In large print a row stands one cell under another, each with its name. */
const tall = (desk: Scrivania, { colonne, righe }: Tabella, tabella: Nodo): void => {
  const { tela } = desk
  const { albero, misure } = tela
  for (const [first = [], ...rest] of righe) {
    const tr = albero.nodo(tabella, 'TR')
    const th = albero.nodo(tr, 'TH', { scope: 'Row' })
    const said = rest.filter((testi) => testi.some((one) => one !== ''))
    tela.stanza(misure.capo.leading + misure.cella.leading * Math.min(said.length, 4))
    const own = linee(desk, detta(colonne[0]!, first), misure.capo, INNER, th)
    tela.fascia([{ x: LEFT, width: INNER, stile: misure.capo, linee: own }])
    rest.forEach((testi, index) => {
      if (said.includes(testi)) voce(desk, colonne[index + 1]!, testi, albero.nodo(tr, 'TD'))
    })
    tela.spazio(PAD)
    tela.linea(LEFT, RIGHT, tela.y)
    tela.spazio(PAD)
  }
}

export const disegnaTabella = (desk: Scrivania, blocco: Tabella): void => {
  const { tela, radice } = desk
  if (blocco.righe.length === 0) return
  const tabella = tela.albero.nodo(radice, 'Table', { riassunto: blocco.nome[0] })
  if (blocco.colonne.length > tela.misure.colonne) tall(desk, blocco, tabella)
  else wide(desk, blocco, tabella)
}

/** Names and what they say: a table whose heads are at the side. */
export const disegnaDati = (desk: Scrivania, { nome: about, voci }: Dati): void => {
  const { tela, radice } = desk
  if (voci.length === 0) return
  const { albero, misure } = tela
  const tabella = albero.nodo(radice, 'Table', { riassunto: about[0] })
  const first = INNER * 0.34
  const rest = INNER - first - GAP
  for (const { nome, valore } of voci) {
    const tr = albero.nodo(tabella, 'TR')
    const [th, td] = [albero.nodo(tr, 'TH', { scope: 'Row' }), albero.nodo(tr, 'TD')]
    tela.fascia([
      {
        x: LEFT,
        width: first,
        stile: misure.testo,
        colore: 'piano',
        linee: linee(desk, nome, misure.testo, first, th),
      },
      { x: LEFT + first + GAP, width: rest, stile: misure.testo, linee: linee(desk, valore, misure.testo, rest, td) },
    ])
  }
}
