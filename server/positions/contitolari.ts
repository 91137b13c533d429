import { isAbitazione, isCategoria, isPertinenza } from '../../engine/catasto/categoria'
import { minus, ONE, ratio, type Ratio } from '../../engine/kernel/money'
import { datiOf, type Dati } from './condizione'
import type { Condizione, Held, Position, Titolo } from './position.types'
import { stretchesOf } from './stretches'
import { quotaOf } from './to-engine'

/** What only another owner can say of a property: that they live there, that it goes with their home, that they farm it. */
export type Chiesta = 'abita' | 'pertinenza' | 'coltivatore'

/** A property of which others have a part, and how much of it is not of whom the position is. */
export type Condiviso = { readonly held: Held; readonly chiesta: Chiesta | undefined; readonly resto: Ratio }

export type Condivisi = {
  readonly condivisi: readonly Condiviso[]
  /** What is owed for these hangs on things of each owner that nobody is asked for here. */
  readonly fuori: readonly Held[]
}

/** One owner’s part: `sua` answers what was asked of the property. */
export type ParteDi = { readonly id: string; readonly quota: Ratio; readonly sua: boolean }

const inYear = ({ dal, al }: Condizione, anno: number): boolean =>
  dal <= `${anno}-12-31` && (al === undefined || al >= `${anno}-01-01`)

/** An exemption, a loan to relatives, a pension from abroad are of one owner, and say nothing of another. */
const ofOneOwner = (condizione: Condizione): boolean => {
  const { esenzione, pensionatoEstero, alloggioIacp, beneMerce } = datiOf(condizione)
  const said = esenzione !== undefined || pensionatoEstero || alloggioIacp || beneMerce
  return said === true || condizione.uso === 'comodato'
}

const categoriaOf = ({ dati }: Held, anno: number) => {
  const categoria = dati.findLast(({ dal }) => dal <= `${anno}-12-31`)?.categoria ?? ''
  return isCategoria(categoria) ? categoria : undefined
}

const chiestaOf = (held: Held, anno: number): Chiesta | undefined => {
  if (held.tipo !== 'F') return 'coltivatore'
  const categoria = categoriaOf(held, anno)
  if (categoria === undefined) return undefined
  return isAbitazione(categoria) ? 'abita' : isPertinenza(categoria) ? 'pertinenza' : undefined
}

/**
 * The properties of the year that are not wholly of whom the position is; of the others' record nothing is read.
 * @throws Problem where a right of the record cannot be understood: then the position itself has no sum
 */
export const condivisiOf = ({ immobili, anno }: Position): Condivisi => {
  const shared = immobili.flatMap((held) => {
    const last = stretchesOf(anno, held).at(-1)
    if (last === undefined) return []
    const { num, den } = minus(ONE, quotaOf(last))
    return num > 0 ? [{ held, chiesta: chiestaOf(held, anno), resto: ratio(Number(num), Number(den)) }] : []
  })
  const isOut = ({ held }: Condiviso) => held.condizioni.some((row) => inYear(row, anno) && ofOneOwner(row))
  return {
    condivisi: shared.filter((each) => !isOut(each)),
    fuori: shared.filter(isOut).map(({ held }) => held),
  }
}

const HOME = 'abitazione-principale'
const GOES_WITH = 'pertinenza'

/** A use that is of the owner alone gives way to what the other owner says; that of the thing itself, as a lease, stays. */
const usoOf = (uso: string, chiesta: Chiesta | undefined, sua: boolean): string => {
  const own = chiesta === 'abita' ? HOME : chiesta === 'pertinenza' ? GOES_WITH : undefined
  if (own === undefined) return uso
  return sua ? own : uso === own ? 'altro' : uso
}

type Said = { readonly parte: ParteDi; readonly chiesta: Chiesta | undefined; readonly abitano: number }

const datiDi = (
  dati: Dati,
  uso: { readonly mine: string; readonly theirs: string },
  { parte, chiesta, abitano }: Said,
) => {
  const { aliquota, titolari: _, ...rest } = dati
  return {
    ...rest,
    // the rate that the office found is that of this use
    ...(aliquota === undefined || uso.mine !== uso.theirs ? {} : { aliquota }),
    ...(uso.theirs === HOME ? { titolari: abitano } : {}),
    ...(chiesta === 'coltivatore' ? { coltivatore: parte.sua } : {}),
  }
}

const condizioneDi = (row: Condizione, said: Said): Condizione => {
  const uso = { mine: row.uso, theirs: usoOf(row.uso, said.chiesta, said.parte.sua) }
  return { ...row, uso: uso.theirs, dati: datiDi(datiOf(row), uso, said), pertinenzaDi: undefined }
}

/** In the same months as the owner who is known. */
const titoliDi = (anno: number, held: Held, quota: Ratio): readonly Titolo[] =>
  stretchesOf(anno, held).map(({ dal, al, titoli }) => ({ ...titoli[0]!, dal, al, quota }))

const heldDi = (anno: number, held: Held, said: Said): Held => ({
  ...held,
  titoli: titoliDi(anno, held, said.parte.quota),
  condizioni: held.condizioni.filter((row) => inYear(row, anno)).map((row) => condizioneDi(row, said)),
})

/** How many live in a dwelling, who is known among them: a detrazione is split evenly (L. 160/2019 art. 1 c. 749). */
const abitanoIn = ({ held }: Condiviso, anno: number, all: readonly (readonly ParteDi[])[]): number =>
  all.filter((parti) => parti.some(({ id, sua }) => id === held.id && sua)).length +
  (held.condizioni.some((row) => inYear(row, anno) && row.uso === HOME) ? 1 : 0)

/**
 * What another owner owes for what is shared and for nothing else: their part and their answers on the things of the record.
 * What else they have, and what they have paid, is not known here.
 * @param all the parts of every owner who was named, this one's among them
 */
export const posizioneDelContitolare = (
  position: Position,
  codiceFiscale: string,
  parti: readonly ParteDi[],
  all: readonly (readonly ParteDi[])[],
): Position => {
  const { anno } = position
  const { condivisi } = condivisiOf(position)
  return {
    ...position,
    ...{ codiceFiscale, nome: undefined, tributi: ['imu'] },
    ...{ utenze: [], concessioni: [], dovuti: [], versamenti: [], proposte: [] },
    immobili: condivisi.flatMap((each) => {
      const parte = parti.find(({ id }) => id === each.held.id)
      if (parte === undefined) return []
      const said = { parte, chiesta: each.chiesta, abitano: abitanoIn(each, anno, all) }
      return [heldDi(anno, each.held, said)]
    }),
  }
}
