import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { readOra, readPrenotazione, typedPrenotazione } from '../../../../../../contracts/appuntamento'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { AppuntamentiOutcome } from '../../../../../../ui/appuntamenti/outcome'
import { Bring } from '../../../../../../ui/appuntamenti/bring'
import { StepConferma } from '../../../../../../ui/appuntamenti/step-conferma'
import { ErrorSummary } from '../../../../../../ui/components/error-summary'
import { NUOVO } from '../../../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../../../appuntamenti/frame'
import { readVoluto } from '../../../../../appuntamenti/load'
import { emailNota } from '../../../../../pratiche/chi'
import { postedForm } from '../../../../../posted'

const PAGE = `${NUOVO}/conferma`

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('confirm'),
  robots: { index: false },
})

/** The last step: everything on one screen, and how to be reached. */
const ConfermaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const form = (await postedForm()) ?? (await typedBefore(PAGE))
  const [voluto, ora] = [await readVoluto(form), readOra(form?.get('ora') ?? null)]
  if (form === undefined || voluto === undefined || ora === undefined) redirect(localeHref(locale, NUOVO))
  const read = form.has('invia') ? readPrenotazione(form) : undefined
  const problems = read === undefined || read.ok ? [] : read.problems
  const typed = typedPrenotazione(form)
  // asked once only: what is known is in the box
  const email = form.has('email') ? typed.email : ((await emailNota(scope)) ?? '')
  const { chiesto, modo, sportello, ente } = voluto
  return (
    <AppuntamentiFrame title={t('confirm')} lead={t('confirmLead')} page={PAGE}>
      <ErrorSummary
        wrongs={problems.map(({ field, code }) => ({
          field,
          about: t(`field.${field}`),
          sentence: t(`problem.${code}`),
        }))}
      />
      <AppuntamentiOutcome code={(await searchParams).esito} />
      <StepConferma
        to={`${PAGE}/prenota`}
        back={localeHref(locale, `${NUOVO}/ore`)}
        token={await formToken((await signedIn())!.session)}
        chiesto={chiesto}
        modo={modo}
        ora={ora}
        summary={{ ente, ufficio: sportello.nome, indirizzo: sportello.indirizzo }}
        typed={{ ...typed, email }}
        problems={problems}
      />
      <Bring tema={chiesto.tema} />
    </AppuntamentiFrame>
  )
}

export default ConfermaPage
