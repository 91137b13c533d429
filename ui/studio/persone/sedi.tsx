import { useTranslations } from 'next-intl'
import type { TypedSede } from '../../../contracts/operatore'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'

type SedeShown = {
  readonly id: string
  readonly nome: string
  readonly indirizzo: string | undefined
  readonly localita: string | undefined
  readonly operatori: number
}

type SediProps = { readonly sedi: readonly SedeShown[]; readonly responsabile: boolean; readonly token: string }

/** The seats that are open, and how many work there. */
export const ElencoSedi = ({ sedi, responsabile, token }: SediProps) => {
  const t = useTranslations('studio.persone.sedi')
  if (sedi.length === 0) return <p>{t('vuoto')}</p>
  return (
    <section aria-labelledby="sedi">
      <h2 id="sedi">{t('elenco')}</h2>
      <ul className="mt-4 grid gap-4">
        {sedi.map(({ id, nome, indirizzo, localita, operatori }) => (
          <li key={id} className="card office-found">
            <h3>{nome}</h3>
            <p className="mt-2 soft">{[indirizzo, localita].filter(Boolean).join(', ') || t('senzaIndirizzo')}</p>
            <p className="mt-2">{t('persone', { count: operatori })}</p>
            {responsabile && operatori === 0 ? (
              <OwnForm to="/studio/persone/chiudi-sede" token={token} about={{ id }} className="mt-4">
                <Button kind="remove" small>
                  {t('chiudi', { name: nome })}
                </Button>
              </OwnForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

type NuovaProps = { readonly typed: TypedSede; readonly problem: string | undefined; readonly token: string }

/** A new seat. */
export const NuovaSede = ({ typed, problem, token }: NuovaProps) => {
  const t = useTranslations('studio.persone.sedi')
  return (
    <section aria-labelledby="nuova" className="narrow">
      <h2 id="nuova">{t('nuova')}</h2>
      <OwnForm to="/studio/persone/sede" token={token} className="mt-4">
        <Field
          name="nome"
          label={t('nome')}
          hint={t('nomeHint')}
          value={typed.nome}
          maxLength={80}
          {...(problem === undefined ? {} : { problem })}
        />
        <Field name="indirizzo" label={t('indirizzo')} value={typed.indirizzo} maxLength={80} />
        <Field name="localita" label={t('localita')} value={typed.localita} maxLength={80} />
        <p className="btns mt-8">
          <Button>{t('go')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}
