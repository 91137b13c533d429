import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readTema, writeCosa } from '../../../../../contracts/appuntamento'
import { localeHref } from '../../../../../i18n/routing'
import { findSportelli } from '../../../../../server/appuntamenti/calendario'
import { findEnti, type Ente } from '../../../../../server/enti/queries'
import { requireScope } from '../../../../../server/platform/auth'
import { comuniOf } from '../../../../../server/positions/queries'
import { AskForm } from '../../../../../ui/appuntamenti/ask-form'
import { Button } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import { Select } from '../../../../../ui/components/select'
import { NUOVO } from '../../../../appuntamenti/address'
import { AppuntamentiFrame } from '../../../../appuntamenti/frame'
import { postedForm } from '../../../../posted'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('appuntamenti'))('new'),
  robots: { index: false },
})

const ChooseComune = async ({ enti, here }: { readonly enti: readonly Ente[]; readonly here: string }) => {
  const t = await getTranslations('appuntamenti')
  const options = enti.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))
  return (
    <form method="get" action={localeHref(await getLocale(), NUOVO)}>
      <Select name="comune" label={t('comune')} options={options} value={here} empty={t('pick')} />
      <p className="btns mt-4">
        <Button kind="second">{t('thisComune')}</Button>
      </p>
    </form>
  )
}

/** The first step: where, about what, in which way. */
const NuovoPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const t = await getTranslations('appuntamenti')
  const locale = await getLocale()
  const form = await postedForm()
  const query = await searchParams
  const asked = form?.get('comune') ?? query.comune
  const enti = await findEnti()
  const [known] = await comuniOf(scope)
  const only = enti.length === 1 ? enti[0]?.belfiore : undefined
  const here = enti.find(({ belfiore }) => belfiore === (asked ?? only ?? known?.belfiore))
  const sportelli = here === undefined ? [] : await findSportelli(here.belfiore)
  const tema = readTema(typeof query.tema === 'string' ? query.tema : null)
  const about = tema && sportelli.find(({ temi }) => temi.includes(tema))
  return (
    <AppuntamentiFrame title={t('new')} lead={t('newLead')} page={NUOVO}>
      {only === undefined ? <ChooseComune enti={enti} here={here?.belfiore ?? ''} /> : null}
      {here !== undefined && sportelli.length === 0 ? (
        <Notice level={2} title={t('noOffice', { ente: here.denominazione })}>
          <p>{t('noOfficeText')}</p>
        </Notice>
      ) : null}
      {here === undefined || sportelli.length === 0 ? null : (
        <AskForm
          to={localeHref(locale, `${NUOVO}/ore`)}
          comune={here.belfiore}
          sportelli={sportelli}
          typed={{
            cosa: form?.get('cosa') ?? (about ? writeCosa({ tema, ufficio: about.ufficio }) : ''),
            modo: form?.get('modo') ?? '',
            priorita: form?.get('priorita') ?? '',
          }}
          wrong={form !== undefined && !form.has('indietro')}
        />
      )}
    </AppuntamentiFrame>
  )
}

export default NuovoPage
