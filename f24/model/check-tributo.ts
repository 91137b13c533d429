import {
  findCodiceTributo,
  admitsDetrazione,
  admitsVariati,
  isInForce,
  rateOf,
  roundingOf,
  tributoImmobiliare,
} from './codici-tributo'
import type { CodiceTributo } from './codici-tributo.types'
import type { CheckContext } from './check-contribuente'
import { wasActiveIn, type ComuneName } from './comune-lookup'
import type { RigaF24 } from './delega'
import { euroOf } from './euro'
import { excerpt, f24Problem, type F24Problem } from './f24-problem'
import { roundEuro } from '../../engine/kernel/money'

/** The sea beyond the comuni: the one codice ente that is no comune (IMPi, State share). */
const ACQUE_TERRITORIALI = 'Z999'
const IMMOBILIARI = ['IMU', 'IMIS', 'ILIA', 'IMI'] as const

const localColumns = (riga: RigaF24): readonly string[] => [
  ...(riga.ravvedimento ? ['ravv.'] : []),
  ...(riga.immobiliVariati ? ['immob. variati'] : []),
  ...(riga.acconto ? ['acc.'] : []),
  ...(riga.saldo ? ['saldo'] : []),
  ...(riga.numeroImmobili !== undefined ? ['num. immob.'] : []),
  ...(riga.detrazione !== undefined && riga.detrazione > 0 ? ['detrazione'] : []),
]

/** Rows of Erario and Regioni: their codes are not ours to know, the grey columns are not theirs to fill. */
const checkOtherSection = (riga: RigaF24, path: string): readonly F24Problem[] => {
  const columns = localColumns(riga)
  const field = `${path}.codiceTributo`
  const known = findCodiceTributo(riga.codiceTributo)
  return [
    known
      ? f24Problem('codice-tributo-section', field, { codice: riga.codiceTributo, descrizione: known.descrizione })
      : f24Problem('codice-tributo-not-checked', field, { codice: excerpt(riga.codiceTributo) }),
    ...(columns.length > 0 ? [f24Problem('local-columns-not-used', path, columnsOf(columns))] : []),
  ]
}

const columnsOf = (columns: readonly string[]) => ({ columns: columns.join(', ') })

const checkEnte = (riga: RigaF24, path: string, { comuni }: CheckContext): readonly F24Problem[] => {
  const field = `${path}.codiceEnte`
  const { codiceEnte, codiceTributo, anno } = riga
  if (codiceEnte === ACQUE_TERRITORIALI && codiceTributo === '3970') return []
  if (!/^[A-Z]\d{3}$/.test(codiceEnte))
    return [f24Problem('codice-ente-unknown', field, { value: excerpt(codiceEnte) })]
  if (!comuni) return []
  const names = comuni(codiceEnte)
  if (!names || names.length === 0) return [f24Problem('codice-ente-unknown', field, { value: codiceEnte })]
  if (anno === undefined || wasActiveIn(names, anno)) return []
  return [f24Problem('codice-ente-not-active', field, { value: codiceEnte, comune: names.at(-1)!.nome, anno })]
}

const checkAnno = (
  riga: RigaF24,
  entry: CodiceTributo,
  path: string,
  { oggi }: CheckContext,
): readonly F24Problem[] => {
  const field = `${path}.anno`
  const { anno } = riga
  if (anno === undefined) return [f24Problem('anno-missing', field)]
  const problems: F24Problem[] = []
  const today = oggi === undefined ? undefined : Number(oggi.slice(0, 4))
  if (today !== undefined && anno > today) problems.push(f24Problem('anno-future', field, { anno, oggi: today }))
  const { codice, dal, al } = entry
  if (dal !== undefined && anno < dal)
    problems.push(f24Problem('codice-tributo-too-early', field, { codice, anno, dal }))
  if (al !== undefined && anno > al) problems.push(f24Problem('codice-tributo-ended', field, { codice, anno, al }))
  return problems
}

const provinceOf = (names: readonly ComuneName[] | undefined): string | undefined => names?.at(-1)?.provincia

/** IMU codes where another tax took its place, and the other way round. */
const checkTerritory = (
  riga: RigaF24,
  entry: CodiceTributo,
  path: string,
  context: CheckContext,
): readonly F24Problem[] => {
  const provincia = provinceOf(context.comuni?.(riga.codiceEnte))
  const tributo = IMMOBILIARI.find((name) => name === entry.tributo)
  if (provincia === undefined || tributo === undefined || riga.anno === undefined || entry.stato) return []
  const due = tributoImmobiliare(provincia, riga.anno)
  if (due === tributo || !isInForce(entry, riga.anno)) return []
  const values = { codice: entry.codice, ente: riga.codiceEnte, tributo, due, anno: riga.anno }
  return [f24Problem('codice-tributo-territory', `${path}.codiceTributo`, values)]
}

