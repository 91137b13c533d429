import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { pathOf } from '../../../ui/address'
import { PageRating } from '../../../ui/desk/page-rating'

/** Where a form asks already: one question at a time. A result tells, and is asked about like any page. */
const ASKING = /^\/(?:calcolo(?!\/[a-z]+\/risultato$)|segnala|valuta)(?:\/|$)/

/** Every page that informs ends with the question how clear it was (C.SI.2.5). */
const PublicLayout = async ({ children }: { readonly children: ReactNode }) => {
  const path = pathOf((await headers()).get('x-address') ?? '/')
  return (
    <>
      {children}
      {ASKING.test(path) ? null : <PageRating page={path} />}
    </>
  )
}

export default PublicLayout
