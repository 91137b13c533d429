import type { Lingua } from '../../../contracts/avvisi/lingue'
import { testo } from './oggetti'

/** What a part of a page is, for who does not see it (ISO 32000-1, 14.8). */
export type Ruolo =
  'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Div'

type Segno = { readonly page: number; readonly mcid: number }

export type Nodo = {
  readonly ruolo: Ruolo
  readonly attributi: string
  readonly figli: (Nodo | Segno)[]
  numero: number
}

const isSegno = (own: Nodo | Segno): own is Segno => 'mcid' in own

export type Attributi = {
  /** Language, where it is not that of the file. */
  readonly lingua?: string | undefined
  readonly alternativa?: string | undefined
  /** Of a heading cell: what it is the head of. */
  readonly scope?: 'Column' | 'Row' | undefined
  readonly box?: string | undefined
  /** Of a table: what it is about. */
  readonly riassunto?: string | undefined
}

/** The language to be said of a text of several: none for the first, which is that of the file. */
export const linguaDi = (lingue: readonly Lingua[], at: number): string | undefined =>
  at === 0 ? undefined : `${lingue[at]}-IT`

const write = ({ lingua, alternativa, scope, box, riassunto }: Attributi): string =>
  (lingua === undefined ? '' : `/Lang(${lingua})`) +
  (alternativa === undefined ? '' : `/Alt${testo(alternativa)}`) +
  (scope === undefined ? '' : `/A<</O/Table/Scope/${scope}>>`) +
  (box === undefined ? '' : `/A<</O/Layout/Placement/Block/BBox[${box}]>>`) +
  (riassunto === undefined ? '' : `/A<</O/Table/Summary${testo(riassunto)}>>`)

/** The structure of a file: built while it is drawn, written when all pages are known. */
export class Albero {
  readonly radice: Nodo = { ruolo: 'Document', attributi: '', figli: [], numero: 0 }
  /** Of each page, whose each marked piece is. */
  private readonly segni: Nodo[][] = []

  nodo(padre: Nodo, ruolo: Ruolo, attributi: Attributi = {}): Nodo {
    const own: Nodo = { ruolo, attributi: write(attributi), figli: [], numero: 0 }
    padre.figli.push(own)
    return own
  }

  /** The number under which a piece of a page belongs to a node. */
  segna(nodo: Nodo, page: number): number {
    const own = (this.segni[page] ??= [])
    const mcid = own.length
    own.push(nodo)
    nodo.figli.push({ page, mcid })
    return mcid
  }

  /**
   * The objects of the structure, numbered from `primo` on: its root is the first.
   * @param pagina number of the object of a page
   */
  oggetti(primo: number, pages: number, pagina: (page: number) => number): string[] {
    const nodes: Nodo[] = []
    const number = (nodo: Nodo): void => {
      nodo.numero = primo + 1 + nodes.push(nodo)
      for (const own of nodo.figli) if (!isSegno(own)) number(own)
    }
    number(this.radice)
    const bodies: string[] = []
    const write = (nodo: Nodo, padre: number): void => {
      bodies.push(this.corpo(nodo, padre, pagina))
      for (const own of nodo.figli) if (!isSegno(own)) write(own, nodo.numero)
    }
    write(this.radice, primo)
    const tree = Array.from({ length: pages }, (_, page) => {
      const own = this.segni[page] ?? []
      return `${page}[${own.map(({ numero }) => `${numero} 0 R`).join(' ')}]`
    })
    return [
      `<</Type/StructTreeRoot/K ${this.radice.numero} 0 R/ParentTree ${primo + 1} 0 R/ParentTreeNextKey ${pages}>>`,
      `<</Nums[${tree.join('')}]>>`,
      ...bodies,
    ]
  }

  private corpo({ ruolo, attributi, figli }: Nodo, padre: number, pagina: (page: number) => number): string {
    const kids = figli.map((own) =>
      isSegno(own) ? `<</Type/MCR/Pg ${pagina(own.page)} 0 R/MCID ${own.mcid}>>` : `${own.numero} 0 R`,
    )
    return `<</Type/StructElem/S/${ruolo}/P ${padre} 0 R${attributi}/K[${kids.join(' ')}]>>`
  }
}
