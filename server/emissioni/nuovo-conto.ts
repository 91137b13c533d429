import { createHash } from 'node:crypto'
import { sceltaSchema, type RataEmissione, type TributoEmissione } from '../../contracts/emissione'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { personeDi, type Persona } from './lettura'
import { apriTributo } from './tributi'
import { improntaDi, type Calcolo, type DiChe, type TributoInRun } from './tributo'
import { richiestaDi, type Voce } from './voce'

/** Whose statement is computed anew, and of which run it is: for whom that was. */
export type DiQualeAvviso = {
  readonly belfiore: string
  readonly emissioneId: string
  readonly codiceFiscale: string
  readonly tributo: string
  readonly anno: number
  readonly rata: string
  readonly scelta: unknown
}

/** What a statement would say now. */
export type NuovoConto = {
  readonly aperto: TributoInRun
  readonly persona: Persona
  readonly calcolo: Calcolo
  readonly voce: Voce & Required<Pick<Voce, 'dovuto' | 'versato' | 'importo'>>
  /** Of engine, rates, position and payments: the same text, the same statement. */
  readonly impronta: string
}

/** Why none can be made: the code of why a run would hold it, `niente` of who owes nothing of it any more, `senza-basi` without rates. */
export type Impedimento = { readonly perche: string }

/** What a run of it was of. */
export const cheDi = ({ belfiore, tributo, anno, rata }: DiQualeAvviso): DiChe => ({
  ...{ belfiore, anno, tributo: tributo as TributoEmissione, rata: rata as RataEmissione },
})

/** Computes what the statement of a person would say today, as a run does; whoever paid it all, or owes nothing now, is asked nothing. */
export const contoNuovo = async (scope: Scope, avviso: DiQualeAvviso): Promise<NuovoConto | Impedimento> => {
  const che = cheDi(avviso)
  const aperto = await apriTributo(scope, che)
  if (aperto.manca !== undefined) return { perche: 'senza-basi' }
  const { codiceFiscale } = avviso
  const [found] = await db(scope, (tx) =>
    personeDi(tx, { ...che, dopo: '', fino: codiceFiscale }, aperto, [codiceFiscale]),
  )
  if (found === undefined) return { perche: 'niente' }
  // the statement that is corrected is no reason against it
  const persona: Persona = { ...found, chi: { ...found.chi, giaEmesso: false } }
  const calcolo = aperto.calcola(persona.position, { traced: true })
  const chiesta = { rata: che.rata, scelta: sceltaSchema.parse(avviso.scelta) }
  const voce = richiestaDi(aperto, persona, chiesta, calcolo)
  const { esito, motivo, dovuto, versato, importo } = voce
  if (esito === 'trattenuta') return { perche: motivo ?? 'niente' }
  if (dovuto === undefined || versato === undefined || importo === undefined) return { perche: 'niente' }
  if (esito === 'sotto-minimo' && importo > 0) return { perche: 'sotto-minimo' }
  const impronta = createHash('sha256')
    .update(JSON.stringify([improntaDi(aperto), voce.impronta, dovuto, versato, importo]))
    .digest('hex')
  return { aperto, persona, calcolo, voce: { ...voce, dovuto, versato, importo }, impronta }
}
