import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { avvisiVisti, primoAperto } from '../../../contracts/pratiche/percorso'
import type { Passo } from '../../../contracts/pratiche/procedura'
import { localeHref } from '../../../i18n/routing'
import { findEnte } from '../../../server/enti/queries'
import { requireScope, signedIn } from '../../../server/platform/auth'
import { formToken } from '../../../server/platform/identity/kept-form'
import { contestoOf } from '../../../server/pratiche/bozze'
import type { Bozza } from '../../../server/pratiche/queries'
import { OwnForm } from '../../../ui/area/own-form'
import { Button, ButtonLink } from '../../../ui/components/button'
import { Notice } from '../../../ui/components/notice'
import { RisposteDaRivedere } from '../../../ui/pratiche/answers'
import { AttachmentList } from '../../../ui/pratiche/attachments'
import { postedForm } from '../../posted'
import { PraticheOutcome } from '../../../ui/pratiche/outcome'
import { paroleOf } from '../../../ui/pratiche/parole'
import { passoTitolo } from '../../../ui/pratiche/words'
import { AboutProcedura } from '../about'
import { readChiave, type ChiaveParams } from '../address'
import { Entro } from '../entro'
import { NonEntra, problemiModello } from '../non-entra'
import { PraticaGone } from '../gone'
import type { Via } from '../via'
import { BozzaFrame } from './frame'
import { InviaAlBanco } from './invia-al-banco'

type Props = {
  readonly params: ChiaveParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const riepilogoMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('riepilogo'),
  robots: { index: false },
})

type PartProps = { readonly via: Via; readonly bozza: Bozza; readonly token: string }

/** What is to be answered before it can be sent. */
const Open = async ({ via, bozza, aperto }: Omit<PartProps, 'token'> & { readonly aperto: Passo }) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const parole = await paroleOf(bozza.procedura.id)
  return (
    <Notice tone="wait" level={2} title={t('mancaAncora')}>
      <p>{passoTitolo(t, parole, aperto)}</p>
      <p className="btns mt-4">
        <ButtonLink href={localeHref(locale, via.bozza(bozza, aperto.id))}>{t('continua')}</ButtonLink>
      </p>
    </Notice>
  )
}

const Send = async ({ via, bozza, token }: PartProps) => {
  const t = await getTranslations('pratiche')
  const about = { versione: String(bozza.versione) }
  return (
    <OwnForm to={`${via.bozza(bozza, 'riepilogo')}/invia`} token={token} about={about}>
      <p className="btns">
        <Button>{t('invia')}</Button>
      </p>
      <p className="small mt-4">{t('inviaTesto')}</p>
    </OwnForm>
  )
}

/** The papers that are there, and the way to one more. */
const Papers = async ({ via, bozza, token }: PartProps) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const to = { comune: bozza.belfiore, on: { bozza: bozza.id }, page: via.bozza(bozza, 'riepilogo'), token }
  return (
    <section aria-labelledby="allegati-riepilogo">
      <h2 id="allegati-riepilogo">{t('carteTitolo')}</h2>
      <div className="mt-4">
        <AttachmentList allegati={bozza.allegati} to={to} removable />
      </div>
      <p className="mt-4">
        <a href={localeHref(locale, via.bozza(bozza, 'allegati'))}>{t('aggiungiCarte')}</a>
      </p>
    </section>
  )
}

/** Everything on one screen before it is sent. */
const RiepilogoPage = async ({ via, params, searchParams }: Props & { readonly via: Via }) => {
  const scope = await requireScope(...via.roles)
  const key = await readChiave(params)
  const bozza = key && (await via.find(scope, key))
  if (bozza === undefined) return <PraticaGone via={via} />
  const { procedura, risposte, oggetti, oggi } = bozza
  const t = await getTranslations('pratiche')
  const parole = await paroleOf(procedura.id)
  const locale = await getLocale()
  const { session } = (await signedIn())!
  const { nome, firma } = await via.mittente(bozza)
  const problems = await problemiModello(scope, bozza, firma)
  const page = via.bozza(bozza, 'riepilogo')
  const token = await formToken(session)
  const aperto = primoAperto(procedura, risposte, contestoOf(bozza))
  const ente = (await findEnte(bozza.belfiore))?.denominazione ?? bozza.belfiore
  return (
    <BozzaFrame
      via={via}
      bozza={bozza}
      title={t('riepilogo')}
      here={t('riepilogo')}
      lead={parole('titolo')}
      page={page}
    >
      <PraticheOutcome code={(await searchParams).esito} />
      {aperto === undefined ? null : <Open via={via} bozza={bozza} aperto={aperto} />}
      <NonEntra problems={problems} />
      <Entro bozza={bozza} nuova={via.nuova} />
      {avvisiVisti(procedura, risposte).map(({ id }) => (
        <Notice key={id} tone="wait" level={2} title={t('attenzione')}>
          <p>{parole(`avvisi.${id}`)}</p>
        </Notice>
      ))}
      <section aria-labelledby="chi">
        <h2 id="chi">{t('chiInvia')}</h2>
        <dl className="facts mt-2">
          <div>
            <dt>{t('di')}</dt>
            <dd>{nome}</dd>
          </div>
          <div>
            <dt>{t('codiceFiscale')}</dt>
            <dd>{bozza.codiceFiscale}</dd>
          </div>
          <div>
            <dt>{t('a')}</dt>
            <dd>{ente}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="risposte">
        <h2 id="risposte">{t('leTueRisposte')}</h2>
        <RisposteDaRivedere
          procedura={procedura}
          risposte={risposte}
          oggetti={oggetti}
          aperto={aperto}
          href={(passo) => localeHref(locale, via.bozza(bozza, passo.id))}
        />
      </section>
      <Papers via={via} bozza={bozza} token={token} />
      <AboutProcedura procedura={procedura} parole={parole} oggi={oggi} />
      {aperto !== undefined || problems.length > 0 ? null : via.office ? (
        <InviaAlBanco bozza={bozza} page={page} token={token} posted={await postedForm()} />
      ) : (
        <Send via={via} bozza={bozza} token={token} />
      )}
      <OwnForm to={`${page}/butta`} token={token}>
        <p className="btns">
          <Button kind="remove" small>
            {t('butta')}
          </Button>
        </p>
      </OwnForm>
    </BozzaFrame>
  )
}

export const riepilogoPage = (via: Via) => {
  const Page = (props: Props) => <RiepilogoPage via={via} {...props} />
  return Page
}
