import type { Cents } from '../../engine/kernel/money'
import { checkHeader, MOST_ROWS } from './check'
import { checkContribuente, checkShape, checkText, type CheckContext } from './check-contribuente'
import { checkAmount, checkApplyCost, checkOneSide, checkRiga, MAX_AMOUNT } from './check-riga'
import { checkTributo } from './check-tributo'
import { findCodiceTributo } from './codici-tributo'
import { SEZIONI, type Domicilio, type NomeSezione, type Sezioni, type VersamentoOrdinario } from './delega-ordinaria'
import { excerpt, f24Problem, type F24Problem } from './f24-problem'
import { saldoOf } from './split-ordinario'

/** How many characters the printed boxes of the domicilio hold. */
const DOMICILIO_LIMITS = { comune: 40, via: 35 } as const

/** More than this is no detrazione of a dwelling: most likely cents were written where euro are read. */
const LARGE_DETRAZIONE = 1_000_00 as Cents

type Shape = { readonly shape: RegExp; readonly example: string }
const YEAR: Shape = { shape: /^[12]\d{3}$/, example: '2026' }
const TRIBUTO: Shape = { shape: /^[0-9A-Z]{4}$/, example: '1001' }
const RATEAZIONE: Shape = { shape: /^[0-9A-Z]{0,4}$/, example: '0101' }
const MESE: Shape = { shape: /^(0\d|1[0-2])[12]\d{3}$/, example: '012026' }

/** The shape of each text of the sections that are not the comune's, as the metadata of SEND describe them. */
const SHAPES: { readonly [Name in Exclude<NomeSezione, 'locali'>]: Readonly<Record<string, Shape>> } = {
  erario: { codiceTributo: TRIBUTO, rateazione: RATEAZIONE, anno: YEAR },
  inps: {
    codiceSede: { shape: /^\d{3,4}$/, example: '4900' },
    causale: { shape: /^[A-Z0-9-]{3,4}$/, example: 'DM10' },
    matricola: { shape: /^[ -~]{0,17}$/, example: '1234567890' },
    dal: MESE,
    al: MESE,
  },
  regioni: {
    codiceRegione: { shape: /^\d{2}$/, example: '03' },
    codiceTributo: TRIBUTO,
    rateazione: RATEAZIONE,
    anno: YEAR,
  },
  inail: {
    codiceSede: { shape: /^\d{5}$/, example: '33700' },
    codiceDitta: { shape: /^\d{8}$/, example: '12345678' },
    codiceControllo: { shape: /^\d{2}$/, example: '42' },
    numeroRiferimento: { shape: /^\d{6}$/, example: '902026' },
    causale: { shape: /^[A-Z0-9]$/, example: 'P' },
  },
  previdenziali: {
    codiceEnte: { shape: /^\d{4}$/, example: '0003' },
    codiceSede: { shape: /^[0-9A-Z]{5}$/, example: 'MI001' },
    causale: { shape: /^[0-9A-Z]{3,4}$/, example: 'E001' },
    codicePosizione: { shape: /^\d{9}$/, example: '123456789' },
    dal: MESE,
    al: MESE,
  },
}

const checkFields = (riga: object, shapes: Readonly<Record<string, Shape>>, path: string): readonly F24Problem[] =>
  Object.entries(shapes).flatMap(([name, { shape, example }]) => {
    const value = (riga as Readonly<Record<string, string | number | undefined>>)[name]
    if (value === undefined || shape.test(String(value))) return []
    return [f24Problem('section-field-invalid', `${path}.${name}`, { value: excerpt(String(value)), example })]
  })

/** Codes of the local taxes that stand in the wrong section are known; those of Erario and Regioni are not ours. */
const checkCode = (codice: string | undefined, path: string): readonly F24Problem[] => {
  if (codice === undefined) return []
  const field = `${path}.codiceTributo`
  const known = findCodiceTributo(codice)
  return known
    ? [f24Problem('codice-tributo-section', field, { codice, descrizione: known.descrizione })]
    : [f24Problem('codice-tributo-not-checked', field, { codice: excerpt(codice) })]
}

type OtherName = Exclude<NomeSezione, 'locali'>
type OtherRow = Sezioni[OtherName][number]

