import { standingIn } from '../comuni/queries'
import { prospettoImu } from '../avvisi/queries'
import {
  contoOf,
  estrattoOf,
  imuMisurata,
  positionsOf,
  ratesFor,
  versamentiOfMany,
  type Position,
  type Rates,
} from '../positions/queries'
import type { Cents } from '../../engine/kernel/money'
import { calcolatoDi, type Apri, type Manca } from './tributo'

/** The database was away for a moment, and what stands in for its rates lacks what comuni entered: nothing is issued by it. */
class RatesStandIn extends Error {
  readonly code = 'ETIMEDOUT'

  constructor() {
    super('The rates are not those of the database now.')
    this.name = 'RatesStandIn'
  }
}

/**
 * Rates of the year and of the one before, which a statement is compared with as a whole: how it was split into instalments, for
 * which the rates of the year before it would be needed, is past. They are public, and read outside a scope.
 * @throws RatesStandIn while other rates stand in for those of the database: a state that passes
 */
const aliquoteDi = async (belfiore: string, anno: number) => {
  const rates = await ratesFor(belfiore, anno)
  const prima = await ratesFor(belfiore, anno - 1)
  if ((await standingIn()) !== undefined) throw new RatesStandIn()
  return { rates, ratesPrima: { ...prima, precedente: prima.corrente } }
}

const mancaDi = ({ regime = 'IMU', corrente }: Rates): Manca | undefined => {
  if (regime !== 'IMU') return 'altro-regime'
  return corrente === undefined ? 'senza-aliquote' : undefined
}

const primaDi = (position: Position, rates: Rates): Cents | undefined => {
  const was = imuMisurata({ ...position, anno: position.anno - 1 }, rates)
  if (was === 'unknown') return undefined
  return was === 'nothing' ? (0 as Cents) : was
}

/** The IMU as a run computes it. */
export const imuInRun: Apri = async (_, { belfiore, anno }) => {
  const { rates, ratesPrima } = await aliquoteDi(belfiore, anno)
  return {
    ...{ manca: mancaDi(rates), basi: rates, sigla: 'I' },
    posizioni: async (tx, people) => {
      const positions = await positionsOf(tx, { belfiore, anno }, 'immobili', people)
      const codes = people.map(({ codiceFiscale }) => codiceFiscale)
      const paid = await versamentiOfMany(tx, { belfiore, anno }, codes)
      return positions.map((position) => {
        const versamenti = (paid.get(position.codiceFiscale) ?? []).filter(({ tributo }) => tributo === 'imu')
        return { ...position, versamenti }
      })
    },
    prima: (__, positions) => Promise.resolve(positions.map((position) => primaDi(position, ratesPrima))),
    calcola: (position, how) => {
      const conto = contoOf({ ...position, tributi: ['imu'] }, rates, how)
      return { conto, estratto: estrattoOf(position, conto) }
    },
    trattenuta: () => undefined,
    imposta: ({ conto }) => calcolatoDi(conto, 'imu')?.risultato.imposta ?? 0,
    anomalie: ({ conto }) => {
      const uncertain = calcolatoDi(conto, 'imu')?.aliquote.some(({ scelta }) => scelta.daConfermare !== undefined)
      return uncertain === true ? ['aliquota'] : []
    },
    istantanea: ({ immobili, versamenti }) => ({ immobili, versamenti }),
    prospetto: (position, calcolo, emissione) => prospettoImu({ position, ...calcolo, rates, emissione }),
  }
}
