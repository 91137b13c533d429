import { TIPI } from '../../../contracts/calcolo/risposte'
import type { PassoDomanda } from '../../../contracts/calcolo/passi'
import { TypeQuestion } from '../card'
import type { FormProps } from '../form-props'
import { askedOf } from '../questions/card-props'
import { Change } from '../questions/changes'
import { Possession } from '../questions/possession'
import { RatesQuestions } from '../questions/rates'
import { ContitolariQuestion } from '../questions/share'
import { Question } from '../questions/stretch'

/** One question, drawn as in the form of all of them. */
export const OneQuestion = ({ form, passo }: { readonly form: FormProps; readonly passo: PassoDomanda }) => {
  const { immobile: at, periodo, domanda } = passo
  const immobile = form.risposte.immobili[at]!
  const card = { form, immobile, at }
  const tipo = TIPI.find((one) => one === immobile.campi.tipo)
  if (domanda === 'tipo' || tipo === undefined) return <TypeQuestion {...card} />
  if (domanda === 'possesso') return <Possession {...card} />
  if (domanda === 'cambio') return <Change card={card} k={periodo} tipo={tipo} />
  const asked = askedOf(card, periodo, tipo)
  if (domanda === 'contitolari') return <ContitolariQuestion {...asked} />
  if (domanda === 'aliquote')
    return asked.preparato ? <RatesQuestions asked={asked} preparato={asked.preparato} /> : null
  return <Question {...asked} domanda={domanda} />
}
