import { prospettoToTyped } from '../../../../../contracts/parametri/prospetto'
import { typedAtto } from '../../../../../contracts/parametri/atto'
import { effettoProspetto } from '../../../../../server/parametri/imu'
import type { Scope } from '../../../../../server/platform/scope'
import type { Inizio, Letto } from './read'
import { readForm } from './read'

/** What the form shows: what was typed, with the move of its button done; or what holds now. */
export const shownForm = (form: URLSearchParams | undefined, belfiore: string, inizio: Inizio): Letto => {
  if (form !== undefined) return readForm(moved(form), belfiore, inizio)
  const { proprio, held } = inizio
  const typed = prospettoToTyped(held, {
    maggiorazione755: proprio?.valore.maggiorazione755 ?? false,
    ...(proprio?.valore.pubblicazione === undefined ? {} : { pubblicazione: proprio.valore.pubblicazione }),
  })
  return { typed, atto: typedAtto(new URLSearchParams()), problems: [] }
}

/** "Aggiungi" puts an empty case in, "togli" takes one out: nothing else of the form changes. */
const moved = (form: URLSearchParams): URLSearchParams => {
  const mossa = form.get('mossa') ?? ''
  const rows = form.getAll('voce')
  const next = new URLSearchParams([...form].filter(([name]) => name !== 'voce'))
  const stay = mossa.startsWith('togli:') ? rows.filter((row) => `togli:${row}` !== mossa) : rows
  for (const row of stay) next.append('voce', row)
  if (mossa === 'aggiungi' && form.get('nuova')) {
    const row = String(1 + Math.max(-1, ...rows.map(Number).filter(Number.isInteger)))
    next.append('voce', row)
    next.set(`v.${row}.f`, form.get('nuova')!)
  }
  return next
}

const SHOWS = new Set(['effetto', 'salva'])

/** Only where the person asked what changes: a case just added has no figure yet, and is not wrong for that. */
export const wantsEffect = (form: URLSearchParams | undefined): boolean => SHOWS.has(form?.get('mossa') ?? '')

export const effectOf = async (scope: Scope, belfiore: string, { anno }: Inizio, letto: Letto) =>
  letto.value && effettoProspetto(scope, { belfiore, anno }, letto.value.valore)
