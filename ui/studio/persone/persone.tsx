import { useLocale, useTranslations } from 'next-intl'
import {
  RUOLI_STUDIO,
  type OperatoreProblem,
  type RuoloStudio,
  type TypedOperatore,
} from '../../../contracts/operatore'
import type { Words } from '../../../i18n/words'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Tag } from '../../components/tag'
import { longDate } from '../../format'
import { wrongOf } from '../wrong'

type OperatoreShown = {
  readonly id: string
  readonly codiceFiscale: string
  readonly ruolo: RuoloStudio
  readonly sede: string | undefined
  readonly dal: string
  /** Who looks. */
  readonly io: boolean
}

type ElencoProps = {
  readonly operatori: readonly OperatoreShown[]
  readonly responsabile: boolean
  readonly token: string
}

/** Who acts for the organisation today. */
export const ElencoPersone = ({ operatori, responsabile, token }: ElencoProps) => {
  const t = useTranslations('studio.persone')
  const locale = useLocale()
  return (
    <section aria-labelledby="persone">
      <h2 id="persone">{t('elenco')}</h2>
      <ul className="mt-4 grid gap-4">
        {operatori.map(({ id, codiceFiscale, ruolo, sede, dal, io }) => (
          <li key={id} className="card office-found">
            <h3>{io ? t('tu', { code: codiceFiscale }) : codiceFiscale}</h3>
            <p className="mt-2">
              <Tag tone={ruolo === 'responsabile' ? 'info' : 'plain'}>{t(`ruolo.${ruolo}`)}</Tag>
            </p>
            <p className="mt-2 soft">
              {t(sede === undefined ? 'da' : 'daIn', { day: longDate(dal, locale), sede: sede ?? '' })}
            </p>
            {responsabile ? (
              <OwnForm to="/studio/persone/togli" token={token} about={{ id }} className="mt-4">
                <Button kind="remove" small>
                  {t('togli', { code: codiceFiscale })}
                </Button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sentence of what is wrong with who is to be named. */
export const operatoreSentence = (t: Words<'studio.persone.nuova'>, { field, code }: OperatoreProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)

type NuovaProps = {
  readonly sedi: readonly { readonly id: string; readonly nome: string }[]
  readonly typed: TypedOperatore
  readonly problems: readonly OperatoreProblem[]
  readonly token: string
}

/** Somebody new, or the same in another role or at another seat. */
export const NuovaPersona = ({ sedi, typed, problems, token }: NuovaProps) => {
  const t = useTranslations('studio.persone.nuova')
  const ruolo = useTranslations('studio.persone.ruolo')
  const wrong = wrongOf(problems, (problem) => operatoreSentence(t, problem))
  return (
    <section aria-labelledby="nuova" className="narrow">
      <h2 id="nuova">{t('title')}</h2>
      <OwnForm to="/studio/persone/aggiungi" token={token} className="mt-4">
        <Field
          name="codiceFiscale"
          label={t('codiceFiscale')}
          hint={t('codiceFiscaleHint')}
          value={typed.codiceFiscale}
          maxLength={20}
          capitals
          {...wrong('codiceFiscale')}
        />
        <Select
          name="ruolo"
          label={t('ruolo')}
          hint={t('ruoloHint')}
          value={typed.ruolo}
          empty={t('scegli')}
          options={RUOLI_STUDIO.map((value) => ({ value, label: ruolo(value) }))}
          {...wrong('ruolo')}
        />
        <Select
          name="sede"
          label={t('sede')}
          value={typed.sede}
          empty={t('nessunaSede')}
          options={sedi.map(({ id, nome }) => ({ value: id, label: nome }))}
          {...wrong('sede')}
        />
        <p className="btns mt-8">
          <Button>{t('go')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}
