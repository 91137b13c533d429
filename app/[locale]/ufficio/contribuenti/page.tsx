import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readRicerca, typedRicerca } from '../../../../contracts/ricerca'
import { currentLook } from '../../../../server/contribuenti/current-look'
import { searchContribuenti } from '../../../../server/contribuenti/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { FoundList } from '../../../../ui/ufficio/found-list'
import { SearchForm } from '../../../../ui/ufficio/search-form'
import { postedForm } from '../../../posted'
import { OfficeFrame } from '../office-frame'

const PAGE = '/ufficio/contribuenti'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('contribuenti'))('title'),
  robots: { index: false },
})

/** Whom the comune knows: looked for by name, code, address or place of the map, and why. */
const ContribuentiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('contribuenti')
  const look = await currentLook(session)
  const posted = (await postedForm()) ?? (await typedBefore(PAGE))
  const read = posted && readRicerca(posted)
  const problems = read && !read.ok ? read.problems : []
  const kept = new URLSearchParams({ ...look?.ragione, ...look?.cercato })
  const asked = Number((await searchParams).pagina) || 1
  const results =
    posted === undefined && look?.cercato
      ? await searchContribuenti(scope, look.cercato, look.ragione, asked)
      : undefined
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="office-columns mt-8">
        <div className="grid gap-8">
          <ErrorSummary
            wrongs={problems.map(({ field, code }) => ({
              field,
              about: t(`field.${field}`),
              sentence: t(`wrong.${code}`),
            }))}
          />
          <SearchForm typed={typedRicerca(posted ?? kept)} problems={problems} token={await formToken(session)} />
        </div>
        {results ? (
          <FoundList
            {...results}
            found={results.found.map((one) => ({
              ...one,
              comune: scope.comuni.length > 1 ? (names.get(one.belfiore) ?? one.belfiore) : undefined,
            }))}
          />
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default ContribuentiPage
