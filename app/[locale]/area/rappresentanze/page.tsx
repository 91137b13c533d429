import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readRappresentanza, typedRappresentanza } from '../../../../contracts/rappresentanza'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope, signedIn, typedBefore } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { mieRappresentanze } from '../../../../server/rappresentanze/queries'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { RappresentanzaForm } from '../../../../ui/rappresentanze/form'
import { MieRappresentanze } from '../../../../ui/rappresentanze/list'
import { RappresentanzaOutcome } from '../../../../ui/rappresentanze/outcome'
import { rappresentanzaSentence } from '../../../../ui/rappresentanze/words'
import { AreaFrame } from '../../../area-frame'
import { postedForm } from '../../../posted'

const PAGE = '/area/rappresentanze'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('rappresentanze'))('title'),
  robots: { index: false },
})

/** The firm that a digital identity names, already in the boxes. */
const known = (firm: { readonly codiceFiscale: string; readonly name: string } | undefined): URLSearchParams =>
  new URLSearchParams(
    firm && { codiceFiscale: firm.codiceFiscale, denominazione: firm.name, titolo: 'legale-rappresentante' },
  )

/** For which firms and bodies one acts, and how to ask for another. */
const RappresentanzePage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('rappresentanze')
  const [mie, enti, token] = [await mieRappresentanze(scope), await findEnti(), await formToken(session)]
  const posted = await postedForm()
  const form = posted ?? (await typedBefore(PAGE)) ?? known(session.firm)
  const around = { today: today(), comuni: enti.map(({ belfiore }) => belfiore) }
  const read = posted && readRappresentanza(posted, around)
  const problems = read && !read.ok ? read.problems : []
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map((problem) => ({
            field: problem.field === 'dal' ? 'dal.g' : problem.field,
            about: t(`field.${problem.field}`),
            sentence: rappresentanzaSentence(t, problem),
          }))}
        />
        <RappresentanzaOutcome code={(await searchParams).esito} />
        {mie.length === 0 ? null : (
          <section aria-labelledby="mie">
            <h2 id="mie">{t('mine')}</h2>
            <MieRappresentanze rappresentanze={mie} token={token} />
          </section>
        )}
        <section aria-labelledby="nuova">
          <h2 id="nuova">{t('new')}</h2>
          <p className="mt-2">{t('newText')}</p>
          {enti.length === 0 ? (
            <p className="mt-2">{t('noComuni')}</p>
          ) : (
            <RappresentanzaForm enti={enti} typed={typedRappresentanza(form)} problems={problems} token={token} />
          )}
        </section>
      </div>
    </AreaFrame>
  )
}

export default RappresentanzePage
