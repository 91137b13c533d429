import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { vistaOf, VISTE } from '../../../contracts/mandato'
import { isUuid } from '../../../contracts/uuid'
import { localeHref } from '../../../i18n/routing'
import { findEnti } from '../../../server/enti/queries'
import { cercaClienti } from '../../../server/organizzazioni/cerca'
import { clientiDi, scadePresto, type Cliente as Found } from '../../../server/organizzazioni/clienti'
import { organizzazioneOf } from '../../../server/organizzazioni/queries'
import { requireScope, signedIn } from '../../../server/platform/auth'
import { formToken } from '../../../server/platform/identity/kept-form'
import { ButtonLink } from '../../../ui/components/button'
import { ClientiView } from '../../../ui/studio/clienti'
import { StudioOutcome } from '../../../ui/studio/esito'
import { AreaFrame } from '../../area-frame'
import { postedForm } from '../../posted'

const PAGE = '/studio'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('studio'))('title'),
  robots: { index: false },
})

const shownOf = (names: ReadonlyMap<string, string>) => (found: Found) => ({
  ...found,
  mandati: found.mandati.map(({ belfiore, documento, ...mandato }) => ({
    ...mandato,
    comune: belfiore === null ? undefined : (names.get(belfiore) ?? belfiore),
    presto: scadePresto({ ...mandato, belfiore, documento }),
    carta: belfiore === null || documento === null ? undefined : `${belfiore}/${documento}`,
    daFirmare: mandato.stato === 'attesa' && belfiore !== null && documento === null,
  })),
})

/** The clients of an organisation: who they are, what there is to do for each, under which mandate. */
const StudioPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('intermediario')
  const { session } = (await signedIn())!
  const t = await getTranslations('studio')
  const { esito, vista: asked, dopo } = await searchParams
  const vista = vistaOf(asked)
  const after = isUuid(dopo) ? dopo : undefined
  const organizzazione = await organizzazioneOf(scope)
  const cercato = ((await postedForm())?.get('chi') ?? '').trim().slice(0, 80)
  const elenco =
    cercato === ''
      ? await clientiDi(scope, { vista, dopo: after })
      : await clientiDi(scope, { vista: 'tutti', clienti: await cercaClienti(scope, cercato) })
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const locale = await getLocale()
  const hrefOf = (which: string, from?: string): string =>
    localeHref(locale, `${PAGE}?${new URLSearchParams({ vista: which, ...(from ? { dopo: from } : {}) })}`)
  return (
    <AreaFrame title={t('title')} lead={t('lead', { organizzazione: organizzazione.nome })} page={PAGE}>
      <p className="btns mt-4">
        <ButtonLink href={localeHref(locale, `${PAGE}/clienti/nuovo`)}>{t('chiedi')}</ButtonLink>
        <ButtonLink kind="second" href={localeHref(locale, `${PAGE}/lotti`)}>
          {t('lotti')}
        </ButtonLink>
        <ButtonLink kind="second" href={localeHref(locale, `${PAGE}/chiavi`)}>
          {t('chiavi')}
        </ButtonLink>
        <ButtonLink kind="second" href={localeHref(locale, `${PAGE}/persone`)}>
          {t('persone.title')}
        </ButtonLink>
      </p>
      <div className="mt-8 grid grid-cols-1 gap-8">
        <StudioOutcome code={esito} />
        <ClientiView
          clienti={elenco.clienti.map(shownOf(names))}
          viste={VISTE.map((one) => ({ key: one, href: hrefOf(one), current: one === vista }))}
          dopo={elenco.dopo === undefined ? undefined : hrefOf(vista, elenco.dopo)}
          cercato={cercato}
          token={await formToken(session)}
        />
      </div>
    </AreaFrame>
  )
}

export default StudioPage
