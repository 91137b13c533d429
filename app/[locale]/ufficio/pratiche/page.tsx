import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { codaQuery, readCercata, readFiltro } from '../../../../contracts/pratiche/coda'
import { localeHref } from '../../../../i18n/routing'
import { nomiOf } from '../../../../server/enti/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { cercaPratiche, codaOf } from '../../../../server/pratiche/coda'
import { OwnForm } from '../../../../ui/area/own-form'
import { Button } from '../../../../ui/components/button'
import { Empty } from '../../../../ui/components/empty'
import { KindFilter, SearchCoda, Views } from '../../../../ui/ufficio/pratiche/filters'
import { CodaOutcome } from '../../../../ui/ufficio/pratiche/outcome'
import { RigheCoda } from '../../../../ui/ufficio/pratiche/rows'
import { CODA, rigaOf, titlesOf } from '../../../pratiche/ufficio'
import { postedForm } from '../../../posted'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('coda'))('titolo'),
  robots: { index: false },
})

/** The requests of the comune: what is late first; looked for by name, code, number or place. */
const CodaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('coda')
  const locale = await getLocale()
  const query = await searchParams
  const filtro = readFiltro(query)
  const typed = (await postedForm())?.get('cerca')
  const cercata = typed == null ? undefined : readCercata(typed)
  const { righe, conti, dopo } = await codaOf(scope, filtro)
  const found = cercata === undefined ? undefined : await cercaPratiche(scope, cercata)
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const shown = (found ?? righe).map(rigaOf(scope, locale, names, await nomiOf(scope)))
  const token = await formToken(session)
  return (
    <OfficeFrame title={t('titolo')} lead={t('lead')}>
      <div className="mt-8 grid grid-cols-1 gap-6">
        <CodaOutcome code={query.esito} />
        <OwnForm to={`${CODA}/prossima`} token={token}>
          <Button>{t('prossima')}</Button>
        </OwnForm>
        <Views filtro={filtro} conti={conti} />
        <div className="flex flex-wrap gap-x-12 gap-y-6">
          <SearchCoda token={token} typed={typed ?? ''} wrong={typed != null && cercata === undefined} />
          <KindFilter filtro={filtro} titles={await titlesOf()} />
        </div>
        {found === undefined ? null : <h2>{t('trovate', { count: found.length })}</h2>}
        {shown.length === 0 ? (
          <Empty icon="info" title={t('nessuna')}>
            <p>{t('nessunaTesto')}</p>
          </Empty>
        ) : (
          <RigheCoda righe={shown} oggi={today()} />
        )}
        {found !== undefined || dopo === undefined ? null : (
          <p>
            <a href={localeHref(locale, `${CODA}?${codaQuery({ ...filtro, dopo })}`)}>{t('altre')}</a>
          </p>
        )}
      </div>
    </OfficeFrame>
  )
}

export default CodaPage
