import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { campiVisti } from '../../../../../../../contracts/pratiche/percorso'
import {
  campiDi,
  isRegistrazioneId,
  leggiRegistrazione,
  PASSO,
} from '../../../../../../../contracts/registra/registrazioni'
import { localeHref } from '../../../../../../../i18n/routing'
import { typedBefore } from '../../../../../../../server/platform/auth'
import { today } from '../../../../../../../server/platform/clock'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { PraticheOutcome } from '../../../../../../../ui/pratiche/outcome'
import { StepWrongs } from '../../../../../../../ui/pratiche/step-form'
import { RegistraForm } from '../../../../../../../ui/ufficio/registra/form'
import { RegistraOutcome } from '../../../../../../../ui/ufficio/registra/outcome'
import { postedForm } from '../../../../../../posted'
import { registraPath } from '../../../../../../registra/address'
import { apertiPer, openRegistra } from '../../../../../../registra/load'
import { paroleRegistra } from '../../../../../../registra/parole'
import { OfficeFrame } from '../../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string; readonly cosa: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('registra'))('titolo'),
  robots: { index: false },
})

/** One thing that an office writes into a position. */
const CosaPage = async ({ params, searchParams }: Props) => {
  const { id, cosa } = await params
  const { scope, session, whose, position } = await openRegistra(id)
  if (!isRegistrazioneId(cosa)) notFound()
  const t = await getTranslations('registra')
  const locale = await getLocale()
  const page = registraPath(id, cosa)
  const posted = await postedForm()
  const typed = posted ?? (await typedBefore(page)) ?? new URLSearchParams()
  const aperti = await apertiPer(scope, whose, cosa)
  const around = { oggi: today(), aperti: aperti.map((row) => row.id) }
  const read = posted && leggiRegistrazione(cosa, posted, around)
  const campi = campiVisti({ id: PASSO, campi: campiDi(cosa, around.aperti) }, read?.risposte ?? {})
  const parole = await paroleRegistra(aperti, locale)
  const problems = read?.problems ?? []
  return (
    <OfficeFrame
      title={t(`cosa.${cosa}.titolo`)}
      lead={t(`cosa.${cosa}.lead`)}
      above={[
        { name: t('posizione'), href: position },
        { name: t('titolo'), href: localeHref(locale, registraPath(id)) },
      ]}
    >
      <StepWrongs passo={PASSO} parole={parole} problems={problems} />
      <PraticheOutcome code={read?.ancora && problems.length === 0 ? 'ancora-una' : undefined} />
      <RegistraOutcome code={(await searchParams).esito} />
      {cosa === 'rate' && aperti.length === 0 ? (
        <p className="mt-8">{t('nessunDovuto')}</p>
      ) : (
        <RegistraForm
          to={`${page}/salva`}
          token={await formToken(session)}
          passo={PASSO}
          campi={campi}
          parole={parole}
          typed={typed}
          oggi={around.oggi}
          problems={problems}
        />
      )}
    </OfficeFrame>
  )
}

export default CosaPage
