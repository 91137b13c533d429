import { compare, plus, ZERO, type Amount, type Ratio } from '../engine/kernel/money'
import { typedQuota } from './calcolo/typed'
import { bareCodiceFiscale, prefixOf } from './contribuente/campi'

/** A property of which others have a part, as the form asks about it. */
export type Chiesto = {
  readonly id: string
  /** What only its owner can say: `abita`, `pertinenza`, `coltivatore`; absent: nothing. */
  readonly chiesta: 'abita' | 'pertinenza' | 'coltivatore' | undefined
  /** How much of it is not of whom the position is. */
  readonly resto: Ratio
}

/** What may be wrong with an owner’s part. Each has a sentence in every catalogue under `posizione.contitolari.wrong`. */
export type ParteProblem =
  | 'codice-mio'
  | 'codice-doppio'
  | 'quota-nessuna'
  | 'quota-unreadable'
  | 'quota-too-large'
  | 'quote-oltre'
  | 'sua-missing'
  | 'pertinenza-senza-casa'

export type Sbaglio = { readonly code: ParteProblem; readonly field: string; readonly who: number }

export type Parte = { readonly id: string; readonly quota: Ratio; readonly sua: boolean }

/** As typed, by property. */
export type ParteTyped = { readonly quota: string; readonly sua: string }

/** More owners than one form is read for; a property of more has another way. */
export const MOST_CONTITOLARI = 8

const LONGEST = 20

export const campoQuota = (who: number, id: string): string => `${prefixOf(who)}quota-${id}`
export const campoSua = (who: number, id: string): string => `${prefixOf(who)}sua-${id}`

export const readParte = (form: URLSearchParams, who: number, id: string): ParteTyped => ({
  quota: (form.get(campoQuota(who, id)) ?? '').trim().slice(0, LONGEST),
  sua: form.get(campoSua(who, id)) ?? '',
})

/** What a button asks of the form; none asks for the file. */
export const PASSO = 'fa'

/** Whether the form is sent to change its questions, or to be looked at: then there is no file yet. */
export const isPasso = (form: URLSearchParams): boolean => form.has(PASSO)

/** The owners on the form: 1, 2, … */
export const contitolariIn = (form: URLSearchParams): readonly number[] => {
  const quanti = Number(form.get('quanti') ?? '1')
  const read = Number.isInteger(quanti) ? Math.min(Math.max(quanti, 1), MOST_CONTITOLARI) : 1
  return Array.from({ length: read }, (_, at) => at + 1)
}

const without = (form: URLSearchParams, gone: number): URLSearchParams =>
  new URLSearchParams(
    [...form].flatMap(([name, value]): [string, string][] => {
      const [, of, rest] = /^p(\d)(\..*)$/.exec(name) ?? []
      const who = Number(of ?? 0)
      if (who === gone) return []
      return [[who > gone ? `p${who - 1}${rest}` : name, value]]
    }),
  )

/** The form once the button that was pressed has done its part: an owner more, or one less and the others closed up. */
export const afterPasso = (form: URLSearchParams): URLSearchParams => {
  const quanti = contitolariIn(form).length
  const fa = form.get(PASSO) ?? ''
  const togli = Number(/^togli-(\d)$/.exec(fa)?.[1] ?? 0)
  const taken = togli >= 1 && togli <= quanti && quanti > 1
  const next = taken ? without(form, togli) : new URLSearchParams(form)
  const wanted = taken ? quanti - 1 : fa === 'aggiungi' ? quanti + 1 : quanti
  next.set('quanti', String(Math.min(wanted, MOST_CONTITOLARI)))
  return next
}

type Letta = { readonly parti: readonly Parte[]; readonly problems: readonly Sbaglio[] }

const partiDi = (form: URLSearchParams, who: number, chiesti: readonly Chiesto[]): Letta => {
  const parti: Parte[] = []
  const problems: Sbaglio[] = []
  for (const { id, chiesta } of chiesti) {
    const typed = readParte(form, who, id)
    if (typed.quota === '') continue
    const quota = typedQuota(typed.quota)
    if (!('value' in quota)) {
      const code = quota.code === 'quota-too-large' ? quota.code : 'quota-unreadable'
      problems.push({ code, field: campoQuota(who, id), who })
      continue
    }
    if (chiesta !== undefined && !['si', 'no'].includes(typed.sua)) {
      problems.push({ code: 'sua-missing', field: campoSua(who, id), who })
    }
    parti.push({ id, quota: quota.value, sua: typed.sua === 'si' })
  }
  return { parti, problems }
}

/** What goes with a home goes with one that is theirs; one that is elsewhere is not known, and its part is left empty. */
const senzaCasa = (who: number, parti: readonly Parte[], chiesti: readonly Chiesto[]): readonly Sbaglio[] => {
  const sue = parti.filter(({ sua }) => sua)
  const chiestaDi = (id: string) => chiesti.find((each) => each.id === id)?.chiesta
  if (sue.some(({ id }) => chiestaDi(id) === 'abita')) return []
  return sue
    .filter(({ id }) => chiestaDi(id) === 'pertinenza')
    .map(({ id }) => ({ code: 'pertinenza-senza-casa', field: campoSua(who, id), who }))
}

type Owner = { readonly who: number; readonly parti: readonly Parte[] }

/** Nobody owns more than there is: said at the last owner who goes beyond it. */
const oltre = (owners: readonly Owner[], chiesti: readonly Chiesto[]): readonly Sbaglio[] =>
  chiesti.flatMap(({ id, resto }) => {
    const own = owners.flatMap(({ who, parti }) =>
      parti.filter((each) => each.id === id).map((each) => ({ who, ...each })),
    )
    const sum = own.reduce<Amount>((all, { quota }) => plus(all, quota), ZERO)
    if (compare(sum, resto) <= 0) return []
    const { who } = own.at(-1)!
    return [{ code: 'quote-oltre', field: campoQuota(who, id), who } as const]
  })

const codici = (form: URLSearchParams, whos: readonly number[], mio: string): readonly Sbaglio[] => {
  const seen = new Set<string>()
  return whos.flatMap((who): readonly Sbaglio[] => {
    const field = `${prefixOf(who)}cf`
    const codice = bareCodiceFiscale(form.get(field) ?? '')
    if (codice === '') return []
    if (codice === mio) return [{ code: 'codice-mio', field, who }]
    if (seen.has(codice)) return [{ code: 'codice-doppio', field, who }]
    seen.add(codice)
    return []
  })
}

export type PartiLette = { readonly owners: readonly Owner[]; readonly problems: readonly Sbaglio[] }

/** The parts of the other owners as typed, and all that is wrong with them. @param mio the codice fiscale of who is in */
export const readParti = (form: URLSearchParams, mio: string, chiesti: readonly Chiesto[]): PartiLette => {
  const whos = contitolariIn(form)
  const read = whos.map((who) => ({ who, ...partiDi(form, who, chiesti) }))
  const nessuna = read
    .filter(({ parti, problems }) => parti.length === 0 && problems.length === 0)
    .map(({ who }): Sbaglio => ({ code: 'quota-nessuna', field: campoQuota(who, chiesti[0]?.id ?? ''), who }))
  return {
    owners: read,
    problems: [
      ...codici(form, whos, mio),
      ...read.flatMap(({ problems }) => problems),
      ...nessuna,
      ...read.flatMap(({ who, parti }) => senzaCasa(who, parti, chiesti)),
      ...oltre(read, chiesti),
    ],
  }
}
