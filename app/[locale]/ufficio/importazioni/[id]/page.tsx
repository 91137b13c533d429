import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { mappingOf } from '../../../../../server/imports/columns'
import { isKept } from '../../../../../server/imports/kept-file'
import { findImport, importProblems, rowsIn } from '../../../../../server/imports/queries'
import { isRunning } from '../../../../../server/imports/running'
import { requireScope, signedIn } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { ColumnsForm } from '../../../../../ui/ufficio/importazioni/columns-form'
import { ImportState } from '../../../../../ui/ufficio/importazioni/import-state'
import { ImportView } from '../../../../../ui/ufficio/importazioni/import-view'
import { Refusal } from '../../../../../ui/ufficio/importazioni/refusal'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('importazioni'))('one'),
  robots: { index: false },
})

const MOST_TOLD = 51

/** One file on its way in: what it would change, line by line what is wrong, and the buttons that decide. */
const ImportPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const found = await findImport(scope, (await params).id)
  if (found === undefined) notFound()
  const { id, tipo, file, stato } = found
  const t = await getTranslations('importazioni')
  const office = await getTranslations('ufficio')
  const locale = await getLocale()
  const token = await formToken(session)
  const waits = stato === 'colonne' && (await isKept(id))
  const mapping = waits ? await mappingOf(tipo, id) : undefined
  const path = [
    { name: office('title'), href: localeHref(locale, '/ufficio') },
    { name: t('title'), href: localeHref(locale, '/ufficio/importazioni') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('one')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('named', { tipo: t(`tipo.${tipo}`), file })}</h1>
          <p className="mt-4">
            <ImportState stato={stato} />
          </p>
        </div>
        <div className="narrow mt-8">
          <Refusal why={stato === 'colonne' && !waits ? 'gone' : (await searchParams).esito} />
          {mapping ? (
            <>
              <h2>{t('whichColumns')}</h2>
              <p className="mt-2">{t('whichColumnsText')}</p>
              <ColumnsForm id={id} token={token} {...mapping} />
            </>
          ) : null}
          <ImportView
            {...found}
            rows={await rowsIn(scope, found)}
            problems={await importProblems(scope, found, MOST_TOLD)}
            token={token}
            running={found.inCorso || isRunning(id)}
          />
        </div>
      </div>
    </>
  )
}

export default ImportPage
