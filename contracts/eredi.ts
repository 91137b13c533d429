import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import { outcome } from '../engine/kernel/problem'
import { parseIsoDate, toIsoDate, type IsoDate } from '../engine/kernel/dates'
import { bareCodiceFiscale } from './contribuente/campi'
import { cleanText } from './personal-text'
import { isUuid } from './uuid'

/** As what somebody answers for what a person who died owed: heir, or who looks after an estate that nobody has accepted yet. */
export const RUOLI_EREDE = ['erede', 'curatore'] as const
export type RuoloErede = (typeof RUOLI_EREDE)[number]

/** How the office knows it. `catasto`: they hold what the person who died held, and an official confirmed it. */
export const FONTI_EREDE = ['certificato', 'dichiarazione-successione', 'detto', 'catasto'] as const
export type FonteErede = (typeof FONTI_EREDE)[number]

/** Codice identificativo of an heir on the F24, as practice has it: to be confirmed (docs/law/f24.md). */
export const CODICE_EREDE = '07'

const MOST = { nome: 60, indirizzo: 60, civico: 10, cap: 5, localita: 40, estremi: 120, motivo: 500 } as const

/** What an official records of one heir. `nome` and address are absent where the heir is on record. */
export type NuovoErede = {
  readonly erede: string
  readonly ruolo: RuoloErede
  readonly codice: string
  readonly nome?: string
  readonly indirizzo?: string
  readonly civico?: string
  readonly cap?: string
  readonly localita?: string
  readonly fonte: FonteErede
  readonly estremi?: string
  readonly dal: IsoDate
  readonly unico: boolean
  readonly motivo: string
}

/** Fields of the form that may be wrong, in its order; `dal.g` is the first box of the day. */
export type CampoErede =
  'erede' | 'ruolo' | 'codice' | 'nome' | 'indirizzo' | 'cap' | 'localita' | 'fonte' | 'estremi' | 'dal.g' | 'motivo'

/** `missing` nothing was typed; `wrong` it cannot be; `same` the person who died; `before` before the death; `future` after today. */
export type MaleErede = {
  readonly campo: CampoErede
  readonly code: 'missing' | 'wrong' | 'same' | 'before' | 'future'
}

type Around = {
  /** Codice fiscale of the person who died, and when they did. */
  readonly morto: string
  readonly decedutoIl: IsoDate
  readonly oggi: IsoDate
  /** Whether the comune has who the form names on record. */
  readonly isNoto: boolean
}

const textOf = (form: URLSearchParams, campo: keyof typeof MOST): string =>
  cleanText(form.get(campo) ?? '').slice(0, MOST[campo])

const dayOf = (form: URLSearchParams): IsoDate | undefined => {
  const [g, m, a] = ['g', 'm', 'a'].map((part) => (form.get(`dal.${part}`) ?? '').trim())
  if (!/^\d{1,2}$/.test(g!) || !/^\d{1,2}$/.test(m!) || !/^\d{4}$/.test(a!)) return undefined
  const day = outcome(() => {
    const iso = toIsoDate(Number(a), Number(m), Number(g))
    parseIsoDate(iso)
    return iso
  })
  return day.ok ? day.value : undefined
}

/** Whose code a form names, as the register writes it; empty where none was typed. */
export const codiceDelModulo = (form: URLSearchParams): string => bareCodiceFiscale(form.get('erede') ?? '')

const maleCodice = (erede: string, morto: string): MaleErede['code'] | undefined => {
  if (erede === '') return 'missing'
  if (!readCodiceFiscale(erede).ok) return 'wrong'
  return erede === morto ? 'same' : undefined
}

const maleGiorno = (form: URLSearchParams, dal: IsoDate | undefined, { decedutoIl, oggi }: Around) => {
  if (dal === undefined) return (form.get('dal.g') ?? '').trim() === '' ? 'missing' : 'wrong'
  if (dal < decedutoIl) return 'before'
  return dal > oggi ? 'future' : undefined
}

