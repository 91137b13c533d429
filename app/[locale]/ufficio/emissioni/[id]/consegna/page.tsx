import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../i18n/routing'
import { isFinita } from '../../../../../../server/consegna/commands'
import { esitiDi } from '../../../../../../server/consegna/esiti'
import { promemoriaDelRun } from '../../../../../../server/consegna/promemoria'
import { inCartaDi } from '../../../../../../server/consegna/queries'
import { vieDi } from '../../../../../../server/consegna/vie'
import { findEmissione } from '../../../../../../server/emissioni/queries'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { AskForPrint } from '../../../../../../ui/ufficio/consegna/ask'
import { NotPrinted } from '../../../../../../ui/ufficio/consegna/not-printed'
import { ConsegnaOutcome } from '../../../../../../ui/ufficio/consegna/outcome'
import { Outcomes } from '../../../../../../ui/ufficio/consegna/outcomes'
import { Printed } from '../../../../../../ui/ufficio/consegna/printed'
import { emissioneName } from '../../../../../../ui/avvisi/name'
import { Reminders } from '../../../../../../ui/ufficio/consegna/reminders'
import { Ways } from '../../../../../../ui/ufficio/consegna/ways'
import { OfficeFrame } from '../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consegna'))('title'),
  robots: { index: false },
})

/** A run on its way to people: who is to be printed for, the batches, who cannot be. */
const ConsegnaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const run = await findEmissione(scope, (await params).id)
  if (run === undefined || !isFinita(run.stato)) notFound()
  const { session } = (await signedIn())!
  const t = await getTranslations('consegna')
  const emissioni = await getTranslations('emissioni')
  const locale = await getLocale()
  const name = emissioneName(emissioni, run)
  const own = localeHref(locale, `/ufficio/emissioni/${run.id}`)
  const { restano, stampe, fuori } = await inCartaDi(scope, run)
  const vie = await vieDi(scope, run)
  const about = { id: run.id, restano, token: await formToken(session), leads: scope.role !== 'operatore' }
  const { esito } = await searchParams
  const above = [
    { name: emissioni('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name, href: own },
  ]
  return (
    <OfficeFrame title={t('title')} lead={name} above={above}>
      <div className="narrow mt-8">
        <ConsegnaOutcome code={esito} />
        <Ways {...about} {...vie} comune={run.belfiore} />
        <AskForPrint {...about} busy={stampe.some(({ stato }) => stato !== 'pronta')} wrong={esito === 'buste'} />
        <Printed run={own} stampe={stampe} me={scope.actor} />
        <NotPrinted run={own} fuori={fuori} />
        <Reminders comune={run.belfiore} {...await promemoriaDelRun(scope, run)} />
        <Outcomes run={own} quanti={await esitiDi(scope, run)} />
      </div>
    </OfficeFrame>
  )
}

export default ConsegnaPage
