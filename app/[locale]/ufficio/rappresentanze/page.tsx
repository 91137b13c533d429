import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { motivoField, senzaMotivo } from '../../../../contracts/rappresentanza'
import { mandatiCaricati, mandatiInAttesa } from '../../../../server/organizzazioni/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { rappresentanzeIn } from '../../../../server/rappresentanze/queries'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Mandati, RappresentanzaDecisa, Rappresentanze } from '../../../../ui/ufficio/rappresentanze'
import { postedForm } from '../../../posted'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ufficio'))('section.rappresentanze.name'),
  robots: { index: false },
})

/** Who asks to act for a firm or a body; mandates of people who do not sign in; and what holds. */
const RappresentanzePage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('rappresentanze.ufficio')
  const section = await getTranslations('ufficio.section.rappresentanze')
  const token = await formToken((await signedIn())!.session)
  const { attesa, vive } = await rappresentanzeIn(scope)
  const guardati = (await mandatiCaricati(scope, true)).map((one) => ({ ...one, guardato: true }))
  const mandati = [
    ['mandati', await mandatiInAttesa(scope)],
    ['caricati', await mandatiCaricati(scope, false)],
    ['guardati', guardati],
  ] as const
  const without = senzaMotivo(await postedForm())
  return (
    <OfficeFrame title={section('name')} lead={section('text')}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={without ? [{ field: motivoField(without.id), about: t('motivo'), sentence: t('manca') }] : []}
        />
        <RappresentanzaDecisa code={(await searchParams).esito} />
        <section aria-labelledby="attesa">
          <h2 id="attesa">{t('attesa')}</h2>
          <p className="mt-2">{attesa.length === 0 ? t('nessuna') : t('attesaTesto')}</p>
          <Rappresentanze list={attesa} attesa {...{ token, without, chi: scope.actor }} />
        </section>
        {mandati.map(([key, list]) =>
          list.length === 0 ? null : (
            <section key={key} aria-labelledby={key}>
              <h2 id={key}>{t(key)}</h2>
              <p className="mt-2">{t(`${key}Testo`)}</p>
              <Mandati list={list} {...{ token, without }} />
            </section>
          ),
        )}
        {vive.length === 0 ? null : (
          <section aria-labelledby="vive">
            <h2 id="vive">{t('vive')}</h2>
            <Rappresentanze list={vive} attesa={false} {...{ token, without, chi: scope.actor }} />
          </section>
        )}
      </div>
    </OfficeFrame>
  )
}

export default RappresentanzePage
