import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { AppuntamentoRef } from '../../../../../../contracts/appuntamento'
import { localeHref } from '../../../../../../i18n/routing'
import { findAppuntamento } from '../../../../../../server/appuntamenti/queries'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { Bring } from '../../../../../../ui/appuntamenti/bring'
import { AppuntamentiOutcome } from '../../../../../../ui/appuntamenti/outcome'
import { StatoAppuntamentoTag } from '../../../../../../ui/appuntamenti/stato'
import { AppuntamentoSummary } from '../../../../../../ui/appuntamenti/summary'
import { OwnForm } from '../../../../../../ui/area/own-form'
import { Button, ButtonLink } from '../../../../../../ui/components/button'
import { appuntamentoPath, NUOVO, readRef, type RefParams } from '../../../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../../../appuntamenti/frame'
import { AppuntamentoGone } from '../../../../../appuntamenti/gone'
import { dove } from '../../../../../appuntamenti/load'
import { ValutaServizio } from '../../../../../valuta-servizio'

type Props = {
  readonly params: RefParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('one'),
  robots: { index: false },
})

const Acts = async ({ about, token }: { readonly about: AppuntamentoRef; readonly token: string }) => {
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const path = appuntamentoPath(about)
  return (
    <>
      <p className="btns">
        <ButtonLink kind="second" icon="calendar" download href={localeHref(locale, `${path}/calendario.ics`)}>
          {t('toCalendar')}
        </ButtonLink>
        <ButtonLink kind="second" href={localeHref(locale, `${path}/sposta`)}>
          {t('move')}
        </ButtonLink>
      </p>
      <section aria-labelledby="annulla">
        <h2 id="annulla">{t('cancel')}</h2>
        <p className="mt-2">{t('cancelText')}</p>
        <OwnForm to={`${path}/annulla`} token={token}>
          <p className="btns mt-4">
            <Button kind="remove" small>
              {t('cancelThis')}
            </Button>
          </p>
        </OwnForm>
      </section>
    </>
  )
}

/** One appointment: when, where, what to bring, and what may still be done with it. */
const AppuntamentoPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const about = await readRef(params)
  const found = about && (await findAppuntamento(scope, about.comune, about.id))
  if (about === undefined || found === undefined) return <AppuntamentoGone />
  const t = await getTranslations('appuntamenti')
  const token = await formToken((await signedIn())!.session)
  const place = await dove(found.belfiore, found.ufficio)
  return (
    <AppuntamentiFrame title={t('one')} page={appuntamentoPath(about)}>
      <AppuntamentiOutcome code={(await searchParams).esito} />
      <section aria-labelledby="dati" className="card">
        <h2 id="dati">{t('summary')}</h2>
        {found.aperto ? null : (
          <p className="mt-2">
            <StatoAppuntamentoTag stato={found.stato} />
          </p>
        )}
        <AppuntamentoSummary {...found} {...place} />
        {found.motivo ? (
          <p className="mt-4">
            <b>{t('officeSays')}</b> {found.motivo}
          </p>
        ) : null}
      </section>
      {found.stato === 'tenuto' ? (
        <ValutaServizio belfiore={found.belfiore} servizio="appuntamento" id={found.id} />
      ) : null}
      {found.aperto ? (
        <>
          <Bring tema={found.tema} />
          <Acts about={about} token={token} />
        </>
      ) : (
        <p className="btns">
          <ButtonLink href={localeHref(await getLocale(), `${NUOVO}?comune=${found.belfiore}`)}>
            {t('another')}
          </ButtonLink>
        </p>
      )}
    </AppuntamentiFrame>
  )
}

export default AppuntamentoPage
