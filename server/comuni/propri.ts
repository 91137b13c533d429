import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AREE, zoneArea } from '../../contracts/parametri/aree'
import { attoSchema, type Atto } from '../../contracts/parametri/atto'
import { finestreComune, RAVVEDIMENTO } from '../../contracts/parametri/ravvedimento'
import { regolamentoImu, REGOLAMENTO_IMU } from '../../contracts/parametri/regolamento'
import { LINEE, PROSPETTO, prospettoComune } from '../../contracts/parametri/prospetto'
import { isoDayOf } from '../platform/clock'
import type { Db } from '../platform/db'
import { logError } from '../platform/log'
import type { DifferenziataLetta } from './differenziata'
import type { Held } from './held'
import type { AreeProprie, FinestrePropria, Propri, Proprio, RegolamentoProprio } from './propri.types'
import type { Prospetto } from './prospetto'

export const NESSUNO: Propri = { version: '', prospetti: [], regolamenti: [], finestre: [], aree: [] }

const valueSchema = z.object({ valore: prospettoComune, atto: attoSchema.nullable() })

/** A row of the settings of a comune. */
export type RigaPropria = {
  readonly belfiore: string
  readonly id: string
  readonly dal: Date
  readonly registratoIl: Date
  readonly valore: unknown
  readonly atto: unknown
}

const annoOf = ({ dal }: RigaPropria): number => Number(isoDayOf(dal).slice(0, 4))

const toProprio = (row: RigaPropria): Proprio[] => {
  const { belfiore, id, registratoIl } = row
  const read = valueSchema.safeParse(row)
  if (!read.success) {
    logError('prospetto-unreadable', read.error, { belfiore, id })
    return []
  }
  const { valore, atto } = read.data
  const anno = annoOf(row)
  return [{ belfiore, anno, valore, atto: atto ?? undefined, inserito: isoDayOf(registratoIl) }]
}

const toRegolamento = (row: RigaPropria): RegolamentoProprio[] => {
  const valore = regolamentoImu(row.valore)
  if (valore !== undefined) return [{ belfiore: row.belfiore, anno: annoOf(row), valore }]
  logError('regolamento-unreadable', new Error('not as it is saved'), { belfiore: row.belfiore, id: row.id })
  return []
}

const attoDi = ({ atto }: RigaPropria): Atto | undefined => attoSchema.safeParse(atto).data

const toFinestre = (row: RigaPropria): FinestrePropria[] => {
  const { belfiore, id, dal } = row
  const valore = finestreComune(row.valore)
  if (valore !== undefined) return [{ belfiore, dal: isoDayOf(dal), valore, atto: attoDi(row) }]
  logError('ravvedimento-unreadable', new Error('not as it is saved'), { belfiore, id })
  return []
}

const toAree = (row: RigaPropria): AreeProprie[] => {
  const { belfiore, id, registratoIl } = row
  const zone = zoneArea(row.valore)
  if (zone !== undefined)
    return [{ belfiore, anno: annoOf(row), zone, atto: attoDi(row), inserito: isoDayOf(registratoIl) }]
  logError('aree-unreadable', new Error('not as it is saved'), { belfiore, id })
  return []
}

/**
 * Reads them all, a few for each comune that is served, unless they are those that are known. A row that is not what it should
 * be is left out, and the log says so.
 */
