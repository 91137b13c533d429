import { cookies } from 'next/headers'
import type { Session } from '../platform/identity/session'
import { keptLook, type Look } from './kept-look'

/** What the officer of this request looks for and why; undefined where they have not said. */
export const currentLook = async (session: Session): Promise<Look | undefined> => {
  const known = await cookies()
  return keptLook(session, (name) => known.get(name)?.value)
}
