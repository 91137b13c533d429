import { risposteDi } from './calcolo/campi'
import { CALCOLI, testoDi, voceDi, type Calcolo, type VoceElenco } from './scadenzario/elenco'

/** What an address of a calculator may hold at most to be kept. */
export const MOST_RISPOSTE = 6_000

export const MOST_CALCOLI = 50

export type CalcoloDaTenere = {
  readonly calcolo: Calcolo
  /** Codice catastale; undefined where what is paid late does not say it. */
  readonly comune: string | undefined
  readonly anno: number | undefined
  readonly risposte: string
}

const known = ({ calcolo, query }: VoceElenco): CalcoloDaTenere | undefined => {
  if (query.length > MOST_RISPOSTE) return undefined
  const risposte = risposteDi(calcolo, new URLSearchParams(query))
  if (risposte === undefined) return undefined
  const said = new URLSearchParams(risposte)
  // two answers are where and when; a calculation has one more
  if ([...said].length < 3) return undefined
  const [comune] = /^[A-Z]\d{3}$/.exec(said.get('comune') ?? '') ?? []
  const [anno] = /^20\d\d$/.exec(said.get('anno') ?? '') ?? []
  return { calcolo, comune, anno: anno === undefined ? undefined : Number(anno), risposte }
}

/** The answers of a calculation as they are kept: only those we know, in a fixed order; undefined where they are none. */
export const readCalcolo = (form: URLSearchParams): CalcoloDaTenere | undefined => {
  const calcolo = CALCOLI.find((one) => one === form.get('calcolo'))
  return calcolo && known({ calcolo, query: form.get('risposte') ?? '' })
}

/** As it waits in a browser through the sign-in, and back. */
export const textOfCalcolo = ({ calcolo, risposte }: CalcoloDaTenere): string => testoDi({ calcolo, query: risposte })

export const calcoloOfText = (text: string): CalcoloDaTenere | undefined => {
  const voce = voceDi(text)
  return voce && known(voce)
}
