import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../i18n/routing'
import { findAliquote, proprioDi, regime } from '../../../../server/comuni/queries'
import { findUffici } from '../../../../server/enti/uffici'
import { requireScope } from '../../../../server/platform/auth'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { statoKey } from '../../../../ui/calcolo/rates-text'
import { CardLink } from '../../../../ui/components/card'
import { date } from '../../../../ui/format'
import { today } from '../../../../server/platform/clock'
import { VOCI } from '../../../../contracts/parametri/tariffe'
import { annoDi, tenutoDi, type Tenuto } from './[voce]/read'
import { scelti } from './canali/read'
import { terminiDi } from './conservazione/load'
import { comuneScelto, puoDecidere, type EnteScelto } from './comune'
import { ANNI } from './imu/read'
import { ReadOnly } from './notices'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri'))('title'),
  robots: { index: false },
})

/** The rates of a year: what holds, and what the comune entered that does not yet. */
const ImuCard = async ({ belfiore, anno }: { readonly belfiore: string; readonly anno: number }) => {
  const t = await getTranslations('parametri.open')
  const locale = await getLocale()
  const [now, own] = [await findAliquote(belfiore, anno), await proprioDi(belfiore, anno)]
  if (now === undefined || (await regime(belfiore, anno)) !== 'IMU') return null
  const stati = Object.values(now.stati)
  const surest = stati.includes('known') ? 'known' : stati.includes('continued') ? 'continued' : 'unknown'
  const from = String(now.prospettoAnno ?? anno)
  return (
    <li>
      <CardLink
        level={2}
        href={localeHref(locale, `/ufficio/aliquote/imu?comune=${belfiore}&anno=${String(anno)}`)}
        title={t('imu', { anno: String(anno) })}
      >
        <p>
          {own && own.valore.pubblicazione === undefined && now.inseriteDalComune
            ? null
            : t(`imuState.${statoKey(now, surest)}`, { from })}{' '}
          {own ? t('own', { day: date(own.inserito, locale) }) : null}{' '}
          {own && own.valore.pubblicazione === undefined ? t('notPublished') : null}
        </p>
      </CardLink>
    </li>
  )
}

/** Tariffs of this year: whether the comune has entered them. */
const TariffeCard = async ({ tenuto: { voce, belfiore, anno, now } }: { readonly tenuto: Tenuto }) => {
  const t = await getTranslations('parametri.tariffe')
  const locale = await getLocale()
  return (
    <li>
      <CardLink
        level={2}
        href={localeHref(locale, `/ufficio/aliquote/${voce}?comune=${belfiore}&anno=${String(anno)}`)}
        title={t(`voce.${voce}.card`, { anno: String(anno) })}
      >
        <p>{now ? t('held', { day: date(today(now.il), locale) }) : t(`voce.${voce}.notHeld`)}</p>
      </CardLink>
    </li>
  )
}

const Others = async ({ all, here }: { readonly all: readonly EnteScelto[]; readonly here: EnteScelto }) => {
  const t = await getTranslations('parametri')
  const locale = await getLocale()
  const others = all.filter(({ belfiore }) => belfiore !== here.belfiore)
  if (others.length === 0) return null
  return (
    <p className="mt-4">
      {t('others')}:{' '}
      {others.map(({ belfiore, denominazione }) => (
        <a key={belfiore} href={localeHref(locale, `/ufficio/aliquote?comune=${belfiore}`)}>
          {denominazione}
        </a>
      ))}
    </p>
  )
}

/** What a comune has decided, all of it in one place. */
const AliquotePage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const chosen = await comuneScelto(scope, (await searchParams).comune)
  if (chosen === undefined) notFound()
  const t = await getTranslations('parametri')
  const locale = await getLocale()
  const { here, all } = chosen
  const uffici = await findUffici(here.belfiore)
  const termini = (await terminiDi(scope, here.belfiore)).filter(({ anni }) => anni !== undefined).length
  const { ordine } = await scelti(scope, here.belfiore)
  const tenuti = await Promise.all(VOCI.map((voce) => tenutoDi(scope, voce, here.belfiore, annoDi(voce, undefined))))
  return (
    <OfficeFrame
      title={t('title')}
      lead={t('lead')}
      more={
        <>
          <p className="mt-4">
            <b>{here.denominazione}</b>
          </p>
          <Others all={all} here={here} />
        </>
      }
    >
      {puoDecidere(scope) ? null : (
        <div className="mt-6">
          <ReadOnly />
        </div>
      )}
      <ul className="side-by-side mt-8">
        {ANNI.map((anno) => (
          <ImuCard key={anno} belfiore={here.belfiore} anno={anno} />
        ))}
        {tenuti.map((tenuto) => (
          <TariffeCard key={tenuto.voce} tenuto={tenuto} />
        ))}
        <li>
          <CardLink
            level={2}
            href={localeHref(locale, `/ufficio/aliquote/uffici?comune=${here.belfiore}`)}
            title={t('uffici.title')}
          >
            <p>{t('uffici.card', { count: uffici.length })}</p>
          </CardLink>
        </li>
        <li>
          <CardLink
            level={2}
            href={localeHref(locale, `/ufficio/aliquote/canali?comune=${here.belfiore}`)}
            title={t('canali.title')}
          >
            <p>{ordine === undefined ? t('canali.cardNone') : t('canali.card', { count: ordine.length })}</p>
          </CardLink>
        </li>
        <li>
          <CardLink
            level={2}
            href={localeHref(locale, `/ufficio/aliquote/promemoria?comune=${here.belfiore}`)}
            title={t('promemoria.title')}
          >
            <p>{t('promemoria.card')}</p>
          </CardLink>
        </li>
        <li>
          <CardLink
            level={2}
            href={localeHref(locale, `/ufficio/aliquote/dati-prima?comune=${here.belfiore}`)}
            title={t('datiPrima.title')}
          >
            <p>{t('datiPrima.card')}</p>
          </CardLink>
        </li>
        <li>
          <CardLink
            level={2}
            href={localeHref(locale, `/ufficio/aliquote/conservazione?comune=${here.belfiore}`)}
            title={t('conservazione.title')}
          >
            <p>{t('conservazione.card', { count: termini })}</p>
          </CardLink>
        </li>
      </ul>
    </OfficeFrame>
  )
}

export default AliquotePage
