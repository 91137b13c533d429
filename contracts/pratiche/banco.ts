import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import { law, uncertain, type Law } from '../../engine/kernel/law'
import { cleanText } from '../personal-text'
import { isProceduraId, type ProceduraId } from './ids'
import type { Chi, Procedura } from './procedura'
import { PROCEDURE } from './procedure'

/** Signed in front of who takes it; told by who cannot sign, to a public officer who knows who they are. */
export const FIRMA_AL_BANCO: Law = law('DPR 445/2000', 'art. 38 c. 3')
export const A_VOCE: Law = law('DPR 445/2000', 'art. 4 c. 1')
/** Where the second does not hold: declarations about taxes. */
export const NON_A_VOCE: Law = law('DPR 445/2000', 'art. 4 c. 3')
/** Papers that count as a carta d'identità. */
export const DOCUMENTO: Law = uncertain('DPR 445/2000', 'art. 35 c. 2')

export const COME_RESA = ['firmata', 'a-voce'] as const
export const DOCUMENTI = ['carta-identita', 'passaporto', 'patente', 'tessera'] as const

/** How a declaration was made at the counter, and how who made it was known. No number of a document is kept whole. */
export type Resa = {
  readonly come: (typeof COME_RESA)[number]
  readonly documento: (typeof DOCUMENTI)[number]
  /** Last signs of its number; undefined where they were not taken. */
  readonly finale: string | undefined
  /** Who took it, by name. */
  readonly operatore: string
}

export type ResaProblem = { readonly field: 'come' | 'documento' | 'finale'; readonly code: 'scegli' | 'finale' }

/** The canone is no tax; whatever else there is concerns one, or may: there a signature is needed. */
export const maiAVoce = ({ tributo }: Pick<Procedura, 'tributo'>): boolean => tributo !== 'canone'

/** Reads how it was made. @returns it without its taker, or what is to correct */
export const leggiResa = (
  form: URLSearchParams,
  procedura: Pick<Procedura, 'tributo'>,
): { readonly value: Omit<Resa, 'operatore'> } | { readonly problems: readonly ResaProblem[] } => {
  const come = COME_RESA.find((each) => each === form.get('come') && (each === 'firmata' || !maiAVoce(procedura)))
  const documento = DOCUMENTI.find((each) => each === form.get('documento'))
  const finale = (form.get('finale') ?? '').trim().toUpperCase()
  const isFinale = /^[A-Z0-9]{0,4}$/.test(finale)
  if (come !== undefined && documento !== undefined && isFinale) {
    return { value: { come, documento, finale: finale || undefined } }
  }
  return {
    problems: [
      ...(come === undefined ? [{ field: 'come', code: 'scegli' } as const] : []),
      ...(documento === undefined ? [{ field: 'documento', code: 'scegli' } as const] : []),
      ...(isFinale ? [] : [{ field: 'finale', code: 'finale' } as const]),
    ],
  }
}

/** As an event keeps it; undefined for what was not made at a counter. */
export const resaIn = (dati: unknown): Resa | undefined => {
  const said = (dati ?? {}) as Readonly<Record<string, unknown>>
  const come = COME_RESA.find((each) => each === said.come)
  const documento = DOCUMENTI.find((each) => each === said.documento)
  if (come === undefined || documento === undefined || typeof said.nome !== 'string') return undefined
  return { come, documento, operatore: said.nome, finale: typeof said.finale === 'string' ? said.finale : undefined }
}

/** Who stands at the counter, and for whom. */
export type AlBanco = {
  readonly cognome: string
  readonly nome: string
  /** The firm that they stand there for, and their own code. */
  readonly denominazione: string | undefined
  readonly firmatario: string | undefined
}

/** In which somebody can be written to. */
const LINGUE = ['it', 'en', 'de'] as const

export type NuovaAlBanco = AlBanco & {
  readonly codiceFiscale: string
  readonly procedura: ProceduraId
  readonly lingua: (typeof LINGUE)[number]
}

export const BANCO_FIELDS = ['procedura', 'codiceFiscale', 'cognome', 'nome', 'denominazione', 'firmatario'] as const
export type BancoField = (typeof BANCO_FIELDS)[number]
export type BancoProblem = {
  readonly field: BancoField
  readonly code: 'manca' | 'codice' | 'sconosciuta' | 'chi' | 'persona'
}

