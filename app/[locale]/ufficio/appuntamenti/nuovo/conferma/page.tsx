import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { readOra, readPrenotazione, typedPrenotazione } from '../../../../../../contracts/appuntamento'
import { readChiViene, typedChiViene } from '../../../../../../contracts/chi-viene'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../server/platform/scope'
import { OfficeOutcome } from '../../../../../../ui/appuntamenti/outcome'
import { StepConferma } from '../../../../../../ui/appuntamenti/step-conferma'
import { ErrorSummary } from '../../../../../../ui/components/error-summary'
import { Field } from '../../../../../../ui/components/field'
import { AlBanco, BANCO } from '../../../../../appuntamenti/al-banco'
import { readVoluto } from '../../../../../appuntamenti/load'
import { postedForm } from '../../../../../posted'

const PAGE = `${BANCO}/conferma`

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('confirm'),
  robots: { index: false },
})

const problemsOf = (form: URLSearchParams) => {
  if (!form.has('invia')) return { who: [], rest: [] }
  const [who, rest] = [readChiViene(form), readPrenotazione(form)]
  return { who: who.ok ? [] : who.problems, rest: rest === undefined || rest.ok ? [] : rest.problems }
}

/** Who comes, and everything on one screen. */
const BancoConfermaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const form = (await postedForm()) ?? (await typedBefore(PAGE))
  const [voluto, ora] = [await readVoluto(form), readOra(form?.get('ora') ?? null)]
  const mayNot = voluto === undefined || !scope.comuni.includes(voluto.chiesto.comune)
  if (form === undefined || mayNot || ora === undefined) redirect(localeHref(locale, BANCO))
  const { who, rest } = problemsOf(form)
  const chi = typedChiViene(form)
  const { chiesto, modo, sportello, ente } = voluto
  const wrong = (field: 'nome' | 'codiceFiscale'): { problem?: string } =>
    who.includes(field) ? { problem: t(`office.wrong.${field}`) } : {}
  return (
    <AlBanco lead={t('confirm')}>
      <ErrorSummary
        wrongs={[
          ...who.map((field) => ({
            field,
            about: t(`office.field.${field}`),
            sentence: t(`office.wrong.${field}`),
          })),
          ...rest.map(({ field, code }) => ({ field, about: t(`field.${field}`), sentence: t(`problem.${code}`) })),
        ]}
      />
      <OfficeOutcome code={(await searchParams).esito} />
      <StepConferma
        to={`${PAGE}/prenota`}
        back={localeHref(locale, `${BANCO}/ore`)}
        token={await formToken((await signedIn())!.session)}
        chiesto={chiesto}
        modo={modo}
        ora={ora}
        summary={{ ente, ufficio: sportello.nome, indirizzo: sportello.indirizzo }}
        typed={typedPrenotazione(form)}
        problems={rest}
      >
        <Field name="nome" label={t('office.field.nome')} value={chi.nome} maxLength={200} {...wrong('nome')} />
        <Field
          name="codiceFiscale"
          label={t('office.field.codiceFiscale')}
          value={chi.codiceFiscale}
          maxLength={20}
          capitals
          width="m"
          {...wrong('codiceFiscale')}
        />
      </StepConferma>
    </AlBanco>
  )
}

export default BancoConfermaPage
