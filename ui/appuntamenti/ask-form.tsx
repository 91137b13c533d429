import { useTranslations } from 'next-intl'
import { PRIORITA, writeCosa, type Modo, type Tema } from '../../contracts/appuntamento'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Help } from '../components/help'

export type SportelloShown = {
  readonly ufficio: string
  readonly nome: string
  readonly indirizzo: string
  readonly temi: readonly Tema[]
  readonly modi: readonly Modo[]
}

type AskFormProps = {
  /** The page of the hours, with its language. */
  readonly to: string
  readonly comune: string
  readonly sportelli: readonly SportelloShown[]
  readonly typed: { readonly cosa: string; readonly modo: string; readonly priorita: string }
  /** Shown again because something is missing. */
  readonly wrong: boolean
}

/** About what, in which way, and whether somebody is received first. */
export const AskForm = ({ to, comune, sportelli, typed, wrong }: AskFormProps) => {
  const t = useTranslations('appuntamenti')
  const modi = [...new Set(sportelli.flatMap((one) => one.modi))]
  const cose = sportelli.flatMap(({ ufficio, nome, indirizzo, temi }) =>
    temi.map((tema) => ({
      value: writeCosa({ tema, ufficio }),
      label: t(`tema.${tema}`),
      hint: sportelli.length > 1 ? [nome, indirizzo].filter(Boolean).join(', ') : undefined,
    })),
  )
  const missing = (said: string): { problem?: string } => (wrong && said === '' ? { problem: t('choose') } : {})
  const only = modi.length === 1 ? modi[0]! : ''
  return (
    <form method="post" action={to} noValidate>
      <input type="hidden" name="comune" value={comune} />
      <Choice name="cosa" label={t('about')} options={cose} value={typed.cosa} {...missing(typed.cosa)} />
      <Choice
        name="modo"
        label={t('way')}
        options={modi.map((modo) => ({ value: modo, label: t(`modoScelta.${modo}`), hint: t(`modoHint.${modo}`) }))}
        value={typed.modo || only}
        {...missing(typed.modo || only)}
      />
      <Choice
        name="priorita"
        label={t('first')}
        hint={t('firstHint')}
        options={PRIORITA.map((one) => ({ value: one, label: t(`priorita.${one}`) }))}
        value={typed.priorita || 'nessuna'}
        help={
          <Help summary={t('firstWhy')} group="priorita">
            <p>{t('firstWhyText')}</p>
          </Help>
        }
      />
      <p className="btns mt-8">
        <Button>{t('seeHours')}</Button>
      </p>
    </form>
  )
}
