import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'

/** A node of annex A of DM 6 November 2025, in whose words alone a comune may tell its rates apart from 2026. */
export type NodoDm = {
  readonly codice: string
  readonly titolo: string
  readonly tipo: string | null
  readonly opzioni: readonly string[]
}

export type Vocabolario = readonly NodoDm[]

export type Gruppo = AliquotaDifferenziata['gruppo']

/** The six lines by their number in the annex: the first two may not be told apart at all. */
const GRUPPI: Readonly<Record<string, Gruppo>> = {
  '3': 'gruppo-d',
  '4': 'terreno',
  '5': 'area',
  '6': 'altro-fabbricato',
}

/** What the calculators call the cases of "altri fabbricati". */
const TIPI: Readonly<Record<string, string>> = {
  '6.1.1': 'abitazione_locata_comodato',
  '6.1.2': 'turistico_ricettiva',
  '6.1.3': 'abitazione_a_disposizione',
  '6.1.4': 'abitazione_uso_diretto',
  '6.1.5': 'immobili_non_abitativi',
  '6.1.6': 'alloggi_sociali',
  '6.1.7': 'iacp_erp',
}

const USI: Readonly<Record<string, readonly string[]>> = { '6.1.3': ['a_disposizione'], '6.1.4': ['uso_diretto'] }

/** Options of 6.1.1.1, "Tipo di contratto", in their order. */
const CONTRATTI = [
  'locazione',
  'canone_libero',
  'libero_L431_art2c1',
  'concordato_L431_art2c3',
  'transitorio_L431_art5c1',
  'studenti_L431_art5c2',
  'universitari_L431_art5c3',
  'libero_L431_art2c1',
  'concordato_L431_art2c3',
  'comodato',
  'comodato',
  'locazione_o_comodato',
  'locazione_o_comodato',
  'accordi_patti_territoriali',
] as const
const NODO_CONTRATTO = '6.1.1.1'

export const gruppoDi = (codice: string): Gruppo | undefined => GRUPPI[codice.split('.')[0] ?? '']

/** The codes a case may begin with: a whole line, or one of the kinds of "altri fabbricati". */
export const fattispecieSceglibili = (vocabolario: Vocabolario): readonly NodoDm[] =>
  vocabolario.filter(({ codice }) => ['3', '4', '5'].includes(codice) || /^6\.1\.\d+$/.test(codice))

/** What may be said more of a case, in the order of the annex. */
export const condizioniDi = (vocabolario: Vocabolario, fattispecie: string): readonly NodoDm[] =>
  vocabolario.filter(({ codice }) => codice.startsWith(`${fattispecie}.`))

/** A node that only names those below it: there is nothing to tick. */
export const isTitolo = (vocabolario: Vocabolario, { codice, tipo, opzioni }: NodoDm): boolean =>
  opzioni.length === 0 && tipo === 'scelta' && vocabolario.some((other) => other.codice.startsWith(`${codice}.`))

const ASKS =
  /mq|mesi|anni|numero|specificare|indicare|percentuale|grado di parentela|€|kw|ateco|dipendenti|ulteriori|tipo di coltura|determinate zone/i

/** Whether the words of a node ask for a figure or a name: how many months, which zone. */
export const chiedeDettaglio = ({ titolo, opzioni }: NodoDm): boolean =>
  [titolo, ...opzioni].some((text) => ASKS.test(text))

/** A condition chosen: of which node, which of its options (none: the node itself), and the figure or name it asks for. */
export type Condizione = { readonly nodo: string; readonly opzioni: readonly number[]; readonly dettaglio?: string }

const categoriaOf = (option: string): string | undefined => /^([A-F]\/\d{1,2})\b/.exec(option)?.[1]

const shortTitle = (titolo: string): string =>
  titolo
    .replace(/ seguito indicate\.$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const said = (nodo: NodoDm, { opzioni, dettaglio }: Condizione): string => {
  const words = opzioni.map((at) => nodo.opzioni[at]).filter((text) => text !== undefined)
  const listed = words.length === 0 ? '' : `: ${words.join('; ')}`
  return `${shortTitle(nodo.titolo)}${listed}${dettaglio === undefined ? '' : ` ${dettaglio}`}`
}

/** The words of a case as a prospetto prints them. */
export const testoDi = (vocabolario: Vocabolario, fattispecie: string, condizioni: readonly Condizione[]): string => {
  const nodes = new Map(vocabolario.map((nodo) => [nodo.codice, nodo]))
  const parts = condizioni.flatMap((one) => {
    const nodo = nodes.get(one.nodo)
    return nodo === undefined ? [] : [said(nodo, one)]
  })
  return [shortTitle(nodes.get(fattispecie)?.titolo ?? fattispecie), ...parts].join(' - ')
}

/** What the calculators can read out of a case: which categories, which contract, which use. */
export const lettoDi = (
  vocabolario: Vocabolario,
  fattispecie: string,
  condizioni: readonly Condizione[],
): Pick<AliquotaDifferenziata, 'categorie' | 'tipo' | 'contratto' | 'uso'> => {
  const nodes = new Map(vocabolario.map((nodo) => [nodo.codice, nodo]))
  const chosen = condizioni.flatMap(({ nodo, opzioni }) => opzioni.map((at) => nodes.get(nodo)?.opzioni[at] ?? ''))
  const contratti = new Set(
    condizioni
      .filter(({ nodo }) => nodo === NODO_CONTRATTO)
      .flatMap(({ opzioni }) => opzioni.map((at) => CONTRATTI[at])),
  )
  const [contratto] = contratti
  const tipo = TIPI[fattispecie]
  const uso = USI[fattispecie]
  return {
    categorie: [...new Set(chosen.flatMap((option) => categoriaOf(option) ?? []))],
    ...(tipo === undefined ? {} : { tipo }),
    ...(contratti.size === 1 && contratto !== undefined ? { contratto } : {}),
    ...(uso === undefined ? {} : { uso }),
  }
}
