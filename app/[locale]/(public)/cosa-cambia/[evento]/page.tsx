import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { IsoDate } from '../../../../../engine/kernel/dates'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Button, ButtonLink } from '../../../../../ui/components/button'
import { DateField } from '../../../../../ui/components/date-field'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { calcoloHref } from '../../../../../ui/eventi/calcoli'
import { EffettoCard } from '../../../../../ui/eventi/effetto'
import { CASI, isEvento, type Evento } from '../../../../../ui/eventi/eventi'
import { giornoDi } from '../../../../../ui/eventi/quando'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../../calcolo/imu/load'

type Props = { readonly params: Promise<{ evento: string }>; readonly searchParams: SearchParams }

const typedOf = (params: URLSearchParams) => {
  const read = (name: string): string => (params.get(name) ?? '').trim().slice(0, 4)
  return { giorno: read('quando.g'), mese: read('quando.m'), anno: read('quando.a') }
}

const dayOf = (params: URLSearchParams) => {
  const { giorno, mese, anno } = typedOf(params)
  return giornoDi(giorno, mese, anno)
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { evento } = await params
  if (!isEvento(evento)) notFound()
  const t = await getTranslations('eventi')
  return pageMetadata({
    locale: await getLocale(),
    path: `/cosa-cambia/${evento}`,
    title: t(`casi.${evento}.title`),
    description: t(`casi.${evento}.text`),
    wrong: dayOf(await paramsOf(searchParams)) === 'wrong',
  })
}

type AskProps = { readonly action: string; readonly typed: ReturnType<typeof typedOf>; readonly wrong: boolean }

const AskDay = ({ action, typed, wrong }: AskProps) => {
  const t = useTranslations('eventi')
  return (
    <form action={action} className="mt-6">
      <DateField
        prefix="quando"
        label={t('day')}
        hint={t('dayHint')}
        value={typed}
        {...(wrong ? { problem: t('dayWrong') } : {})}
      />
      <div className="mt-4">
        <Button kind="second">{t('show')}</Button>
      </div>
    </form>
  )
}

const Calcoli = ({ evento, giorno }: { readonly evento: Evento; readonly giorno?: IsoDate }) => {
  const t = useTranslations('eventi')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="fai-il-conto">
      <h2 id="fai-il-conto">{t('fai')}</h2>
      <p className="btns mt-4">
        {CASI[evento].calcoli.map((tributo, at) => (
          <ButtonLink
            key={tributo}
            kind={at === 0 ? 'first' : 'second'}
            href={localeHref(locale, calcoloHref(CASI[evento], tributo, giorno))}
          >
            {t(`calcolo.${tributo}`)}
          </ButtonLink>
        ))}
      </p>
    </section>
  )
}

/** What one event changes, in order, with its dates once the day is told; then the calculators, filled in. */
const EventoPage = async ({ params, searchParams }: Props) => {
  const { evento } = await params
  if (!isEvento(evento)) notFound()
  const t = await getTranslations('eventi')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const query = await paramsOf(searchParams)
  const day = dayOf(query)
  const giorno = day === undefined || day === 'wrong' ? {} : { giorno: day }
  const here = localeHref(locale, `/cosa-cambia/${evento}`)
  const index = { name: t('title'), href: localeHref(locale, '/cosa-cambia') }
  return (
    <>
      <Breadcrumb
        path={[{ name: home('title'), href: localeHref(locale, '/') }, index]}
        here={t(`casi.${evento}.title`)}
      />
      <div className="wrap">
        {day === 'wrong' ? (
          <ErrorSummary wrongs={[{ field: 'quando.g', about: t('day'), sentence: t('dayWrong') }]} />
        ) : null}
        <div className="head">
          <h1>{t(`casi.${evento}.title`)}</h1>
          <p className="lead">{t(`casi.${evento}.text`)}</p>
        </div>
        <div className="narrow">
          <AskDay action={here} typed={typedOf(query)} wrong={day === 'wrong'} />
          <section className="section" aria-labelledby="che-cosa-cambia">
            <h2 id="che-cosa-cambia">{t('changes')}</h2>
            <ul className="mt-4">
              {CASI[evento].effetti.map((effetto) => (
                <EffettoCard key={effetto.id} effetto={effetto} {...giorno} />
              ))}
            </ul>
          </section>
          <Calcoli evento={evento} {...giorno} />
          <p className="mt-8">
            <a href={index.href}>{t('other')}</a>
          </p>
        </div>
      </div>
    </>
  )
}

export default EventoPage
