import { LONGEST_KEY_DAYS, type ChiaveAround } from '../../../../contracts/chiave'
import { addDays } from '../../../../engine/kernel/dates'
import { archivio } from '../../../../server/comuni/queries'
import { today } from '../../../../server/platform/clock'

/** What the form of a key is read against. */
export const aroundChiave = async (): Promise<ChiaveAround> => {
  const { trova } = await archivio()
  const comune = (text: string): string | undefined => {
    const found = trova(text)
    return found.ok ? found.comune.belfiore : undefined
  }
  return { today: today(), latest: addDays(today(), LONGEST_KEY_DAYS), comune }
}
