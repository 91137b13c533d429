import { useLocale, useTranslations } from 'next-intl'
import { motivoField, MOST_MOTIVO_RAPPRESENTANZA, type Decisione } from '../../contracts/rappresentanza'
import { localeHref } from '../../i18n/routing'
import type { Words } from '../../i18n/words'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import type { NoticeTone } from '../components/notice'
import { Outcome } from '../components/outcome'
import { Tag } from '../components/tag'
import { TextArea } from '../components/text-area'
import { longDate } from '../format'
import { titoloInWords } from '../rappresentanze/words'
import { mandatoSaid } from '../studio/parole'

const TO = '/ufficio/rappresentanze/decidi'

const TONES = {
  confermata: 'ok',
  chiusa: 'ok',
  mandato: 'ok',
  guardato: 'ok',
  sospeso: 'ok',
  ripreso: 'ok',
  gia: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

/** What came of a decision. */
export const RappresentanzaDecisa = ({ code }: { readonly code: unknown }) => {
  const t = useTranslations('rappresentanze.decisa')
  return <Outcome tones={TONES} code={code} words={(one) => ({ title: t(`${one}.title`), text: t(`${one}.text`) })} />
}

type What = Decisione['what']

type DecideProps = {
  readonly id: string
  readonly token: string
  /** The reason that is missing, of this one. */
  readonly without: Decisione | undefined
  readonly buttons: readonly (readonly [What, string])[]
}

/** Why, and a button for each thing that may be done. */
const Decide = ({ id, token, without, buttons }: DecideProps) => {
  const t = useTranslations('rappresentanze')
  const mine = without?.id === id ? without : undefined
  return (
    <OwnForm to={TO} token={token} about={{ id }} className="mt-4">
      <TextArea
        name={motivoField(id)}
        label={t('ufficio.motivo')}
        hint={t('ufficio.motivoTesto')}
        rows={2}
        maxLength={MOST_MOTIVO_RAPPRESENTANZA}
        value={mine?.motivo ?? ''}
        {...(mine ? { problem: t('ufficio.manca') } : {})}
      />
      <div className="btns mt-4">
        {buttons.map(([what, words], at) => (
          <Button
            key={what}
            kind={what === 'revoke' || what === 'rifiuta' ? 'remove' : at === 0 ? 'first' : 'second'}
            name="what"
            value={what}
          >
            {words}
          </Button>
        ))}
      </div>
    </OwnForm>
  )
}

type Rappresentanza = {
  readonly id: string
  readonly comune: string
  readonly codiceFiscale: string
  readonly denominazione: string | undefined
  readonly daIdentita: boolean
  readonly rappresentante: string
  readonly titolo: string
  readonly dal: string
  readonly chiestaIl: string
}

type ListProps<One> = {
  readonly list: readonly One[]
  readonly token: string
  readonly without: Decisione | undefined
}

type RappresentanzeProps = ListProps<Rappresentanza> & {
  readonly attesa: boolean
  /** Codice fiscale of who decides: nobody confirms themselves. */
  readonly chi: string
}

/** Who asks to act for a firm or a body, or does so: and what the office decides. */
export const Rappresentanze = ({ list, token, without, attesa, chi }: RappresentanzeProps) => {
  const t = useTranslations('rappresentanze')
  const locale = useLocale()
  const buttons: DecideProps['buttons'] = attesa
    ? [
        ['confirm', t('ufficio.conferma')],
        ['revoke', t('ufficio.rifiuta')],
      ]
    : [['revoke', t('ufficio.chiudi')]]
  return (
    <ul className="mt-4 grid gap-4">
      {list.map(({ id, comune, codiceFiscale, denominazione, daIdentita, rappresentante, titolo, dal, chiestaIl }) => (
        <li key={id} className="card">
          <h3>{denominazione ?? codiceFiscale}</h3>
          <dl className="facts mt-2">
            {(
              [
                ['codice', codiceFiscale],
                ['chi', rappresentante],
                ['come', titoloInWords(t, titolo)],
                ['dal', longDate(dal, locale)],
                ['chiesta', longDate(chiestaIl, locale)],
                ['comune', comune],
              ] as const
            ).map(([key, value]) => (
              <div key={key}>
                <dt>{t(`ufficio.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {daIdentita ? (
            <p className="mt-2">
              <Tag tone="ok">{t('ufficio.identita')}</Tag>
            </p>
          ) : null}
          {attesa && rappresentante === chi ? (
            <p className="mt-4">{t('ufficio.tua')}</p>
          ) : (
            <Decide {...{ id, token, without }} buttons={buttons} />
          )}
        </li>
      ))}
    </ul>
  )
}

type Mandato = Parameters<typeof mandatoSaid>[2] & {
  readonly id: string
  readonly organizzazione: string
  readonly codiceFiscale: string
  readonly cliente: string
  readonly chiestoIl: string
  readonly stato: 'attesa' | 'vivo' | 'sospeso' | 'finito'
  /** Why it is suspended. */
  readonly motivo: string | undefined
  /** The paper that the organisation put in. */
  readonly carta: { readonly comune: string; readonly id: string; readonly firmatoIl: string } | undefined
  /** Whether the office has looked at it already. */
  readonly guardato?: boolean
}

/** What may be done with a mandate, by how it stands. */
const buttonsOf = (t: Words<'rappresentanze.ufficio'>, { stato, guardato }: Mandato): DecideProps['buttons'] => {
  const no = ['rifiuta', t('rifiutaMandato')] as const
  if (stato === 'attesa') return [['documento', t('documento')], ['ufficio', t('persona')], no]
  if (stato === 'sospeso') return [['riprendi', t('riprendi')], no]
  const stop = ['sospendi', t('sospendi')] as const
  return guardato ? [stop, no] : [['guardato', t('guardato')], stop, no]
}

/** The paper with the signature, and why nothing opens while the office asks. */
const CartaFirmata = ({ mandato: { carta, stato, motivo, cliente } }: { readonly mandato: Mandato }) => {
  const t = useTranslations('rappresentanze.ufficio')
  const locale = useLocale()
  return (
    <>
      {carta === undefined ? null : (
        <p className="mt-2">
          {t('firmatoIl', { day: longDate(carta.firmatoIl, locale) })}{' '}
          <a href={localeHref(locale, `/area/allegati/${carta.comune}/${carta.id}`)} download>
            {t('salvaMandato')}
            <span className="vh">: {cliente}</span>
          </a>
        </p>
      )}
      {stato === 'sospeso' ? <p className="mt-2">{t('sospesoPer', { motivo: motivo ?? '' })}</p> : null}
    </>
  )
}

/** Mandates of people who do not sign in: the office has seen them, or the paper that they signed. */
export const Mandati = ({ list, token, without }: ListProps<Mandato>) => {
  const t = useTranslations('rappresentanze')
  const office = useTranslations('rappresentanze.ufficio')
  const studio = useTranslations('studio')
  const tributo = useTranslations('deleghe.tributo')
  const locale = useLocale()
  return (
    <ul className="mt-4 grid gap-4">
      {list.map((mandato) => (
        <li key={mandato.id} className="card">
          <h3>{mandato.organizzazione}</h3>
          <p className="mt-2">{t('ufficio.cliente', { code: mandato.cliente })}</p>
          <p className="mt-2">
            {studio('verso.what', {
              code: mandato.codiceFiscale,
              ...mandatoSaid(studio, tributo, mandato, locale),
            })}
          </p>
          <p className="mt-2">{t('ufficio.chiestoIl', { day: longDate(mandato.chiestoIl, locale) })}</p>
          <CartaFirmata mandato={mandato} />
          <Decide {...{ id: mandato.id, token, without }} buttons={buttonsOf(office, mandato)} />
        </li>
      ))}
    </ul>
  )
}
