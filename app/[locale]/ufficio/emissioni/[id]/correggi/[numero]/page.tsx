import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../../../i18n/routing'
import {
  correzioneDi,
  findEmissione,
  type Altro,
  type DaCorreggere,
} from '../../../../../../../server/emissioni/queries'
import { requireScope, signedIn } from '../../../../../../../server/platform/auth'
import { today } from '../../../../../../../server/platform/clock'
import { formToken } from '../../../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../../../server/platform/scope'
import { emissioneName } from '../../../../../../../ui/avvisi/name'
import { Notice } from '../../../../../../../ui/components/notice'
import { date } from '../../../../../../../ui/format'
import { CorrectionActs } from '../../../../../../../ui/ufficio/emissioni/correction-acts'
import { CorrectionOutcome } from '../../../../../../../ui/ufficio/emissioni/correction-outcome'
import { CorrectionSums } from '../../../../../../../ui/ufficio/emissioni/correction-sums'
import { Difference } from '../../../../../../../ui/ufficio/emissioni/difference'
import { useMotivo } from '../../../../../../../ui/ufficio/emissioni/to-look'
import { OfficeFrame } from '../../../../office-frame'

type Props = {
  readonly params: Promise<{ readonly id: string; readonly numero: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('emissioni.correzione'))('title'),
  robots: { index: false },
})

/** Why the sum of today cannot be made, and what to do. */
const Cannot = ({
  perche,
  words,
}: {
  readonly perche: string
  readonly words: readonly [string, string, string, string]
}) => {
  const motivo = useMotivo()
  const [title, niente, minimo, basi] = words
  const own = { niente, 'sotto-minimo': minimo, 'senza-basi': basi }[perche]
  return (
    <Notice tone="wait" level={2} title={title}>
      <p>{own ?? motivo(perche)}</p>
    </Notice>
  )
}

const Others = async ({ avviso, paper }: { readonly avviso: DaCorreggere; readonly paper: (of: Altro) => string }) => {
  const t = await getTranslations('emissioni.correzione')
  const locale = await getLocale()
  const said = ({ numero, emessoIl }: Altro) => ({
    ...{ numero: String(numero), anno: String(avviso.anno), giorno: date(today(emessoIl), locale) },
  })
  const { sostituisce, sostituito } = avviso
  return (
    <>
      {sostituisce === undefined ? null : (
        <p className="mt-2">
          <a href={paper(sostituisce)}>{t('replaces', said(sostituisce))}</a>
        </p>
      )}
      {sostituito === undefined ? null : (
        <Notice tone="info" level={2} title={t('replacedTitle')}>
          <p>
            <a href={paper(sostituito)}>{t('replaced', said(sostituito))}</a>
          </p>
        </Notice>
      )}
    </>
  )
}

/** A statement that was issued, beside the sum of today: asked to be corrected by one person, released by another. */
const CorreggiPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const { id, numero } = await params
  const run = await findEmissione(scope, id)
  const avviso = run && /^\d{1,9}$/.test(numero) ? await correzioneDi(scope, id, Number(numero)) : undefined
  if (run === undefined || avviso === undefined) notFound()
  const { esito } = await searchParams
  const t = await getTranslations('emissioni.correzione')
  const emissioni = await getTranslations('emissioni')
  const locale = await getLocale()
  const { ora, prima, chiesta, differenza, mutata, anno, emessoIl, soggetto } = avviso
  const own = localeHref(locale, `/ufficio/emissioni/${id}`)
  const paper = (of: Altro): string => localeHref(locale, `/ufficio/emissioni/${of.emissione}/correggi/${of.numero}`)
  const above = [
    { name: emissioni('title'), href: localeHref(locale, '/ufficio/emissioni') },
    { name: emissioneName(emissioni, run), href: own },
  ]
  const name = avviso.nome || emissioni('nameless')
  const now = ora === undefined || 'perche' in ora ? undefined : ora
  return (
    <OfficeFrame title={t('of', { numero, anno: String(anno) })} lead={t('lead')} above={above}>
      <div className="narrow mt-8">
        <CorrectionOutcome code={esito} />
        <p className="mt-4">
          {soggetto === undefined ? name : <a href={localeHref(locale, `/ufficio/contribuenti/${soggetto}`)}>{name}</a>}
          {`, ${avviso.codiceFiscale}`}
        </p>
        <p className="mt-2">
          <a href={`${own}/avviso/${numero}`} download>
            {t('paper', { giorno: date(today(emessoIl), locale) })}
          </a>
        </p>
        <Others avviso={avviso} paper={paper} />
        {ora !== undefined && 'perche' in ora ? (
          <Cannot perche={ora.perche} words={[t('cannot'), t('niente'), t('sotto-minimo'), t('senza-basi')]} />
        ) : null}
        {now === undefined ? null : (
          <>
            <CorrectionSums numero={numero} prima={prima} ora={now} />
            <Difference differenza={differenza} heads={[t('head', { numero }), t('today')]} />
          </>
        )}
        {avviso.sostituito === undefined ? (
          <CorrectionActs
            {...{ id, numero, chiesta, mutata, token: await formToken(session), me: scope.actor }}
            leads={scope.role !== 'operatore'}
            canAsk={now !== undefined}
            missing={esito === 'motivo'}
          />
        ) : null}
      </div>
    </OfficeFrame>
  )
}

export default CorreggiPage
