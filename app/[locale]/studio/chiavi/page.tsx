import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readChiave, typedChiave } from '../../../../contracts/chiave'
import { localeHref } from '../../../../i18n/routing'
import { chiaviDi, type ChiaveInElenco } from '../../../../server/chiavi/queries'
import { archivio } from '../../../../server/comuni/queries'
import { organizzazioneOf } from '../../../../server/organizzazioni/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { shownOnce } from '../../../../server/platform/identity/shown-once'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { ElencoChiavi, type ChiaveShown } from '../../../../ui/studio/chiavi/elenco'
import { ChiaveNuova, ChiaviOutcome } from '../../../../ui/studio/chiavi/esito'
import { chiaveSentence, ModuloChiave } from '../../../../ui/studio/chiavi/modulo'
import { AreaFrame } from '../../../area-frame'
import { postedForm } from '../../../posted'
import { aroundChiave } from './around'

const PAGE = '/studio/chiavi'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('chiavi'))('title'),
  robots: { index: false },
})

const shownTo = async (actor: string) => {
  const { trova } = await archivio()
  const nameOf = (belfiore: string): string => {
    const found = trova(belfiore)
    return found.ok ? found.comune.nome : belfiore
  }
  return ({ creataDa, comuni, ...chiave }: ChiaveInElenco): ChiaveShown => ({
    ...chiave,
    comuni: comuni.map(nameOf),
    chi: creataDa === actor ? undefined : creataDa,
  })
}

/** The keys by which programs of an organisation call, and the way to a new one. */
const ChiaviPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('chiavi')
  const nuova = await getTranslations('chiavi.nuova')
  const studio = await getTranslations('studio')
  const { responsabile, nome } = await organizzazioneOf(scope)
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE)) ?? new URLSearchParams()
  const around = await aroundChiave(scope)
  const read = posted && readChiave(posted, around)
  const problems = read && !read.ok ? read.problems : []
  const token = await formToken(session)
  const chiavi = await chiaviDi(scope)
  const above = [{ name: studio('title'), href: localeHref(await getLocale(), '/studio') }]
  return (
    <AreaFrame title={t('title')} lead={t('lead', { organizzazione: nome })} above={above} page={PAGE}>
      <div className="mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field === 'al' ? 'al.g' : problem.field,
            about: nuova(problem.field),
            sentence: chiaveSentence(nuova, problem),
          }))}
        />
        <ChiaviOutcome code={(await searchParams).esito} />
        <ChiaveNuova chiave={await shownOnce(session)} />
        <ElencoChiavi chiavi={chiavi.map(await shownTo(scope.actor))} token={token} responsabile={responsabile} />
        {responsabile ? (
          <ModuloChiave sedi={around.sedi} typed={typedChiave(form)} problems={problems} token={token} />
        ) : (
          <Notice level={2} title={t('solo.title')}>
            <p>{t('solo.text')}</p>
          </Notice>
        )}
      </div>
    </AreaFrame>
  )
}

export default ChiaviPage
