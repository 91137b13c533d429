/** A schema of the document of the API: JSON Schema, as far as ours use it. */
export type Schema = { readonly [name: string]: unknown }

/** What a value may be, in short: words for these are in the catalogue. */
export type Tipo = 'testo' | 'intero' | 'numero' | 'si-no' | 'oggetto' | 'elenco' | 'uno-di' | 'qualsiasi'

/** A value as a person reads it: what it is, within which limits, what is inside. */
export type Forma = {
  readonly tipo: Tipo
  /** Of a list: what each entry is. */
  readonly di?: Tipo
  readonly description?: string
  /** The only values there are. */
  readonly valori: readonly string[]
  readonly limiti: Limiti
  /** A shape that has its own place on the page. */
  readonly nome?: string
  readonly campi: readonly Campo[]
  /** One of several shapes. */
  readonly forme: readonly Forma[]
}

export type Campo = { readonly name: string; readonly isRequired: boolean; readonly forma: Forma }

/** From–to of a figure, of the letters of a text, of the entries of a list; how a text is written. */
export type Limiti = { readonly da?: number; readonly a?: number; readonly scritto?: string }

const REF = '#/components/schemas/'

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isObject) : [])

const SIMPLE: Readonly<Record<string, Tipo>> = {
  string: 'testo',
  integer: 'intero',
  number: 'numero',
  boolean: 'si-no',
  object: 'oggetto',
  array: 'elenco',
}

const tipoOf = (schema: Schema): Tipo => {
  if (list(schema.oneOf ?? schema.anyOf).length > 0) return 'uno-di'
  const [first] = (Array.isArray(schema.type) ? schema.type : [schema.type]) as readonly unknown[]
  return SIMPLE[String(first)] ?? 'qualsiasi'
}

const numberAt = (schema: Schema, ...names: readonly string[]): number | undefined =>
  names.map((name) => schema[name]).find((value): value is number => typeof value === 'number')

/** A long pattern says nothing to a person; its description does. */
const READABLE = 40

const limitiOf = (schema: Schema): Limiti => {
  const da = numberAt(schema, 'minimum', 'minLength', 'minItems')
  const a = numberAt(schema, 'maximum', 'maxLength', 'maxItems')
  const { pattern } = schema
  return {
    ...(da === undefined ? {} : { da }),
    ...(a === undefined ? {} : { a }),
    ...(typeof pattern === 'string' && pattern.length <= READABLE ? { scritto: pattern } : {}),
  }
}

const valoriOf = ({ enum: choices, const: only }: Schema): readonly string[] =>
  (Array.isArray(choices) ? choices : only === undefined ? [] : [only]).map((value) => JSON.stringify(value))

const campiOf = ({ properties, required }: Schema): readonly Campo[] =>
  isObject(properties)
    ? Object.entries(properties).map(([name, schema]) => ({
        name,
        isRequired: Array.isArray(required) && required.includes(name),
        forma: formaOf(isObject(schema) ? schema : {}),
      }))
    : []

const nameOf = ({ $ref }: Schema): string | undefined =>
  typeof $ref === 'string' && $ref.startsWith(REF) ? $ref.slice(REF.length) : undefined

/** A list is shown as what its entries are. */
const elencoOf = (schema: Schema): Forma => {
  const entry = formaOf(isObject(schema.items) ? schema.items : {})
  return {
    ...entry,
    tipo: 'elenco',
    di: entry.tipo,
    limiti: { ...limitiOf(schema) },
    ...(typeof schema.description === 'string' ? { description: schema.description } : {}),
  }
}

/** The null that stands beside a shape where a value may be missing. */
const isNull = (schema: Schema): boolean => schema.type === 'null'

export const formaOf = (schema: Schema): Forma => {
  const choices = list(schema.oneOf ?? schema.anyOf)
  const real = choices.filter((each) => !isNull(each))
  if (choices.length > real.length && real.length === 1) {
    return {
      ...formaOf(real[0]!),
      ...(typeof schema.description === 'string' ? { description: schema.description } : {}),
    }
  }
  const nome = nameOf(schema)
  const description = typeof schema.description === 'string' ? { description: schema.description } : {}
  if (nome !== undefined) {
    return { tipo: 'oggetto', nome, valori: [], limiti: {}, campi: [], forme: [], ...description }
  }
  if (schema.type === 'array') return elencoOf(schema)
  return {
    tipo: tipoOf(schema),
    valori: valoriOf(schema),
    limiti: limitiOf(schema),
    campi: campiOf(schema),
    forme: real.map(formaOf),
    ...description,
  }
}

/** Names of the shapes that these lead to, each once, nearest first. */
export const nomiDentro = (schemas: readonly unknown[], all: Readonly<Record<string, Schema>>): readonly string[] => {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isObject(value)) {
      const nome = nameOf(value)
      if (nome !== undefined && !found.includes(nome)) {
        found.push(nome)
        visit(all[nome])
      }
      Object.values(value).forEach(visit)
    }
  }
  schemas.forEach(visit)
  return found
}
