import type { z } from 'zod'
import { ufficioForm } from '../ente'
import { TRIBUTI } from '../tributi'

export type UfficioForm = z.infer<typeof ufficioForm>

const CAMPI = ['nome', 'indirizzo', 'cap', 'localita', 'telefono', 'email', 'pec', 'orari'] as const
export type CampoUfficio = (typeof CAMPI)[number]
export const CAMPI_UFFICIO: readonly CampoUfficio[] = CAMPI

export type TypedUfficio = Readonly<Record<CampoUfficio, string>> & {
  readonly id: string
  readonly tributi: readonly string[]
  readonly motivo: string
}

export const typedUfficio = (form: URLSearchParams): TypedUfficio => ({
  ...(Object.fromEntries(CAMPI.map((campo) => [campo, (form.get(campo) ?? '').trim().slice(0, 1_000)])) as Record<
    CampoUfficio,
    string
  >),
  id: form.get('id') ?? '',
  tributi: form.getAll('tributi'),
  motivo: (form.get('motivo') ?? '').trim().slice(0, 200),
})

export type UfficioProblem = {
  readonly field: CampoUfficio | 'tributi' | 'motivo'
  readonly code: 'missing' | 'written'
}

export type ReadUfficio =
  | { readonly ok: true; readonly value: UfficioForm & { readonly id: string; readonly reason: string } }
  | { readonly ok: false; readonly problems: readonly UfficioProblem[] }

/** An office as the form says it, and why it changes. */
export const readUfficio = (typed: TypedUfficio): ReadUfficio => {
  const given = Object.fromEntries(CAMPI.filter((campo) => typed[campo] !== '').map((campo) => [campo, typed[campo]]))
  const tributi = TRIBUTI.filter((one) => typed.tributi.includes(one))
  const read = ufficioForm.safeParse({ ...given, tributi })
  const fields = read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  const problems: UfficioProblem[] = CAMPI.filter((campo) => fields.includes(campo)).map((field) => ({
    field,
    code: typed[field] === '' ? 'missing' : 'written',
  }))
  if (tributi.length === 0) problems.push({ field: 'tributi', code: 'missing' })
  if (typed.motivo === '') problems.push({ field: 'motivo', code: 'missing' })
  if (!read.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...read.data, id: typed.id, reason: typed.motivo } }
}
