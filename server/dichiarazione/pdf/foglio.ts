/** A value in its box, with what it is above it. `larga`: twelfths of the sheet. */
export type Cella = { readonly nome: string; readonly valore: string; readonly larga: number }

export type Sezione = {
  readonly titolo: string
  readonly righe: readonly (readonly Cella[])[]
  /** Text across the sheet, under the boxes. */
  readonly testo?: string
}

/** A declaration as it is read on paper. */
export type Foglio = {
  readonly titolo: string
  /** Below the title: which model it follows. */
  readonly modello: string
  readonly comune: string
  readonly sezioni: readonly Sezione[]
  readonly vuoti: string
  /** Who signs, each on a line. */
  readonly firme: readonly string[]
  readonly consegna: string
}

export const cella = (nome: string, larga: number, valore: string | number | undefined): Cella => ({
  nome,
  larga,
  valore: valore === undefined ? '' : String(valore),
})

/** `2025-03-15` as it is written on paper. */
export const giorno = (iso: string | undefined): string => (iso === undefined ? '' : iso.split('-').reverse().join('/'))

/** Whole euro with their points. */
export const euro = (amount: number | undefined): string =>
  amount === undefined ? '' : `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} €`

/** Hundredths of a per cent. */
export const percento = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')} %`

export const croce = (set: boolean | undefined): string => (set ? 'X' : '')
