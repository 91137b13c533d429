import type { Campo, Quando } from '../../contracts/pratiche/campo'
import type { Carta, Procedura } from '../../contracts/pratiche/procedura'
import type { Words } from '../../i18n/words'
import { ifAny, type Parole } from './parole'

const asked = ({ passi }: Procedura, id: string): Campo | undefined =>
  passi.flatMap(({ campi }) => campi).find((campo) => campo.id === id)

const offered = (campo: Campo | undefined): number | undefined =>
  campo !== undefined && 'opzioni' in campo ? campo.opzioni.length : undefined

/** The answers that ask for it, in words; undefined where they are too many to be said, or any answer does. */
const answersOf = (procedura: Procedura, parole: Parole, quando: Quando): readonly string[] | undefined => {
  if (!('e' in quando) || quando.e.length === offered(asked(procedura, quando.campo))) return undefined
  const said = quando.e.map((each) => ifAny(parole, `campi.${quando.campo}.opzioni.${each}`))
  return said.every((each) => each !== undefined) ? said : undefined
}

/** Whether a paper is needed: always, if there is one, or after which answer. */
export const quandoServe = (t: Words<'pratiche'>, parole: Parole, procedura: Procedura, carta: Carta): string => {
  const { obbligatoria, quando } = carta
  if (quando === undefined) return t(obbligatoria ? 'serve' : 'seLoHai')
  const answers = answersOf(procedura, parole, quando)
  const domanda = ifAny(parole, `campi.${quando.campo}.domanda`)
  if (answers === undefined || domanda === undefined) return t(obbligatoria ? 'serveACasi' : 'aCasiSeLoHai')
  const about = { domanda, risposte: answers.map((each) => `«${each}»`).join(', ') }
  return t(obbligatoria ? 'serveSe' : 'seRispondi', about)
}
