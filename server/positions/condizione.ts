import { z } from 'zod'
import type { Categoria } from '../../engine/catasto/categoria'
import { isAbitazione, isDiLusso, isPertinenza } from '../../engine/catasto/categoria'
import { ESENZIONI } from '../../engine/imu/imu'
import type { AliquoteComune, EsenzioneCode, PeriodoImu } from '../../engine/imu/imu.types'
import { Problem, said } from '../../engine/kernel/problem'
import type { Condizione, Held } from './position.types'
import type { Stretch } from './stretches'

/** What `condizione_imu.dati` may say; a word that we do not know is refused, since it may change the tax. */
const DATI = z.strictObject({
  storico: z.boolean().optional(),
  inagibile: z.boolean().optional(),
  /** The three conditions of c. 747 c hold. */
  comodatoRidotto: z.boolean().optional(),
  coltivatore: z.boolean().optional(),
  montano: z.boolean().optional(),
  ruraleStrumentale: z.boolean().optional(),
  beneMerce: z.boolean().optional(),
  alloggioIacp: z.boolean().optional(),
  pensionatoEstero: z.boolean().optional(),
  esenzione: z.enum(Object.keys(ESENZIONI) as [EsenzioneCode, ...EsenzioneCode[]]).optional(),
  /** Possessors who live there, among whom the detrazione is split. */
  titolari: z.int().min(1).max(99).optional(),
  /** Which rate of the prospetto holds, as the office has found: `base`, or the code of a case. */
  aliquota: z.string().max(40).optional(),
})
export type Dati = z.infer<typeof DATI>

/** Uses on record, and the word of the calculator for each: which cases of a prospetto may fit goes by it. */
export const USO = {
  'abitazione-principale': 'abito',
  pertinenza: 'casa',
  locato: 'affittato',
  concordato: 'concordato',
  comodato: 'comodato',
  'a-disposizione': 'vuoto',
  altro: 'altro',
} as const
export type Uso = keyof typeof USO

const isUso = (uso: string): uso is Uso => Object.hasOwn(USO, uso)

/** @throws Problem `choice-unknown` */
export const usoOf = ({ uso }: Condizione): Uso => {
  if (!isUso(uso)) throw new Problem('choice-unknown', 'uso', { value: said(uso) })
  return uso
}

/** @throws Problem `choice-unknown` at the word that was not understood */
export const datiOf = (condizione: Condizione | undefined): Dati => {
  const read = DATI.safeParse(condizione?.dati ?? {})
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  throw new Problem('choice-unknown', 'uso', { value: said(where) })
}

export type Condizioni = Partial<PeriodoImu>

const known = (value: boolean | undefined, field: string): boolean => {
  if (value === undefined) throw new Problem('value-missing', field)
  return value
}

const ofTerreno = (dati: Dati, aliquote: AliquoteComune | undefined): Condizioni => {
  if (dati.esenzione !== undefined) return { esenzione: dati.esenzione }
  if (aliquote?.terreniEsenti === 'SI') return { esenzione: 'terreno-montano' }
  const coltivatore = known(dati.coltivatore, 'coltivatore')
  if (coltivatore) return { coltivatore }
  if (aliquote?.terreniEsenti !== 'NO' && known(dati.montano, 'montano')) return { esenzione: 'terreno-montano' }
  return { coltivatore }
}

const riduzioni = (dati: Dati, comodato: boolean): NonNullable<PeriodoImu['riduzioni']> => [
  ...(dati.storico ? (['storico'] as const) : []),
  ...(dati.inagibile ? (['inagibile'] as const) : []),
  ...(comodato ? (['comodato'] as const) : []),
]

const common = (dati: Dati): Condizioni => ({
  ...(dati.esenzione === undefined ? {} : { esenzione: dati.esenzione }),
  ...(dati.ruraleStrumentale === undefined ? {} : { ruraleStrumentale: dati.ruraleStrumentale }),
  ...(dati.beneMerce === undefined ? {} : { beneMerce: dati.beneMerce }),
  ...(dati.alloggioIacp === undefined ? {} : { alloggioIacp: dati.alloggioIacp }),
  ...(dati.pensionatoEstero === undefined ? {} : { pensionatoEstero: dati.pensionatoEstero }),
})

const ofFabbricato = (uso: Uso | undefined, dati: Dati, categoria: Categoria): Condizioni => {
  const all = { ...common(dati), riduzioni: riduzioni(dati, false) }
  switch (uso) {
    case 'abitazione-principale':
      return { ...all, abitazionePrincipale: true }
    case 'concordato':
      return { ...all, canoneConcordato: true }
    case 'comodato': {
      const reduced = !isDiLusso(categoria) && known(dati.comodatoRidotto, 'comodato')
      return { ...all, riduzioni: riduzioni(dati, reduced) }
    }
    default:
      return all
  }
}

/**
 * What the record says of a stretch beside property, share and months. A reduction that is not on record was not claimed;
 * what decides the tax and is not on record, as the use of a dwelling, is refused.
 * @throws Problem `value-missing`, `choice-unknown`
 */
export const condizioniOf = (
  tipo: Held['tipo'],
  categoria: Categoria | undefined,
  { condizione }: Stretch,
  aliquote: AliquoteComune | undefined,
): Condizioni => {
  const dati = datiOf(condizione)
  if (tipo === 'T') return ofTerreno(dati, aliquote)
  if (tipo === 'A') return dati.coltivatore === undefined ? common(dati) : { coltivatore: dati.coltivatore }
  if (categoria === undefined) throw new Problem('value-missing', 'categoria')
  if (condizione === undefined && (isAbitazione(categoria) || isPertinenza(categoria))) {
    throw new Problem('value-missing', 'uso')
  }
  return ofFabbricato(condizione && usoOf(condizione), dati, categoria)
}
