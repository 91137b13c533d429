import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { readRispostaDati } from '../../../../../../../contracts/dati-prima'
import { localeHref } from '../../../../../../../i18n/routing'
import { oggettiInParole } from '../../../../../../../server/avvisi/queries'
import { findDati } from '../../../../../../../server/emissioni/dati-prima/queries'
import { findEnti } from '../../../../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { emissioneName } from '../../../../../../../ui/avvisi/name'
import { ErrorSummary } from '../../../../../../../ui/components/error-summary'
import { DatiOutcome } from '../../../../../../../ui/dati-prima/outcome'
import { DatiView } from '../../../../../../../ui/dati-prima/view'
import { AreaFrame } from '../../../../../../area-frame'
import { MIA, posizionePath } from '../../../../../../posizione/address'
import { postedForm } from '../../../../../../posted'

type Props = {
  readonly params: Promise<{ readonly comune: string; readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('datiPrima.persona'))('lista'),
  robots: { index: false },
})

const LIST = '/area/avvisi'

/** What the comune is about to compute a tax from: it is confirmed, or something of it is said to be wrong. */
const DatiPage = async ({ params, searchParams }: Props) => {
  const { comune, id } = await params
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const found = await findDati(scope, comune, id)
  if (found === undefined) notFound()
  const t = await getTranslations('datiPrima.persona')
  const above = await getTranslations('avvisi')
  const names = await getTranslations('emissioni')
  const locale = await getLocale()
  const own = `${LIST}/dati/${comune.toLowerCase()}/${id}`
  const { belfiore, anno, oggetti } = found
  const ente = (await findEnti()).find((each) => each.belfiore === belfiore)?.denominazione ?? belfiore
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(own)) ?? new URLSearchParams()
  const read =
    posted &&
    readRispostaDati(
      posted,
      oggetti.map((each) => each.id),
    )
  const problems = read && !read.ok ? read.problems : []
  return (
    <AreaFrame
      title={t('titolo', { nome: emissioneName(names, found) })}
      here={t('dati')}
      lead={t('lead', { comune: ente })}
      above={[{ name: above('title'), href: localeHref(locale, LIST) }]}
      page={own}
    >
      <div className="narrow mt-8">
        <ErrorSummary
          wrongs={problems.map((field) => ({ field, about: t(field), sentence: t(`manca-campo.${field}`) }))}
        />
        <DatiOutcome code={(await searchParams).esito} />
        <DatiView
          {...found}
          {...{ own, problems, token: await formToken((await signedIn())!.session) }}
          oggetti={oggettiInParole(oggetti, locale)}
          typed={{ oggetto: form.get('oggetto') ?? '', parole: form.get('parole') ?? '' }}
          posizione={localeHref(locale, posizionePath({ di: MIA, belfiore, anno }))}
        />
      </div>
    </AreaFrame>
  )
}

export default DatiPage
