import { LONGEST_KEY_DAYS, type ChiaveAround } from '../../../../contracts/chiave'
import { addDays } from '../../../../engine/kernel/dates'
import { archivio } from '../../../../server/comuni/queries'
import { personeDi } from '../../../../server/organizzazioni/persone'
import { today } from '../../../../server/platform/clock'
import type { Scope } from '../../../../server/platform/scope'

/** What the form of a key is read against. */
export const aroundChiave = async (scope: Scope): Promise<ChiaveAround> => {
  const { trova } = await archivio()
  const comune = (text: string): string | undefined => {
    const found = trova(text)
    return found.ok ? found.comune.belfiore : undefined
  }
  const { sedi } = await personeDi(scope)
  return { today: today(), latest: addDays(today(), LONGEST_KEY_DAYS), sedi, comune }
}
