import type { PeriodoPreparato } from '../../contracts/calcolo/aliquote-periodo'
import type { Preparato } from '../../contracts/calcolo/posizione'
import type { SceltaAliquota } from '../../contracts/calcolo/scelte'
import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { ContribuenteProblem } from '../../contracts/contribuente/campi'
import type { LineError } from '../../formats/line-error'
import type { CodiceLotto, ProblemaLotto, RigaLetta } from './lotto.types'

type Righe = readonly (readonly RigaLetta[])[]

const CAMPO = /^i(\d+)\.(?:p(\d+)\.)?(.*)$/

/** Which column of a list a field of the calculator comes from. */
const COLONNA: Readonly<Record<string, string>> = {
  venale: 'valore',
  situazione: 'uso',
  attestazione: 'requisiti',
  comodatoParente: 'requisiti',
  comodatoRegistrato: 'requisiti',
  comodatoUnica: 'requisiti',
  conduzione: 'coltivatore',
  scelta: 'aliquota',
  sceltaPrecedente: 'aliquota_precedente',
  aliquotaPrecedente: 'aliquota_precedente',
  confermo: 'verificata',
  renditaNonSo: 'rendita',
}

const colonnaDi = (name: string): string => {
  if (name.startsWith('acquisto') || name.startsWith('dal')) return 'dal'
  return name.startsWith('vendita') ? 'al' : (COLONNA[name] ?? name)
}

const SHORT = 60

/** `1,06; 0,76 (abitazioni locate)`: what the comune has for such a property. */
const offered = (scelte: readonly SceltaAliquota[]): string =>
  scelte
    .map(({ pct, testo }) => {
      const written = pct.replace('.', ',')
      return testo === undefined ? written : `${written} (${testo.slice(0, SHORT)})`
    })
    .join('; ')

type Detto = Pick<ProblemaLotto, 'code' | 'values'>

const rateDetto = (name: string, { scelte, sceltePrecedenti }: PeriodoPreparato): Detto | undefined => {
  const before = name === 'sceltaPrecedente'
  if (name !== 'scelta' && !before) return undefined
  const own = before ? sceltePrecedenti : scelte
  if (own.length === 0) return { code: before ? 'rate-before-not-held' : 'rate-not-held', values: {} }
  return { code: before ? 'rate-before-to-choose' : 'rate-to-choose', values: { scelte: offered(own) } }
}

const CODICE: Readonly<Partial<Record<string, CodiceLotto>>> = {
  'answer-missing': 'answer-missing',
  'choice-unknown': 'choice-unknown',
  'amount-unreadable': 'amount-zero',
  'quota-too-large': 'quota-too-large',
  'quote-above-whole': 'quota-too-large',
  'pertinenza-twice': 'pertinenza-twice',
}

/** What the calculator misses, at the row and the column that it is about. */
export const deiCampi = (preparato: Preparato, righe: Righe): readonly ProblemaLotto[] => {
  const at = (field: string) => {
    const [, i = '0', k = '0', name = ''] = CAMPO.exec(field) ?? []
    const gruppo = righe[Number(i)]!
    return { name, line: gruppo[Number(k)]!.line, periodo: preparato.immobili[Number(i)]?.periodi[Number(k)] }
  }
  const missing = preparato.problems.map(({ code, field }: CampoProblem): ProblemaLotto => {
    const { name, line, periodo } = at(field)
    const other: Detto = { code: CODICE[code] ?? 'not-readable', values: {} }
    return { ...((periodo && rateDetto(name, periodo)) ?? other), line, colonna: colonnaDi(name) }
  })
  // a use that the property has not says nothing of its rate
  const unclear = new Set(missing.filter(({ colonna }) => colonna === 'uso').map(({ line }) => line))
  const plain = missing.filter(({ code, line }) => !(code.startsWith('rate-') && unclear.has(line)))
  const unsure = preparato.daConfermare.map(({ field, anno, pct }): ProblemaLotto => {
    const values = { anno, aliquota: pct.replace('.', ',') }
    return { code: 'rate-to-confirm', line: at(field).line, colonna: 'verificata', values }
  })
  return [...plain, ...unsure]
}

const months = ({ mesi }: PeriodoPreparato): number | undefined => mesi && mesi.primoSemestre + mesi.secondoSemestre

/** A row that gives its months as well as its days: both say the same, or neither is believed. */
export const deiMesi = (preparato: Preparato, righe: Righe): readonly ProblemaLotto[] =>
  righe.flatMap((gruppo, i) =>
    gruppo.flatMap(({ line, riga: { mesi } }, k): ProblemaLotto[] => {
      const contati = preparato.immobili[i]?.periodi[k] && months(preparato.immobili[i].periodi[k])
      if (mesi === undefined || contati === undefined || mesi === contati) return []
      return [{ code: 'months-differ', line, colonna: 'mesi', values: { mesi, contati } }]
    }),
  )

const DI_CHI: Readonly<Partial<Record<ContribuenteProblem['code'], readonly [CodiceLotto, string]>>> = {
  'nome-missing': ['nome-missing', 'nome'],
  'comune-missing': ['birth-place-missing', 'comune_nascita'],
  'provincia-missing': ['birth-place-missing', 'provincia_nascita'],
  'provincia-invalid': ['birth-place-missing', 'provincia_nascita'],
  'nascita-invalid': ['birth-day-wrong', 'data_nascita'],
  'nascita-future': ['birth-day-wrong', 'data_nascita'],
  'nascita-remote': ['birth-day-wrong', 'data_nascita'],
  'text-characters': ['text-characters', ''],
  'text-too-long': ['text-too-long', ''],
  'differs-cognome': ['differs-cognome', 'cognome'],
  'differs-nome': ['differs-nome', 'nome'],
  'differs-data': ['differs-birth', 'data_nascita'],
  'differs-luogo': ['differs-birth', 'comune_nascita'],
}

const DOVE: Readonly<Record<string, string>> = { denominazione: 'cognome', comune: 'comune_nascita' }

/** What is wrong with who pays, at the first row of the client. */
export const diChi = (problems: readonly ContribuenteProblem[], line: number): readonly ProblemaLotto[] =>
  problems.map(({ code, field, values }) => {
    const [own, colonna] = DI_CHI[code] ?? ['person-wrong', 'codice_fiscale']
    const name = field.slice(field.indexOf('.') + 1)
    return { code: own, line, colonna: colonna === '' ? (DOVE[name] ?? name) : colonna, values }
  })

/** A row that could not be read, as what is missing of its client. */
export const asProblema = ({ line, field, reason, value, cella }: LineError): ProblemaLotto => ({
  ...{ code: 'line', line, colonna: field, values: { reason, value } },
  ...(cella === undefined ? {} : { cella }),
})
