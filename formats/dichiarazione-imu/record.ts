import { readCampo, writeCampo, type CampoFault, type Valore } from './campo'
import {
  FILLER,
  RECORD_LENGTH,
  RISERVATO,
  tuttiICampi,
  type Campo,
  type TipoRecord,
  type Tracciato,
} from './layout.types'

/** Values by the name of their field; several groups where the record has them several times. */
export type Valori = Readonly<Record<string, Valore | undefined>>

export type DatiRecord = {
  readonly tipo: TipoRecord
  readonly valori: Valori
  readonly gruppi?: readonly Valori[]
}

/** What is wrong with a field, and which of the record's groups it stands in, counted from one. */
export type RecordProblem = Omit<CampoFault, 'code'> & {
  readonly code: CampoFault['code'] | 'missing'
  readonly record: TipoRecord
  /** The number of the field in the specification. */
  readonly numero: number
  readonly campo: string
  readonly modulo: number
  readonly gruppo?: number
}

const END_OF_LINE = '\r\n'
const RECORD_END: Valori = { coda: 'A' }
/** Left blank: fillers, and what the telematic service writes itself. */
const BLANK: ReadonlySet<string> = new Set([FILLER, RISERVATO])

const partOf = (nome: string): string => nome.slice(0, nome.indexOf('.') + 1)

/** The obligations of a part (`dichiarante.`, `occupazione.`) count once something of the part is there. */
const isPartThere = (nome: string, valori: Valori): boolean => {
  const part = partOf(nome)
  return part === '' || Object.entries(valori).some(([key, value]) => key.startsWith(part) && value !== undefined)
}

const isMissing = ({ nome, obbligo }: Campo, valori: Valori): boolean =>
  obbligo === 'si' && (valori[nome] === undefined || valori[nome] === '') && isPartThere(nome, valori)

/** A name that the layout does not know is a fault of the program: it would be lost in silence. */
const assertKnown = (tipo: TipoRecord, campi: readonly Campo[], valori: Valori): void => {
  const names = new Set(campi.map(({ nome }) => nome))
  const unknown = Object.keys(valori).find((name) => !names.has(name))
  if (unknown !== undefined) throw new Error(`Record ${tipo} has no field ${unknown}`)
}

class Writing {
  readonly problems: RecordProblem[] = []
  private readonly places: string[] = Array.from({ length: RECORD_LENGTH }, () => ' ')

  constructor(
    private readonly tipo: TipoRecord,
    private readonly modulo: number,
  ) {}

  private refuse(campo: Campo, fault: Pick<RecordProblem, 'code' | 'values'>, gruppo?: number): void {
    const { tipo, modulo } = this
    const { n: numero, nome } = campo
    this.problems.push({ ...fault, record: tipo, numero, campo: nome, modulo, ...(gruppo && { gruppo }) })
  }

  write(campi: readonly Campo[], valori: Valori, gruppo?: number): void {
    assertKnown(this.tipo, campi, valori)
    for (const campo of campi) {
      if (campo.nome === 'fineRiga') this.put(campo, END_OF_LINE)
      else if (isMissing(campo, valori)) this.refuse(campo, { code: 'missing', values: {} }, gruppo)
      else {
        const scritto = writeCampo(campo, BLANK.has(campo.nome) ? undefined : valori[campo.nome])
        if ('fault' in scritto) this.refuse(campo, scritto.fault, gruppo)
        else this.put(campo, scritto.testo)
      }
    }
  }

  private put({ pos, len }: Campo, testo: string): void {
    for (let at = 0; at < len; at++) this.places[pos - 1 + at] = testo[at]!
  }

  get testo(): string {
    return this.places.join('')
  }
}

/** One record of 1900 characters, its end of line among them, with all that does not fit it. */
export const writeRecord = (
  tracciato: Tracciato,
  { valori, gruppi = [] }: DatiRecord,
): { readonly testo: string; readonly problems: readonly RecordProblem[] } => {
  if (gruppi.length > tracciato.gruppi.length) throw new Error(`Record ${tracciato.tipo} has no room for so many`)
  const writing = new Writing(tracciato.tipo, Number(valori.progressivoModulo ?? 1))
  writing.write(tracciato.campi, { ...RECORD_END, tipoRecord: tracciato.tipo, ...valori })
  // a group without values is written all the same: its numbers are zeros, not blanks
  tracciato.gruppi.forEach((campi, at) =>
    gruppi[at] === undefined ? writing.write(campi.map(unrequired), {}) : writing.write(campi, gruppi[at], at + 1),
  )
  return { testo: writing.testo, problems: writing.problems }
}

const unrequired = ({ obbligo: _, ...campo }: Campo): Campo => campo

const readValori = (
  campi: readonly Campo[],
  line: string,
  refuse: (campo: Campo, fault: CampoFault) => void,
): Valori => {
  const valori: Record<string, Valore> = {}
  for (const campo of campi) {
    if (BLANK.has(campo.nome) || campo.nome === 'fineRiga') continue
    const letto = readCampo(campo, line.slice(campo.pos - 1, campo.pos - 1 + campo.len))
    if ('fault' in letto) refuse(campo, letto.fault)
    else if (letto.valore !== undefined) valori[campo.nome] = letto.valore
  }
  return valori
}

const isEmpty = (valori: Valori): boolean => Object.values(valori).every((value) => value === 0 || value === false)

/** A record as written by whatever program; groups in which nothing stands are left out. */
export const readRecord = (
  tracciato: Tracciato,
  line: string,
): { readonly dati: DatiRecord; readonly problems: readonly RecordProblem[] } => {
  const problems: RecordProblem[] = []
  const { tipo } = tracciato
  const modulo = Number(line.slice(17, 25)) || 1
  const refusing = (gruppo?: number) => (campo: Campo, fault: CampoFault) =>
    problems.push({ ...fault, record: tipo, numero: campo.n, campo: campo.nome, modulo, ...(gruppo && { gruppo }) })
  const valori = readValori(tracciato.campi, line, refusing())
  const gruppi = tracciato.gruppi.map((campi, at) => readValori(campi, line, refusing(at + 1)))
  return { dati: { tipo, valori, gruppi: gruppi.filter((gruppo) => !isEmpty(gruppo)) }, problems }
}

/** How many characters of a record its fields cover: all of them, or the layout is wrong. */
export const coveredBy = (tracciato: Tracciato): number =>
  tuttiICampi(tracciato).reduce((total, { len }) => total + len, 0)
