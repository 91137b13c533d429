import { MASSIMO, TIPI, type Risposte, type RisposteImmobile, type RispostePeriodo, type Tipo } from './risposte'

/** A form sends a button beside its answers; here it becomes the next answers (works without JavaScript). */
export type Azione =
  | { readonly kind: 'aggiungi-immobile'; readonly tipo: Tipo | '' }
  | { readonly kind: 'togli-immobile'; readonly immobile: number }
  | { readonly kind: 'aggiungi-periodo' | 'togli-periodo'; readonly immobile: number }
  | { readonly kind: 'aggiungi-costo'; readonly immobile: number; readonly periodo: number }
  /** `valore`: cents. */
  | { readonly kind: 'usa-valore'; readonly immobile: number; readonly periodo: number; readonly valore: number }
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

const withinPeriodo = (
  immobile: RisposteImmobile,
  at: number,
  change: (periodo: RispostePeriodo) => RispostePeriodo,
): RisposteImmobile => ({
  ...immobile,
  periodi: immobile.periodi.map((periodo, k) => (k === at ? change(periodo) : periodo)),
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
      return changed(risposte, azione.immobile, (own) =>
        withinPeriodo(own, azione.periodo, (periodo) => ({
          ...periodo,
          costi: [...periodo.costi, { anno: '', importo: '', coefficiente: '' }],
        })),
      )
    case 'usa-valore':
      return changed(risposte, azione.immobile, (own) =>
        withinPeriodo(own, azione.periodo, (periodo) => ({
          ...periodo,
          campi: { ...periodo.campi, venale: (azione.valore / 100).toFixed(2).replace('.', ',') },
        })),
      )
    case 'contitolari':
      return { ...risposte, contitolari: Math.min(MASSIMO.contitolari, Math.max(0, azione.quanti)) }
  }
}

/** What the pressed button asks: `azione=togli-immobile:2`; `undefined` where none was pressed or it says nothing. */
export const readAzione = (params: URLSearchParams): Azione | undefined => {
  const [kind, first = '', second = '', third = ''] = (params.get('azione') ?? '').split(':')
  const indexOf = (text: string): number => Number(/^\d{1,2}$/.exec(text)?.[0] ?? 0)
  const at = indexOf(first)
  switch (kind) {
    case 'aggiungi-immobile':
      return { kind, tipo: TIPI.find((tipo) => tipo === first) ?? '' }
    case 'togli-immobile':
    case 'aggiungi-periodo':
    case 'togli-periodo':
      return { kind, immobile: at }
    case 'aggiungi-costo':
      return { kind, immobile: at, periodo: indexOf(second) }
    case 'usa-valore':
      return /^\d{1,11}$/.test(third)
        ? { kind, immobile: at, periodo: indexOf(second), valore: Number(third) }
        : undefined
    case 'contitolari':
      return { kind, quanti: at }
    default:
      return undefined
  }
}
