import { z } from 'zod'

const day = z.iso.date()
/** `123/2026`: what the person knows the request by. */
const protocollo = z.string().min(1).max(40)
const pratica = z.object({ protocollo })

/** Of the office's clock, as it hangs at its wall. */
const quando = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const appuntamento = z.object({ quando, ufficio: z.string().max(200), indirizzo: z.string().max(300).optional() })

/** A statement, and where it is in the area: no sum, no property. */
const avviso = z.object({
  tributo: z.enum(['imu', 'tari']),
  anno: z.string().regex(/^\d{4}$/),
  comune: z.string().regex(/^[A-Z]\d{3}$/),
  avviso: z.uuid(),
  /** Number of the statement, where it comes to an heir of who owed it. */
  daErede: z.string().max(20).optional(),
})

/**
 * What is told to people, and what each template asks. No amount, no property, no reason of an office: a letter outside the
 * portal says that there is something to read, and where.
 */
export const MODELLI = {
  'pratica-ricevuta': pratica.extend({ ufficio: z.string().max(200), entro: day.optional() }),
  'integrazione-chiesta': pratica.extend({ entro: day.optional() }),
  'domanda-ufficio': pratica,
  'pratica-decisa': pratica,
  'correzione-decisa': z.object({ anno: z.string().regex(/^\d{4}$/) }),
  'rappresentanza-decisa': z.object({}),
  'mandato-chiesto': z.object({}),
  'mandato-caricato': z.object({}),
  'appuntamento-preso': appuntamento,
  'appuntamento-spostato': appuntamento,
  'appuntamento-annullato': appuntamento,
  'appuntamento-promemoria': appuntamento,
  'avviso-emesso': avviso.extend({ entro: day.optional(), sostituisce: z.string().max(20).optional() }),
  'avviso-promemoria': avviso.extend({ entro: day }),
  'avviso-scaduto': avviso.extend({ entro: day }),
  'dati-prima': z.object({
    ...{ tributo: avviso.shape.tributo, anno: avviso.shape.anno, comune: avviso.shape.comune },
    ...{ dati: z.uuid(), entro: day },
  }),
  'conferma-recapito': z.object({ codice: z.string().regex(/^\d{6}$/) }),
} as const

export type Modello = keyof typeof MODELLI
export type ValoriDi = { readonly [M in Modello]: Readonly<z.infer<(typeof MODELLI)[M]>> }

/** A kind with its values: one of these, never another's. */
export type Contenuto = { readonly [M in Modello]: { readonly modello: M; readonly valori: ValoriDi[M] } }[Modello]

export const isModello = (text: string): text is Modello => Object.hasOwn(MODELLI, text)

/** What may be wished for or not. The confirmation of an address is asked for by who typed it. */
export const SCELTE = ['pratiche', 'appuntamenti', 'avvisi'] as const
/** What who has said nothing yet is asked for: statements in the place of paper are for who ticks them. */
export const SCELTE_DI_PARTENZA = ['pratiche', 'appuntamenti'] as const
export type Scelta = (typeof SCELTE)[number]

/** About a statement: by the comune's own order of channels, and on paper where none of them does. */
export const isDiAvviso = (modello: Modello): boolean => modello.startsWith('avviso-')

/** Under which wish a kind falls; undefined for what is always sent. */
export const sceltaOf = (modello: Modello): Scelta | undefined => {
  if (modello === 'conferma-recapito') return undefined
  if (isDiAvviso(modello)) return 'avvisi'
  return modello.startsWith('appuntamento') ? 'appuntamenti' : 'pratiche'
}

/** What a message carries as it was queued. @throws ZodError for a row that no version of ours wrote */
export const readContenuto = (modello: string, valori: unknown): Contenuto => {
  if (!isModello(modello)) throw new Error(`No template: ${modello}.`)
  return { modello, valori: MODELLI[modello].parse(valori) } as Contenuto
}
