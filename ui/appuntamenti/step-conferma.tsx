import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  writeOra,
  type Chiesto,
  type Modo,
  type Ora,
  type PrenotazioneProblem,
  type TypedPrenotazione,
} from '../../contracts/appuntamento'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Carried } from './carried'
import { ContactsFields } from './contacts-fields'
import { AppuntamentoSummary } from './summary'

type StepConfermaProps = {
  /** The route that books, from `/`. */
  readonly to: string
  /** The page of the hours, with its language. */
  readonly back: string
  readonly token: string
  readonly chiesto: Chiesto
  readonly modo: Modo
  readonly ora: Ora
  readonly summary: { readonly ente: string; readonly ufficio: string; readonly indirizzo: string }
  readonly typed: TypedPrenotazione
  readonly problems: readonly PrenotazioneProblem[]
  /** What else is asked: at the counter, who comes. */
  readonly children?: ReactNode
}

/** Everything that will be booked, and the button that books it. */
export const StepConferma = (props: StepConfermaProps) => {
  const { to, back, token, chiesto, modo, ora, summary, typed, problems, children } = props
  const t = useTranslations('appuntamenti')
  const { tema, priorita } = chiesto
  return (
    <>
      <section aria-labelledby="riepilogo" className="card">
        <h2 id="riepilogo">{t('summary')}</h2>
        <AppuntamentoSummary quando={ora.inizio} tema={tema} modo={modo} priorita={priorita} {...summary} />
        <form method="post" action={back} className="mt-4">
          <Carried chiesto={chiesto} modo={modo} />
          <Button kind="second" small>
            {t('anotherHour')}
          </Button>
        </form>
      </section>
      <OwnForm to={to} token={token} about={{ ora: writeOra(ora), invia: 'si' }}>
        <Carried chiesto={chiesto} modo={modo} />
        {children}
        <ContactsFields modo={modo} typed={typed} problems={problems} />
        <p className="btns mt-8">
          <Button>{t('book')}</Button>
        </p>
      </OwnForm>
    </>
  )
}
