import type { Blocco, Foglio, Testi } from '../../../contracts/avvisi/foglio'
import { decimal } from '../../../f24/pdf/content'
import { linguaDi, type Ruolo } from './albero'
import { codiceQr } from './codice'
import { FINESTRA, INNER, LEFT, RIGHT, TOP, type Stile } from './misure'
import { disegnaDati, disegnaTabella, linee, type Scrivania } from './tabella'
import type { Colonna, Colore } from './tela'

const GAP = 18
const RUOLI = { 1: 'H1', 2: 'H2', 3: 'H3' } as const

type Dove = { readonly x: number; readonly width: number }
const OVUNQUE: Dove = { x: LEFT, width: INNER }

/** Each language in a column of its own; a text that is the same in all stands once. */
const affiancate = (
  desk: Scrivania,
  ruolo: Ruolo,
  testi: Testi,
  stile: Stile,
  { x, width }: Dove = OVUNQUE,
  colore: Colore = 'testo',
): readonly Colonna[] => {
  const { tela, lingue, radice } = desk
  const own = testi.every((one) => one === testi[0]) ? testi.slice(0, 1) : testi
  const each = (width - GAP * (own.length - 1)) / own.length
  return own.map((testo, at) => {
    const nodo = tela.albero.nodo(radice, ruolo, { lingua: linguaDi(lingue, at) })
    const rows = tela.righe(testo, stile, each).map((line) => ({ testo: line, nodo }))
    return { x: x + at * (each + GAP), width: each, stile, colore, linee: rows }
  })
}

const altezza = (colonne: readonly Colonna[]): number =>
  Math.max(...colonne.map(({ linee: own, stile }) => own.length * stile.leading))

const titolo = (desk: Scrivania, { livello, testi }: Extract<Blocco, { tipo: 'titolo' }>): void => {
  const { tela } = desk
  const stile = tela.misure[`h${livello}`]
  const colonne = affiancate(desk, RUOLI[livello], testi, stile, OVUNQUE, 'titolo')
  const before = livello === 1 ? 0 : livello === 2 ? stile.size : stile.size * 0.6
  // a title keeps some of what it is over
  tela.stanza(before + altezza(colonne) + tela.misure.testo.leading * (2 + 3 * desk.lingue.length))
  tela.spazio(before)
  tela.fascia(colonne)
  tela.spazio(livello === 1 ? 10 : 3)
}

const elenco = (desk: Scrivania, voci: readonly Testi[]): void => {
  const { tela, radice } = desk
  const stile = tela.misure.testo
  const list = tela.albero.nodo(radice, 'L')
  const indent = stile.size * 1.3
  for (const testi of voci) {
    const item = tela.albero.nodo(list, 'LI')
    const colonne = affiancate({ ...desk, radice: item }, 'LBody', testi, stile, {
      x: LEFT + indent,
      width: INNER - indent,
    })
    tela.stanza(Math.min(altezza(colonne), 200))
    const middle = tela.y - stile.leading / 2
    const dot = stile.size * 0.32
    tela.artificio(
      `.09 .196 .302 rg ${decimal(LEFT + 2)} ${decimal(middle - dot / 2)} ${decimal(dot)} ${decimal(dot)} re f`,
    )
    tela.fascia(colonne)
    tela.spazio(2)
  }
}

const PAD = 12

/** The answer, in a frame: what a page says in its deep panel. */
const somma = (desk: Scrivania, { entro, importo, sotto }: Extract<Blocco, { tipo: 'somma' }>): void => {
  const { tela } = desk
  const { misure } = tela
  const where = { x: LEFT + PAD, width: INNER - 2 * PAD }
  const above = affiancate(desk, 'P', entro, misure.h3, where, 'titolo')
  const amount = importo === '' ? [] : affiancate(desk, 'P', [importo], misure.importo, where, 'titolo')
  const below = affiancate(desk, 'P', sotto, misure.testo, where)
  const parts = [above, amount, below].filter((own) => own.length > 0)
  const height = parts.reduce((sum, own) => sum + altezza(own), 2 * PAD)
  tela.stanza(height)
  tela.cornice(LEFT, tela.y - height, INNER, height, 1.6)
  tela.spazio(PAD)
  for (const part of parts) tela.fascia(part)
  tela.spazio(PAD)
}

