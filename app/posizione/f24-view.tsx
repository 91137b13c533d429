import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../../ui/area/own-form'
import { Button, ButtonLink } from '../../ui/components/button'
import { ErrorSummary } from '../../ui/components/error-summary'
import { Notice } from '../../ui/components/notice'
import { ContribuenteFields } from '../../ui/f24/contribuente-fields'
import { euro } from '../../ui/format'
import { imuOf, type PosizioneView } from '../../ui/posizione/view'
import { sharedOf } from './contitolari'
import type { Preparato } from './f24'
import { InCalcolo } from './in-calcolo'
import { Papers, useWhat } from './papers'
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

/** The forms of the other owners: what they own is theirs to say, so the person says it. */
const Others = ({ view, path }: Pick<F24PosizioneProps, 'view' | 'path'>) => {
  const t = useTranslations('posizione.f24')
  const locale = useLocale()
  const shared = sharedOf(view)
  if (shared.length === 0) return null
  return (
    <section className="section" aria-labelledby="altri">
      <h2 id="altri">{t('altri')}</h2>
      <p>{t('altriText')}</p>
      {imuOf(view) === undefined ? (
        <InCalcolo view={view} immobili={shared} />
      ) : (
        <div className="btns mt-4">
          <ButtonLink kind="second" href={localeHref(locale, `${path}/contitolari`)}>
            {t('altriPrepara')}
          </ButtonLink>
        </div>
      )}
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
      <Papers view={view} fogli={fogli} />
      {stampabili.length > 0 ? <Person {...props} /> : null}
      <Others view={view} path={path} />
    </>
  )
}
