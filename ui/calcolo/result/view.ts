import { isPrima } from '../../../contracts/calcolo/anni'
import type { Contesto } from '../../../contracts/calcolo/aliquote-periodo'
import type { Risposte } from '../../../contracts/calcolo/risposte'
import { isScaduto } from '../../../engine/calendario/decadenza'
import type { IsoDate } from '../../../engine/kernel/dates'
import type { Conto, ContoPersona } from '../conto'
import type { ComuneAsked } from '../questions/asked'
import type { Answer } from './answer'

/** What the parts of the result show: all of it computed before, nothing here or in them. */
export type ResultView = {
  readonly comune: ComuneAsked
  readonly contesto: Contesto
  readonly risposte: Risposte
  readonly conto: Conto
  readonly persona: ContoPersona
  readonly answer: Answer
  readonly today: IsoDate
  /** The site, for a link that is whole: `https://tributi.comune.example`. */
  readonly origin: string
  /** Addresses, with the answers in them. */
  readonly hrefs: Readonly<Record<'form' | 'result' | 'f24' | 'confronto' | 'file' | 'query', string>>
}

/** What the sum of one immobile shows: a page that tells a case has no day and no answer of its own. */
export type SumView = Pick<ResultView, 'comune' | 'contesto' | 'risposte' | 'conto' | 'persona'> & {
  readonly hrefs: Pick<ResultView['hrefs'], 'form' | 'query'>
}

/** Nobody can ask for the year any more, or no form of ours is for it: no F24 (docs/decisions/0025). */
export const isClosed = ({ contesto: { anno }, today }: Pick<ResultView, 'contesto' | 'today'>): boolean =>
  isPrima(anno) || isScaduto(anno, today)

/** The form at an immobile, with its card open. */
export const immobileHref = ({ hrefs }: SumView, at: number, field = `i${at}`): string =>
  `${hrefs.form}?${hrefs.query}&aperto=${at}#${field}`