/** Where a letter can go: asked of an heir whom the comune does not know, all of it or nothing. */
const maliIndirizzo = (form: URLSearchParams): readonly MaleErede[] => {
  const [indirizzo, cap, localita] = [textOf(form, 'indirizzo'), textOf(form, 'cap'), textOf(form, 'localita')]
  return [
    ...(textOf(form, 'nome') === '' ? [{ campo: 'nome', code: 'missing' } as const] : []),
    ...(indirizzo === '' ? [{ campo: 'indirizzo', code: 'missing' } as const] : []),
    ...(/^\d{5}$/.test(cap) ? [] : [{ campo: 'cap', code: cap === '' ? 'missing' : 'wrong' } as const]),
    ...(localita === '' ? [{ campo: 'localita', code: 'missing' } as const] : []),
  ]
}

const typed = (form: URLSearchParams, campo: keyof typeof MOST) => {
  const text = textOf(form, campo)
  return text === '' ? {} : { [campo]: text }
}

const indirizzoDi = (form: URLSearchParams) => ({
  ...{ ...typed(form, 'nome'), ...typed(form, 'indirizzo'), ...typed(form, 'civico') },
  ...{ ...typed(form, 'cap'), ...typed(form, 'localita') },
})

/**
 * What an official says of one heir. Who is on record is written to as the comune knows them; of others name and address are asked. The
 * code of the F24 is known of an heir alone: of a curatore it is typed. @returns the fields that are wrong where there are any
 */
export const readErede = (
  form: URLSearchParams,
  around: Around,
): { readonly ok: true; readonly value: NuovoErede } | { readonly ok: false; readonly mali: readonly MaleErede[] } => {
  const erede = codiceDelModulo(form)
  const ruolo = RUOLI_EREDE.find((each) => each === form.get('ruolo'))
  const fonte = FONTI_EREDE.find((each) => each === form.get('fonte'))
  const codice = ruolo === 'erede' ? CODICE_EREDE : (form.get('codice') ?? '').trim().toUpperCase()
  const [estremi, motivo] = [textOf(form, 'estremi'), textOf(form, 'motivo')]
  const dal = dayOf(form)
  const wrongCode = maleCodice(erede, around.morto)
  const wrongDay = maleGiorno(form, dal, around)
  const isNoto = wrongCode === undefined && around.isNoto
  const mali: readonly MaleErede[] = [
    ...(wrongCode === undefined ? [] : [{ campo: 'erede', code: wrongCode } as const]),
    ...(ruolo === undefined ? [{ campo: 'ruolo', code: 'missing' } as const] : []),
    ...(ruolo === 'curatore' && !/^[A-Z0-9]{2}$/.test(codice)
      ? [{ campo: 'codice', code: codice === '' ? 'missing' : 'wrong' } as const]
      : []),
    ...(isNoto || wrongCode !== undefined ? [] : maliIndirizzo(form)),
    ...(fonte === undefined ? [{ campo: 'fonte', code: 'missing' } as const] : []),
    ...(fonte !== undefined && fonte !== 'catasto' && estremi === ''
      ? [{ campo: 'estremi', code: 'missing' } as const]
      : []),
    ...(wrongDay === undefined ? [] : [{ campo: 'dal.g', code: wrongDay } as const]),
    ...(motivo === '' ? [{ campo: 'motivo', code: 'missing' } as const] : []),
  ]
  if (mali.length > 0 || ruolo === undefined || fonte === undefined || dal === undefined) return { ok: false, mali }
  return {
    ok: true,
    value: {
      ...{ erede, ruolo, codice, fonte, dal, motivo, unico: form.get('unico') === 'si' },
      ...(isNoto ? {} : indirizzoDi(form)),
      ...(estremi === '' ? {} : { estremi }),
    },
  }
}

/** Which row is to be taken back, and why. */
export const readTogliErede = (form: URLSearchParams): { readonly id: string; readonly motivo: string } | undefined => {
  const id = form.get('id') ?? ''
  if (!isUuid(id)) return undefined
  return { id, motivo: cleanText(form.get(`motivo-${id}`) ?? '').slice(0, MOST.motivo) }
}
