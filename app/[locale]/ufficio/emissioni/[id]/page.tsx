import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { isFinita } from '../../../../../server/consegna/commands'
import { daRilasciare, findEmissione, type EmissioneIntera } from '../../../../../server/emissioni/queries'
import { requireScope, signedIn } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { emissioneName } from '../../../../../ui/avvisi/name'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Notice } from '../../../../../ui/components/notice'
import { Corrections } from '../../../../../ui/ufficio/emissioni/corrections'
import { RunActs } from '../../../../../ui/ufficio/emissioni/acts'
import { EmissioneOutcome } from '../../../../../ui/ufficio/emissioni/outcome'
import { RunProgress } from '../../../../../ui/ufficio/emissioni/progress'
import { EmissioneState } from '../../../../../ui/ufficio/emissioni/state'
import { Sums } from '../../../../../ui/ufficio/emissioni/sums'
import { ToLook } from '../../../../../ui/ufficio/emissioni/to-look'
import { DatiOfRun, leggiDati } from './dati-prima'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('emissioni'))('one'),
  robots: { index: false },
})

/** Who tried it and who released it, and with which engine. */
const Made = async ({ run, me }: { readonly run: EmissioneIntera; readonly me: string }) => {
  const t = await getTranslations('emissioni')
  const format = await getFormatter()
  const who = (actor: string): string => (actor === me ? t('you') : actor)
  const when = (day: Date): string => format.dateTime(day, { dateStyle: 'long', timeStyle: 'short' })
  const { creataDa, creataIl, rilasciataDa, rilasciataIl, motore } = run
  return (
    <p className="mt-4 soft">
      {t('madeBy', { chi: who(creataDa), quando: when(creataIl) })}{' '}
      {rilasciataDa && rilasciataIl
        ? t('releasedBy', { chi: who(rilasciataDa), quando: when(rilasciataIl) })
        : t('notYet')}{' '}
      {t('engine', { versione: motore })}
    </p>
  )
}

/** How far it is, or why it rests. */
const Standing = async ({ run }: { readonly run: EmissioneIntera }) => {
  const t = await getTranslations('emissioni.rests')
  const { id, stato, sospesaPer, prova, emessi } = run
  if (stato !== 'prova' && stato !== 'emissione') return null
  if (sospesaPer !== undefined) {
    return (
      <Notice tone="wait" level={2} title={t('title')}>
        <p>{t(sospesaPer)}</p>
      </Notice>
    )
  }
  return <RunProgress id={id} fase={stato} {...(stato === 'prova' ? prova : emessi)} />
}

/** One run: what its trial found, what to look at, and the buttons that decide. */
const EmissionePage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const run = await findEmissione(scope, (await params).id)
  if (run === undefined) notFound()
  const t = await getTranslations('emissioni')
  const office = await getTranslations('ufficio')
  const consegna = await getTranslations('consegna')
  const locale = await getLocale()
  const { id, stato, trovato, emesso, fermi } = run
  const sospesa = run.sospesaPer !== undefined
  const token = await formToken(session)
  const dati = await leggiDati(scope, run)
  const correzioni = await daRilasciare(scope, run)
  const path = [
    { name: office('title'), href: localeHref(locale, '/ufficio') },
    { name: t('title'), href: localeHref(locale, '/ufficio/emissioni') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={t('one')} />
      <div className="wrap">
        <div className="head">
          <h1>{emissioneName(t, run)}</h1>
          <p className="mt-4">
            <EmissioneState stato={stato} sospesa={sospesa} />
          </p>
          <Made run={run} me={scope.actor} />
        </div>
        <div className="narrow mt-8">
          <EmissioneOutcome code={(await searchParams).esito} />
          <Standing run={run} />
          <Corrections run={localeHref(locale, `/ufficio/emissioni/${id}`)} numeri={correzioni} />
          {emesso.persone > 0 ? (
            <section className="section" aria-labelledby="emessi">
              <h2 id="emessi">{t('issued')}</h2>
              <Sums conteggi={emesso} />
              {isFinita(stato) ? (
                <p className="mt-6">
                  <a href={localeHref(locale, `/ufficio/emissioni/${id}/consegna`)}>{consegna('runLink')}</a>
                </p>
              ) : null}
            </section>
          ) : null}
          <RunActs
            {...{ id, stato, sospesa, token }}
            leads={scope.role !== 'operatore'}
            made={run.creataDa === scope.actor}
            quanti={(trovato.esiti.pronta ?? 0) - fermi.quanti}
            importo={trovato.importo - fermi.importo}
            aspetta={dati.stato?.aperto === true}
          />
          <DatiOfRun {...{ run, letti: dati, scope, token }} />
          {trovato.persone > 0 ? (
            <section className="section" aria-labelledby="trovato">
              <h2 id="trovato">{t('found')}</h2>
              <Sums conteggi={trovato} compared />
            </section>
          ) : null}
          {stato === 'prova' ? null : <ToLook id={id} conteggi={withChanged(trovato, emesso)} fermi={fermi.quanti} />}
        </div>
      </div>
    </>
  )
}

/** Whoever was left out at the issue is held as well, beside whoever the trial held for the same reason. */
const withChanged = (
  trovato: EmissioneIntera['trovato'],
  emesso: EmissioneIntera['emesso'],
): EmissioneIntera['trovato'] => {
  const motivi = { ...trovato.motivi }
  for (const [motivo, quanti] of Object.entries(emesso.motivi)) motivi[motivo] = (motivi[motivo] ?? 0) + quanti
  return { ...trovato, motivi }
}

export default EmissionePage