const checkRate = (riga: RigaF24, entry: CodiceTributo, path: string): readonly F24Problem[] => {
  const problems: F24Problem[] = []
  const rate = rateOf(entry)
  const { rateazione } = riga
  const filled = rateazione !== undefined && rateazione !== ''
  if (rate === 'acconto-saldo') {
    const ordinary = entry.uso === 'imposta'
    if (ordinary && !riga.acconto && !riga.saldo) problems.push(f24Problem('acconto-saldo-missing', `${path}.acconto`))
    if (filled) problems.push(f24Problem('rateazione-left-blank', `${path}.rateazione`, { value: rateazione }))
  } else if (riga.acconto || riga.saldo) {
    problems.push(f24Problem('acconto-saldo-not-used', `${path}.${riga.acconto ? 'acconto' : 'saldo'}`))
  }
  if (rate === 'rateazione') {
    if (!filled && entry.uso === 'imposta') problems.push(f24Problem('rateazione-missing', `${path}.rateazione`))
    if (filled && !isInstalment(rateazione)) {
      problems.push(f24Problem('rateazione-order', `${path}.rateazione`, { value: excerpt(rateazione) }))
    }
  }
  return problems
}

/** `NNRR`: instalment NN of RR. */
const isInstalment = (text: string): boolean =>
  /^\d{4}$/.test(text) && text.slice(0, 2) >= '01' && text.slice(0, 2) <= text.slice(2)

const checkColumns = (riga: RigaF24, entry: CodiceTributo, path: string): readonly F24Problem[] => {
  const problems: F24Problem[] = []
  const onBuildings = rateOf(entry) === 'acconto-saldo' && entry.uso === 'imposta'
  if (onBuildings && (riga.numeroImmobili === undefined || riga.numeroImmobili === 0)) {
    problems.push(f24Problem('numero-immobili-missing', `${path}.numeroImmobili`))
  }
  if (riga.immobiliVariati && !admitsVariati(entry)) {
    problems.push(f24Problem('immobili-variati-not-used', `${path}.immobiliVariati`))
  }
  if (riga.detrazione !== undefined && riga.detrazione > 0 && !admitsDetrazione(riga.codiceTributo)) {
    problems.push(f24Problem('detrazione-not-admitted', `${path}.detrazione`, { codice: riga.codiceTributo }))
  }
  return problems
}

/** The acconto of a tax on buildings is not late before its term, 16 June: no ravvedimento of the year until then. */
const checkRavvedimento = (riga: RigaF24, entry: CodiceTributo, path: string, oggi?: string): readonly F24Problem[] => {
  if (!riga.ravvedimento) return []
  const field = `${path}.ravvedimento`
  if (entry.uso !== 'imposta' && entry.uso !== 'ravvedimento') {
    return [f24Problem('ravvedimento-not-admitted', field, { codice: entry.codice })]
  }
  const early = rateOf(entry) === 'acconto-saldo' && riga.anno !== undefined && oggi !== undefined
  return early && oggi <= `${riga.anno}-06-16` ? [f24Problem('ravvedimento-early', field, { anno: riga.anno })] : []
}

const checkRounding = (riga: RigaF24, entry: CodiceTributo, path: string): readonly F24Problem[] =>
  roundingOf(entry) === 'euro' && riga.debito % 100 !== 0
    ? [
        f24Problem('rounding', `${path}.debito`, {
          codice: entry.codice,
          giusto: Number.isSafeInteger(riga.debito) ? euroOf(roundEuro(riga.debito)) : '',
        }),
      ]
    : []

const checkLocal = (riga: RigaF24, path: string, context: CheckContext): readonly F24Problem[] => {
  const entry = findCodiceTributo(riga.codiceTributo)
  const credit = riga.credito > 0 ? [f24Problem('credit-on-local', `${path}.credito`)] : []
  if (!entry) {
    const unknown = f24Problem('codice-tributo-unknown', `${path}.codiceTributo`, {
      codice: excerpt(riga.codiceTributo),
    })
    return [unknown, ...checkEnte(riga, path, context), ...credit]
  }
  return [
    ...(entry.ep ? [f24Problem('codice-tributo-f24-ep', `${path}.codiceTributo`, { codice: entry.codice })] : []),
    ...checkEnte(riga, path, context),
    ...checkTerritory(riga, entry, path, context),
    ...checkAnno(riga, entry, path, context),
    ...checkRate(riga, entry, path),
    ...checkColumns(riga, entry, path),
    ...checkRavvedimento(riga, entry, path, context.oggi),
    ...checkRounding(riga, entry, path),
    ...credit,
  ]
}

/** What prints but looks wrong in a row: code, comune, year, instalment, columns, rounding, nothing to pay. */
export const checkTributo = (riga: RigaF24, path: string, context: CheckContext): readonly F24Problem[] => {
  return [
    ...(riga.sezione === 'EL' ? checkLocal(riga, path, context) : checkOtherSection(riga, path)),
    ...(riga.debito === 0 && riga.credito === 0 ? [f24Problem('amount-missing', `${path}.debito`)] : []),
  ]
}