const codice = (desk: Scrivania, { url, alternativa, testi }: Extract<Blocco, { tipo: 'codice' }>): void => {
  const { tela, radice, lingue } = desk
  const side = tela.misure.codice
  const where = { x: LEFT + side + 14, width: INNER - side - 14 }
  tela.stanza(side + 4)
  const [top, page] = [tela.y, tela.pagina]
  // a picture says its words in one language: each has a strip of it
  const strip = side / alternativa.length
  codiceQr(url, LEFT, top - side, side, alternativa.length).forEach((operators, at) => {
    const box = [LEFT, top - (at + 1) * strip, LEFT + side, top - at * strip].map(decimal).join(' ')
    const about = { alternativa: alternativa[at], lingua: linguaDi(lingue, at), box }
    tela.segnato(tela.albero.nodo(radice, 'Figure', about), operators)
  })
  for (const one of testi) {
    tela.fascia(affiancate(desk, 'P', one, tela.misure.testo, where))
    tela.spazio(3)
  }
  if (tela.pagina === page) tela.y = Math.min(tela.y, top - side)
}

export const disegna = (desk: Scrivania, blocco: Blocco): void => {
  const { tela } = desk
  switch (blocco.tipo) {
    case 'titolo':
      return titolo(desk, blocco)
    case 'testo':
      tela.fascia(affiancate(desk, 'P', blocco.testi, blocco.forte === true ? tela.misure.forte : tela.misure.testo))
      break
    case 'elenco':
      elenco(desk, blocco.voci)
      break
    case 'dati':
      disegnaDati(desk, blocco)
      break
    case 'tabella':
      disegnaTabella(desk, blocco)
      break
    case 'somma':
      somma(desk, blocco)
      break
    case 'codice':
      codice(desk, blocco)
      break
  }
  tela.spazio(tela.misure.aria)
}

/** The addressee in the window, made smaller where the window would not show it all. */
const indirizzo = (desk: Scrivania, lines: readonly string[]): void => {
  const { tela, radice } = desk
  let stile = tela.misure.finestra
  let rows: readonly string[] = []
  for (; ; stile = { ...stile, size: stile.size - 1, leading: stile.leading - 1.2 }) {
    rows = lines.flatMap((line) => tela.righe(line, stile, FINESTRA.width))
    if (rows.length * stile.leading <= FINESTRA.height || stile.size <= 7) break
  }
  const nodo = tela.albero.nodo(radice, 'P')
  const most = Math.floor(FINESTRA.height / stile.leading)
  const linee = rows.slice(0, most).map((testo) => ({ testo, nodo }))
  tela.y = TOP + 16 * (72 / 25.4) - FINESTRA.top
  tela.fascia([{ x: FINESTRA.x, width: FINESTRA.width, stile, linee }])
}

/** The first page's head: who writes at the left, to whom in the window, number and day under who writes. */
export const disegnaTesta = (desk: Scrivania, { mittente, destinatario, estremi }: Foglio): void => {
  const { tela, radice } = desk
  const { misure } = tela
  const width = FINESTRA.x - LEFT - 12
  const [first = [''], ...rest] = mittente
  const from = tela.albero.nodo(radice, 'P')
  const own = (testi: Testi, stile: Stile) => linee(desk, testi, stile, width, from)
  tela.fascia([{ x: LEFT, width: RIGHT - LEFT, stile: misure.h3, colore: 'titolo', linee: own(first, misure.h3) }])
  const lines = rest.flatMap((testi) => own(testi, misure.piccolo))
  if (lines.length > 0) tela.fascia([{ x: LEFT, width, stile: misure.piccolo, colore: 'piano', linee: lines }])
  const left = tela.y
  indirizzo(desk, destinatario)
  tela.y = Math.min(left - 10, TOP - 100)
  for (const testi of estremi) {
    const nodo = tela.albero.nodo(radice, 'P')
    tela.fascia([{ x: LEFT, width, stile: misure.piccolo, linee: linee(desk, testi, misure.piccolo, width, nodo) }])
  }
  tela.y = Math.min(tela.y - 20, TOP + 16 * (72 / 25.4) - FINESTRA.under)
}
