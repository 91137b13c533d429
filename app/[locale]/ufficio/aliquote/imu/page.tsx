import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PROSPETTO } from '../../../../../contracts/parametri/prospetto'
import { regime } from '../../../../../server/comuni/queries'
import { annoDiProva } from '../../../../../server/parametri/imu'
import { PIU_PERSONE } from '../../../../../server/parametri/effetto'
import { storiaDi } from '../../../../../server/parametri/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { Notice } from '../../../../../ui/components/notice'
import { Effetto } from '../../../../../ui/parametri/effetto'
import { problemAbout, problemSentence } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain } from '../notices'
import { storiaShown } from '../storia'
import { Around } from './around'
import { ProspettoForm } from './form'
import { effectOf, shownForm, wantsEffect } from './load'
import { annoDi, inizioDi } from './read'

const PAGE = '/ufficio/aliquote/imu'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri'))('title'),
  robots: { index: false },
})

/** The prospetto of a year: its six lines, its cases, its act; what it changes is shown before it is saved. */
const ProspettoPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(PAGE)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const anno = annoDi(form?.get('anno') ?? query.anno)
  const t = await getTranslations('parametri')
  const lines = await getTranslations('schedaComune.aliquote')
  const title = t('imu.title', { anno: String(anno) })
  const own = await regime(belfiore, anno)
  const inizio = await inizioDi(belfiore, anno)
  if (own !== 'IMU' || inizio === undefined) {
    return (
      <Frame title={title} lead={t('imu.lead', { comune: denominazione })}>
        <Notice tone="info" level={2} title={t('noImu')}>
          <p>{t('noImuText', { comune: denominazione, tributo: own ?? '' })}</p>
        </Notice>
      </Frame>
    )
  }
  const open = puoDecidere(scope)
  const letto = shownForm(form, belfiore, inizio)
  const checked = wantsEffect(posted)
  const effetto = checked && open ? await effectOf(scope, belfiore, inizio, letto) : undefined
  const righe = (await storiaDi(scope, belfiore, PROSPETTO)).filter(({ dal }) => dal.startsWith(String(anno)))
  return (
    <Frame title={title} lead={t('imu.lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={(checked ? letto.problems : []).map((problem) => ({
          field: problem.field,
          about: problemAbout(t, lines, problem),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {effetto ? (
        <Effetto
          effetto={effetto}
          about={t('imu.about', { anno: String(annoDiProva(anno)) })}
          most={PIU_PERSONE}
          lacks="aliquota"
        />
      ) : null}
      <Around inizio={inizio} belfiore={belfiore} readOnly={!open} />
      <ProspettoForm
        {...{ belfiore, inizio, letto, open, checked }}
        token={await formToken((await signedIn())!.session)}
        seen={effetto !== undefined}
      />
      <Storia righe={storiaShown(righe)} />
    </Frame>
  )
}

export default ProspettoPage
