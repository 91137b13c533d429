import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { carteViste } from '../../../../../../../../contracts/pratiche/percorso'
import { localeHref } from '../../../../../../../../i18n/routing'
import { requireScope, signedIn } from '../../../../../../../../server/platform/auth'
import { formToken } from '../../../../../../../../server/platform/identity/kept-form'
import { findBozza } from '../../../../../../../../server/pratiche/queries'
import { ButtonLink } from '../../../../../../../../ui/components/button'
import { AttachmentOutcome, Attachments } from '../../../../../../../../ui/pratiche/attachments'
import { PraticheOutcome } from '../../../../../../../../ui/pratiche/outcome'
import { paroleOf } from '../../../../../../../../ui/pratiche/parole'
import { bozzaPath, readChiave, type ChiaveParams } from '../../../../../../../pratiche/address'
import { scriventeNow } from '../../../../../../../pratiche/chi'
import { PraticheFrame } from '../../../../../../../pratiche/frame'
import { PraticaGone } from '../../../../../../../pratiche/gone'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('carteTitolo'),
  robots: { index: false },
})

/** The papers that go with a draft: which, and those that are there. */
const AllegatiPage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const key = await readChiave(params)
  const bozza = key && (await findBozza(scope, key))
  if (bozza === undefined) return <PraticaGone />
  const { procedura, risposte, allegati } = bozza
  const t = await getTranslations('pratiche')
  const parole = await paroleOf(procedura.id)
  const locale = await getLocale()
  const { session } = (await signedIn())!
  const { esito } = await searchParams
  const page = bozzaPath(bozza, 'allegati')
  const carte = carteViste(procedura, risposte)
  const to = { comune: bozza.belfiore, on: { bozza: bozza.id }, page, token: await formToken(session) }
  const riepilogo = localeHref(locale, bozzaPath(bozza, 'riepilogo'))
  return (
    <PraticheFrame
      title={t('carteTitolo')}
      here={t('carteTitolo')}
      path={[{ name: parole('titolo'), href: riepilogo }]}
      lead={t('carteTesto')}
      page={page}
      until={(await scriventeNow()).until}
    >
      <AttachmentOutcome esito={esito} />
      <PraticheOutcome code={esito} />
      {carte.length === 0 ? (
        <p>{t('nessunaCarta')}</p>
      ) : (
        <dl className="facts">
          {carte.map(({ id, obbligatoria }) => (
            <div key={id}>
              <dt>
                {parole(`carte.${id}.titolo`)} ({t(obbligatoria ? 'serve' : 'seLoHai')})
              </dt>
              <dd>{parole(`carte.${id}.testo`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Attachments allegati={allegati} to={to} />
      <p className="btns">
        <ButtonLink href={riepilogo}>{t('alRiepilogo')}</ButtonLink>
      </p>
    </PraticheFrame>
  )
}

export default AllegatiPage
