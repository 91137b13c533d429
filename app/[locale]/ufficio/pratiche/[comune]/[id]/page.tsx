import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readTariffaConcessa } from '../../../../../../contracts/pratiche/effetti-canone'
import { isChiuso } from '../../../../../../contracts/pratiche/stati'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { apri } from '../../../../../../server/pratiche/decisioni'
import { RisposteInviate } from '../../../../../../ui/pratiche/answers'
import { AttachmentList } from '../../../../../../ui/pratiche/attachments'
import { ModelloInviato } from '../../../../../../ui/pratiche/modello'
import { paroleOf } from '../../../../../../ui/pratiche/parole'
import { Timeline } from '../../../../../../ui/pratiche/timeline'
import { PraticaActs } from '../../../../../../ui/ufficio/pratiche/acts'
import { Effect } from '../../../../../../ui/ufficio/pratiche/effect'
import { CodaOutcome } from '../../../../../../ui/ufficio/pratiche/outcome'
import { readChiave, readVersione, type ChiaveParams } from '../../../../../pratiche/address'
import { risposteOf, sceltaOf } from '../../../../../pratiche/risposte'
import { CODA, ufficioPath } from '../../../../../pratiche/ufficio'
import { PraticaGone } from '../../../../../pratiche/gone'
import { postedForm } from '../../../../../posted'
import { OfficeFrame } from '../../../office-frame'
import { Facts } from './facts'
import { colleghiDa, Incaricato } from './incaricato'
import { Modelli } from './modelli'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('coda'))('unaTitolo'),
  robots: { index: false },
})

/** A request as the office works it: what was sent, what it changes, and what to do with it. */
const UnaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const key = await readChiave(params)
  const posted = await postedForm()
  const tariffa = posted && readTariffaConcessa(posted).value
  const aperta = key && (await apri(scope, key, tariffa))
  if (aperta === undefined) return <PraticaGone office />
  const { pratica, effetto, importi, oggi, altri, nomi, passabile } = aperta
  const t = await getTranslations('coda')
  const locale = await getLocale()
  const parole = await paroleOf(pratica.descritta.id)
  const { session } = (await signedIn())!
  const page = ufficioPath(pratica)
  const typed = posted ?? (await typedBefore(page)) ?? new URLSearchParams()
  const { esito, modello } = await searchParams
  const isOlder = posted !== undefined && readVersione(posted) !== pratica.versione
  const token = await formToken(session)
  const risposte = await risposteOf(scope, pratica.belfiore)
  const scelta = await sceltaOf(risposte, modello, pratica)
  const chi = (cf: string): string => (cf === scope.actor ? t('tu') : (nomi.get(cf) ?? cf))
  const to = { comune: pratica.belfiore, on: { pratica: pratica.id }, page, token }
  return (
    <OfficeFrame
      title={`${parole('titolo')} · ${pratica.protocollo}`}
      lead={parole('breve')}
      above={[{ name: t('titolo'), href: localeHref(locale, CODA) }]}
    >
      <div className="coda-una mt-8">
        <div className="grid grid-cols-1 content-start gap-8">
          <CodaOutcome code={isOlder ? 'cambiata' : esito} />
          <Facts aperta={aperta} />
          <section aria-labelledby="inviato">
            <h2 id="inviato">{t('inviato')}</h2>
            <div className="mt-2">
              <RisposteInviate procedura={pratica.descritta} risposte={pratica.risposte} oggetti={pratica.oggetti} />
            </div>
          </section>
          {pratica.dichiarata ? <ModelloInviato page={page} office /> : null}
          <section aria-labelledby="allegati">
            <h2 id="allegati">{t('allegati')}</h2>
            <div className="mt-4">
              <AttachmentList allegati={pratica.allegati} to={to} />
            </div>
          </section>
          <section aria-labelledby="storia">
            <h2 id="storia">{t('storia')}</h2>
            <Timeline
              eventi={pratica.eventi}
              chi={({ ruolo, nome, da }) => nome ?? (ruolo === 'cittadino' ? pratica.nome : chi(da))}
            />
          </section>
        </div>
        <div className="grid grid-cols-1 content-start gap-8">
          {effetto === undefined ? null : (
            <Effect {...{ effetto, importi, oggi, altri }} anno={String(pratica.anno ?? pratica.giorno.slice(0, 4))} />
          )}
          {isChiuso(pratica.stato) ? null : (
            <>
              <Incaricato chi={chi} a={pratica.assegnataA} />
              <Modelli page={page} risposte={risposte} chiesto={modello} scelta={scelta} />
              <PraticaActs
                to={`${page}/fai`}
                token={token}
                versione={pratica.versione}
                passabile={passabile}
                mine={pratica.assegnataA === scope.actor}
                colleghi={await colleghiDa(aperta, scope.actor)}
                assegnataA={pratica.assegnataA ?? ''}
                typed={typed}
                scelta={scelta}
                {...(importi?.aliquote === undefined ? {} : { aliquote: importi.aliquote })}
                {...(effetto?.tipo === 'concessione-nuova' ? { concede: effetto } : {})}
                canApply={effetto !== undefined && importi?.ostacolo === undefined}
              />
            </>
          )}
        </div>
      </div>
    </OfficeFrame>
  )
}

export default UnaPage
