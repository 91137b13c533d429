import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SCELTE_DI_PARTENZA } from '../../../../contracts/notifiche/modelli'
import { readRecapiti, typedRecapiti, type TypedRecapiti } from '../../../../contracts/notifiche/recapiti'
import { recapitiOf, type RecapitoRow } from '../../../../server/notifiche/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { RecapitiOutcome } from '../../../../ui/notifiche/outcome'
import { RecapitiForm, RecapitiHeld } from '../../../../ui/notifiche/recapiti-form'
import { AreaFrame } from '../../../area-frame'
import { postedForm } from '../../../posted'

const PAGE = '/area/recapiti'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notifiche.recapiti'))('title'),
  robots: { index: false },
})

/** What the form begins with: what is held; for who has nothing yet, the wishes that cost them nothing and what the identity brought. */
const heldAsTyped = (held: readonly RecapitoRow[], lingua: string, brought: string): TypedRecapiti => {
  const of = (canale: string): string => held.find((one) => one.canale === canale)?.indirizzo ?? ''
  const [first] = held
  if (first === undefined) return { email: brought, pec: '', lingua, messaggi: SCELTE_DI_PARTENZA }
  return { email: of('email'), pec: of('pec'), lingua: first.lingua, messaggi: first.messaggi }
}

/** Where somebody wants to be written to: an address counts once its code is typed. */
const RecapitiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('notifiche.recapiti')
  const locale = await getLocale()
  const [held, token] = [await recapitiOf(scope), await formToken(session)]
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE))
  const brought = scope.role === 'cittadino' ? (session.email ?? '') : ''
  const typed = form ? typedRecapiti(form) : heldAsTyped(held, locale, brought)
  const read = posted && readRecapiti(posted)
  const problems = read && !read.ok ? read.problems : []
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map(({ field, code }) => ({
            field,
            about: t(`field.${field}`),
            sentence: t(`problem.${code}`),
          }))}
        />
        <RecapitiOutcome code={(await searchParams).esito} />
        {held.length === 0 ? null : (
          <section aria-labelledby="tenuti">
            <h2 id="tenuti">{t('state')}</h2>
            <RecapitiHeld held={held} token={token} />
          </section>
        )}
        {held.length === 0 && form === undefined && brought !== '' ? (
          <Notice level={2} title={t('prefilled', { mezzo: session.kind === 'cie' ? 'CIE' : 'SPID' })} />
        ) : null}
        <RecapitiForm typed={typed} problems={problems} token={token} />
        <p className="small">{t('io')}</p>
      </div>
    </AreaFrame>
  )
}

export default RecapitiPage
