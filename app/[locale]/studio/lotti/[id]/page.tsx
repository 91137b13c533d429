import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ESITI_LOTTI } from '../../../../../contracts/lotti'
import { localeHref } from '../../../../../i18n/routing'
import { campiLotto, rateOggi } from '../../../../../server/lotti/ricevi'
import { lottoDi, type LottoTenuto } from '../../../../../server/lotti/tenuti/elenco'
import { requireScope, signedIn } from '../../../../../server/platform/auth'
import { today } from '../../../../../server/platform/clock'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { Notice } from '../../../../../ui/components/notice'
import { AnteprimaLotto } from '../../../../../ui/studio/lotti/anteprima'
import { Quando, StatoLotto } from '../../../../../ui/studio/lotti/elenco'
import { TenutoLotto } from '../../../../../ui/studio/lotti/tenuto'
import { AreaFrame } from '../../../../area-frame'
import { chiDi } from '../chi'
import { vistaDi } from './load'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lotti'))('title'),
  robots: { index: false },
})

/** Instalments of this year for which a batch can be made of this one: not its own. */
const rateDopo = ({ anno, quale }: Pick<LottoTenuto, 'anno' | 'quale'>) => {
  const now = Number(today().slice(0, 4))
  return { anno: now, rate: rateOggi().filter((one) => anno !== now || one !== quale) }
}

/** One batch: what its file would bring, how far it is, or what came of it. */
const LottoPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const lotto = await lottoDi(scope, (await params).id)
  if (lotto === undefined) notFound()
  const t = await getTranslations('lotti')
  const studio = await getTranslations('studio')
  const locale = await getLocale()
  const { why: wrong, ...vista } = await vistaDi(scope, lotto, locale)
  const { esito } = await searchParams
  const why = wrong ?? ESITI_LOTTI.find((one) => one === esito && lotto.stato === 'anteprima')
  const token = await formToken(session)
  const { id, nome, anno, quale, stato, creatoIl } = lotto
  const above = [
    { name: studio('title'), href: localeHref(locale, '/studio') },
    { name: t('title'), href: localeHref(locale, '/studio/lotti') },
  ]
  return (
    <AreaFrame
      title={t('nome', { rata: t(`rate.${quale}`), year: String(anno), file: nome })}
      lead={<Quando creatoIl={creatoIl} chi={chiDi(t, scope, lotto)} />}
      above={above}
      page={`/studio/lotti/${id}`}
    >
      <p className="mt-4">
        <StatoLotto stato={stato} />
      </p>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        {why === undefined || why === 'niente' ? null : <Notice tone="bad" level={2} title={t(`esito.${why}`)} />}
        {stato === 'anteprima' ? (
          <AnteprimaLotto
            {...{ id, token, campi: campiLotto(), detti: vista.detti, altri: vista.altri }}
            conteggi={vista.conteggi}
            testata={vista.testata}
          />
        ) : (
          <TenutoLotto
            {...lotto}
            {...{ token, pronto: stato === 'pronto', detti: vista.detti, altri: vista.altri }}
            differenze={vista.differenze}
            oggi={rateDopo(lotto)}
          />
        )}
      </div>
    </AreaFrame>
  )
}

export default LottoPage
