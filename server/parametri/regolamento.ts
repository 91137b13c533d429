import { REGOLAMENTO_IMU, regolamentoImu } from '../../contracts/parametri/regolamento'
import type { Scope } from '../platform/scope'
import { imuConRegolamento, ratesFor } from '../positions/queries'
import { effettoDi, type Effetto } from './effetto'

/** What another regolamento would change of the year's IMU, at the rates that are held, against the one that holds now. */
export const effettoRegolamento = async (
  scope: Scope,
  { belfiore, anno }: { readonly belfiore: string; readonly anno: number },
  { prima, dopo }: { readonly prima: unknown; readonly dopo: unknown },
): Promise<Effetto> => {
  const rates = await ratesFor(belfiore, anno)
  const [was, will] = [regolamentoImu(prima) ?? {}, regolamentoImu(dopo) ?? {}]
  return effettoDi(scope, {
    ...{ belfiore, anno, base: 'immobili', chiave: REGOLAMENTO_IMU },
    prima: (position) => imuConRegolamento(position, rates, was),
    dopo: (position) => imuConRegolamento(position, rates, will),
  })
}
