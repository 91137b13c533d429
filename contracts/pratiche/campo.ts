import type { IsoDate } from '../../engine/kernel/dates'

/** Shown only where another answer, of the same step or of one before it, is one of these, or is given and none of these. */
export type Quando = { readonly campo: string } & (
  { readonly e: readonly string[] } | { readonly non: readonly string[] }
)

/** What the identity, the registry or a person's addresses know already. */
export type Noto = 'email' | 'telefono' | 'via' | 'civico' | 'cap' | 'comune' | 'provincia' | 'denominazione'

/** The answer that no question asks: for whom it is. It is there where somebody writes for a firm. */
export const PER_CONTO = 'perConto'
export const ENTE = 'ente'

type Base = {
  /** The name in the form, in the answers and in the words. */
  readonly id: string
  readonly facoltativo?: true
  readonly quando?: Quando
  readonly noto?: Noto
}

/**
 * A question. Its answer is kept as one text: a day as ISO date, euro as whole cents, figures with a point, shares as `1/3`,
 * several choices with commas between.
 */
export type Campo = Base &
  /** `modello`: it goes into a record of capitals without accents, and must fit it. */
  (
    | {
        readonly tipo: 'testo'
        readonly massimo: number
        readonly forma?: 'email' | 'telefono' | 'cap' | 'provincia'
        readonly modello?: true
      }
    | { readonly tipo: 'lungo'; readonly massimo: number; readonly modello?: true }
    | { readonly tipo: 'scelta' | 'scelte'; readonly opzioni: readonly string[] }
    /** `dopo`: not before the day of another answer. `passato`, `futuro`: not after, not before today. `nonPrima`: not before that day. */
    | {
        readonly tipo: 'giorno'
        readonly dopo?: string
        readonly passato?: true
        readonly futuro?: true
        readonly nonPrima?: IsoDate
      }
    | { readonly tipo: 'euro' }
    | {
        readonly tipo: 'numero'
        readonly minimo: number
        readonly massimo: number
        readonly decimali?: true
        readonly unita?: 'mq' | 'metri' | 'persone' | 'ore'
      }
    /** `nonOltre`: no more than what the comune knows of the property that another answer names. */
    | { readonly tipo: 'quota'; readonly nonOltre?: string }
    /** Of a building, as the Catasto writes it: `A/2`. */
    | { readonly tipo: 'categoria' }
    /** A tax year: this one and so many before it. */
    | { readonly tipo: 'anno'; readonly indietro: number }
    | { readonly tipo: 'codice-fiscale' }
    | { readonly tipo: 'iban' }
    /** One of the things that the comune knows of the person, by its id, or `altro`. */
    | { readonly tipo: 'immobile' | 'utenza' }
    /** Something to be declared true: ticked, or not sent. */
    | { readonly tipo: 'vero' }
  )

export type TipoCampo = Campo['tipo']

export const ALTRO = 'altro'
export const SI = 'si'
export const NO = 'no'

/** The two rows of a yes-or-no question. */
export const SI_NO = [SI, NO] as const
