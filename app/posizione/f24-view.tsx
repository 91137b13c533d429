import { useLocale, useTranslations } from 'next-intl'
import type { FoglioF24 } from '../../server/f24/posizione'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../../ui/area/own-form'
import { Button, ButtonLink } from '../../ui/components/button'
import { ErrorSummary } from '../../ui/components/error-summary'
import { Notice } from '../../ui/components/notice'
import { ContribuenteFields } from '../../ui/f24/contribuente-fields'
import { SheetPreview } from '../../ui/f24/sheet-preview'
import { euro } from '../../ui/format'
import { rataName } from '../../ui/posizione/names'
import { immobileName } from '../../ui/posizione/names'
import type { PosizioneView } from '../../ui/posizione/view'
import { altriHref, sharedOf } from './contitolari'
import type { Preparato } from './f24'
import { RavvedimentoLink } from './ravvedimento'

type F24PosizioneProps = {
  readonly view: PosizioneView
  readonly prepared: Preparato
  /** The form was sent: what is wrong in it is shown. */
  readonly sent: boolean
  /** Of the page, from `/`. */
  readonly path: string
  readonly token: string
}

const useWhat = () => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  return ({ tributo, rata: name }: Pick<FoglioF24['rata'], 'tributo' | 'rata'>): string =>
    t('rataDi', { tax: t(`tributo.${tributo}`), rata: rataName(rata, name) })
}

/** What is on no form, and how it is paid. */
const LeftOut = ({ view, prepared: { escluse } }: Pick<F24PosizioneProps, 'view' | 'prepared'>) => {
  const t = useTranslations('posizione.f24')
  const locale = useLocale()
  const what = useWhat()
  if (escluse.length === 0) return null
  return (
    <div className="mt-6">
      <Notice tone="wait" level={2} title={t('fuori')}>
        <ul className="plain">
          {escluse.map(({ rata, perche }) => (
            <li key={rata.tributo + rata.rata}>
              {t(`perche.${perche}`, { what: what(rata), amount: euro(rata.resta, locale) })}{' '}
              {perche === 'passata' ? (
                <RavvedimentoLink scadenza={{ ...rata, importo: rata.resta }} view={view} />
              ) : null}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** The forms of the other owners: their shares are theirs, and only the person can say them. */
const Others = ({ view }: Pick<F24PosizioneProps, 'view'>) => {
  const t = useTranslations('posizione.f24')
  const names = useTranslations('calcolo.nomi')
  const locale = useLocale()
  const shared = sharedOf(view)
  if (shared.length === 0) return null
  return (
    <section className="section" aria-labelledby="altri">
      <h2 id="altri">{t('altri')}</h2>
      <p>{t('altriText')}</p>
      <ul className="plain mt-4">
        {shared.map((immobile) => (
          <li key={immobile.id}>
            <a href={localeHref(locale, altriHref(view, immobile))}>
              {t('altriDi', { name: immobileName(names, immobile, view.anno) })}
            </a>{' '}
            <span className="soft">{immobile.dati.at(-1)?.indirizzo}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Person = ({ prepared, sent, path, token }: F24PosizioneProps) => {
  const t = useTranslations('posizione.f24')
  const { typed, letto, isPrintable } = prepared
  const wrong = letto.problems.length > 0
  return (
    <details className="section more-of" open={wrong || sent}>
      <summary>{t('dati')}</summary>
      <OwnForm to={`${path}/pdf`} token={token} className="narrow mt-4">
        <ContribuenteFields
          prefix="p0."
          typed={typed}
          problems={sent ? letto.problems : []}
          contradicted={letto.differences.length > 0}
          own
        />
        <div className="btns mt-8">
          <Button kind={isPrintable ? 'second' : 'first'} icon="print">
            {t('stampaCosi')}
          </Button>
        </div>
      </OwnForm>
    </details>
  )
}

/** The last look before printing; one button gives the file. */
export const F24Posizione = (props: F24PosizioneProps) => {
  const t = useTranslations('posizione.f24')
  const fields = useTranslations('contribuente')
  const locale = useLocale()
  const what = useWhat()
  const { view, prepared, sent, path, token } = props
  const { fogli, letto, stampabili, isPrintable } = prepared
  const total = stampabili.reduce((all, { resta }) => all + resta, 0)
  return (
    <>
      {sent ? (
        <div className="mt-6">
          <ErrorSummary
            wrongs={letto.problems.map(({ code, field, values }) => ({
              field,
              about: t('dati'),
              sentence: fields(`wrong.${code}`, values),
            }))}
          />
        </div>
      ) : null}
      {stampabili.length === 0 ? <p className="mt-8">{t('niente')}</p> : null}
      {isPrintable ? (
        <OwnForm to={`${path}/pdf`} token={token} className="btns acts">
          <Button icon="print">{t('scarica', { count: fogli.length })}</Button>
          <ButtonLink kind="quiet" href={localeHref(locale, path.replace(/\/f24$/, ''))}>
            {t('torna')}
          </ButtonLink>
        </OwnForm>
      ) : null}
      {stampabili.length > 0 ? <p className="mt-4">{t('somma', { amount: euro(total, locale) })}</p> : null}
      <LeftOut view={view} prepared={prepared} />
      <div className="papers mt-8">
        {fogli.flatMap(({ rata, deleghe }, sheet) =>
          deleghe.map((delega, at) => (
            <SheetPreview
              key={`${sheet}-${at}`}
              id={`foglio-${sheet}-${at}`}
              delega={delega}
              about={`${what(rata)}, ${view.anno}`}
              scadenza={rata.giorno ?? view.today}
              late={false}
              comune={view.comune.nome}
            />
          )),
        )}
      </div>
      {stampabili.length > 0 ? <Person {...props} /> : null}
      <Others view={view} />
    </>
  )
}
