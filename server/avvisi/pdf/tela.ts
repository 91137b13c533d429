import { decimal } from '../../../f24/pdf/content'
import type { Albero, Nodo } from './albero'
import { larghezza, riga, scrivibile, inRighe, type Lettere } from './lettere'
import { BOTTOM, PAGE, TOP, type Misure, type Stile } from './misure'

/** Red, green, blue. Titles and amounts; text; what is beside it; lines. */
export const COLORI = {
  titolo: '.09 .196 .302',
  testo: '.1 .1 .1',
  piano: '.27 .357 .443',
  linea: '.72 .76 .8',
} as const
export type Colore = keyof typeof COLORI

/** A line, and whose it is in the structure; `undefined`: no part of it. */
export type Linea = { readonly testo: string; readonly nodo: Nodo | undefined }

/** Lines one under another between two edges. */
export type Colonna = {
  readonly x: number
  readonly width: number
  readonly stile: Stile
  readonly linee: readonly Linea[]
  readonly colore?: Colore
  readonly aDestra?: boolean
}

/** Lines of texts that were broken already, by weight, size and width. Bounded: what is of one person alone goes soon. */
const broken = new Map<string, readonly string[]>()
/** Operators of lines, in the same way. The letters are the same in every template. */
const written = new Map<string, string>()
const MOST_BROKEN = 4_000

/** Pages that are written from the top down; a new one begins where one is full. */
export class Tela {
  readonly pagine: string[] = []
  y = 0
  /** What each new page begins with, while a table goes on. */
  ripeti: (() => void) | undefined

  constructor(
    readonly lettere: Lettere,
    readonly misure: Misure,
    readonly albero: Albero,
    private readonly capo: (tela: Tela) => void,
  ) {}

  get pagina(): number {
    return this.pagine.length - 1
  }

  nuovaPagina(): void {
    this.pagine.push('')
    this.y = TOP
    if (this.pagina > 0) this.capo(this)
    this.ripeti?.()
  }

  /** Begins a page where so much would not stand on this one. */
  stanza(height: number): void {
    if (this.y - height < BOTTOM && this.y < TOP - 60) this.nuovaPagina()
  }

  spazio(points: number): void {
    this.y -= points
  }

  metti(operators: string): void {
    this.pagine[this.pagina] += `${operators}\n`
  }

  /** What a page shows and nobody reads: lines, frames, repeated heads. */
  artificio(operators: string): void {
    this.metti(`/Artifact BMC ${operators} EMC`)
  }

  /** What belongs to a part of the structure. */
  segnato(nodo: Nodo, operators: string): void {
    this.metti(`/${nodo.ruolo}<</MCID ${this.albero.segna(nodo, this.pagina)}>>BDC ${operators} EMC`)
  }

  /** Words of the catalogue come again on every paper: their lines are found once. */
  righe(text: string, { size, peso }: Stile, width: number): readonly string[] {
    const key = `${peso} ${size} ${width} ${text}`
    const known = broken.get(key)
    if (known !== undefined) return known
    const lines = inRighe(scrivibile(text, this.lettere), size, width, this.lettere[peso])
    if (broken.size >= MOST_BROKEN) broken.clear()
    broken.set(key, lines)
    return lines
  }

  larga(text: string, { size, peso }: Stile): number {
    return larghezza(scrivibile(text, this.lettere), size, this.lettere[peso])
  }

  /** The operators of a line, its baseline at `y`. `text` can be written. */
  scritta(text: string, x: number, y: number, { size, peso }: Stile): string {
    const key = `${peso} ${size} ${text}`
    let known = written.get(key)
    if (known === undefined) {
      known = riga(text, size, this.lettere[peso])
      if (written.size >= MOST_BROKEN) written.clear()
      written.set(key, known)
    }
    return `1 0 0 1 ${decimal(x)} ${decimal(y)} Tm ${known}`
  }

  linea(fromX: number, toX: number, y: number, weight = 0.5): void {
    const at = decimal(y)
    this.artificio(`${COLORI.linea} RG ${weight} w ${decimal(fromX)} ${at} m ${decimal(toX)} ${at} l S`)
  }

  cornice(x: number, y: number, width: number, height: number, weight: number): void {
    const [at, below] = [decimal(x), decimal(y)]
    this.artificio(`${COLORI.titolo} RG ${weight} w ${at} ${below} ${decimal(width)} ${decimal(height)} re S`)
  }

  private tratto(colonna: Colonna, from: number, to: number, top: number, leading: number): void {
    const { x, width, stile, linee, colore = 'testo', aDestra = false } = colonna
    let operators = ''
    let nodo: Nodo | undefined
    const close = (): void => {
      if (operators === '') return
      const written = `BT ${COLORI[colore]} rg ${operators}ET`
      if (nodo === undefined) this.artificio(written)
      else this.segnato(nodo, written)
      operators = ''
    }
    for (let at = from; at < Math.min(to, linee.length); at++) {
      const own = linee[at]!
      if (own.nodo !== nodo) close()
      nodo = own.nodo
      const left = aDestra ? x + width - larghezza(own.testo, stile.size, this.lettere[stile.peso]) : x
      const y = top - (at - from) * leading - stile.size * 0.8 - (leading - stile.size) / 2
      if (own.testo !== '') operators += this.scritta(own.testo, left, y, stile)
    }
    close()
  }

  /** Columns side by side. What would stand on one page is not split; what is longer goes on on the next. */
  fascia(colonne: readonly Colonna[]): void {
    const leading = Math.max(...colonne.map(({ stile }) => stile.leading))
    const count = Math.max(...colonne.map(({ linee }) => linee.length))
    if (count * leading < (TOP - BOTTOM) * 0.6) this.stanza(count * leading)
    for (let from = 0; from < count;) {
      const room = Math.max(1, Math.floor((this.y - BOTTOM) / leading))
      const to = Math.min(count, from + room)
      for (const colonna of colonne) this.tratto(colonna, from, to, this.y, leading)
      this.y -= (to - from) * leading
      from = to
      if (from < count) this.nuovaPagina()
    }
  }

  get ampiezza(): number {
    return PAGE.width
  }
}