export const propriFrom = async (db: Db, known: Propri): Promise<Propri> => {
  const rows = await db.parametroEnte.findMany({
    where: { chiave: { in: [PROSPETTO, REGOLAMENTO_IMU, AREE, RAVVEDIMENTO] }, pubblico: true, superatoIl: null },
    orderBy: [{ belfiore: 'asc' }, { dal: 'asc' }, { registratoIl: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return NESSUNO
  const version = createHash('sha256')
    .update(rows.map(({ id }) => id).join(' '))
    .digest('hex')
  if (version === known.version) return known
  const of = (chiave: string) => rows.filter((row) => row.chiave === chiave)
  return {
    version,
    prospetti: of(PROSPETTO).flatMap(toProprio),
    regolamenti: of(REGOLAMENTO_IMU).flatMap(toRegolamento),
    finestre: of(RAVVEDIMENTO).flatMap(toFinestre),
    aree: of(AREE).flatMap(toAree),
  }
}

const FONTE = 'Comune, inserita dall’ufficio tributi'

/** As the reading of a prospetto: published it is known; before that no line of it holds yet. */
export const toProspetto = ({ belfiore, anno, valore, atto, inserito }: Proprio): Prospetto => {
  const { base, terreniEsenti, assimilazioneAnziani, pubblicazione } = valore
  const state = pubblicazione
    ? ({ stato: 'known', motivo: null } as const)
    : ({ stato: 'unknown', motivo: 'not-published' } as const)
  return {
    ...{ belfiore, anno, prospettoAnno: anno, terreniEsenti, assimilazioneAnziani, differenziateCoperte: true },
    deliberaNumero: atto?.numero ?? null,
    deliberaData: atto?.data ?? null,
    ...(atto?.link === undefined ? {} : { deliberaLink: atto.link }),
    pubblicazione: pubblicazione ?? null,
    nota: '',
    fonte: FONTE,
    origine: 'comune',
    rilevata: inserito,
    linee: LINEE.map((linea) => ({ linea, aliquota: base[linea], ...state })),
  }
}

export const toDifferenziate = ({ belfiore, anno, valore }: Proprio): readonly DifferenziataLetta[] =>
  valore.casi.map((caso, ordine) => ({
    ...{ belfiore, anno, prospettoAnno: anno, ordine, fonte: FONTE },
    codice: caso.codice,
    gruppo: caso.gruppo,
    aliquota: caso.aliquota,
    categorie: caso.categorie,
    fattispecie: caso.fattispecie ?? '',
    tipo: caso.tipo ?? null,
    contratto: caso.contratto ?? null,
    uso: caso.uso ?? [],
    condizioni: {},
    testo: caso.testo,
    testoDaVerificare: caso.testoDaVerificare ?? false,
  }))

/**
 * Which of two holds for a year: what MEF has published does. So the comune's own entry takes the place of a reading once it is
 * published, unless that very year was read again after it was entered; before that, only where no reading of the year is held.
 */
export const ownHolds = (own: Proprio, read: Prospetto | undefined): boolean => {
  if (read === undefined) return true
  if (own.valore.pubblicazione === undefined) return false
  return read.prospettoAnno !== own.anno || read.rilevata <= own.inserito
}

const replaced = <V>(
  map: ReadonlyMap<string, ReadonlyMap<number, V>>,
  own: readonly Proprio[],
  valueOf: (own: Proprio) => V,
): ReadonlyMap<string, ReadonlyMap<number, V>> => {
  const all = new Map(map)
  for (const each of own) {
    all.set(each.belfiore, new Map([...(all.get(each.belfiore) ?? []), [each.anno, valueOf(each)]]))
  }
  return all
}

/** The reference data with what the comuni entered themselves in its place. */
export const withPropri = (held: Held, { version, prospetti, ...others }: Propri): Held => {
  if (prospetti.length + others.regolamenti.length + others.finestre.length + others.aree.length === 0) return held
  const own = prospetti.filter((each) => ownHolds(each, held.prospetti.get(each.belfiore)?.get(each.anno)))
  return {
    ...held,
    version: createHash('sha256').update(`${held.version} ${version}`).digest('hex'),
    prospetti: replaced(held.prospetti, own, toProspetto),
    differenziate: replaced(held.differenziate, own, toDifferenziate),
    propri: prospetti,
    lette: { prospetti: held.prospetti, differenziate: held.differenziate },
    ...others,
  }
}

/** The same as if what a comune entered for a year were another row, or none. */
export const withProprio = (
  held: Held,
  { belfiore, anno }: { readonly belfiore: string; readonly anno: number },
  row: RigaPropria | undefined,
): Held => {
  const { version, regolamenti, finestre, aree } = held
  const others = held.propri.filter((own) => own.belfiore !== belfiore || own.anno !== anno)
  const prospetti = [...others, ...(row === undefined ? [] : toProprio(row))]
  return withPropri({ ...held, ...held.lette }, { version, prospetti, regolamenti, finestre, aree })
}
