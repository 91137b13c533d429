import { notFound } from 'next/navigation'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { postedForm } from '../../../posted'
import { comuneScelto, puoDecidere } from './comune'

export type Cerca = Promise<Record<string, string | string[] | undefined>>

/**
 * What the page of a decision begins with: who works for which comune, whether they may decide (`open`), and the form that was sent
 * (`posted`) or is found again after a new sign-in (`before`).
 */
export const apri = async (page: string, searchParams: Cerca) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(page)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const token = await formToken((await signedIn())!.session)
  return { scope, query, posted, before, form, ...chosen.here, open: puoDecidere(scope), token }
}
