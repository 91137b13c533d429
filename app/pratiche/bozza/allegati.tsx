import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { carteViste } from '../../../contracts/pratiche/percorso'
import { localeHref } from '../../../i18n/routing'
import { requireScope, signedIn } from '../../../server/platform/auth'
import { formToken } from '../../../server/platform/identity/kept-form'
import { ButtonLink } from '../../../ui/components/button'
import { AttachmentOutcome, Attachments } from '../../../ui/pratiche/attachments'
import { PraticheOutcome } from '../../../ui/pratiche/outcome'
import { paroleOf } from '../../../ui/pratiche/parole'
import { readChiave, type ChiaveParams } from '../address'
import { PraticaGone } from '../gone'
import type { Via } from '../via'
import { BozzaFrame } from './frame'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const allegatiMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('carteTitolo'),
  robots: { index: false },
})

/** The papers that go with a draft: which, and those that are there. */
const AllegatiPage = async ({ via, params, searchParams }: Props & { readonly via: Via }) => {
  const scope = await requireScope(...via.roles)
  const key = await readChiave(params)
  const bozza = key && (await via.find(scope, key))
  if (bozza === undefined) return <PraticaGone via={via} />
  const { procedura, risposte, allegati } = bozza
  const t = await getTranslations('pratiche')
  const parole = await paroleOf(procedura.id)
  const locale = await getLocale()
  const { session } = (await signedIn())!
  const { esito } = await searchParams
  const page = via.bozza(bozza, 'allegati')
  const carte = carteViste(procedura, risposte)
  const to = { comune: bozza.belfiore, on: { bozza: bozza.id }, page, token: await formToken(session) }
  const riepilogo = localeHref(locale, via.bozza(bozza, 'riepilogo'))
  return (
    <BozzaFrame
      via={via}
      bozza={bozza}
      title={t('carteTitolo')}
      here={t('carteTitolo')}
      path={[{ name: parole('titolo'), href: riepilogo }]}
      lead={t('carteTesto')}
      page={page}
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
    </BozzaFrame>
  )
}

export const allegatiPage = (via: Via) => {
  const Page = (props: Props) => <AllegatiPage via={via} {...props} />
  return Page
}
