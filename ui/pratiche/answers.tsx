import { useTranslations } from 'next-intl'
import type { Risposte } from '../../contracts/pratiche/lettura'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import { campiVisti, passiVisti } from '../../contracts/pratiche/percorso'
import type { Passo, Procedura } from '../../contracts/pratiche/procedura'
import { Answers } from '../components/answers'
import { useParole } from './parole'
import { domandaOf, passoTitolo, useRisposta } from './words'

type RisposteProps = {
  readonly procedura: Procedura
  readonly risposte: Risposte
  readonly oggetti: readonly Oggetto[]
}

type DaRivedereProps = RisposteProps & {
  /** The first step that is still open: what comes after it was not asked yet. */
  readonly aperto: Passo | undefined
  readonly href: (passo: Passo) => string
}

/** Every answer with the way to change it: the last look before it is sent. */
export const RisposteDaRivedere = ({ procedura, risposte, oggetti, aperto, href }: DaRivedereProps) => {
  const t = useTranslations('pratiche')
  const parole = useParole(procedura.id)
  const said = useRisposta(procedura, oggetti)
  const seen = passiVisti(procedura, risposte)
  const open = seen.findIndex(({ id }) => id === aperto?.id)
  return seen.slice(0, open < 0 ? seen.length : open).map((passo) => (
    <section key={passo.id} className="mt-8">
      <h3>{passoTitolo(t, parole, passo)}</h3>
      <Answers
        answers={campiVisti(passo, risposte).map((campo) => ({
          key: campo.id,
          question: domandaOf(t, parole, passo.id, campo.id),
          answer: said(campo, risposte),
          href: `${href(passo)}#${campo.tipo === 'giorno' ? `${campo.id}.g` : campo.id}`,
          change: (
            <>
              {t('cambia')}
              <span className="vh">: {domandaOf(t, parole, passo.id, campo.id)}</span>
            </>
          ),
        }))}
      />
    </section>
  ))
}

/** What was sent, as it was sent. */
export const RisposteInviate = ({ procedura, risposte, oggetti }: RisposteProps) => {
  const t = useTranslations('pratiche')
  const parole = useParole(procedura.id)
  const said = useRisposta(procedura, oggetti)
  return (
    <dl className="facts">
      {passiVisti(procedura, risposte).flatMap((passo) =>
        campiVisti(passo, risposte).map((campo) => (
          <div key={campo.id}>
            <dt>{domandaOf(t, parole, passo.id, campo.id)}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{said(campo, risposte)}</dd>
          </div>
        )),
      )}
    </dl>
  )
}
