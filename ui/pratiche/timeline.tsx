import { useFormatter, useTranslations } from 'next-intl'
import { EVENTI, type Evento } from '../../contracts/pratiche/stati'

export type EventoView = {
  readonly id: string
  readonly quando: Date
  readonly tipo: string
  readonly ruolo: string
  readonly testo: string | undefined
  readonly interno: boolean
  readonly da: string
  /** Who took charge, by name. */
  readonly nome: string | undefined
}

const OFFICE = ['operatore', 'responsabile', 'amministratore']

const tipoOf = (tipo: string): Evento => EVENTI.find((each) => each === tipo) ?? 'nota'

type TimelineProps = {
  readonly eventi: readonly EventoView[]
  /** For the office: who did it. Without, a person reads that it was the office. */
  readonly chi?: (evento: EventoView) => string
}

/** All that happened, the newest first. */
export const Timeline = ({ eventi, chi }: TimelineProps) => {
  const t = useTranslations('pratiche')
  const format = useFormatter()
  const parte = ({ ruolo, nome }: EventoView): string => nome ?? t(OFFICE.includes(ruolo) ? 'daUfficio' : 'daPersona')
  return (
    <ol className="story">
      {[...eventi].reverse().map((evento) => (
        <li key={evento.id}>
          <span className="soft">
            {format.dateTime(evento.quando, { dateStyle: 'long', timeStyle: 'short' })} · {(chi ?? parte)(evento)}
            {evento.interno ? ` · ${t('interno')}` : null}
          </span>
          <b>{t(`evento.${tipoOf(evento.tipo)}`)}</b>
          {evento.testo === undefined ? null : <p className="mt-1 whitespace-pre-line wrap-anywhere">{evento.testo}</p>}
        </li>
      ))}
    </ol>
  )
}
