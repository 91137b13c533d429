import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PROCEDURE } from '../../../../../contracts/pratiche/procedure'
import { localeHref } from '../../../../../i18n/routing'
import { findEnti } from '../../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES, type Scope } from '../../../../../server/platform/scope'
import { anagraficaOf } from '../../../../../server/positions/queries'
import { conosciuta } from '../../../../../server/pratiche/banco'
import { NuovaForm } from '../../../../../ui/ufficio/banco/nuova-form'
import { titlesOf } from '../../../../pratiche/ufficio'
import { SPORTELLO } from '../../../../pratiche/via'
import { postedForm } from '../../../../posted'
import { OfficeFrame } from '../../office-frame'
import { leggiNuova } from './leggi'

const PAGE = `${SPORTELLO}/nuova`

type Query = Readonly<Record<string, string | string[] | undefined>>
type Props = { readonly searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('banco'))('nuovaTitolo'),
  robots: { index: false },
})

/** Who was found before, or nothing: an address names nobody but by an id. */
const begunWith = async (scope: Scope, { persona, procedura }: Query): Promise<URLSearchParams> => {
  const typed = new URLSearchParams(typeof procedura === 'string' ? { procedura } : {})
  const found = typeof persona === 'string' && /^[0-9a-f-]{36}$/.test(persona) && (await conosciuta(scope, persona))
  if (!found) return typed
  const names = await anagraficaOf(scope, found)
  const known = { codiceFiscale: found.codiceFiscale, comune: found.belfiore, ...names }
  for (const field of ['codiceFiscale', 'comune', 'cognome', 'nome', 'denominazione'] as const) {
    const value = known[field]
    if (value !== undefined) typed.set(field, value)
  }
  return typed
}

/** For whom a request is written at the counter, and which. */
const NuovaPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('banco')
  const locale = await getLocale()
  const posted = await postedForm()
  const typed = posted ?? (await typedBefore(PAGE)) ?? (await begunWith(scope, await searchParams))
  const read = posted && (await leggiNuova(scope, posted)).letta
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const titles = await titlesOf()
  return (
    <OfficeFrame
      title={t('nuovaTitolo')}
      lead={t('nuovaLead')}
      above={[{ name: t('titolo'), href: localeHref(locale, SPORTELLO) }]}
      more={
        <p className="mt-4">
          <a href={localeHref(locale, '/ufficio/contribuenti')}>{t('cercaPrima')}</a>
        </p>
      }
    >
      <div className="narrow mt-8">
        <NuovaForm
          to={`${PAGE}/inizia`}
          token={await formToken(session)}
          typed={typed}
          problems={read && 'problems' in read ? read.problems : []}
          procedure={Object.values(PROCEDURE).map(({ id }) => ({ value: id, label: titles[id] ?? id }))}
          comuni={scope.comuni.map((value) => ({ value, label: names.get(value) ?? value }))}
        />
      </div>
    </OfficeFrame>
  )
}

export default NuovaPage
