/** Where the name of a value stands in `T`: `domicilio.comune`. */
export type Via<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends string | number | boolean ? K : `${K}.${Via<NonNullable<T[K]>>}`
}[keyof T & string]

/** Asked only where another answer of the same quadro is one of these. */
export type Quando = { readonly campo: string; readonly e: readonly string[] }

/**
 * A question of the declaration. `id` is where its answer stands in the model of `formats/dichiarazione-imu`; lengths are those
 * of the telematic record. A day is typed in three boxes, `<name>.g`, `.m` and `.a`.
 */
export type Campo<Id extends string = string> = {
  readonly id: Id
  /** May stay open; `altrimenti`: only where something else stands in its place. */
  readonly facoltativo?: true | 'altrimenti'
  readonly quando?: Quando
  /** Under which name its words stand, where one name means two things. */
  readonly parole?: string
} & (
  | {
      readonly tipo: 'testo'
      readonly massimo: number
      readonly forma?: 'email' | 'cap' | 'cifre' | 'sigla' | 'belfiore' | 'stato'
    }
  | { readonly tipo: 'lungo'; readonly massimo: number }
  | { readonly tipo: 'scelta'; readonly opzioni: readonly string[] }
  /** Not after today; `nellAnno`: within the year that the declaration is about. */
  | { readonly tipo: 'giorno'; readonly nellAnno?: true }
  /** Whole euro. */
  | { readonly tipo: 'euro'; readonly cifre: number }
  /** Hundredths of a per cent, at most the whole. */
  | { readonly tipo: 'quota' }
  | { readonly tipo: 'numero'; readonly massimo: number }
  /** The number of a property in its list. */
  | { readonly tipo: 'ordine'; readonly massimo: number }
  /** A year of the IMU, kept as text. */
  | { readonly tipo: 'anno' }
  /** A codice fiscale of 16 characters or of 11 figures. */
  | { readonly tipo: 'codice'; readonly di: 'persona' | 'ente' | 'tutti' }
  | { readonly tipo: 'spunta' }
)

export const SI = 'si'

/** The first control of a question, for the summary of what is wrong. */
export const controlloDi = ({ tipo }: Campo, name: string): string => (tipo === 'giorno' ? `${name}.g` : name)

/** The names of its controls. */
export const nomiDi = (campo: Campo, prefix: string): readonly string[] => {
  const name = prefix + campo.id
  return campo.tipo === 'giorno' ? [`${name}.g`, `${name}.m`, `${name}.a`] : [name]
}
