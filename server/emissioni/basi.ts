import { createHash } from 'node:crypto'
import { ENGINE_VERSION } from '../../engine/version'
import { standingIn } from '../comuni/queries'
import { ratesFor, type Rates } from '../positions/queries'

/**
 * Rates of the year of a run and of the one before, which a statement is compared with as a whole: how it was split into
 * instalments, for which the rates of the year before it would be needed, is past.
 */
export type Aliquote = { readonly rates: Rates; readonly ratesPrima: Rates }

/** The database was away for a moment, and what stands in for its rates lacks what comuni entered: nothing is issued by it. */
class RatesStandIn extends Error {
  readonly code = 'ETIMEDOUT'

  constructor() {
    super('The rates are not those of the database now.')
    this.name = 'RatesStandIn'
  }
}

/**
 * What is the same for everybody of a run: it is public, and read outside a scope.
 * @throws RatesStandIn while other rates stand in for those of the database: a state that passes
 */
export const aliquoteDi = async (belfiore: string, anno: number): Promise<Aliquote> => {
  const rates = await ratesFor(belfiore, anno)
  const prima = await ratesFor(belfiore, anno - 1)
  if ((await standingIn()) !== undefined) throw new RatesStandIn()
  return { rates, ratesPrima: { ...prima, precedente: prima.corrente } }
}

/** The engine and the rates: what was tried with one and would be issued with another is tried again. */
export const improntaDi = ({ rates }: Aliquote): string =>
  createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, rates]))
    .digest('hex')
