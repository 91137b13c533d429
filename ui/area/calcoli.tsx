import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Button, ButtonLink } from '../components/button'
import { Notice } from '../components/notice'
import { date } from '../format'
import { OwnForm } from './own-form'

/** `nome`: the tax, the year, the comune. */
export type Calcolo = { readonly calcolo: string; readonly nome: string; readonly risposte: string }

type BroughtProps = { readonly calcolo: Calcolo; readonly token: string }

/** One that has just come along: it is kept only if they say so. */
export const BroughtCalcolo = ({ calcolo: { calcolo, nome, risposte }, token }: BroughtProps) => {
  const t = useTranslations('calcoli')
  return (
    <Notice level={2} title={t('portato', { name: nome })}>
      <p>{t('portatoTesto')}</p>
      <OwnForm to="/area/calcoli/tieni" token={token} about={{ calcolo, risposte }} className="mt-4">
        <Button>{t('tieni')}</Button>
      </OwnForm>
    </Notice>
  )
}

type ListProps = {
  readonly calcoli: readonly (Calcolo & { readonly id: string; readonly il: string })[]
  readonly token: string
}

export const CalcoliList = ({ calcoli, token }: ListProps) => {
  const t = useTranslations('calcoli')
  const locale = useLocale()
  if (calcoli.length === 0) {
    return (
      <p>
        {t('nessuno')} <a href={localeHref(locale, '/calcolo/imu')}>{t('fai')}</a>
      </p>
    )
  }
  return (
    <ul className="grid gap-4">
      {calcoli.map(({ id, calcolo, nome, risposte, il }) => (
        <li key={id} className="card">
          <h2>{nome}</h2>
          <p className="soft mt-2">{t('tenutoIl', { day: date(il, locale) })}</p>
          <div className="btns mt-4">
            <ButtonLink kind="second" small href={localeHref(locale, `/calcolo/${calcolo}/risultato?${risposte}`)}>
              {t('apri')}
              <span className="vh">: {nome}</span>
            </ButtonLink>
            <OwnForm to="/area/calcoli/togli" token={token} about={{ id }}>
              <Button kind="remove" small>
                {t('togli')}
                <span className="vh">: {nome}</span>
              </Button>
            </OwnForm>
          </div>
        </li>
      ))}
    </ul>
  )
}
