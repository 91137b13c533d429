import type { Decisione } from '../../../../server/parametri/queries'
import { today } from '../../../../server/platform/clock'
import type { DecisioneShown } from '../../../../ui/parametri/storia'

const TIME = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' })

/** As the page shows them: who, on which day and at what time in Italy. */
export const storiaShown = (righe: readonly Decisione[]): readonly DecisioneShown[] =>
  righe.map(({ id, dal, atto, delibera, da, il, superata }) => ({
    ...{ id, dal, atto, delibera, da },
    giorno: today(il),
    ora: TIME.format(il),
    superata: superata !== undefined,
  }))