const checkOtherRow = (name: OtherName, riga: OtherRow, path: string): readonly F24Problem[] => [
  ...checkFields(riga, SHAPES[name], path),
  ...checkAmount(riga.debito, MAX_AMOUNT, `${path}.debito`),
  ...checkAmount(riga.credito, MAX_AMOUNT, `${path}.credito`),
  ...checkOneSide(riga, path),
  ...(name === 'erario' || name === 'regioni'
    ? checkCode((riga as { readonly codiceTributo?: string }).codiceTributo, path)
    : []),
  ...(riga.debito === 0 && riga.credito === 0 ? [f24Problem('amount-missing', `${path}.debito`)] : []),
]

/** Of INPS, INAIL and the like only shapes are known: said once, and not row by row. */
const notChecked = (sezioni: Sezioni): readonly F24Problem[] =>
  (['inps', 'inail', 'previdenziali'] as const)
    .filter((name) => sezioni[name].length > 0)
    .map((name) => f24Problem('section-not-checked', `sezioni.${name}`))

const checkLocali = ({ locali }: Sezioni, context: CheckContext): readonly F24Problem[] =>
  locali.flatMap((riga, i) => {
    const path = `sezioni.locali.${i}`
    const { detrazione } = riga
    return [
      ...checkRiga(riga, path, MAX_AMOUNT),
      ...checkTributo(riga, path, context),
      ...(detrazione !== undefined && detrazione > LARGE_DETRAZIONE
        ? [f24Problem('detrazione-unlikely', `${path}.detrazione`)]
        : []),
    ]
  })

const rowsOf = (sezioni: Sezioni) =>
  SEZIONI.flatMap((name) => sezioni[name].map((riga, i) => ({ ...riga, path: `sezioni.${name}.${i}` })))

const checkSezioni = (sezioni: Sezioni, context: CheckContext): readonly F24Problem[] => {
  const rows = rowsOf(sezioni)
  if (rows.length === 0) return [f24Problem('rows-missing', 'sezioni')]
  if (rows.length > MOST_ROWS) return [f24Problem('rows-too-many', 'sezioni', { rows: rows.length, max: MOST_ROWS })]
  return [
    ...checkApplyCost(rows),
    ...(Object.keys(SHAPES) as OtherName[]).flatMap((name) =>
      sezioni[name].flatMap((riga, i) => checkOtherRow(name, riga, `sezioni.${name}.${i}`)),
    ),
    ...notChecked(sezioni),
    ...checkLocali(sezioni, context),
  ]
}

const checkTotal = (sezioni: Sezioni): readonly F24Problem[] => {
  const sum = rowsOf(sezioni).reduce((total, { debito, credito }) => total + debito - credito, 0)
  return Number.isSafeInteger(sum) && saldoOf(sezioni) < 0 ? [f24Problem('total-negative', 'saldoFinale')] : []
}

/** The address for tax, which the ordinario asks for. */
export const checkDomicilio = (domicilio: Domicilio | undefined): readonly F24Problem[] => {
  const field = 'contribuente.domicilio'
  if (domicilio === undefined) return [f24Problem('domicilio-missing', field)]
  const { comune, provincia, via } = domicilio
  return [
    ...(comune === undefined ? [] : checkText(comune, DOMICILIO_LIMITS.comune, `${field}.comune`)),
    ...(via === undefined ? [] : checkText(via, DOMICILIO_LIMITS.via, `${field}.via`)),
    ...checkShape(provincia, /^[A-Z]{2}$/, 'provincia-invalid', `${field}.provincia`),
    ...(comune === undefined || provincia === undefined || via === undefined
      ? [f24Problem('domicilio-missing', field)]
      : []),
  ]
}

/** Every check of a payment with the ordinario before it is printed; see `checkVersamento`. Paths are the model's. */
export const checkOrdinario = (versamento: VersamentoOrdinario, context: CheckContext): readonly F24Problem[] => [
  ...checkHeader(versamento),
  ...checkContribuente(versamento.contribuente, context),
  ...checkDomicilio(versamento.contribuente.domicilio),
  ...checkSezioni(versamento.sezioni, context),
  ...checkTotal(versamento.sezioni),
]
