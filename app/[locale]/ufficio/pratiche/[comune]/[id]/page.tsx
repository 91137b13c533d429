import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { isChiuso } from '../../../../../../contracts/pratiche/stati'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { apri, type Aperta } from '../../../../../../server/pratiche/decisioni'
import type { RispostaTenuta } from '../../../../../../server/pratiche/risposte-tipo'
import { resaOf } from '../../../../../../server/pratiche/queries'
import { orologioDi } from '../../../../../../server/pratiche/termini'
import { ButtonLink } from '../../../../../../ui/components/button'
import { Notice } from '../../../../../../ui/components/notice'
import { LawChip } from '../../../../../../ui/components/source-chip'
import { RisposteInviate } from '../../../../../../ui/pratiche/answers'
import { AttachmentList } from '../../../../../../ui/pratiche/attachments'
import { ModelloInviato } from '../../../../../../ui/pratiche/modello'
import { paroleOf } from '../../../../../../ui/pratiche/parole'
import { StatoTag } from '../../../../../../ui/pratiche/stato'
import { Timeline } from '../../../../../../ui/pratiche/timeline'
import { resaInParole } from '../../../../../../ui/ufficio/banco/resa'
import { PraticaActs } from '../../../../../../ui/ufficio/pratiche/acts'
import { Clock } from '../../../../../../ui/ufficio/pratiche/clock'
import { Effect } from '../../../../../../ui/ufficio/pratiche/effect'
import { CodaOutcome } from '../../../../../../ui/ufficio/pratiche/outcome'
import { readChiave, readVersione, type ChiaveParams } from '../../../../../pratiche/address'
import { risposteOf, sceltaOf, type Scelta } from '../../../../../pratiche/risposte'
import { CODA, ufficioPath } from '../../../../../pratiche/ufficio'
import { PraticaGone } from '../../../../../pratiche/gone'
import { postedForm } from '../../../../../posted'
import { OfficeFrame } from '../../../office-frame'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('coda'))('unaTitolo'),
  robots: { index: false },
})

/** Who, what, until when. */
const Facts = async ({ aperta: { pratica, persona } }: { readonly aperta: Aperta }) => {
  const t = await getTranslations('coda')
  const locale = await getLocale()
  const format = await getFormatter()
  const orologio = orologioDi(pratica.descritta, pratica.giorno)
  const banco = await getTranslations('banco')
  const resa = resaOf(pratica)
  return (
    <section aria-labelledby="chi" className="card">
      <h2 id="chi">{pratica.nome}</h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <StatoTag stato={pratica.stato} office />
        <Clock scadenza={pratica.scadenza} sospesa={pratica.sospesaDal !== undefined} oggi={today()} />
      </p>
      <dl className="facts mt-2">
        <div>
          <dt>{t('codiceFiscale')}</dt>
          <dd>{pratica.codiceFiscale}</dd>
        </div>
        <div>
          <dt>{t('arrivata')}</dt>
          <dd>
            {format.dateTime(pratica.presentataIl, { dateStyle: 'long', timeStyle: 'short' })} ·{' '}
            {t(pratica.tramite === 'sportello' ? 'alloSportello' : 'dalPortale')}
          </dd>
        </div>
        {resa === undefined ? null : (
          <div>
            <dt>{banco('resa.titoloRicevuta')}</dt>
            <dd className="whitespace-pre-line">{resaInParole(banco, resa).join('\n')}</dd>
          </div>
        )}
        {pratica.luogo === undefined ? null : (
          <div>
            <dt>{t('catasto')}</dt>
            <dd>{pratica.luogo}</dd>
          </div>
        )}
      </dl>
      <p className="mt-2">
        <LawChip law={orologio.legge} />
      </p>
      <p className="btns mt-4">
        <ButtonLink
          kind="second"
          small
          icon="download"
          download
          href={localeHref(locale, `${ufficioPath(pratica)}/ricevuta`)}
        >
          {t('ricevuta')}
        </ButtonLink>
      </p>
      {persona === undefined ? (
        <p className="mt-4">{t('sconosciuta')}</p>
      ) : (
        <p className="mt-4">
          <a href={localeHref(locale, `/ufficio/contribuenti/${persona}`)}>{t('posizione')}</a>
        </p>
      )}
    </section>
  )
}

type ModelliProps = {
  readonly page: string
  readonly risposte: readonly RispostaTenuta[]
  readonly chiesto: unknown
  readonly scelta: Scelta | undefined
}

/** Texts to begin from: links that fill the boxes in, with or without a script. */
const Modelli = async ({ page, risposte, chiesto, scelta }: ModelliProps) => {
  const t = await getTranslations('risposte')
  const locale = await getLocale()
  return (
    <nav aria-label={t('daCuiPartire')}>
      <p className="small">{t('daCuiPartire')}</p>
      <ul className="flex flex-wrap gap-4">
        {risposte.map(({ chiave, nome }) => (
          <li key={chiave}>
            <a
              href={localeHref(locale, `${page}?modello=${chiave}`)}
              aria-current={chiave === chiesto ? 'true' : undefined}
            >
              {nome}
            </a>
          </li>
        ))}
      </ul>
      {scelta?.altra === undefined ? null : (
        <div className="mt-4">
          <Notice tone="wait" title={t('altraLingua', { lingua: t(`lingue.${scelta.altra}`) })}>
            <p>{t('altraLinguaTesto')}</p>
          </Notice>
        </div>
      )}
    </nav>
  )
}

/** To whom it can be passed on: by name and role; by code who has not signed in yet. */
const colleghiDa = async ({ colleghi }: Aperta, actor: string) => {
  const t = await getTranslations('coda')
  const roles = await getTranslations('ruolo.role')
  return colleghi
    .filter(({ codiceFiscale }) => codiceFiscale !== actor)
    .map(({ codiceFiscale, nome, ruoli }) => {
      const ruolo = ruoli.map((role) => roles(role)).join(', ')
      const said = nome === undefined ? t('maiEntrato', { codice: codiceFiscale }) : nome
      return { value: codiceFiscale, label: `${said} · ${ruolo}` }
    })
}

/** Who has it now, for the office. */
const Incaricato = async ({ chi, a }: { readonly chi: (code: string) => string; readonly a: string | undefined }) => {
  const t = await getTranslations('coda')
  return (
    <p>
      {t('seNeOccupa')}: <b>{a === undefined ? t('nessuno') : chi(a)}</b>
    </p>
  )
}

/** A request as the office works it: what was sent, what it changes, and what to do with it. */
const UnaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const key = await readChiave(params)
  const aperta = key && (await apri(scope, key))
  if (aperta === undefined) return <PraticaGone office />
  const { pratica, effetto, importi, oggi, altri, nomi, passabile } = aperta
  const t = await getTranslations('coda')
  const locale = await getLocale()
  const parole = await paroleOf(pratica.descritta.id)
  const { session } = (await signedIn())!
  const page = ufficioPath(pratica)
  const posted = await postedForm()
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
        <div className="grid grid-cols-1 gap-8">
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
