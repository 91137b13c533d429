import { findComune } from '../../server/comuni/queries'
import { today } from '../../server/platform/clock'
import { contoOf, estrattoOf, type Conto, type Estratto, type Position } from '../../server/positions/queries'
import type { ratesFor } from '../../server/positions/queries'
import type { PosizioneView } from '../../ui/posizione/view'

type Rates = Awaited<ReturnType<typeof ratesFor>>

/** A position with all that is computed of it, and what its pages show. */
export type Shown = {
  readonly position: Position
  readonly rates: Rates
  readonly conto: Conto
  readonly estratto: Estratto
  readonly view: PosizioneView
}

/** Computes what a position owes and puts it as the pages show it: the same for the person and for the office. */
export const shownOf = async (position: Position, rates: Rates): Promise<Shown> => {
  const conto = contoOf(position, rates)
  const estratto = estrattoOf(position, conto)
  const comune = await findComune(position.belfiore)
  const { anno, nome, tributi, immobili, utenze, concessioni, dovuti, proposte } = position
  return {
    ...{ position, rates, conto, estratto },
    view: {
      ...{ anno, nome, tributi, immobili, utenze, concessioni, dovuti, proposte, today: today() },
      ...{ righe: conto.righe, completo: conto.completo, ...estratto },
      comune: {
        belfiore: position.belfiore,
        nome: comune?.nome ?? position.belfiore,
        sigla: comune?.sigla ?? '',
      },
    },
  }
}
