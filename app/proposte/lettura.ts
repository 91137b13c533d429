import { readDecisione, type Decisione, type DecisioneProblem } from '../../contracts/correzione-decisione'
import { impronta } from '../../server/parametri/impronta'
import { effettoOf, rigaOf, type Effetto, type PropostaAperta } from '../../server/positions/proposta'

export const PROPOSTE = '/ufficio/proposte'

export const propostaPath = (id: string): string => `${PROPOSTE}/${id}`

/** A decision with what it changes, and a mark of what was shown: decided is only what was seen. */
export type Letta = {
  readonly decisione: Decisione
  /** Id of the row that it replaces. */
  readonly riga: string | undefined
  readonly effetto: Effetto | undefined
  readonly visto: string
}

export const letta = (aperta: PropostaAperta, decisione: Decisione): Letta => {
  if (decisione.esito === 'respinta') return { decisione, riga: undefined, effetto: undefined, visto: '' }
  const { correction, dal, esito } = decisione
  const riga = rigaOf(aperta, correction)
  const visto = impronta([aperta.proposta.id, esito, correction, dal, riga ?? null])
  return { decisione, riga, effetto: effettoOf(aperta, correction, dal), visto }
}

/** As the person proposes it, from the first day of its year: what the page shows before anything is chosen. */
export const comeProposta = (aperta: PropostaAperta): Letta | undefined => {
  const { correction, position } = aperta
  if (correction === undefined) return undefined
  return letta(aperta, { esito: 'accolta', motivo: '', correction, dal: `${position.anno}-01-01` })
}

export type LettaForm =
  { readonly ok: true; readonly value: Letta } | { readonly ok: false; readonly problems: readonly DecisioneProblem[] }

/** What an operator's form says of this proposal. */
export const leggi = (form: URLSearchParams, aperta: PropostaAperta): LettaForm => {
  const { held, position, correction } = aperta
  const read = readDecisione(form, { tipo: held.tipo, anno: position.anno, correction })
  return read.ok ? { ok: true, value: letta(aperta, read.value) } : read
}

/** Whether the operator has seen what this changes. */
export const isVista = (form: URLSearchParams, { decisione, visto }: Letta): boolean =>
  decisione.esito === 'respinta' || form.get('visto') === visto
