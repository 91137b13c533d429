import type { Foglio, Testi } from '../../../contracts/avvisi/foglio'
import { drawBackground } from '../../../f24/pdf/background'
import { completeFile, prepareFile, streamBody, type PreparedFile } from '../../../f24/pdf/file'
import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { Typeface } from '../../../f24/pdf/fonts'
import { pageOfDelega } from '../../../f24/pdf/render'
import type { DelegaDetta } from '../deleghe'
import { Albero, linguaDi } from './albero'
import { disegna, disegnaTesta } from './blocchi'
import { embedLettere, type Lettere } from './lettere'
import { FOOT, LEFT, MISURE, RIGHT, type Misure, type Stile } from './misure'
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

/** Letters of what stands beside a page, where it has room for one line of `size` alone. */
const stretto = ({ piccolo }: Misure): Stile => {
  const size = Math.min(piccolo.size, 12)
  return { ...piccolo, size, leading: size * 1.25 }
}

/** A line for each language from the top down, each said to be of its own: what is no part of the structure has no node to say it. */
const aLato = (tela: Tela, lingue: readonly Lingua[], testi: Testi, stile: Stile, top: number): string =>
  testi
    .map((text, at) => {
      const [line = ''] = tela.righe(text, stile, RIGHT - LEFT)
      const drawn = `BT ${COLORI.piano} rg ${tela.scritta(line, LEFT, top - at * stile.leading, stile)}ET`
      return testi.length === 1 ? drawn : `/Span<</Lang(${lingue[at]}-IT)>>BDC ${drawn} EMC`
    })
    .join(' ')

/** Number of the page at the foot, when all are known. */
const piedi = (tela: Tela, { piede, lingue }: Foglio, all: number): void => {
  const stile = piede.length === 1 ? tela.misure.piccolo : stretto(tela.misure)
  const top = FOOT + (piede.length - 1) * stile.leading
  tela.pagine.forEach((_, page) => {
    const testi = piede.map((text) => text.replace('{page}', String(page + 1)).replace('{pages}', String(all)))
    const written = aLato(tela, lingue, testi, stile, top)
    tela.pagine[page] += `/Artifact<</Type/Pagination/Subtype/Footer>>BDC ${written} EMC\n`
  })
}

const capo =
  ({ testata, lingue }: Foglio) =>
  (tela: Tela): void => {
    const stile = stretto(tela.misure)
    tela.artificio(aLato(tela, lingue, testata, stile, tela.y - 8))
    tela.spazio((testata.length - 1) * stile.leading)
    tela.linea(LEFT, RIGHT, tela.y - 14)
    tela.spazio(30)
  }

type Scritto = { readonly tela: Tela; readonly albero: Albero }

/** A prospetto on its pages, with its structure. @param more pages that follow it: its forms */
export const scrivi = (foglio: Foglio, lettere: Lettere, more: number): Scritto => {
  const albero = new Albero()
  const tela = new Tela(lettere, MISURE[foglio.variante], albero, capo(foglio))
  const desk: Scrivania = { tela, lingue: foglio.lingue, radice: albero.radice }
  tela.nuovaPagina()
  disegnaTesta(desk, foglio)
  for (const blocco of foglio.blocchi) disegna(desk, blocco)
  piedi(tela, foglio, tela.pagine.length + more)
  return { tela, albero }
}

/** Where the copies of a form stand on its page, and all of it. */
const COPIE = ['0 420.945 595.276 841.89', '0 0 595.276 420.945'] as const
const PAGINA = '0 0 595.276 841.89'

/**
 * A form as a page of the file: a picture with its rows in words. A picture says them in one language: of two, the first has
 * the upper copy and the other the lower one, which shows the same.
 */
const paginaF24 = (
  modello: ModelloProspetto,
  { albero, tela }: Scritto,
  lingue: readonly Lingua[],
  { delega, alternativa }: DelegaDetta,
  form: number,
) => {
  const { values, copies } = pageOfDelega(delega, modello.f24.typeface)
  const pieces = alternativa.length === 1 ? [copies.join('\n')] : copies
  const content = pieces.map((drawn, at) => {
    const box = pieces.length === 1 ? PAGINA : COPIE[at]
    const about = { alternativa: alternativa[at], lingua: linguaDi(lingue, at), box }
    const figure = albero.nodo(albero.radice, 'Figure', about)
    return `/Figure<</MCID ${albero.segna(figure, tela.pagine.length + form)}>>BDC\n${drawn}\nEMC`
  })
  return { values, content: content.join('\n') }
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
  const scritto = scrivi(foglio, modello.lettere, deleghe.length)
  const { tela, albero } = scritto
  const forms = deleghe.map((own, at) => paginaF24(modello, scritto, foglio.lingue, own, at))
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
