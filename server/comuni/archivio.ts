import type { AliquoteComune } from '../../engine/imu/imu.types'
import { regimeOf, type Regime } from '../../engine/speciali/speciali'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import { aliquoteIn } from './aliquote-in'
import type { Held } from './held'
import { normaliseName } from './nomi'
import type { ComuneRow } from './nomi-rows'

/** A comune of today as a list of other people names it. */
export type ComuneLotto = { readonly belfiore: string; readonly nome: string; readonly sigla: string }

/** Where a text leads: one comune of today, none, or several of the same name. */
export type ComuneNominato =
  { readonly ok: true; readonly comune: ComuneLotto } | { readonly ok: false; readonly perche: 'none' | 'several' }

/** What many calculations at once look up, from one reading of the reference data. */
export type Archivio = {
  readonly trova: (text: string) => ComuneNominato
  readonly regime: (belfiore: string, anno: number) => Regime | undefined
  readonly aliquote: (belfiore: string, anno: number) => AliquoteComune | undefined
  readonly nomi: ComuneLookup
}

const CODICE = /^[A-Z]\d{3}$/
/** `Castro (BG)`, `Castro BG`. */
const CON_SIGLA = /^(.*?)[\s,]*\(?\b([A-Z]{2})\)?$/

const toComune = ({ belfiore, nome, sigla }: ComuneRow): ComuneLotto => ({ belfiore, nome, sigla })

const byName = (comuni: Iterable<ComuneRow>): ReadonlyMap<string, readonly ComuneRow[]> => {
  const names = new Map<string, ComuneRow[]>()
  for (const comune of comuni) {
    const both = new Set([comune.nome, comune.altra_lingua ?? comune.nome].map(normaliseName))
    for (const name of both) names.set(name, [...(names.get(name) ?? []), comune])
  }
  return names
}

/** By codice catastale, or by the whole name of today with its province or without. Nothing near is taken for it. */
const trovaIn = ({ comuni }: Held): Archivio['trova'] => {
  const names = byName(comuni.values())
  const one = (found: readonly ComuneRow[]): ComuneNominato => {
    if (found.length === 1) return { ok: true, comune: toComune(found[0]!) }
    return { ok: false, perche: found.length === 0 ? 'none' : 'several' }
  }
  return (text) => {
    const upper = text.trim().toUpperCase()
    if (CODICE.test(upper)) return one([comuni.get(upper)].filter((row) => row !== undefined))
    const plain = names.get(normaliseName(text)) ?? []
    if (plain.length > 0) return one(plain)
    const [, name = '', sigla = ''] = CON_SIGLA.exec(upper) ?? []
    return one((names.get(normaliseName(name)) ?? []).filter((row) => row.sigla === sigla))
  }
}

/** Every name that a code ever had, with those of today in both languages. */
const nomiIn = ({ comuni, nomiDi }: Held): ComuneLookup => {
  return (belfiore) => {
    const other = comuni.get(belfiore)?.altra_lingua
    return nomiDi.get(belfiore)?.flatMap(({ nome, sigla, dal, al }) => {
      const name = { nome, provincia: sigla, dal: dal ?? undefined, al: al ?? undefined }
      return other && other !== nome ? [{ ...name, nome: other }, name] : [name]
    })
  }
}

export const archivioOf = (data: Held): Archivio => {
  const known = new Map<string, AliquoteComune | undefined>()
  return {
    trova: trovaIn(data),
    nomi: nomiIn(data),
    regime: (belfiore, anno) => {
      const comune = data.comuni.get(belfiore)
      return comune && regimeOf(comune.sigla, comune.regione, anno)
    },
    aliquote: (belfiore, anno) => {
      const key = `${belfiore} ${anno}`
      if (!known.has(key)) known.set(key, aliquoteIn(data, belfiore, anno))
      return known.get(key)
    },
  }
}
