import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { isUuid } from '../../../../../../../contracts/uuid'
import { localeHref } from '../../../../../../../i18n/routing'
import { findEmissione, vociDi } from '../../../../../../../server/emissioni/queries'
import { requireScope, signedIn } from '../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { emissioneName } from '../../../../../../../ui/avvisi/name'
import { HoldForm } from '../../../../../../../ui/ufficio/emissioni/hold-form'
import { EmissioneOutcome } from '../../../../../../../ui/ufficio/emissioni/outcome'
import { Voci } from '../../../../../../../ui/ufficio/emissioni/voci'
import { OfficeFrame } from '../../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string; readonly soggetto: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('emissioni'))('uno'),
  robots: { index: false },
})

/** One person of a run: what their statement would ask, and whether it is on hold. */
const VocePage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const { id, soggetto } = await params
  const run = isUuid(soggetto) ? await findEmissione(scope, id) : undefined
  const [voce] = run === undefined ? [] : (await vociDi(scope, run, { soggetto })).voci
  if (run === undefined || voce === undefined) notFound()
  const { esito } = await searchParams
  const t = await getTranslations('emissioni')
  const locale = await getLocale()
  const own = localeHref(locale, `/ufficio/emissioni/${id}`)
  const above = [
    { name: t('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name: emissioneName(t, run), href: own },
  ]
  const canHold = run.stato === 'provata' && (voce.esito === 'pronta' || voce.fermo !== undefined)
  return (
    <OfficeFrame title={t('uno')} lead={emissioneName(t, run)} above={above}>
      <div className="narrow mt-8">
        <EmissioneOutcome code={esito} />
        <Voci run={own} voci={[voce]} next={undefined} />
        {canHold ? (
          <HoldForm
            {...{ id, soggetto, token: await formToken(session), fermo: voce.fermo, me: scope.actor }}
            missing={esito === 'motivo'}
          />
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default VocePage
