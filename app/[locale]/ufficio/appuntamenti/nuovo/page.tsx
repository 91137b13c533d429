import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { findSportelli } from '../../../../../server/appuntamenti/calendario'
import { requireScope } from '../../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { AskForm } from '../../../../../ui/appuntamenti/ask-form'
import { Notice } from '../../../../../ui/components/notice'
import { AlBanco, BANCO } from '../../../../appuntamenti/al-banco'
import { postedForm } from '../../../../posted'
import { comuneScelto } from '../../aliquote/comune'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti.office'))('book'),
  robots: { index: false },
})

/** The first step at the counter: the same questions, asked aloud. */
const BancoPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const form = await postedForm()
  const chosen = await comuneScelto(scope, form?.get('comune') ?? (await searchParams).comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const t = await getTranslations('appuntamenti')
  const sportelli = await findSportelli(belfiore)
  const typed = (name: string): string => form?.get(name) ?? ''
  return (
    <AlBanco lead={t('office.bookLead', { ente: denominazione })}>
      {sportelli.length === 0 ? (
        <Notice level={2} title={t('noOffice', { ente: denominazione })}>
          <p>{t('office.noHoursYet')}</p>
        </Notice>
      ) : (
        <AskForm
          to={localeHref(await getLocale(), `${BANCO}/ore`)}
          comune={belfiore}
          sportelli={sportelli}
          typed={{ cosa: typed('cosa'), modo: typed('modo'), priorita: typed('priorita') }}
          wrong={form !== undefined && !form.has('indietro')}
        />
      )}
    </AlBanco>
  )
}

export default BancoPage
