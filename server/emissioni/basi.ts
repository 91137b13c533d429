import { createHash } from 'node:crypto'
import { ENGINE_VERSION } from '../../engine/version'
import { ratesFor, type Rates } from '../positions/queries'

/** Rates of the year of a run and of the one before, which a statement is compared with. */
export type Aliquote = { readonly rates: Rates; readonly ratesPrima: Rates }

/** What is the same for everybody of a run: it is public, and read outside a scope. */
export const aliquoteDi = async (belfiore: string, anno: number): Promise<Aliquote> => ({
  rates: await ratesFor(belfiore, anno),
  ratesPrima: await ratesFor(belfiore, anno - 1),
})

/** The engine and the rates: what was tried with one and would be issued with another is tried again. */
export const improntaDi = ({ rates }: Aliquote): string =>
  createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, rates]))
    .digest('hex')
