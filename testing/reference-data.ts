import { loadReference } from '../server/comuni/commands'

/** Comuni and rates as they are published, in a database of the tests: what is computed there is what a comune would compute. */
export const fillReference = async (ownerUrl: string): Promise<void> => {
  await loadReference(ownerUrl, 'data')
}
