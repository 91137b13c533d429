import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { agendaTyped, readAgenda, readChiusura, typedAgenda } from '../../../../../contracts/agenda'
import { localeHref } from '../../../../../i18n/routing'
import { findAgende, findChiusure } from '../../../../../server/appuntamenti/agende'
import { findUffici } from '../../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { today } from '../../../../../server/platform/clock'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { AgendaFields } from '../../../../../ui/appuntamenti/agenda-form'
import { AgendaList } from '../../../../../ui/appuntamenti/agenda-list'
import { Chiusure, closureField } from '../../../../../ui/appuntamenti/chiusure'
import { OrariOutcome } from '../../../../../ui/appuntamenti/outcome'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { Notice } from '../../../../../ui/components/notice'
import { ORARI } from '../../../../appuntamenti/orari'
import { readVista, vistaQuery } from '../../../../appuntamenti/vista'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../../aliquote/comune'
import { OfficeFrame } from '../../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti.office.editor'))('title'),
  robots: { index: false },
})

type Said = string | string[] | undefined

/** Days that are closed, and what still stands on them: one by one, for each is told why. */
const Closed = async ({ comune, restano, giorno }: { comune: string; restano: Said; giorno: Said }) => {
  const t = await getTranslations('appuntamenti.office.esito')
  const locale = await getLocale()
  const count = Number(restano) || 0
  const days = vistaQuery(readVista({ comune, giorno }, today()))
  return (
    <Notice tone={count === 0 ? 'ok' : 'wait'} level={2} title={t('restano', { count })}>
      <p>{t(count === 0 ? 'nessuno' : 'restanoText')}</p>
      {count === 0 ? null : (
        <p className="mt-2">
          <a href={localeHref(locale, `/ufficio/appuntamenti?${days}`)}>{t('restanoOpen')}</a>
        </p>
      )}
    </Notice>
  )
}

/** When the offices receive, and the days on which they do not. */
const OrariPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(ORARI))
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore: comune, denominazione: ente } = chosen.here
  const t = await getTranslations('appuntamenti.office')
  const locale = await getLocale()
  const [agende, chiusure, uffici] = [await findAgende(comune), await findChiusure(comune), await findUffici(comune)]
  const [isClosing, isAgenda] = [form?.has('dal.g') ?? false, form?.has('giorno') ?? false]
  const typed = form && isAgenda ? typedAgenda(form) : agendaTyped(agende.find(({ id }) => id === query.orario))
  const read = posted && isAgenda ? readAgenda(typed) : undefined
  const problems = read === undefined || read.ok ? [] : read.problems
  const closing = posted && isClosing ? readChiusura(posted, today()) : undefined
  const lacks = closing === undefined || closing.ok ? [] : closing.problems
  const token = await formToken((await signedIn())!.session)
  const may = puoDecidere(scope)
  const names = new Map(uffici.map(({ serie, nome }) => [serie, nome]))
  const above = [{ name: t('title'), href: localeHref(locale, '/ufficio/appuntamenti') }]
  return (
    <OfficeFrame title={t('editor.title')} lead={t('editor.lead', { ente })} above={above}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={[
            ...problems.map(({ field, code }) => ({
              field,
              about: t(`editor.field.${field}`),
              sentence: t(`editor.problem.${code}`),
            })),
            ...lacks.map((code) => ({
              field: closureField(code),
              about: t('editor.closures'),
              sentence: t(`editor.closureProblem.${code}`),
            })),
          ]}
        />
        {query.esito === 'chiuso' ? (
          <Closed comune={comune} restano={query.restano} giorno={query.giorno} />
        ) : (
          <OrariOutcome code={query.esito} />
        )}
        {may ? null : <Notice level={2} title={t('editor.readOnly')} />}
        <AgendaList comune={comune} agende={agende} names={names} token={token} may={may} />
        {may && uffici.length === 0 ? <Notice tone="wait" level={2} title={t('editor.noOffice')} /> : null}
        {may && uffici.length > 0 ? (
          <AgendaFields comune={comune} names={names} typed={typed} problems={problems} token={token} />
        ) : null}
        <Chiusure {...{ comune, chiusure, token, may, names }} typed={isClosing ? form : undefined} problems={lacks} />
      </div>
    </OfficeFrame>
  )
}

export default OrariPage
