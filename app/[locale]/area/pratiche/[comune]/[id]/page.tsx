import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { isChiuso } from '../../../../../../contracts/pratiche/stati'
import { localeHref } from '../../../../../../i18n/routing'
import { findEnte, findUffici } from '../../../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { findPratica, incaricatoOf, type Pratica } from '../../../../../../server/pratiche/queries'
import { orologioDi } from '../../../../../../server/pratiche/termini'
import { OwnForm } from '../../../../../../ui/area/own-form'
import { Button, ButtonLink } from '../../../../../../ui/components/button'
import { LawChip } from '../../../../../../ui/components/source-chip'
import { TextArea } from '../../../../../../ui/components/text-area'
import { date } from '../../../../../../ui/format'
import { RisposteInviate } from '../../../../../../ui/pratiche/answers'
import { AttachmentList, AttachmentOutcome, Attachments } from '../../../../../../ui/pratiche/attachments'
import { ModelloInviato } from '../../../../../../ui/pratiche/modello'
import { PraticheOutcome } from '../../../../../../ui/pratiche/outcome'
import { paroleOf } from '../../../../../../ui/pratiche/parole'
import { StatoTag } from '../../../../../../ui/pratiche/stato'
import { Timeline } from '../../../../../../ui/pratiche/timeline'
import { praticaPath, readChiave, type ChiaveParams } from '../../../../../pratiche/address'
import { PraticheFrame } from '../../../../../pratiche/frame'
import { PraticaGone } from '../../../../../pratiche/gone'
import { postedForm } from '../../../../../posted'
import { ValutaPratica } from '../../../../../valuta-servizio'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('ricevuta.titolo'),
  robots: { index: false },
})

const ufficioName = async ({ belfiore, ufficio }: Pratica): Promise<string> => {
  const found = (await findUffici(belfiore)).find(({ serie }) => serie === ufficio)
  return found?.nome ?? (await findEnte(belfiore))?.denominazione ?? belfiore
}

