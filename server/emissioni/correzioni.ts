import type { Differenza } from '../../contracts/confronto/avviso'
import type { RataEmissione, TributoEmissione } from '../../contracts/emissione'
import { isUuid } from '../../contracts/uuid'
import { toCents, type Cents } from '../../engine/kernel/money'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Position } from '../positions/queries'
import { quale } from './correggi'
import { differenzaDi } from './differenza'
import { contoNuovo } from './nuovo-conto'

/** What a statement says in figures. */
export type Somme = { readonly dovuto: Cents; readonly versato: Cents; readonly importo: Cents }

/** Another statement that takes the place of it, or whose place it takes. */
export type Altro = { readonly emissione: string; readonly numero: number; readonly emessoIl: Date }

/** A statement of the office to be corrected, or that was. */
export type DaCorreggere = {
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly numero: number
  readonly codiceFiscale: string
  readonly nome: string
  /** What an address names the person by. */
  readonly soggetto: string | undefined
  readonly emessoIl: Date
  readonly prima: Somme
  readonly sostituisce: Altro | undefined
  readonly sostituito: Altro | undefined
  /** The correction that waits for its release. */
  readonly chiesta: (Somme & { readonly motivo: string; readonly da: string; readonly il: Date }) | undefined
  /** What it would say now, or why it cannot be said; undefined where another has taken its place. */
  readonly ora: Somme | { readonly perche: string } | undefined
  /** Whether what was asked for is not what it would say now. */
  readonly mutata: boolean
  readonly differenza: Differenza | undefined
}

type Numeri = { readonly dovuto: bigint; readonly versato: bigint; readonly importo: bigint }

const sommeDi = ({ dovuto, versato, importo }: Numeri): Somme => ({
  ...{ dovuto: toCents(Number(dovuto)), versato: toCents(Number(versato)), importo: toCents(Number(importo)) },
})

type Istantanea = Partial<Pick<Position, 'immobili' | 'utenze' | 'versamenti'>> & {
  readonly destinatario?: { readonly denominazione?: string; readonly cognome?: string; readonly nome?: string }
}

const nomeDi = ({ destinatario = {} }: Istantanea): string =>
  destinatario.denominazione ?? [destinatario.cognome, destinatario.nome].filter(Boolean).join(' ')

type Vicino = { readonly emissioneId: string; readonly numero: number; readonly emessoIl: Date }

const altroDi = (row: Vicino | null): Altro | undefined =>
  row === null ? undefined : { emissione: row.emissioneId, numero: row.numero, emessoIl: row.emessoIl }

const read = (scope: Scope, emissioneId: string, numero: number) =>
  db(scope, async (tx) => {
    const row = await tx.avviso.findFirst({ where: { emissioneId, numero }, include: { emissione: true } })
    if (row === null) return undefined
    const { belfiore, id, codiceFiscale } = row
    const select = { emissioneId: true, numero: true, emessoIl: true }
    const entry = { belfiore, persona: codiceFiscale, action: 'read:avviso', object: id } as const
    await audit(tx, scope, { ...entry, reason: 'avviso aperto per correggerlo' })
    return {
      row,
      dopo: await tx.avviso.findFirst({ where: { belfiore, sostituisce: id }, select }),
      prima:
        row.sostituisce === null
          ? null
          : await tx.avviso.findFirst({ where: { belfiore, id: row.sostituisce }, select }),
      chiesta: await tx.correzioneAvviso.findFirst({ where: { belfiore, avvisoId: id, stato: 'chiesta' } }),
      soggetto: await tx.soggetto.findFirst({ where: { belfiore, codiceFiscale }, select: { id: true } }),
    }
  })

/**
 * A statement with what it would say now, and why; undefined where there is none that the scope may see. That it was opened is written in the
 * audit.
 */
export const correzioneDi = async (
  scope: Scope,
  emissioneId: string,
  numero: number,
): Promise<DaCorreggere | undefined> => {
  const found = isUuid(emissioneId) ? await read(scope, emissioneId, numero) : undefined
  if (found === undefined) return undefined
  const { row, chiesta } = found
  const own = row.istantanea as unknown as Istantanea
  const tributo = row.tributo as TributoEmissione
  const nuovo = found.dopo === null ? await contoNuovo(scope, quale(row)) : undefined
  const calcolato = nuovo === undefined || 'perche' in nuovo ? undefined : nuovo
  const differenza =
    calcolato &&
    differenzaDi(
      tributo,
      {
        position: {
          ...calcolato.persona.position,
          ...(own.immobili && { immobili: own.immobili }),
          ...(own.utenze && { utenze: own.utenze }),
        },
        basi: row.emissione.basi,
      },
      { position: calcolato.persona.position, basi: calcolato.aperto.basi },
    )
  return {
    ...{ tributo, anno: row.anno, rata: row.rata as RataEmissione, numero, codiceFiscale: row.codiceFiscale },
    ...{ nome: nomeDi(own), soggetto: found.soggetto?.id, emessoIl: row.emessoIl, prima: sommeDi(row), differenza },
    ...{ sostituisce: altroDi(found.prima), sostituito: altroDi(found.dopo) },
    chiesta:
      chiesta === null
        ? undefined
        : { ...sommeDi(chiesta), motivo: chiesta.motivo, da: chiesta.chiestaDa, il: chiesta.chiestaIl },
    ora: calcolato === undefined ? (nuovo as { readonly perche: string } | undefined) : calcolato.voce,
    mutata: chiesta !== null && calcolato?.impronta !== chiesta.impronta,
  }
}

/** Numbers of the statements of a run whose correction waits for its release. */
export const daRilasciare = (
  scope: Scope,
  { belfiore, id }: { readonly belfiore: string; readonly id: string },
): Promise<readonly number[]> =>
  db(scope, async (tx: Tx) => {
    const rows = await tx.correzioneAvviso.findMany({
      where: { belfiore, stato: 'chiesta', avviso: { emissioneId: id } },
      select: { avviso: { select: { numero: true } } },
      orderBy: { chiestaIl: 'asc' },
    })
    return rows.map(({ avviso }) => avviso.numero)
  })
