import { useLocale, useTranslations } from 'next-intl'
import type { CampoRisposta } from '../../contracts/dati-prima'
import type { TributoEmissione } from '../../contracts/emissione'
import { localeHref } from '../../i18n/routing'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Notice } from '../components/notice'
import { TextArea } from '../components/text-area'
import { date, longDate } from '../format'

/** An object in words. */
type Oggetto = {
  readonly id: string
  readonly nome: string
  readonly catasto: string
  readonly voci: readonly { readonly nome: string; readonly valore: string }[]
}

type DatiViewProps = {
  readonly belfiore: string
  readonly tributo: TributoEmissione
  readonly oggetti: readonly Oggetto[]
  readonly chiudeIl: string
  readonly aperti: boolean
  readonly confermatiIl: string | undefined
  readonly contestati: readonly {
    readonly oggetto: string
    readonly il: string
    readonly pratica: string | undefined
  }[]
  /** Whether the office has still to answer something that was said. */
  readonly inAttesa: boolean
  /** The page itself, from `/`. */
  readonly own: string
  readonly token: string
  readonly typed: { readonly oggetto: string; readonly parole: string }
  readonly problems: readonly CampoRisposta[]
  /** Where the position is. */
  readonly posizione: string
}

const OggettoCard = ({ oggetto: { nome, catasto, voci } }: { readonly oggetto: Oggetto }) => (
  <li className="card">
    <h3>{nome}</h3>
    {catasto === '' ? null : <p className="mt-2 soft">{catasto}</p>}
    <dl className="facts mt-4">
      {voci.map((voce) => (
        <div key={voce.nome}>
          <dt>{voce.nome}</dt>
          <dd>{voce.valore}</dd>
        </div>
      ))}
    </dl>
  </li>
)

const nomeDi = (oggetti: readonly Oggetto[], id: string): string => oggetti.find((each) => each.id === id)?.nome ?? ''

/** What was answered, or that the time for it is over. */
const Said = ({ aperti, confermatiIl, contestati, inAttesa, oggetti, belfiore }: DatiViewProps) => {
  const t = useTranslations('datiPrima.persona')
  const locale = useLocale()
  if (contestati.length > 0) {
    return (
      <Notice tone={inAttesa ? 'info' : 'ok'} level={2} title={t(inAttesa ? 'contestati.titolo' : 'risposti.titolo')}>
        <p>{t(inAttesa ? 'contestati.testo' : 'risposti.testo')}</p>
        <ul className="points-list mt-2">
          {contestati.map(({ oggetto, il, pratica }) => (
            <li key={oggetto}>
              {t('contestati.riga', { oggetto: nomeDi(oggetti, oggetto), giorno: date(il, locale) })}{' '}
              {pratica === undefined ? null : (
                <a href={localeHref(locale, `/area/pratiche/${belfiore.toLowerCase()}/${pratica}`)}>
                  {t('contestati.pratica')}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (confermatiIl === undefined) return null
  return (
    <Notice tone="ok" level={2} title={t('confermati.titolo', { giorno: date(confermatiIl, locale) })}>
      <p>{t('confermati.testo')}</p>
      {aperti ? <p>{t('confermati.ancora')}</p> : null}
    </Notice>
  )
}

const Confirm = ({ own, token }: DatiViewProps) => {
  const t = useTranslations('datiPrima.persona')
  return (
    <section className="section" aria-labelledby="giusto">
      <h2 id="giusto">{t('giusto')}</h2>
      <p className="mt-2">{t('giustoText')}</p>
      <OwnForm to={`${own}/rispondi`} token={token} about={{ esito: 'confermata' }} className="mt-4">
        <Button>{t('conferma')}</Button>
      </OwnForm>
    </section>
  )
}

/** By which request what is not there is added. */
const MANCA = { imu: 'dichiarazione-imu', tari: 'tari-inizio' } as const

const Wrong = (props: DatiViewProps) => {
  const t = useTranslations('datiPrima.persona')
  const locale = useLocale()
  const { own, token, tributo, oggetti, contestati, typed, problems } = props
  const left = oggetti.filter(({ id }) => !contestati.some(({ oggetto }) => oggetto === id))
  const wrong = (field: CampoRisposta) => (problems.includes(field) ? { problem: t(`manca-campo.${field}`) } : {})
  return (
    <section className="section" aria-labelledby="sbagliato">
      <h2 id="sbagliato">{t('sbagliato')}</h2>
      {left.length === 0 ? null : (
        <OwnForm to={`${own}/rispondi`} token={token} about={{ esito: 'contestata' }} className="mt-4">
          <p>{t('sbagliatoText')}</p>
          <Choice
            name="oggetto"
            label={t('oggetto')}
            value={typed.oggetto}
            options={left.map(({ id, nome, catasto }) => ({
              ...{ value: id, label: nome },
              ...(catasto === '' ? {} : { hint: catasto }),
            }))}
            {...wrong('oggetto')}
          />
          <TextArea
            name="parole"
            label={t('parole')}
            hint={t('paroleHint')}
            value={typed.parole}
            rows={5}
            maxLength={1000}
            {...wrong('parole')}
          />
          <p className="btns mt-6">
            <Button kind="second">{t('manda')}</Button>
          </p>
        </OwnForm>
      )}
      <p className="mt-6">
        <a href={localeHref(locale, `/area/pratiche/nuova/${MANCA[tributo]}`)}>{t(`manca.${tributo}`)}</a>
      </p>
    </section>
  )
}

const Closed = ({ tributo, posizione }: DatiViewProps) => {
  const t = useTranslations('datiPrima.persona.chiusi')
  const locale = useLocale()
  return (
    <section className="section" aria-labelledby="chiusi">
      <h2 id="chiusi">{t('titolo')}</h2>
      <p className="mt-2">{t('testo')}</p>
      <ul className="mt-4 grid gap-2">
        <li>
          <a href={posizione}>{t('posizione')}</a>
        </li>
        {tributo === 'tari' ? (
          <li>
            <a href={localeHref(locale, '/area/pratiche/nuova/tari-variazione')}>{t('variazione')}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** What a tax will be computed from, and the two answers to it. */
export const DatiView = (props: DatiViewProps) => {
  const t = useTranslations('datiPrima.persona')
  const locale = useLocale()
  const { oggetti, aperti, chiudeIl, confermatiIl, contestati } = props
  const nothingSaid = confermatiIl === undefined && contestati.length === 0
  return (
    <>
      {aperti ? <p>{t('entro', { giorno: longDate(chiudeIl, locale) })}</p> : null}
      <div className="mt-4">
        <Said {...props} />
      </div>
      <section className="section" aria-labelledby="dati">
        <h2 id="dati">{t('dati')}</h2>
        {oggetti.length === 0 ? <p className="mt-2">{t('vuoto')}</p> : null}
        <ul className="mt-4 grid gap-4">
          {oggetti.map((oggetto) => (
            <OggettoCard key={oggetto.id} oggetto={oggetto} />
          ))}
        </ul>
      </section>
      {aperti && nothingSaid ? <Confirm {...props} /> : null}
      {aperti ? <Wrong {...props} /> : <Closed {...props} />}
    </>
  )
}
