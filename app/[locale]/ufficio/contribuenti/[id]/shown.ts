import type { ProblemCode } from '../../../../../engine/kernel/problem'
import type { Conto, Position } from '../../../../../server/positions/queries'
import type { AccountRow } from '../../../../../ui/ufficio/posizione/account'

/** The account as a screen shows it: amounts and where they come from, without the way to them. */
export const accountRows = ({ righe }: Conto, wordsOf: (code: ProblemCode) => string): readonly AccountRow[] =>
  righe.map(({ tributo, fonte, dovuto, versato, resta }) => ({
    ...{ tributo, fonte: fonte.da, dovuto, versato, resta },
    problemi: fonte.da === 'problemi' ? [...new Set(fonte.problems.map(({ code }) => wordsOf(code)))] : [],
  }))

/** What each property is called: its address, or its place on the map. */
export const immobileNames = ({ immobili }: Position): ReadonlyMap<string, string> =>
  new Map(
    immobili.map(({ id, dati }) => {
      const last = dati.at(-1)
      const place = [last?.foglio, last?.particella, last?.subalterno].filter(Boolean).join('/')
      return [id, last?.indirizzo ?? place]
    }),
  )
