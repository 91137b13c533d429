import type { Foglio } from '../../../contracts/avvisi/foglio'
import { completeFile, streamBody } from '../../../f24/pdf/file'
import { pageOfDelega } from '../../../f24/pdf/render'
import type { DelegaDetta } from '../deleghe'
import { compresso, metadati, testo } from './oggetti'
import { scrivi, type ModelloProspetto } from './stampa'

const BOX = '[0 0 595.276 841.89]'
/** A page that is left white: so that what comes next begins a sheet. */
const BIANCA = streamBody('', '')

/** A statement to be printed with others. */
export type DaStampare = { readonly foglio: Foglio; readonly deleghe: readonly DelegaDetta[] }

type Pagina = { readonly content: string; readonly values?: string }

/** Pages of one statement on sheets printed on both sides: the text begins a sheet, and so does each form, whose back stays white. */
const pagineDi = (modello: ModelloProspetto, { foglio, deleghe }: DaStampare): readonly Pagina[] => {
  const { tela } = scrivi(foglio, modello.lettere, deleghe.length)
  const testi = tela.pagine.map((content): Pagina => ({ content: compresso(content) }))
  const bianca = { content: BIANCA }
  return [
    ...testi,
    ...(testi.length % 2 === 1 ? [bianca] : []),
    ...deleghe.flatMap(({ delega }): Pagina[] => {
      const { values, copies } = pageOfDelega(delega, modello.f24.typeface)
      return [{ content: streamBody('', copies.join('\n')), values }, bianca]
    }),
  ]
}

/**
 * How many pages a statement takes among others; always even.
 * @throws TextDoesNotFit where a value is too long for its place on the F24
 */
export const pagineInFascicolo = (modello: ModelloProspetto, own: DaStampare): number => pagineDi(modello, own).length

/**
 * Many statements as one PDF for a printing house. Fonts and the blank form are in it once; of each statement only its few
 * hundred lines are held, so that memory follows the file that comes out. It is for machines that print: the structure that
 * reads a page aloud is in the file of the single statement. The same input gives the same bytes.
 */
export class Fascicolo {
  private readonly added: string[] = []
  private readonly kids: number[] = []

  constructor(private readonly modello: ModelloProspetto) {}

  /** Pages so far. */
  get pagine(): number {
    return this.kids.length
  }

  private put(body: string): number {
    this.added.push(body)
    return this.modello.file.next + this.added.length - 1
  }

  private page({ content, values }: Pagina): void {
    const { file, fonts, f24 } = this.modello
    const at = this.put(content)
    const drawn = (form: string): string => {
      const own = this.put(streamBody(`/Type/XObject/Subtype/Form/BBox${BOX}/Resources<<${f24.font}>>`, form))
      return `${f24.font}/XObject<<${f24.drawings}/V ${own} 0 R>>`
    }
    const resources = values === undefined ? fonts : drawn(values)
    const body = `<</Type/Page/Parent ${file.pages} 0 R/MediaBox${BOX}/Resources<<${resources}>>/Contents ${at} 0 R>>`
    this.kids.push(this.put(body))
  }

  /** Adds a statement. @throws TextDoesNotFit, with nothing added */
  aggiungi(own: DaStampare): void {
    for (const pagina of pagineDi(this.modello, own)) this.page(pagina)
  }

  /** The whole file. @param titolo says which batch, and names nobody */
  chiudi(titolo: string): Uint8Array<ArrayBuffer> {
    const { file } = this.modello
    const metadata = this.put(metadati(titolo, 'it-IT'))
    const catalog = this.put(`<</Type/Catalog/Pages ${file.pages} 0 R/Lang(it-IT)/Metadata ${metadata} 0 R>>`)
    const info = this.put(`<</Title${testo(titolo)}/Creator(Sportello Tributi)/Producer(Sportello Tributi)>>`)
    const kids = this.kids.map((own) => `${own} 0 R`).join(' ')
    return completeFile(
      { ...file, catalog },
      `<</Type/Pages/Count ${this.kids.length}/Kids[${kids}]>>`,
      this.added,
      info,
    )
  }
}
