import type { Contesto } from '../../contracts/calcolo/aliquote-periodo'
import type { Risposte } from '../../contracts/calcolo/risposte'
import { findAliquote, findComune, type Comune } from '../../server/comuni/queries'
import { contoDi, type Conto, type ContoPersona } from '../../ui/calcolo/conto'
import { ANNO_CASI, casoSvolto, risposteDi, type CasoSvoltoId } from './casi'

export type CasoCalcolato = {
  readonly id: CasoSvoltoId
  readonly comune: Comune
  readonly contesto: Contesto
  readonly risposte: Risposte
  readonly conto: Conto
  readonly persona: ContoPersona
}

type Luogo = Pick<CasoCalcolato, 'comune' | 'contesto'>

const findLuogo = async (belfiore: string): Promise<Luogo> => {
  const [comune, aliquote, precedenti] = await Promise.all([
    findComune(belfiore),
    findAliquote(belfiore, ANNO_CASI),
    findAliquote(belfiore, ANNO_CASI - 1),
  ])
  if (!comune || !aliquote || !precedenti) throw new Error(`a worked case is told of ${belfiore}, which we do not hold`)
  return { comune, contesto: { anno: ANNO_CASI, aliquote, precedenti } }
}

/** The cases with their sums, on the rates that the calculator has too; a comune that several share is read once. */
export const calcolaCasi = async (ids: readonly CasoSvoltoId[]): Promise<readonly CasoCalcolato[]> => {
  const luoghi = new Map<string, Promise<Luogo>>()
  return Promise.all(
    ids.map(async (id) => {
      const { comune } = casoSvolto(id)
      const luogo = luoghi.get(comune) ?? findLuogo(comune)
      luoghi.set(comune, luogo)
      const { contesto } = await luogo
      const risposte = risposteDi(id)
      const conto = contoDi(risposte, contesto)
      const [persona] = conto.persone
      if (!persona) throw new Error(`the worked case ${id} has no sum: ${conto.problems[0]?.code}`)
      return { id, ...(await luogo), risposte, conto, persona }
    }),
  )
}
