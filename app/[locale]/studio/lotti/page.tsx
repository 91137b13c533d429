import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ESITI_LOTTI } from '../../../../contracts/lotti'
import { scadenzeImu } from '../../../../engine/calendario/scadenze'
import { longDate } from '../../../../i18n/figures'
import { localeHref } from '../../../../i18n/routing'
import { rateOggi } from '../../../../server/lotti/ricevi'
import { lottiDi } from '../../../../server/lotti/tenuti/elenco'
import { GIORNI_TENUTI, ORE_ANTEPRIMA } from '../../../../server/lotti/tenuti/tenuto'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { CaricaLotto } from '../../../../ui/studio/lotti/carica'
import { ElencoLotti } from '../../../../ui/studio/lotti/elenco'
import { AreaFrame } from '../../../area-frame'
import { chiDi } from './chi'

const PAGE = '/studio/lotti'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lotti'))('title'),
  robots: { index: false },
})

/** The batches of an organisation, and the way to bring another one in. */
const LottiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('lotti')
  const studio = await getTranslations('studio')
  const locale = await getLocale()
  const { esito } = await searchParams
  const done = esito === 'cancellato' ? esito : undefined
  const why = done === undefined ? ESITI_LOTTI.find((one) => one === esito) : undefined
  const problem = why === undefined ? undefined : t(`esito.${why}`)
  const anno = Number(today().slice(0, 4))
  const lotti = await lottiDi(scope)
  return (
    <AreaFrame
      title={t('title')}
      lead={t('lead')}
      above={[{ name: studio('title'), href: localeHref(locale, '/studio') }]}
      page={PAGE}
    >
      <div className="mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary wrongs={problem ? [{ field: 'file', about: t('file'), sentence: problem }] : []} />
        {done ? <Notice tone="ok" level={2} title={t(`esito.${done}`)} /> : null}
        <CaricaLotto
          token={await formToken(session)}
          problem={problem}
          anno={anno}
          rate={rateOggi()}
          saldo={longDate(scadenzeImu(anno).saldo, locale)}
          hours={ORE_ANTEPRIMA}
          days={GIORNI_TENUTI}
        />
        <ElencoLotti
          lotti={lotti.map(({ creatoDa, chiave, ...lotto }) => ({
            ...lotto,
            chi: chiDi(t, scope, { creatoDa, chiave }),
          }))}
        />
      </div>
    </AreaFrame>
  )
}

export default LottiPage
