import { headers } from 'next/headers'
import { cache } from 'react'
import { CAMPI_CONTRIBUENTE, prefixOf } from '../../../../../../contracts/contribuente/campi'
import { POSTED_HEADER } from '../../../../../../contracts/posted-form'
import {
  campoOperazione,
  readModulo,
  stampeDi,
  type Modulistica,
  type Stampa,
} from '../../../../../../server/f24/modulo'
import { findCalcoloF24, type CalcoloF24, type ComuneF24, type NoF24 } from '../../../../../../server/f24/queries'
import { today } from '../../../../../../server/platform/clock'
import type { Hidden } from '../../../../../../ui/f24/posted-answers'

export type Ready = {
  readonly calcolo: CalcoloF24
  readonly modulo: Modulistica
  /** What was sent, with the answers of the owners that were not chosen too: nothing typed is lost on the way. */
  readonly hidden: Hidden
}

export type F24View =
  | {
      readonly kind: 'none'
      readonly reason: NoF24 | 'nothing-left'
      readonly comune?: ComuneF24
      readonly anno?: number
    }
  /** `sent`: the form was sent to be checked, so what is wrong is shown. */
  | ({ readonly kind: 'form'; readonly sent: boolean } & Ready)
  | ({ readonly kind: 'check'; readonly stampe: readonly Stampa[] } & Ready)

/** Only the fields we know go round again. */
const hiddenOf = (form: URLSearchParams, { titolari }: CalcoloF24): Hidden => {
  const names = [
    'quale',
    'ritardo',
    ...titolari.flatMap(({ who }) => [...CAMPI_CONTRIBUENTE.map((c) => prefixOf(who) + c), campoOperazione(who)]),
  ]
  const chi = form.getAll('chi').slice(0, 10)
  return [
    ...chi.map((value) => ['chi', value] as const),
    ...names.flatMap((name) => {
      const value = form.get(name)
      return value === null || value === '' ? [] : [[name, value.slice(0, 200)] as const]
    }),
  ]
}

const viewOf = async (query: string, posted: string): Promise<F24View> => {
  const found = await findCalcoloF24(new URLSearchParams(query))
  if (!found.ok) return { kind: 'none', ...found }
  const form = new URLSearchParams(posted)
  const { calcolo } = found
  const modulo = await readModulo(form, calcolo, today())
  const { comune, anno } = calcolo
  if (modulo.offered.length === 0) return { kind: 'none', reason: 'nothing-left', comune, anno }
  const ready = { calcolo, modulo, hidden: hiddenOf(form, calcolo) }
  const sent = form.get('passo') === 'controlla'
  const stampe = sent ? stampeDi(modulo, today()) : undefined
  return stampe === undefined ? { kind: 'form', sent, ...ready } : { kind: 'check', stampe, ...ready }
}

const load = cache(viewOf)

/** The page for these answers and this form; computed once for the page and its title. */
export const loadF24 = async (query: string): Promise<F24View> =>
  load(query, (await headers()).get(POSTED_HEADER) ?? '')

/** What the page of the check shows. */
export type CheckView = Extract<F24View, { kind: 'check' }>
