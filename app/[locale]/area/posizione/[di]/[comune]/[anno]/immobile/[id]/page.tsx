import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readCorrezione } from '../../../../../../../../../contracts/correzione'
import { localeHref } from '../../../../../../../../../i18n/routing'
import { requireScope, typedBefore } from '../../../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../../../server/platform/identity/kept-form'
import { lasting } from '../../../../../../../../../server/platform/identity/session'
import { SessionEnd } from '../../../../../../../../../ui/accesso/session-end'
import { Breadcrumb } from '../../../../../../../../../ui/components/breadcrumb'
import { ErrorSummary } from '../../../../../../../../../ui/components/error-summary'
import { Notice } from '../../../../../../../../../ui/components/notice'
import { CorrectForm } from '../../../../../../../../../ui/posizione/correct-form'
import { Facts } from '../../../../../../../../../ui/posizione/facts'
import { PosizioneOutcome } from '../../../../../../../../../ui/posizione/outcome'
import { immobileName } from '../../../../../../../../../ui/posizione/names'
import { problemWords } from '../../../../../../../../../ui/words'
import { posizionePath } from '../../../../../../../../posizione/address'
import { immobilePath, readImmobilePlace, type ImmobileParams } from '../../../../../../../../posizione/immobile'
import { findShown, sessionOf } from '../../../../../../../../posizione/load'
import { NoPosition } from '../../../../../../../../posizione/no-position'
import { postedForm } from '../../../../../../../../posted'

type Props = {
  readonly params: ImmobileParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('posizione.correggi'))('titolo'),
  robots: { index: false },
})

/** One immobile, what the comune has of it, and what the person says is otherwise. */
const CorreggiPage = async ({ params, searchParams }: Props) => {
  await requireScope('cittadino', 'rappresentante', 'intermediario')
  const where = await readImmobilePlace(params)
  const found = where && (await findShown(where.place))
  if (where === undefined || found === undefined) return <NoPosition why="altri" comune="" />
  if (!found.ok) return <NoPosition why={found.why} comune={found.comune} />
  const { view } = found.shown
  const immobile = view.immobili.find(({ id }) => id === where.id)
  if (immobile === undefined) return <NoPosition why="altri" comune="" />
  const all = await getTranslations()
  const t = await getTranslations('posizione')
  const locale = await getLocale()
  const name = immobileName(await getTranslations('calcolo.nomi'), immobile, view.anno)
  const [page, back] = [immobilePath(where), localeHref(locale, posizionePath(where.place))]
  const session = await sessionOf()
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(page)
  const read = posted && readCorrezione(posted, immobile.tipo)
  const problems = read && !read.ok ? read.problems : []
  return (
    <>
      <Breadcrumb path={[{ name: t('title'), href: back }]} here={t('correggi.titolo')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('correggi.titoloDi', { name })}</h1>
          <p className="lead">{t('correggi.lead', { comune: view.comune.nome, year: String(view.anno) })}</p>
        </div>
        <div className="narrow mt-8 grid gap-6">
          <ErrorSummary
            wrongs={problems.map(({ field, code }) => ({
              field,
              about: t(`correggi.campo.${field}`),
              sentence: problemWords(all, code),
            }))}
          />
          {before ? (
            <Notice title={t('correggi.trovato')} level={2}>
              <p>{t('correggi.trovatoTesto')}</p>
            </Notice>
          ) : null}
          <PosizioneOutcome code={(await searchParams).esito} />
          <section className="card" aria-labelledby="registrato">
            <h2 id="registrato">{t('correggi.registrato')}</h2>
            <p className="soft">{immobile.dati.at(-1)?.indirizzo}</p>
            <Facts immobile={immobile} anno={view.anno} />
          </section>
        </div>
        <CorrectForm
          immobile={immobile}
          to={`${page}/risposta`}
          back={back}
          token={await formToken(session)}
          typed={posted ?? before ?? new URLSearchParams()}
          problems={problems}
        />
        <SessionEnd end={lasting(session)} back={localeHref(locale, page)} />
      </div>
    </>
  )
}

export default CorreggiPage