/** Taken in: by whom, when, until when they answer, and what it means if they do not. */
const Ricevuta = async ({ pratica }: { readonly pratica: Pratica }) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const format = await getFormatter()
  const { stato, scadenza, sospesaDal } = pratica
  const orologio = orologioDi(pratica.descritta, pratica.giorno)
  const when =
    sospesaDal !== undefined
      ? t('ricevuta.sospesa', { giorno: date(sospesaDal, locale) })
      : scadenza === undefined
        ? t('ricevuta.chiusa')
        : date(scadenza, locale)
  const facts = [
    ['protocollo', pratica.protocollo],
    ['presentata', format.dateTime(pratica.presentataIl, { dateStyle: 'long', timeStyle: 'short' })],
    ['ufficio', await ufficioName(pratica)],
    [
      'persona',
      incaricatoOf(pratica) ?? t(pratica.assegnataA === undefined ? 'ricevuta.nessunoAncora' : 'ricevuta.assegnata'),
    ],
    ['entro', when],
  ] as const
  return (
    <section aria-labelledby="ricevuta" className="card">
      <h2 id="ricevuta">{t('ricevuta.titolo')}</h2>
      <p className="mt-2">
        <StatoTag stato={stato} />
      </p>
      <dl className="facts mt-2">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`ricevuta.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isChiuso(stato) ? null : <p className="mt-4">{t(`silenzio.${orologio.silenzio}`)}</p>}
      <p className="mt-2">
        <LawChip law={orologio.legge} />
      </p>
      <p className="btns mt-4">
        <ButtonLink
          kind="second"
          icon="download"
          download
          href={localeHref(locale, `${praticaPath(pratica)}/ricevuta`)}
        >
          {t('ricevuta.scarica')}
        </ButtonLink>
      </p>
    </section>
  )
}

type ActsProps = { readonly pratica: Pratica; readonly token: string; readonly typed: string; readonly empty: boolean }

/** What the person may still do: answer, say more, take it back. */
const Acts = async ({ pratica, token, typed, empty }: ActsProps) => {
  const t = await getTranslations('pratiche')
  const path = praticaPath(pratica)
  const asked = pratica.stato === 'attesa'
  const about = { versione: String(pratica.versione) }
  return (
    <>
      <section aria-labelledby="scrivi">
        <h2 id="scrivi">{t(asked ? 'rispondi' : 'scrivi')}</h2>
        {asked ? (
          <blockquote className="card mt-4 whitespace-pre-line">
            {pratica.eventi.findLast(({ tipo }) => tipo === 'integrazione-chiesta')?.testo}
          </blockquote>
        ) : null}
        <OwnForm to={`${path}/risposta`} token={token} about={about} className="mt-6">
          <TextArea
            name="testo"
            label={t('testo')}
            hint={t(asked ? 'testoRisposta' : 'testoIndicazione')}
            value={typed}
            maxLength={4000}
            rows={6}
            {...(empty ? { problem: t('wrong.answer-missing') } : {})}
          />
          <p className="btns mt-4">
            <Button>{t(asked ? 'inviaRisposta' : 'inviaMessaggio')}</Button>
          </p>
        </OwnForm>
      </section>
      <section aria-labelledby="ritira">
        <h2 id="ritira">{t('ritira')}</h2>
        <p className="mt-2">{t('ritiraTesto')}</p>
        <OwnForm to={`${path}/ritira`} token={token} about={about}>
          <p className="btns mt-4">
            <Button kind="remove" small>
              {t('ritiraPulsante')}
            </Button>
          </p>
        </OwnForm>
      </section>
    </>
  )
}

/** A request of one's own: its receipt, what happened since, and what can be done. */
const PraticaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const key = await readChiave(params)
  const pratica = key && (await findPratica(scope, key))
  if (pratica === undefined) return <PraticaGone />
  const { descritta, risposte, oggetti, allegati, eventi, stato } = pratica
  // what the person is asked, the person answers
  const own = scope.role !== 'intermediario'
  const t = await getTranslations('pratiche')
  const parole = await paroleOf(descritta.id)
  const { session } = (await signedIn())!
  const page = praticaPath(pratica)
  const posted = await postedForm()
  const typed = (posted ?? (await typedBefore(page)))?.get('testo') ?? ''
  const empty = posted !== undefined && typed.trim() === ''
  const { esito } = await searchParams
  const token = await formToken(session)
  const to = { comune: pratica.belfiore, on: { pratica: pratica.id }, page, token }
  return (
    <PraticheFrame
      title={parole('titolo')}
      here={pratica.protocollo}
      lead={t('riga', {
        protocollo: pratica.protocollo,
        comune: (await findEnte(pratica.belfiore))?.denominazione ?? pratica.belfiore,
        quando: date(pratica.giorno, await getLocale()),
      })}
      page={page}
    >
      <PraticheOutcome code={posted !== undefined && !empty ? 'cambiata' : esito} />
      <AttachmentOutcome esito={esito} />
      <Ricevuta pratica={pratica} />
      {pratica.dichiarata ? <ModelloInviato page={page} /> : null}
      {own ? <ValutaPratica pratica={pratica} inviata={esito === 'inviata'} /> : null}
      {isChiuso(stato) || !own ? null : <Acts pratica={pratica} token={token} typed={typed} empty={empty} />}
      {isChiuso(stato) || !own ? (
        <section aria-labelledby="allegati-inviati">
          <h2 id="allegati-inviati">{t('carteTitolo')}</h2>
          <div className="mt-4">
            <AttachmentList allegati={allegati} to={to} />
          </div>
        </section>
      ) : (
        <Attachments allegati={allegati} to={to} removable={false} />
      )}
      <section aria-labelledby="storia">
        <h2 id="storia">{t('storia')}</h2>
        <Timeline eventi={eventi} />
      </section>
      <section aria-labelledby="risposte">
        <h2 id="risposte">{t('inviato')}</h2>
        <div className="mt-2">
          <RisposteInviate procedura={descritta} risposte={risposte} oggetti={oggetti} />
        </div>
      </section>
    </PraticheFrame>
  )
}

export default PraticaPage
