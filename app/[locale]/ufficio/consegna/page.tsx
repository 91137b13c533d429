import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findConsegna } from '../../../../server/enti/gestione'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { OwnForm } from '../../../../ui/area/own-form'
import { Button } from '../../../../ui/components/button'
import { date, whole } from '../../../../ui/format'
import { comuneScelto } from '../aliquote/comune'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('gestione.consegna'))('title'),
  robots: { index: false },
})

/** The administrator takes all that the installation holds of the comune, whenever they want. */
const ConsegnaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('amministratore')
  const chosen = await comuneScelto(scope, (await searchParams).comune)
  if (chosen === undefined) notFound()
  const t = await getTranslations('gestione.consegna')
  const locale = await getLocale()
  const token = await formToken((await signedIn())!.session)
  const consegne = await Promise.all(
    chosen.all.map(async (ente) => ({ ...ente, last: await findConsegna(scope, ente.belfiore) })),
  )
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="narrow mt-8 grid gap-4">
        <p>{t('what')}</p>
        <p>{t('written')}</p>
        <ul className="grid gap-4">
          {consegne.map(({ belfiore, denominazione, last }) => (
            <li key={belfiore} className="card">
              <h2>{denominazione}</h2>
              {last ? (
                <p className="mt-2">
                  {t('last', { day: date(today(last.il), locale), rows: whole(last.righe, locale) })}
                </p>
              ) : null}
              <OwnForm to="/ufficio/consegna/scarica" token={token} about={{ comune: belfiore }} className="mt-4">
                <Button kind="second">{t('download', { comune: denominazione })}</Button>
              </OwnForm>
              <p className="mt-2 small soft">{t('slow')}</p>
            </li>
          ))}
        </ul>
      </div>
    </OfficeFrame>
  )
}

export default ConsegnaPage
