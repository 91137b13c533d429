import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readUfficio, typedUfficio } from '../../../../../contracts/parametri/ufficio'
import { TRIBUTI } from '../../../../../contracts/tributi'
import { localeHref } from '../../../../../i18n/routing'
import { findUffici, type Ufficio } from '../../../../../server/enti/uffici'
import { Card } from '../../../../../ui/components/card'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { Notice } from '../../../../../ui/components/notice'
import { UfficioForm, ufficioField, ufficioSentence } from '../../../../../ui/parametri/ufficio-form'
import { apri, type Cerca } from '../apri'
import { Esito } from '../esito'
import { Frame } from '../frame'

const PAGE = '/ufficio/aliquote/uffici'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.uffici'))('title'),
  robots: { index: false },
})

/** An office in the fields of its form; a new one serves every tax until somebody says otherwise. */
const fieldsOf = (ufficio: Ufficio | undefined): URLSearchParams => {
  const { id = '', tributi = TRIBUTI, ...rest } = ufficio ?? {}
  const form = new URLSearchParams({ id, ...rest })
  for (const one of tributi) form.append('tributi', one)
  return form
}

const Open = async ({ ufficio, href }: { readonly ufficio: Ufficio; readonly href: string | undefined }) => {
  const t = await getTranslations('parametri.uffici')
  const { nome, indirizzo, cap, localita, telefono, orari } = ufficio
  return (
    <Card>
      <h3>{nome}</h3>
      <p className="mt-2">{[indirizzo, cap, localita, telefono].filter(Boolean).join(', ')}</p>
      {orari ? <p className="mt-2 small">{orari}</p> : null}
      {href === undefined ? null : (
        <p className="mt-2">
          <a href={href}>{t('change', { name: nome })}</a>
        </p>
      )}
    </Card>
  )
}

/** Where the comune answers, and when: what the public page of the comune shows. */
const UfficiPage = async ({ searchParams }: Props) => {
  const { query, posted, form, belfiore, denominazione, open, token } = await apri(PAGE, searchParams)
  const t = await getTranslations('parametri.uffici')
  const locale = await getLocale()
  const uffici = await findUffici(belfiore)
  const typed = typedUfficio(form ?? fieldsOf(uffici.find(({ id }) => id === query.ufficio)))
  const read = posted && readUfficio(typed)
  const problems = read && !read.ok ? read.problems : []
  const hrefOf = (id: string): string => localeHref(locale, `${PAGE}?comune=${belfiore}&ufficio=${id}`)
  return (
    <Frame title={t('title')} lead={t('lead', { comune: denominazione })}>
      <ErrorSummary
        wrongs={problems.map((problem) => ({
          field: problem.field,
          about: ufficioField(t, problem.field),
          sentence: ufficioSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      <section aria-labelledby="aperti">
        <h2 id="aperti">{t('open')}</h2>
        {uffici.length === 0 ? <p className="mt-2">{t('none')}</p> : null}
        <ul className="mt-4 grid gap-4">
          {uffici.map((ufficio) => (
            <li key={ufficio.id}>
              <Open ufficio={ufficio} href={open ? hrefOf(ufficio.id) : undefined} />
            </li>
          ))}
        </ul>
      </section>
      {open ? (
        <section aria-labelledby="modulo">
          <h2 id="modulo">{typed.id === '' ? t('new') : t('changing', { name: typed.nome })}</h2>
          <div className="mt-4">
            <UfficioForm comune={belfiore} typed={typed} problems={problems} token={token} />
          </div>
        </section>
      ) : (
        <Notice tone="info" level={2} title={t('readOnly')} />
      )}
    </Frame>
  )
}

export default UfficiPage
