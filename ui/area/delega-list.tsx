import { useLocale, useTranslations } from 'next-intl'
import { longDate } from '../format'
import { Button } from '../components/button'
import { OwnForm } from './own-form'

type Shown = {
  readonly id: string
  readonly belfiore: string
  readonly comune: string
  readonly given: boolean
  readonly other: string
  readonly tributi: readonly string[]
  readonly al: string
  readonly state: 'waiting' | 'live' | 'revoked' | 'over'
}

type DelegaListProps = { readonly deleghe: readonly Shown[]; readonly token: string }

const isTributo = (text: string): text is 'imu' | 'tasi' | 'tari' | 'canone' =>
  ['imu', 'tasi', 'tari', 'canone'].includes(text)

const One = ({ delega, token }: { readonly delega: Shown; readonly token: string }) => {
  const t = useTranslations('deleghe')
  const locale = useLocale()
  const { id, belfiore, comune, given, other, tributi, al, state } = delega
  const about = { comune: belfiore, id }
  const names = tributi.filter(isTributo).map((one) => t(`tributo.${one}`))
  return (
    <li className="card">
      <h3>{t(given ? 'to' : 'from', { other })}</h3>
      <p className="mt-2">
        {t('what', { comune, tributi: new Intl.ListFormat(locale).format(names), day: longDate(al, locale) })}
      </p>
      <p className="mt-2">{t(`state.${state}`)}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        {state === 'waiting' && !given ? (
          <OwnForm to="/area/deleghe/accetta" token={token} about={about}>
            <Button small>{t('accept', { other })}</Button>
          </OwnForm>
        ) : null}
        {state === 'waiting' || state === 'live' ? (
          <OwnForm to="/area/deleghe/revoca" token={token} about={about}>
            <Button kind="remove" small>
              {t(given ? 'end' : 'refuse', { other })}
            </Button>
          </OwnForm>
        ) : null}
      </div>
    </li>
  )
}

export const DelegaList = ({ deleghe, token }: DelegaListProps) => (
  <ul className="grid gap-4 mt-4">
    {deleghe.map((delega) => (
      <One key={delega.id} delega={delega} token={token} />
    ))}
  </ul>
)
