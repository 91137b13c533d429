import { useLocale, useTranslations } from 'next-intl'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Tag, type TagTone } from '../components/tag'
import { longDate } from '../format'
import { titoloInWords } from './words'

type Stato = 'attesa' | 'viva' | 'rifiutata' | 'finita'

const TONES: Readonly<Record<Stato, TagTone>> = { attesa: 'warn', viva: 'ok', rifiutata: 'bad', finita: 'line' }

type Shown = {
  readonly id: string
  readonly comune: string
  readonly codiceFiscale: string
  readonly denominazione: string | undefined
  readonly titolo: string
  readonly dal: string
  readonly stato: Stato
  readonly motivo: string | undefined
}

type MieProps = { readonly rappresentanze: readonly Shown[]; readonly token: string }

const One = ({ one, token }: { readonly one: Shown; readonly token: string }) => {
  const t = useTranslations('rappresentanze')
  const locale = useLocale()
  const { id, comune, codiceFiscale, denominazione, titolo, dal, stato, motivo } = one
  const name = denominazione ?? codiceFiscale
  return (
    <li className="card">
      <h3>{name}</h3>
      <p className="mt-2">
        <Tag tone={TONES[stato]}>{t(`stato.${stato}`)}</Tag>
      </p>
      <p className="mt-2">
        {t('what', { code: codiceFiscale, comune, titolo: titoloInWords(t, titolo), day: longDate(dal, locale) })}
      </p>
      <p className="mt-2">{t(`statoTesto.${stato}`)}</p>
      {motivo === undefined ? null : (
        <p className="mt-2">
          <strong>{t('motivo')}</strong> {motivo}
        </p>
      )}
      {stato === 'attesa' || stato === 'viva' ? (
        <OwnForm to="/area/rappresentanze/rinuncia" token={token} about={{ id }} className="mt-4">
          <Button kind="remove" small>
            {t(stato === 'attesa' ? 'withdraw' : 'stop', { name })}
          </Button>
        </OwnForm>
      ) : null}
    </li>
  )
}

/** For whom one acts or has asked to act, and what the office said. */
export const MieRappresentanze = ({ rappresentanze, token }: MieProps) => (
  <ul className="mt-4 grid gap-4">
    {rappresentanze.map((one) => (
      <One key={one.id} one={one} token={token} />
    ))}
  </ul>
)
