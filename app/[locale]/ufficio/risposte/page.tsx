import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { USI_RISPOSTA } from '../../../../contracts/pratiche/risposta-tipo'
import { localeHref } from '../../../../i18n/routing'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import type { RispostaTenuta } from '../../../../server/pratiche/risposte-tipo'
import { ButtonLink } from '../../../../ui/components/button'
import { RisposteOutcome } from '../../../../ui/ufficio/risposte/outcome'
import { rispostaPath, risposteOf } from '../../../pratiche/risposte'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('risposte'))('titolo'),
  robots: { index: false },
})

type ElencoProps = { readonly belfiore: string; readonly risposte: readonly RispostaTenuta[]; readonly edits: boolean }

/** By what they are for; each with the languages it has. */
const Elenco = async ({ belfiore, risposte, edits }: ElencoProps) => {
  const t = await getTranslations('risposte')
  const locale = await getLocale()
  return USI_RISPOSTA.map((uso) => {
    const these = risposte.filter((each) => each.uso === uso)
    return these.length === 0 ? null : (
      <div key={uso}>
        <h3>{t(`usi.${uso}`)}</h3>
        <ul className="office-rows mt-2">
          {these.map(({ chiave, nome, testi, riga }) => (
            <li key={chiave}>
              {edits ? <a href={localeHref(locale, rispostaPath(belfiore, chiave))}>{nome}</a> : <b>{nome}</b>}{' '}
              <small>
                {[
                  new Intl.ListFormat(locale).format(
                    (['it', 'en', 'de'] as const).filter((each) => testi[each]).map((each) => t(`lingue.${each}`)),
                  ),
                  t(riga === null ? 'delPortale' : 'delComune'),
                ].join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

/** The texts that a comune answers with: which there are, and a new one. */
const RispostePage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const t = await getTranslations('risposte')
  const locale = await getLocale()
  const edits = scope.role !== 'operatore'
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const all = await Promise.all(
    scope.comuni.map(async (belfiore) => ({ belfiore, risposte: await risposteOf(scope, belfiore) })),
  )
  return (
    <OfficeFrame title={t('titolo')} lead={t(edits ? 'lead' : 'leadOperatore')}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <RisposteOutcome code={(await searchParams).esito} />
        {all.map(({ belfiore, risposte }) => (
          <div key={belfiore} className="grid grid-cols-1 gap-6">
            <h2>{names.get(belfiore) ?? belfiore}</h2>
            {edits ? (
              <p className="btns">
                <ButtonLink href={localeHref(locale, rispostaPath(belfiore, 'nuova'))}>
                  {t('nuova')}
                  {all.length < 2 ? null : <span className="vh">: {names.get(belfiore) ?? belfiore}</span>}
                </ButtonLink>
              </p>
            ) : null}
            <Elenco belfiore={belfiore} risposte={risposte} edits={edits} />
          </div>
        ))}
      </div>
    </OfficeFrame>
  )
}

export default RispostePage