/** Names that the comune has of that code already. */
export type NomiNoti = {
  readonly cognome?: string | undefined
  readonly nome?: string | undefined
  readonly denominazione?: string | undefined
}

const MOST = 80

/** A code as it is typed: spaces and small letters do not matter. */
export const codiceIn = (form: URLSearchParams, field = 'codiceFiscale'): string =>
  (form.get(field) ?? '').replace(/\s/g, '').toUpperCase()

/** Eleven digits are a firm's or a body's. */
export const chiDi = (codiceFiscale: string): Chi => (/^\d{11}$/.test(codiceFiscale) ? 'ente' : 'persona')

type Scritta = Readonly<Record<Exclude<BancoField, 'procedura'>, string>>

const scritta = (form: URLSearchParams, noti: NomiNoti | undefined): Scritta => {
  const text = (field: string): string => cleanText(form.get(field) ?? '').slice(0, MOST)
  const codiceFiscale = codiceIn(form)
  const isEnte = chiDi(codiceFiscale) === 'ente'
  return {
    codiceFiscale,
    firmatario: isEnte ? codiceIn(form, 'firmatario') : '',
    // what the comune has of a person need not be written again; of a firm it does not know who comes
    cognome: text('cognome') || (isEnte ? '' : (noti?.cognome ?? '')),
    nome: text('nome') || (isEnte ? '' : (noti?.nome ?? '')),
    denominazione: isEnte ? text('denominazione') || (noti?.denominazione ?? '') : '',
  }
}

const isPersona = (code: string): boolean => {
  const read = readCodiceFiscale(code)
  return read.ok && read.value.kind === 'persona'
}

const codeProblems = ({ codiceFiscale, firmatario }: Scritta): readonly BancoProblem[] => {
  if (codiceFiscale === '') return [{ field: 'codiceFiscale', code: 'manca' }]
  if (!readCodiceFiscale(codiceFiscale).ok) return [{ field: 'codiceFiscale', code: 'codice' }]
  if (chiDi(codiceFiscale) === 'persona') return []
  if (firmatario === '') return [{ field: 'firmatario', code: 'manca' }]
  return isPersona(firmatario) ? [] : [{ field: 'firmatario', code: 'persona' }]
}

const nameProblems = (said: Scritta): readonly BancoProblem[] => {
  const isEnte = chiDi(said.codiceFiscale) === 'ente'
  const wanted = isEnte ? (['denominazione', 'cognome', 'nome'] as const) : (['cognome', 'nome'] as const)
  return wanted
    .filter((field) => said[field] === '')
    .map((field) => ({ field, code: isEnte && field !== 'denominazione' ? 'manca' : 'sconosciuta' }))
}

/** Reads for whom a request begins at the counter, and which. `noti`: what the comune has of that code. */
export const leggiBanco = (
  form: URLSearchParams,
  noti: NomiNoti | undefined,
): { readonly value: NuovaAlBanco } | { readonly problems: readonly BancoProblem[] } => {
  const said = scritta(form, noti)
  const wanted = form.get('procedura') ?? ''
  const procedura = isProceduraId(wanted) ? wanted : undefined
  const codes = codeProblems(said)
  const isTheirs = procedura === undefined || PROCEDURE[procedura].chi.includes(chiDi(said.codiceFiscale))
  const problems: readonly BancoProblem[] = [
    ...codes,
    ...(codes.some(({ field }) => field === 'codiceFiscale') ? [] : nameProblems(said)),
    ...(procedura === undefined ? [{ field: 'procedura', code: 'manca' } as const] : []),
    ...(codes.length > 0 || isTheirs ? [] : [{ field: 'procedura', code: 'chi' } as const]),
  ]
  if (problems.length > 0 || procedura === undefined) return { problems }
  const { denominazione, firmatario, ...person } = said
  return {
    value: {
      ...person,
      procedura,
      denominazione: denominazione || undefined,
      firmatario: firmatario || undefined,
      lingua: LINGUE.find((each) => each === form.get('lingua')) ?? 'it',
    },
  }
}

/** At the counter somebody may have no e-mail: the receipt is printed for them. */
export const alBanco = (procedura: Procedura): Procedura => ({
  ...procedura,
  passi: procedura.passi.map((passo) => ({
    ...passo,
    campi: passo.campi.map((campo) => (campo.noto === 'email' ? { ...campo, facoltativo: true } : campo)),
  })),
})
