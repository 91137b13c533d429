import type { Risposte } from './risposte'

/** Before 2020 every rate is typed, and those of co-owners may be others: each makes a calculation of their own. */
export const soltantoUno = (risposte: Risposte): Risposte => ({
  ...risposte,
  contitolari: 0,
  immobili: risposte.immobili.map((own) => ({
    ...own,
    periodi: own.periodi.map((periodo) => ({ ...periodo, contitolari: [] })),
  })),
})
