import { MASSIMO, TIPI, type Risposte, type RisposteImmobile, type RispostePeriodo, type Tipo } from './risposte'

/** A form sends a button beside its answers; here it becomes the next answers (works without JavaScript). */
export type Azione =
  | { readonly kind: 'aggiungi-immobile'; readonly tipo: Tipo | '' }
  | { readonly kind: 'togli-immobile'; readonly immobile: number }
  | { readonly kind: 'aggiungi-periodo' | 'togli-periodo'; readonly immobile: number }
  | { readonly kind: 'aggiungi-costo'; readonly immobile: number; readonly periodo: number }
  | { readonly kind: 'contitolari'; readonly quanti: number }

const VUOTO: RispostePeriodo = { campi: {}, costi: [], contitolari: [] }

const changed = (
  risposte: Risposte,
  at: number,
  change: (immobile: RisposteImmobile) => RisposteImmobile,
): Risposte => ({
  ...risposte,
  immobili: risposte.immobili.map((immobile, index) => (index === at ? change(immobile) : immobile)),
})

/** A new stretch starts from the answers of the one before: only what changed is typed again. */
const withPeriodo = (immobile: RisposteImmobile): RisposteImmobile => {
  const last = immobile.periodi[immobile.periodi.length - 1] ?? VUOTO
  if (immobile.periodi.length >= MASSIMO.periodi) return immobile
  const campi = { ...last.campi }
  for (const key of ['dal.g', 'dal.m', 'dal.a', 'confermo'] as const) delete campi[key]
  return { ...immobile, periodi: [...immobile.periodi, { ...last, campi }] }
}

export const applyAzione = (risposte: Risposte, azione: Azione): Risposte => {
  switch (azione.kind) {
    case 'aggiungi-immobile': {
      if (risposte.immobili.length >= MASSIMO.immobili) return risposte
      const campi = azione.tipo === '' ? {} : { tipo: azione.tipo }
      return { ...risposte, immobili: [...risposte.immobili, { campi, periodi: [VUOTO] }] }
    }
    case 'togli-immobile':
      return { ...risposte, immobili: risposte.immobili.filter((_, index) => index !== azione.immobile) }
    case 'aggiungi-periodo':
      return changed(risposte, azione.immobile, withPeriodo)
    case 'togli-periodo':
      return changed(risposte, azione.immobile, (own) => ({
        ...own,
        periodi: own.periodi.slice(0, Math.max(1, own.periodi.length - 1)),
      }))
    case 'aggiungi-costo':
      return changed(risposte, azione.immobile, (own) => ({
        ...own,
        periodi: own.periodi.map((periodo, k) =>
          k === azione.periodo
            ? { ...periodo, costi: [...periodo.costi, { anno: '', importo: '', coefficiente: '' }] }
            : periodo,
        ),
      }))
    case 'contitolari':
      return { ...risposte, contitolari: Math.min(MASSIMO.contitolari, Math.max(0, azione.quanti)) }
  }
}

/** What the pressed button asks: `azione=togli-immobile:2`; `undefined` where none was pressed or it says nothing. */
export const readAzione = (params: URLSearchParams): Azione | undefined => {
  const [kind, first = '', second = ''] = (params.get('azione') ?? '').split(':')
  const at = Number(/^\d{1,2}$/.exec(first)?.[0] ?? 0)
  switch (kind) {
    case 'aggiungi-immobile':
      return { kind, tipo: TIPI.find((tipo) => tipo === first) ?? '' }
    case 'togli-immobile':
    case 'aggiungi-periodo':
    case 'togli-periodo':
      return { kind, immobile: at }
    case 'aggiungi-costo':
      return { kind, immobile: at, periodo: Number(/^\d{1,2}$/.exec(second)?.[0] ?? 0) }
    case 'contitolari':
      return { kind, quanti: at }
    default:
      return undefined
  }
}
