import { useLocale, useTranslations } from 'next-intl'
import type { Modo, OraLocale, Priorita, Tema } from '../../contracts/appuntamento'
import { quandoDi } from './words'

export type Riepilogo = {
  readonly quando: OraLocale
  readonly tema: Tema
  readonly modo: Modo
  readonly ente: string
  readonly ufficio: string
  readonly indirizzo: string
  /** Shown to who is asked to confirm it, not afterwards. */
  readonly priorita?: Priorita
  readonly nota?: string | null
}

/** Everything about an appointment on one screen (C.SE.1.4). */
export const AppuntamentoSummary = (own: Riepilogo) => {
  const t = useTranslations('appuntamenti')
  const locale = useLocale()
  const where = [own.ufficio, own.modo === 'sportello' ? own.indirizzo : ''].filter(Boolean).join(', ')
  const facts = [
    ['when', quandoDi(t, own.quando, locale)],
    ['what', t(`tema.${own.tema}`)],
    ['how', t(`modoScelta.${own.modo}`)],
    ['with', own.ente],
    ['where', where],
    ...(own.priorita === undefined ? [] : [['firstShort', t(`priorita.${own.priorita}`)] as const]),
    ...(own.nota ? [['noteShort', own.nota] as const] : []),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`fact.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
