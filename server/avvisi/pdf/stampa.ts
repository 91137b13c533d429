import type { Foglio } from '../../../contracts/avvisi/foglio'
import { drawBackground } from '../../../f24/pdf/background'
import { completeFile, prepareFile, streamBody, type PreparedFile } from '../../../f24/pdf/file'
import type { Typeface } from '../../../f24/pdf/fonts'
import { sheetOfDelega } from '../../../f24/pdf/render'
import type { DelegaDetta } from '../deleghe'
import { Albero } from './albero'
import { disegna, disegnaTesta } from './blocchi'
import { embedLettere, type Lettere } from './lettere'
import { FOOT, LEFT, MISURE, RIGHT } from './misure'
import { compresso, metadati, testo } from './oggetti'
import type { Scrivania } from './tabella'
import { COLORI, Tela } from './tela'

/** What does not depend on a prospetto: fonts and the blank F24, serialised once. */
export type ModelloProspetto = {
  readonly file: PreparedFile
  readonly lettere: Lettere
  readonly fonts: string
  readonly f24: { readonly typeface: Typeface; readonly font: string; readonly drawings: string }
}

/** About a fifth of a second; do it once. */
export const preparaModello = async (): Promise<ModelloProspetto> => {
  const { document, half, differences, valueFont, typeface } = await drawBackground()
  const { lettere, fonts } = await embedLettere(document)
  await document.flush()
  return {
    file: prepareFile(document),
    lettere,
    fonts: `/Font<<${fonts}>>`,
    f24: {
      typeface,
      font: `/Font<</F ${valueFont.toString()}>>`,
      drawings: `/H ${half.toString()}/D ${differences.toString()}`,
    },
  }
}

const BOX = '[0 0 595.276 841.89]'

/** Number of the page at the foot, when all are known. */
const piedi = (tela: Tela, piede: string, all: number): void => {
  const stile = tela.misure.piccolo
  tela.pagine.forEach((_, page) => {
    const text = piede.replace('{page}', String(page + 1)).replace('{pages}', String(all))
    const [line = ''] = tela.righe(text, stile, RIGHT - LEFT)
    const written = `/Artifact<</Type/Pagination/Subtype/Footer>>BDC BT ${COLORI.piano} rg ${tela.scritta(line, LEFT, FOOT, stile)}ET EMC\n`
    tela.pagine[page] += written
  })
}

const capo =
  (testata: string) =>
  (tela: Tela): void => {
    const stile = { ...tela.misure.piccolo, size: Math.min(tela.misure.piccolo.size, 12) }
    const [line = ''] = tela.righe(testata, stile, RIGHT - LEFT)
    tela.artificio(`BT ${COLORI.piano} rg ${tela.scritta(line, LEFT, tela.y - 8, stile)}ET`)
    tela.linea(LEFT, RIGHT, tela.y - 14)
    tela.spazio(30)
  }

type Scritto = { readonly tela: Tela; readonly albero: Albero }

/** A prospetto on its pages, with its structure. @param more pages that follow it: its forms */
export const scrivi = (foglio: Foglio, lettere: Lettere, more: number): Scritto => {
  const albero = new Albero()
  const tela = new Tela(lettere, MISURE[foglio.variante], albero, capo(foglio.testata))
  const desk: Scrivania = { tela, lingue: foglio.lingue, radice: albero.radice }
  tela.nuovaPagina()
  disegnaTesta(desk, foglio)
  for (const blocco of foglio.blocchi) disegna(desk, blocco)
  piedi(tela, foglio.piede, tela.pagine.length + more)
  return { tela, albero }
}

/** A form as pages of the file: all of it one picture, with its rows in words. */
const paginaF24 = (modello: ModelloProspetto, albero: Albero, { delega, alternativa }: DelegaDetta, page: number) => {
  const { values, contents } = sheetOfDelega(delega, modello.f24.typeface)
  const figure = albero.nodo(albero.radice, 'Figure', { alternativa, box: '0 0 595.276 841.89' })
  const mcid = albero.segna(figure, page)
  return { values, content: `/Figure<</MCID ${mcid}>>BDC\n${contents.join('\n')}\nEMC` }
}

/**
 * The PDF of a prospetto with its F24, a form a page. Tagged: headings, tables, lists, language, pictures in words. The same
 * input gives the same bytes.
 * @throws TextDoesNotFit where a value is too long for its place on the F24
 */
export const stampaProspetto = (
  modello: ModelloProspetto,
  foglio: Foglio,
  deleghe: readonly DelegaDetta[] = [],
): Uint8Array<ArrayBuffer> => {
  const { file, fonts, f24 } = modello
  const { tela, albero } = scrivi(foglio, modello.lettere, deleghe.length)
  const forms = deleghe.map((own, at) => paginaF24(modello, albero, own, tela.pagine.length + at))
  const pages = tela.pagine.length + forms.length
  const lingua = `${foglio.lingue[0]}-IT`
  // two objects a page: its content and itself; then the values of the forms; then catalog, metadata, information, structure
  const pageAt = (page: number): number => file.next + 2 * page + 1
  const valuesAt = (form: number): number => file.next + 2 * pages + form
  const catalogAt = file.next + 2 * pages + forms.length
  const page = (resources: string, content: number, at: number): string =>
    `<</Type/Page/Parent ${file.pages} 0 R/MediaBox${BOX}/Resources<<${resources}>>/Contents ${content} 0 R/Tabs/S/StructParents ${at}>>`
  const added = [
    ...tela.pagine.flatMap((content, at) => [compresso(content), page(fonts, pageAt(at) - 1, at)]),
    ...forms.flatMap(({ content }, form) => {
      const at = tela.pagine.length + form
      const drawn = `${f24.font}/XObject<<${f24.drawings}/V ${valuesAt(form)} 0 R>>`
      return [streamBody('', content), page(drawn, pageAt(at) - 1, at)]
    }),
    ...forms.map(({ values }) => streamBody(`/Type/XObject/Subtype/Form/BBox${BOX}/Resources<<${f24.font}>>`, values)),
    `<</Type/Catalog/Pages ${file.pages} 0 R/Lang(${lingua})/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>` +
      `/Metadata ${catalogAt + 1} 0 R/StructTreeRoot ${catalogAt + 3} 0 R>>`,
    metadati(foglio.titolo, lingua),
    `<</Title${testo(foglio.titolo)}/Creator(Sportello Tributi)/Producer(Sportello Tributi)>>`,
    ...albero.oggetti(catalogAt + 3, pages, pageAt),
  ]
  const kids = Array.from({ length: pages }, (_, at) => `${pageAt(at)} 0 R`).join(' ')
  const tree = `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`
  return completeFile({ ...file, catalog: catalogAt }, tree, added, catalogAt + 2)
}

let prepared: Promise<ModelloProspetto> | undefined

/** The same, prepared at the first call and kept. */
export const modelloProspetto = (): Promise<ModelloProspetto> => (prepared ??= preparaModello())
