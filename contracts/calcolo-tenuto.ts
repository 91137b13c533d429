import { readRisposte, writeRisposte } from './calcolo/risposte'

/** What an address of the calculator may hold at most to be kept. */
export const MOST_RISPOSTE = 6_000

export const MOST_CALCOLI = 50

export type CalcoloDaTenere = { readonly comune: string; readonly anno: number; readonly risposte: string }

/** The answers of a calculation as they are kept: only those we know, in a fixed order; undefined where they are none. */
export const readCalcolo = (form: URLSearchParams): CalcoloDaTenere | undefined => {
  const typed = form.get('risposte') ?? ''
  if (typed.length > MOST_RISPOSTE) return undefined
  const risposte = readRisposte(new URLSearchParams(typed))
  const { comune, anno, immobili } = risposte
  if (!/^[A-Z]\d{3}$/.test(comune) || !/^20\d\d$/.test(anno) || immobili.length === 0) return undefined
  return { comune, anno: Number(anno), risposte: writeRisposte(risposte).toString() }
}

/** Which of them a button is about: never in an address. */
export const readCalcoloRef = (form: URLSearchParams): string | undefined =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(form.get('id') ?? '')?.[0]
