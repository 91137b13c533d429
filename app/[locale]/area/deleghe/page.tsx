import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readDelega, typedDelega } from '../../../../contracts/delega'
import { findDeleghe } from '../../../../server/deleghe/queries'
import { findEnti } from '../../../../server/enti/queries'
import { mandatiVerso } from '../../../../server/organizzazioni/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { DelegaForm } from '../../../../ui/area/delega-form'
import { DelegaList } from '../../../../ui/area/delega-list'
import { delegaSentence } from '../../../../ui/area/delega-words'
import { DelegaOutcome } from '../../../../ui/area/delega-outcome'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { MandatiVerso } from '../../../../ui/studio/verso'
import { AreaFrame } from '../../../area-frame'
import { postedForm } from '../../../posted'

const PAGE = '/area/deleghe'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('deleghe'))('title'),
  robots: { index: false },
})

/** Who may see one's taxes for one, and whose taxes one may see. */
const DeleghePage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('deleghe')
  const [deleghe, enti, token] = [await findDeleghe(scope), await findEnti(), await formToken(session)]
  const mandati = await mandatiVerso(scope)
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before ?? new URLSearchParams()
  const around = { delegante: scope.persona ?? '', today: today(), comuni: enti.map(({ belfiore }) => belfiore) }
  const read = posted && readDelega(posted, around)
  const problems = read && !read.ok ? read.problems : []
  const lists = [
    ['given', deleghe.filter(({ given }) => given)],
    ['received', deleghe.filter(({ given }) => !given)],
  ] as const
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field === 'al' ? 'al.g' : problem.field,
            about: t(`field.${problem.field}`),
            sentence: delegaSentence(t, problem),
          }))}
        />
        <DelegaOutcome code={(await searchParams).esito} />
        {before ? (
          <Notice tone="info" level={2} title={t('found')}>
            <p>{t('foundText')}</p>
          </Notice>
        ) : null}
        <MandatiVerso mandati={mandati} token={token} />
        {lists.map(([key, list]) =>
          list.length === 0 ? null : (
            <section key={key}>
              <h2>{t(key)}</h2>
              <DelegaList deleghe={list} token={token} />
            </section>
          ),
        )}
        <section>
          <h2>{t('new')}</h2>
          {enti.length === 0 ? (
            <p className="mt-2">{t('noComuni')}</p>
          ) : (
            <DelegaForm enti={enti} typed={typedDelega(form)} problems={problems} token={token} />
          )}
        </section>
      </div>
    </AreaFrame>
  )
}

export default DeleghePage
