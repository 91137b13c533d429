import { useLocale, useTranslations } from 'next-intl'
import { DA } from '../../contracts/accesso'
import { Button } from '../components/button'
import { Tag } from '../components/tag'
import { OwnForm } from './own-form'

type Shown = {
  readonly key: string
  readonly role:
    'cittadino' | 'rappresentante' | 'intermediario' | 'operatore' | 'responsabile' | 'amministratore' | 'gestore'
  readonly comuni: readonly string[]
  readonly firm?: { readonly name: string; readonly confirmed: boolean }
  readonly organizzazione?: { readonly nome: string }
}

type SeatListProps = {
  readonly seats: readonly Shown[]
  readonly current: string | undefined
  readonly person: string
  readonly token: string
  readonly back: string
}

/** "Entra come …": a button each. */
export const SeatList = ({ seats, current, person, token, back }: SeatListProps) => {
  const t = useTranslations('ruolo')
  const list = new Intl.ListFormat(useLocale())
  return (
    <ul className="narrow mt-8 grid gap-4">
      {seats.map(({ key, role, comuni, firm, organizzazione }) => (
        <li key={key} className="card">
          <h2>{t(`role.${role}`)}</h2>
          <p className="mt-2">
            {t(`what.${role}`, { person, firm: firm?.name ?? organizzazione?.nome ?? '', comuni: list.format(comuni) })}
            {firm && !firm.confirmed ? ` ${t('unconfirmed')}` : null}
          </p>
          <div className="mt-4">
            {key === current ? (
              <Tag>{t('current')}</Tag>
            ) : (
              <OwnForm
                to={`/area/ruolo/scegli?${new URLSearchParams({ [DA]: back })}`}
                token={token}
                about={{ ruolo: key }}
              >
                <Button kind="second">{t('enter', { role: t(`role.${role}`) })}</Button>
              </OwnForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
