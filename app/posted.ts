import { headers } from 'next/headers'
import { POSTED_HEADER } from '../contracts/posted-form'

/** The form sent to this page, as proxy.ts hands it on; undefined when the page was only opened. */
export const postedForm = async (): Promise<URLSearchParams | undefined> => {
  const posted = (await headers()).get(POSTED_HEADER)
  return posted === null ? undefined : new URLSearchParams(posted)
}
