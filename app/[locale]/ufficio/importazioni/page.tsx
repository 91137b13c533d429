import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findEnti } from '../../../../server/enti/queries'
import { listImports } from '../../../../server/imports/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { ImportList } from '../../../../ui/ufficio/importazioni/import-list'
import { Refusal } from '../../../../ui/ufficio/importazioni/refusal'
import { UploadForm } from '../../../../ui/ufficio/importazioni/upload-form'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('importazioni'))('title'),
  robots: { index: false },
})

/** Files of the comune come in here, and those that came in lately. */
const ImportazioniPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('importazioni')
  const { esito, tipo } = await searchParams
  const enti = (await findEnti()).filter(({ belfiore }) => scope.comuni.includes(belfiore))
  const names = new Map(enti.map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const imports = await listImports(scope)
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="office-columns mt-8">
        <section className="grid gap-6">
          <Refusal why={esito} kind={tipo} />
          <UploadForm comuni={enti} token={await formToken(session)} />
        </section>
        <section aria-labelledby="entrati">
          <h2 id="entrati">{t('list')}</h2>
          <ImportList
            imports={imports.map((one) => ({
              ...one,
              comune: scope.comuni.length > 1 ? (names.get(one.belfiore) ?? one.belfiore) : undefined,
            }))}
          />
        </section>
      </div>
    </OfficeFrame>
  )
}

export default ImportazioniPage
