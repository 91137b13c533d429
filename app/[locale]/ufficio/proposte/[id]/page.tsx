import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { openProposta, type PropostaAperta } from '../../../../../server/positions/proposta'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { Notice } from '../../../../../ui/components/notice'
import { Facts } from '../../../../../ui/posizione/facts'
import { Proposals } from '../../../../../ui/ufficio/posizione/proposals'
import { AnswerForm } from '../../../../../ui/ufficio/proposta/answer-form'
import { PropostaEffect } from '../../../../../ui/ufficio/proposta/effect'
import { PropostaOutcome } from '../../../../../ui/ufficio/proposta/outcome'
import { problemWords } from '../../../../../ui/words'
import { postedForm } from '../../../../posted'
import { comeProposta, isVista, leggi, PROPOSTE, propostaPath, type Letta } from '../../../../proposte/lettura'
import { OfficeFrame } from '../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** No name in the title: it stays in the history of the browser. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('proposta'))('title'),
  robots: { index: false },
})

/** What the person says, and what is on record of the property today. */
const Beside = async ({ aperta }: { readonly aperta: PropostaAperta }) => {
  const t = await getTranslations('proposta')
  const { held, position, proposta } = aperta
  const luogo = held.dati.at(-1)?.indirizzo
  return (
    <>
      <section aria-labelledby="detto">
        <h2 id="detto">{t('detto')}</h2>
        <Proposals proposals={[{ ...proposta, luogo, person: { id: aperta.persona, name: position.nome } }]} />
      </section>
      <section aria-labelledby="registrato" className="card">
        <h2 id="registrato">{t('registrato')}</h2>
        <Facts immobile={held} anno={position.anno} />
      </section>
    </>
  )
}

const altriFor = ({ altri }: PropostaAperta, shown: Letta): number => {
  const { decisione } = shown
  return decisione.esito !== 'respinta' && decisione.correction.oggetto === 'dato_catastale' ? altri : 0
}

/** A correction that a person proposes: as it is, as it would be, and the answer. */
const PropostaPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { id } = await params
  const aperta = await openProposta(scope, id)
  if (aperta === undefined) notFound()
  const t = await getTranslations('proposta')
  const all = await getTranslations()
  const locale = await getLocale()
  const { position, proposta, held, correction } = aperta
  const page = propostaPath(id)
  const posted = await postedForm()
  const typed = posted ?? (await typedBefore(page)) ?? new URLSearchParams()
  const read = posted && leggi(posted, aperta)
  const problems = read?.ok === false ? read.problems : []
  const shown = read?.ok && read.value.effetto ? read.value : comeProposta(aperta)
  const unseen = read?.ok === true && posted !== undefined && !isVista(posted, read.value)
  return (
    <OfficeFrame
      title={t('title')}
      lead={t('lead', { anno: String(position.anno) })}
      above={[
        { name: (await getTranslations('ufficio'))('section.proposte.name'), href: localeHref(locale, PROPOSTE) },
      ]}
    >
      <div className="narrow mt-8 grid grid-cols-1 gap-6">
        <ErrorSummary
          wrongs={problems.map(({ field, code }) => ({
            field,
            about: t(`campo.${field === 'dal.g' ? 'dal' : field}`),
            sentence: problemWords(all, code),
          }))}
        />
        <PropostaOutcome code={(await searchParams).esito} />
        {unseen ? (
          <Notice tone="wait" level={2} title={t('guarda')}>
            <p>{t('guardaTesto')}</p>
          </Notice>
        ) : null}
        <Beside aperta={aperta} />
        {shown?.effetto && proposta.esito === undefined ? (
          <PropostaEffect anno={position.anno} effetto={shown.effetto} altri={altriFor(aperta, shown)} />
        ) : null}
        {proposta.esito === undefined ? (
          <section aria-labelledby="rispondi" className="card">
            <h2 id="rispondi">{t('rispondi')}</h2>
            <AnswerForm
              to={`${page}/rispondi`}
              token={await formToken((await signedIn())!.session)}
              visto={shown?.visto ?? ''}
              tipo={held.tipo}
              anno={position.anno}
              canAccept={correction !== undefined}
              typed={typed}
              problems={problems}
            />
          </section>
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default PropostaPage
