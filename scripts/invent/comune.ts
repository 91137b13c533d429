import { Chance } from './chance'
import { nuclei, type Nucleo } from './households'
import { euro, immobileLines, italian, soggettoLine, titoloLine } from './lines'
import type { Persona } from './people'
import type { Unita } from './properties'

export const FILES = {
  fab: 'fabbricati.fab',
  ter: 'terreni.ter',
  sog: 'soggetti.sog',
  tit: 'titolarita.tit',
  anagrafe: 'anagrafe.csv',
  utenze: 'utenze.csv',
  posizioni: 'posizioni.csv',
} as const
export type FileKind = keyof typeof FILES

export const HEADINGS: Readonly<Partial<Record<FileKind, string>>> = {
  anagrafe:
    'Codice fiscale;Cognome;Nome;Sesso;Data di nascita;Luogo di nascita;Famiglia;Indirizzo;Civico;CAP;Località;Residente dal',
  utenze:
    'Codice utenza;Codice fiscale;Tipo;Categoria;Superficie;Occupanti;Indirizzo;Civico;Foglio;Particella;Sub;Data inizio',
  posizioni: 'Codice fiscale;Tipo;Foglio;Particella;Sub;Categoria;Rendita;Reddito dominicale;Quota;Utilizzo;Dal',
}

export type Asked = {
  readonly belfiore: string
  readonly contribuenti: number
  readonly seed: number
  /** Faults as real files have them: wrong codici fiscali, shares that do not sum to one, owners that are missing. */
  readonly anomalie: boolean
}

/** One line of one file. */
export type InventedLine = { readonly file: FileKind; readonly text: string }

const row = (...cells: readonly (string | number)[]): string => cells.join(';')

const anagrafeRow = (persona: Persona, { famiglia, beni }: Nucleo): string => {
  const home = beni[0]?.immobile as Unita | undefined
  const { codiceFiscale, cognome, nome, sesso, nascita, luogo } = persona
  const place = [`Via ${home?.via ?? 'di Mezzo'}`, home?.civico ?? 1, '26100', 'Borgo Inventato']
  const since = nascita > '2010-01-01' ? nascita : '2010-01-01'
  return row(codiceFiscale, cognome, nome, sesso, italian(nascita), luogo, famiglia, ...place, italian(since))
}

function* utenzaRows({ titolari, altri, beni, famiglia }: Nucleo): Generator<string> {
  const [first] = titolari
  for (const { immobile, uso } of beni) {
    if (immobile.tipo === 'T') continue
    const isShop = ['C01', 'A10', 'D07'].includes(immobile.categoria)
    if (!isShop && uso !== 'abitazione principale') continue
    const kind = isShop ? ['ND', immobile.categoria === 'A10' ? 11 : 13] : ['D', '']
    const occupants = isShop ? '' : titolari.length + altri.length
    const place = [`Via ${immobile.via}`, immobile.civico, immobile.foglio, immobile.numero, immobile.subalterno]
    yield row(
      `U${famiglia}-${immobile.id}`,
      first!.codiceFiscale,
      ...kind,
      immobile.superficie,
      occupants,
      ...place,
      '01/01/2020',
    )
  }
}

function* posizioneRows({ beni }: Nucleo): Generator<string> {
  for (const { immobile, titoli, uso } of beni) {
    for (const { chi, diritto, num, den, dal, al } of titoli) {
      // who has the bare ownership owes nothing, and the office keeps no position of them
      if (al !== undefined || diritto === '20') continue
      const isLand = immobile.tipo === 'T'
      const place = [immobile.foglio, immobile.numero, isLand ? '' : immobile.subalterno]
      const value = isLand
        ? ['', '', euro(immobile.dominicale)]
        : [immobile.categoria, euro(immobile.stati.at(-1)!.rendita), '']
      yield row(chi.codiceFiscale, immobile.tipo, ...place, ...value, `${num}/${den}`, uso, italian(dal))
    }
  }
}

/** One character mistyped: the last one no longer belongs to the others. */
const mistyped = (code: string): string => `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`

function* catastoLines(nucleo: Nucleo, { belfiore, anomalie }: Asked, chance: Chance, ids: { titolo: number }) {
  const faulty = (times: number): boolean => anomalie && chance.percent(times)
  for (const chi of nucleo.titolari) {
    if (faulty(0.3)) continue
    const code = faulty(1) ? mistyped(chi.codiceFiscale) : faulty(0.5) ? '' : chi.codiceFiscale
    yield { file: 'sog', text: soggettoLine(belfiore, chi, code) } as const
  }
  for (const bene of nucleo.beni) {
    const file = bene.immobile.tipo === 'F' ? 'fab' : 'ter'
    for (const text of immobileLines(belfiore, bene)) {
      yield { file, text: faulty(0.1) ? text.split('|').slice(0, 9).join('|') : text } as const
    }
    for (const titolo of bene.titoli) {
      const own = faulty(0.5) ? { ...titolo, den: titolo.den + 1 } : titolo
      yield { file: 'tit', text: titoloLine(belfiore, bene, own, ++ids.titolo) } as const
    }
  }
}

/** Every line of a comune that does not exist, household by household: the same for the same seed. */
export function* inventComune(asked: Asked): Generator<InventedLine> {
  const chance = new Chance(asked.seed)
  const faults = new Chance(asked.seed + 1)
  const ids = { titolo: 500_000 }
  for (const nucleo of nuclei(chance, asked.contribuenti)) {
    yield* catastoLines(nucleo, asked, faults, ids)
    const residents = [...nucleo.titolari, ...nucleo.altri].filter((chi) => chi.tipo === 'P')
    for (const persona of residents) yield { file: 'anagrafe', text: anagrafeRow(persona, nucleo) }
    for (const text of utenzaRows(nucleo)) yield { file: 'utenze', text }
    for (const text of posizioneRows(nucleo)) yield { file: 'posizioni', text }
  }
}
