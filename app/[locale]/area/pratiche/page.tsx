import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { PROCEDURE } from '../../../../contracts/pratiche/procedure'
import { isProceduraId, type ProceduraId } from '../../../../contracts/pratiche/ids'
import { localeHref } from '../../../../i18n/routing'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { mie, type BozzaInElenco, type PraticaInElenco } from '../../../../server/pratiche/queries'
import { CardLink } from '../../../../ui/components/card'
import { date } from '../../../../ui/format'
import { PraticheOutcome } from '../../../../ui/pratiche/outcome'
import { paroleOf } from '../../../../ui/pratiche/parole'
import { StatoTag } from '../../../../ui/pratiche/stato'
import { bozzaPath, nuovaPath, praticaPath, PRATICHE } from '../../../pratiche/address'
import { scriventeNow } from '../../../pratiche/chi'
import { PraticheFrame } from '../../../pratiche/frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('titolo'),
  robots: { index: false },
})

type Comuni = ReadonlyMap<string, string>

const titleOf = async (procedura: string): Promise<string> =>
  isProceduraId(procedura) ? (await paroleOf(procedura))('titolo') : procedura

const Bozze = async ({ bozze, comuni }: { readonly bozze: readonly BozzaInElenco[]; readonly comuni: Comuni }) => {
  const t = await getTranslations('pratiche')
  const format = await getFormatter()
  const locale = await getLocale()
  if (bozze.length === 0) return null
  const shown = await Promise.all(bozze.map(async (each) => ({ ...each, title: await titleOf(each.procedura) })))
  return (
    <section aria-labelledby="bozze">
      <h2 id="bozze">{t('daFinire')}</h2>
      <ul className="mt-4 grid gap-4">
        {shown.map(({ title, aggiornataIl, ...each }) => (
          <li key={each.id}>
            <CardLink href={localeHref(locale, bozzaPath(each, 'riepilogo'))} title={title}>
              <p>
                {t('salvata', {
                  comune: comuni.get(each.belfiore) ?? each.belfiore,
                  quando: format.dateTime(aggiornataIl, { dateStyle: 'long', timeStyle: 'short' }),
                })}
              </p>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Inviate = async (props: { readonly pratiche: readonly PraticaInElenco[]; readonly comuni: Comuni }) => {
  const { pratiche, comuni } = props
  const t = await getTranslations('pratiche')
  const format = await getFormatter()
  const locale = await getLocale()
  if (pratiche.length === 0) return null
  const shown = await Promise.all(pratiche.map(async (each) => ({ ...each, title: await titleOf(each.procedura) })))
  return (
    <section aria-labelledby="inviate">
      <h2 id="inviate">{t('inviate')}</h2>
      <ul className="mt-4 grid gap-4">
        {shown.map(({ title, protocollo, stato, presentataIl, scadenza, ...each }) => (
          <li key={each.id}>
            <CardLink href={localeHref(locale, praticaPath(each))} title={title}>
              <p className="mt-2">
                <StatoTag stato={stato} />
              </p>
              <p className="mt-2">
                {t('riga', {
                  ...{ protocollo, comune: comuni.get(each.belfiore) ?? each.belfiore },
                  quando: format.dateTime(presentataIl, { dateStyle: 'long' }),
                })}
              </p>
              {scadenza === undefined ? null : <p>{t('entro', { giorno: date(scadenza, locale) })}</p>}
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Nuove = async ({ procedure }: { readonly procedure: readonly ProceduraId[] }) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const shown = await Promise.all(procedure.map(async (id) => ({ id, parole: await paroleOf(id) })))
  return (
    <section aria-labelledby="nuove">
      <h2 id="nuove">{t('nuova')}</h2>
      <ul className="side-by-side mt-4">
        {shown.map(({ id, parole }) => (
          <li key={id}>
            <CardLink href={localeHref(locale, nuovaPath(id))} title={parole('titolo')}>
              <p>{parole('breve')}</p>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What somebody has begun and sent, and what they can begin. */
const PratichePage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const t = await getTranslations('pratiche')
  const own = scope.role !== 'intermediario'
  const { chi } = await scriventeNow()
  const { bozze, pratiche } = await mie(scope)
  const comuni = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const open = Object.values(PROCEDURE).filter((each) => each.chi.includes(chi))
  return (
    <PraticheFrame title={t('titolo')} lead={t('lead')} page={PRATICHE}>
      <PraticheOutcome code={(await searchParams).esito} />
      <Bozze bozze={bozze} comuni={comuni} />
      <Inviate pratiche={pratiche} comuni={comuni} />
      {own ? <Nuove procedure={open.map(({ id }) => id)} /> : null}
    </PraticheFrame>
  )
}

export default PratichePage
