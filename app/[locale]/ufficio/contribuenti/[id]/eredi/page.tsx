import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { codiceDelModulo, readErede, type MaleErede } from '../../../../../../contracts/eredi'
import type { Ragione } from '../../../../../../contracts/ricerca'
import { currentLook } from '../../../../../../server/contribuenti/current-look'
import { perModulo, successioneDi, type Successione } from '../../../../../../server/eredi/queries'
import { typedBefore } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import type { Scope } from '../../../../../../server/platform/scope'
import { Notice } from '../../../../../../ui/components/notice'
import { date } from '../../../../../../ui/format'
import { EredeForm } from '../../../../../../ui/ufficio/eredi/form'
import { EredeRows } from '../../../../../../ui/ufficio/eredi/rows'
import { EredeTrovati } from '../../../../../../ui/ufficio/eredi/trovati'
import { EredeOutcome } from '../../../../../../ui/ufficio/eredi/outcome'
import { erediPath } from '../../../../../eredi/address'
import { postedForm } from '../../../../../posted'
import { openRegistra } from '../../../../../registra/load'
import { OfficeFrame } from '../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** No name in the title: it stays in the history of the browser. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('eredi'))('titolo'),
  robots: { index: false },
})

/** What is wrong in a form that was sent and came back. */
const maliDi = async (scope: Scope, whose: Successione, form: URLSearchParams): Promise<readonly MaleErede[]> => {
  const { decedutoIl, isNoto } = await perModulo(scope, whose, codiceDelModulo(form))
  if (decedutoIl === undefined) return []
  const read = readErede(form, { morto: whose.codiceFiscale, decedutoIl, oggi: today(), isNoto })
  return read.ok ? [] : read.mali
}

const found = async (scope: Scope, id: string, ragione: Ragione | undefined): Promise<Successione> => {
  const own = ragione && (await successioneDi(scope, id, ragione))
  return own ?? notFound()
}

/** The heirs of a person who died: who is written to, who the Catasto shows, and the form for one more. */
const ErediPage = async ({ params, searchParams }: Props) => {
  const { id } = await params
  const { scope, session, position } = await openRegistra(id)
  const own = await found(scope, id, (await currentLook(session))?.ragione)
  const t = await getTranslations('eredi')
  const locale = await getLocale()
  const page = erediPath(id)
  const token = await formToken(session)
  const posted = await postedForm()
  const toglie = posted?.get('id') ?? undefined
  const typed = (toglie === undefined ? posted : undefined) ?? (await typedBefore(page)) ?? new URLSearchParams()
  const mali = posted !== undefined && toglie === undefined ? await maliDi(scope, own, posted) : []
  const { decedutoIl, eredi, prima, trovati, ancora, nome } = own
  return (
    <OfficeFrame
      title={t('titolo')}
      lead={t('lead')}
      above={[{ name: (await getTranslations('registra'))('posizione'), href: position }]}
    >
      <div className="narrow mt-8">
        <EredeOutcome code={(await searchParams).esito} />
        {decedutoIl === undefined ? (
          <Notice level={2} title={t('viva.titolo')}>
            <p>{t('viva.testo')}</p>
          </Notice>
        ) : (
          <>
            <p>{t('morte', { nome, giorno: date(decedutoIl, locale) })}</p>
            <section className="section" aria-labelledby="registrati">
              <h2 id="registrati">{t('registrati')}</h2>
              <EredeRows rows={eredi} to={`${page}/togli`} {...{ token, toglie, me: scope.actor }} />
            </section>
            <section className="section" aria-labelledby="trovati">
              <h2 id="trovati">{t('trovati')}</h2>
              <EredeTrovati to={`${page}/salva`} {...{ trovati, token, decedutoIl }} />
            </section>
            {ancora ? (
              <Notice tone="wait" level={2} title={t('ancora.titolo')}>
                <p>{t('ancora.testo')}</p>
              </Notice>
            ) : null}
            <section className="section" aria-labelledby="nuovo">
              <h2 id="nuovo">{t('nuovo')}</h2>
              <EredeForm to={`${page}/salva`} {...{ token, typed, mali }} />
            </section>
          </>
        )}
        {prima.length === 0 ? null : (
          <section className="section" aria-labelledby="prima">
            <h2 id="prima">{t('prima')}</h2>
            <EredeRows rows={prima} me={scope.actor} />
          </section>
        )}
      </div>
    </OfficeFrame>
  )
}

export default ErediPage
