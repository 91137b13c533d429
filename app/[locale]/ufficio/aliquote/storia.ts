import type { Decisione } from '../../../../server/parametri/queries'
import { today } from '../../../../server/platform/clock'
import type { DecisioneShown } from '../../../../ui/parametri/storia'

const TIME = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' })

const momento = (il: Date) => ({ giorno: today(il), ora: TIME.format(il) })

/** As the page shows them: who, on which day and at what time in Italy. */
export const storiaShown = (righe: readonly Decisione[]): readonly DecisioneShown[] =>
  righe.map(({ id, dal, atto, delibera, da, il, superata, ritirata }) => ({
    ...{ id, dal, atto, delibera, da },
    ...momento(il),
    superata: superata !== undefined,
    ...(ritirata && { ritirata: { da: ritirata.da, motivo: ritirata.motivo, ...momento(ritirata.il) } }),
  }))
