import { useLocale, useTranslations } from 'next-intl'
import { contitolariIn, MOST_CONTITOLARI, PASSO } from '../../contracts/contitolari'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../../ui/area/own-form'
import { Button, ButtonLink, EnterKey } from '../../ui/components/button'
import { Checkbox } from '../../ui/components/checkbox'
import { ErrorSummary, type Wrong } from '../../ui/components/error-summary'
import { Notice } from '../../ui/components/notice'
import { campoOf, LABELS, sortAsOnPage } from '../../ui/f24/contribuente-labels'
import { euro, longDate } from '../../ui/format'
import type { PosizioneView } from '../../ui/posizione/view'
import { ContitolareFields, isCampoDiParte, useImmobile } from './contitolare-fields'
import type { Contitolare, Contitolari } from './f24-contitolari'
import { InCalcolo } from './in-calcolo'
import { Papers, useWhat } from './papers'

type Props = {
  readonly view: PosizioneView
  readonly prepared: Contitolari
  /** Of the page, from `/`. */
  readonly path: string
  readonly token: string
}

/** All that is wrong, in the order of the page: the same sentence as at the field. */
const useWrongs = ({ prepared, view }: Pick<Props, 'prepared' | 'view'>): readonly Wrong[] => {
  const t = useTranslations('posizione.contitolari')
  const fields = useTranslations('contribuente')
  const immobile = useImmobile(view)
  return prepared.owners.flatMap(({ who, letto }) => {
    const owner = t('proprietario', { number: who + 1 })
    const own = prepared.problems.filter((each) => each.who === who)
    return [
      ...sortAsOnPage(letto.problems).map(({ code, field, values }) => {
        const label = LABELS[campoOf(field)]
        return { field, about: `${owner}, ${fields(label)}`, sentence: fields(`wrong.${code}`, values) }
      }),
      ...own.map(({ code, field }) => ({
        ...{
          field,
          about: isCampoDiParte(field) ? `${owner}, ${immobile(field)}` : owner,
          sentence: t(`wrong.${code}`),
        },
      })),
    ]
  })
}

/** What an owner owes for what is shared, and what of it is on no sheet. */
const Sum = ({ owner, view }: { readonly owner: Contitolare; readonly view: PosizioneView }) => {
  const t = useTranslations('posizione.contitolari')
  const locale = useLocale()
  const what = useWhat()
  const { suo, who } = owner
  if (suo === undefined) return null
  const name = t('proprietario', { number: who + 1 })
  return (
    <li>
      <b>{t('deve', { name, amount: euro(suo.dovuto, locale), year: String(view.anno) })}</b>
      <ul className="plain">
        {suo.stampabili.map((rata) => (
          <li key={rata.rata}>
            {t('nelFoglio', {
              what: what(rata),
              amount: euro(rata.resta, locale),
              day: longDate(rata.giorno ?? view.today, locale),
            })}
          </li>
        ))}
        {suo.escluse.map(({ rata }) => (
          <li key={rata.rata}>{t('passata', { what: what(rata), amount: euro(rata.resta, locale) })}</li>
        ))}
      </ul>
    </li>
  )
}

/** The last look: how much each owes, and the sheets as they will be printed. */
const Look = ({ prepared: { owners, fogli, guarda, mio, conMio }, view }: Pick<Props, 'prepared' | 'view'>) => {
  const t = useTranslations('posizione.contitolari')
  if (!guarda || owners.some(({ suo }) => suo === undefined)) return null
  return (
    <section className="section" aria-labelledby="prima">
      <h2 id="prima">{t('prima')}</h2>
      <ul className="plain mt-4">
        {owners.map((owner) => (
          <Sum key={owner.who} owner={owner} view={view} />
        ))}
      </ul>
      {fogli.length === 0 ? <p className="mt-4">{t('niente')}</p> : null}
      {mio && conMio ? <Papers view={view} fogli={mio.fogli} /> : null}
      {owners.map(({ who, suo }) => (
        <Papers
          key={who}
          view={view}
          fogli={suo?.fogli ?? []}
          of={{ id: `foglio-di-${who}`, name: t('proprietario', { number: who + 1 }) }}
        />
      ))}
    </section>
  )
}

const Owners = ({ prepared, view }: Pick<Props, 'prepared' | 'view'>) => {
  const t = useTranslations('posizione.contitolari')
  const whos = contitolariIn(prepared.form)
  return (
    <>
      {prepared.owners.map((owner) => (
        <section key={owner.who} className="section person" aria-labelledby={`proprietario-${owner.who}`}>
          <h2 id={`proprietario-${owner.who}`}>{t('proprietario', { number: owner.who + 1 })}</h2>
          <ContitolareFields owner={owner} prepared={prepared} view={view} />
          {whos.length > 1 ? (
            <div className="btns mt-4">
              <Button kind="remove" name={PASSO} value={`togli-${owner.who}`}>
                {t('togli', { number: owner.who + 1 })}
              </Button>
            </div>
          ) : null}
        </section>
      ))}
      {whos.length < MOST_CONTITOLARI ? (
        <div className="btns mt-8">
          <Button kind="quiet" icon="plus" name={PASSO} value="aggiungi">
            {t('aggiungi')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

const Form = ({ prepared, view, path, token }: Props) => {
  const t = useTranslations('posizione.contitolari')
  const locale = useLocale()
  return (
    <OwnForm
      to={`${path}/pdf`}
      token={token}
      about={{ quanti: String(prepared.owners.length) }}
      className="f24-form narrow"
    >
      <EnterKey formAction={localeHref(locale, `${path}/pdf`)} />
      <Owners prepared={prepared} view={view} />
      {prepared.mio ? (
        <div className="section">
          <Checkbox name="mio" label={t('mio')} hint={t('mioHint')} checked={prepared.conMio} />
        </div>
      ) : null}
      <div className="btns mt-8">
        <Button icon="print">{t('scarica')}</Button>
        <Button kind="second" name={PASSO} value="guarda">
          {t('guarda')}
        </Button>
        <ButtonLink kind="quiet" href={localeHref(locale, path.replace(/\/contitolari$/, ''))}>
          {t('torna')}
        </ButtonLink>
      </div>
    </OwnForm>
  )
}

/** One F24 for each owner of what is shared: who they are and what part they have is typed here, and kept nowhere. */
export const ContitolariView = (props: Props) => {
  const t = useTranslations('posizione.contitolari')
  const { prepared, view } = props
  const wrongs = useWrongs(props)
  const fuori = view.immobili.filter(({ id }) => prepared.fuori.some((held) => held.id === id))
  return (
    <>
      {prepared.sent ? (
        <div className="mt-6">
          <ErrorSummary wrongs={wrongs} />
        </div>
      ) : null}
      <Look {...props} />
      {prepared.condivisi.length > 0 ? (
        <>
          <div className="mt-6">
            <Notice level={2} title={t('sappiamo')}>
              <p>{t('sappiamoText')}</p>
            </Notice>
          </div>
          <Form {...props} />
        </>
      ) : null}
      {fuori.length > 0 ? (
        <section className="section" aria-labelledby="fuori">
          <h2 id="fuori">{t('fuori')}</h2>
          <p>{t('fuoriText')}</p>
          <InCalcolo view={view} immobili={fuori} />
        </section>
      ) : null}
    </>
  )
}
