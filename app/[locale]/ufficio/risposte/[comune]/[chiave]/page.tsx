import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { leggiRisposta } from '../../../../../../contracts/pratiche/risposta-tipo'
import { localeHref } from '../../../../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../../../../server/platform/auth'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import type { RispostaTenuta } from '../../../../../../server/pratiche/risposte-tipo'
import { RispostaForm } from '../../../../../../ui/ufficio/risposte/risposta-form'
import { rispostaPath, risposteOf, RISPOSTE } from '../../../../../pratiche/risposte'
import { postedForm } from '../../../../../posted'
import { OfficeFrame } from '../../../office-frame'
import { readRisposta, type RispostaParams } from './quale'

type Props = { readonly params: RispostaParams }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('risposte'))('unaTitolo'),
  robots: { index: false },
})

const fieldsOf = (one: RispostaTenuta | undefined): URLSearchParams =>
  new URLSearchParams(one === undefined ? {} : { nome: one.nome, uso: one.uso, riga: one.riga ?? '', ...one.testi })

/** One text in its languages: written, changed, or taken out. */
const RispostaPage = async ({ params }: Props) => {
  const scope = await requireScope('responsabile', 'amministratore')
  const quale = await readRisposta(params, scope)
  if (quale === undefined) notFound()
  const { belfiore, chiave } = quale
  const one = (await risposteOf(scope, belfiore)).find((each) => each.chiave === chiave)
  if (one === undefined && chiave !== 'nuova') notFound()
  const { session } = (await signedIn())!
  const t = await getTranslations('risposte')
  const locale = await getLocale()
  const page = rispostaPath(belfiore, chiave)
  const posted = await postedForm()
  const typed = posted ?? (await typedBefore(page)) ?? fieldsOf(one)
  const read = posted && leggiRisposta(posted)
  return (
    <OfficeFrame
      title={one?.nome ?? t('nuova')}
      lead={t('unaLead')}
      above={[{ name: t('titolo'), href: localeHref(locale, RISPOSTE) }]}
    >
      <div className="narrow mt-8">
        <RispostaForm
          page={page}
          token={await formToken(session)}
          typed={typed}
          riga={one?.riga ?? ''}
          removable={one !== undefined}
          problems={read && 'problems' in read ? read.problems : []}
        />
      </div>
    </OfficeFrame>
  )
}

export default RispostaPage
