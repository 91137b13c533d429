import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { isProceduraId } from '../../../../../../contracts/pratiche/ids'
import type { Procedura } from '../../../../../../contracts/pratiche/procedura'
import { PROCEDURE } from '../../../../../../contracts/pratiche/procedure'
import { localeHref } from '../../../../../../i18n/routing'
import { findEnti } from '../../../../../../server/enti/queries'
import { requireScope, signedIn } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { formToken } from '../../../../../../server/platform/identity/kept-form'
import { comuniOf } from '../../../../../../server/positions/queries'
import { OwnForm } from '../../../../../../ui/area/own-form'
import { Button } from '../../../../../../ui/components/button'
import { Notice } from '../../../../../../ui/components/notice'
import { Select } from '../../../../../../ui/components/select'
import { PraticheOutcome } from '../../../../../../ui/pratiche/outcome'
import { paroleOf } from '../../../../../../ui/pratiche/parole'
import { AboutProcedura } from '../../../../../pratiche/about'
import { nuovaPath } from '../../../../../pratiche/address'
import { scriventeNow } from '../../../../../pratiche/chi'
import { PraticheFrame } from '../../../../../pratiche/frame'
import { postedForm } from '../../../../../posted'

type Props = {
  readonly params: Promise<{ readonly procedura: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { procedura } = await params
  return { title: isProceduraId(procedura) ? (await paroleOf(procedura))('titolo') : '', robots: { index: false } }
}

type StartProps = {
  readonly procedura: string
  readonly token: string
  /** Codice catastale that the page begins with. */
  readonly comune: string
  readonly wrong: boolean
}

/** To which comune, and off. */
const Start = async ({ procedura, token, comune, wrong }: StartProps) => {
  const t = await getTranslations('pratiche')
  const options = (await findEnti()).map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))
  const only = options.length === 1 ? options[0]?.value : undefined
  return (
    <OwnForm to={`${nuovaPath(procedura)}/inizia`} token={token}>
      <Select
        name="comune"
        label={t('comuneQuale')}
        hint={t('comuneIndicazione')}
        options={options}
        value={only ?? comune}
        empty={t('scegli')}
        {...(wrong ? { problem: t('wrong.answer-missing') } : {})}
      />
      <p className="btns mt-8">
        <Button>{t('inizia')}</Button>
      </p>
      <p className="small mt-4">{t('siSalva')}</p>
    </OwnForm>
  )
}

/** What else somebody who is here may be looking for. */
const Vicine = async ({ procedura: { id, vicine = [] } }: { readonly procedura: Procedura }) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  if (vicine.length === 0) return null
  const others = await Promise.all(vicine.map(async (each) => ({ each, titolo: (await paroleOf(each))('titolo') })))
  return (
    <section aria-labelledby="vicine">
      <h2 id="vicine">{t('vicine')}</h2>
      <ul className="mt-2">
        {others.map(({ each, titolo }) => (
          <li key={each}>
            <a href={localeHref(locale, nuovaPath(each))}>{titolo}</a>
          </li>
        ))}
      </ul>
      {id === 'dichiarazione-imu' ? (
        <p className="mt-4">
          {t('modello.enti')} <a href={localeHref(locale, '/dichiarazione/imu/enti')}>{t('modello.entiLink')}</a>
        </p>
      ) : null}
    </section>
  )
}

/** What a procedure is, what it takes, and where it begins. */
const NuovaPage = async ({ params, searchParams }: Props) => {
  const { procedura: id } = await params
  if (!isProceduraId(id)) notFound()
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const parole = await paroleOf(id)
  const procedura = PROCEDURE[id]
  const { chi, confirmed } = await scriventeNow()
  const { esito, comune } = await searchParams
  const posted = await postedForm()
  const [known] = await comuniOf(scope)
  const asked = typeof comune === 'string' ? comune.toUpperCase() : known?.belfiore
  const why = !confirmed ? 'impresa' : procedura.chi.includes(chi) ? undefined : chi
  return (
    <PraticheFrame title={parole('titolo')} lead={parole('lead')} page={nuovaPath(id)}>
      <PraticheOutcome code={esito} />
      <AboutProcedura procedura={procedura} parole={parole} oggi={today()} />
      {why === undefined ? (
        <Start procedura={id} token={await formToken(session)} comune={asked ?? ''} wrong={posted !== undefined} />
      ) : (
        <Notice tone="wait" level={2} title={t(`nonTu.${why}.titolo`)}>
          <p>{t(`nonTu.${why}.testo`)}</p>
          {why === 'impresa' ? (
            <p className="mt-2">
              <a href={localeHref(locale, '/area/rappresentanze')}>{t('nonTu.impresa.vai')}</a>
            </p>
          ) : null}
        </Notice>
      )}
      <Vicine procedura={procedura} />
    </PraticheFrame>
  )
}

export default NuovaPage
