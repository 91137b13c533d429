import type { Catasto, Occupazione, Variazione } from '../../formats/dichiarazione-imu/modello'
import { problema, type DichiarazioneProblem } from './problemi'
import type { Stesso } from './quadri'

/** What the rules between the answers of one property look at. */
export type DaControllare = Catasto &
  Variazione &
  Partial<Stesso> & {
    readonly caratteristica: string
    readonly riduzione: string
    readonly esenzione?: string | boolean
    readonly occupazione?: Occupazione
  }

const OCCUPATO = '1'
const ALTRA_RIDUZIONE = '5'
const IN_COMODATO = '3'
const PER_SCRITTURE = '4'

/** Found in the registry by its figures, or by the request that will bring it there. */
const catasto = (
  { caratteristica, ...one }: Partial<DaControllare>,
  prefix: string,
): readonly DichiarazioneProblem[] => {
  const hasFigures = one.foglio !== undefined && one.particella !== undefined && one.catasto !== undefined
  const hasRequest = one.protocollo !== undefined && one.annoProtocollo !== undefined
  // a building valued by its books has none yet, and then its request stands there
  if (!hasFigures && !hasRequest) return [problema('catasto-missing', `${prefix}foglio`)]
  const needsCategoria = hasFigures && caratteristica !== PER_SCRITTURE
  return needsCategoria && one.categoria === undefined ? [problema('answer-missing', `${prefix}categoria`)] : []
}

const evento = ({ acquisto, cessione, altro, altroDescrizione }: Partial<DaControllare>, prefix: string) => [
  ...(acquisto || cessione || altro ? [] : [problema('evento-missing', `${prefix}acquisto`)]),
  ...(altro && altroDescrizione === undefined ? [problema('answer-missing', `${prefix}altroDescrizione`)] : []),
]

const occupazione = ({ esenzione, occupazione: told }: Partial<DaControllare>, prefix: string) => {
  if (esenzione === OCCUPATO && told === undefined) return [problema('answer-missing', `${prefix}occupazione.motivo`)]
  return told !== undefined && esenzione !== OCCUPATO ? [problema('occupazione-alone', `${prefix}esenzione`)] : []
}

/** Land and plots are neither lent homes nor unfit to live in. */
const riduzione = ({ caratteristica, riduzione: said }: Partial<DaControllare>, prefix: string) =>
  ['1', '2'].includes(caratteristica ?? '') && ['1', '2', IN_COMODATO, '4'].includes(said ?? '')
    ? [problema('riduzione-without', `${prefix}riduzione`)]
    : []

/** `noteIn`: where the note is written. `mustChange`: declared because something happened, and not for its year. */
type Intorno = { readonly note?: string; readonly noteIn: string; readonly mustChange: boolean }

/** What one answer of a property asks of another, for the forms of both sorts. */
export const controlla = (
  one: Partial<DaControllare>,
  prefix: string,
  { note, noteIn, mustChange }: Intorno,
): readonly DichiarazioneProblem[] => [
  ...catasto(one, prefix),
  ...(mustChange || one.altro || one.acquisto || one.cessione ? evento(one, prefix) : []),
  ...riduzione(one, prefix),
  ...occupazione(one, prefix),
  ...(one.riduzione === ALTRA_RIDUZIONE && note === undefined ? [problema('note-missing', noteIn)] : []),
]

/** The number of each property: one that goes on with the one before has its number. */
export const progressivi = (all: readonly Partial<Stesso>[]): readonly number[] => {
  let last = 0
  return all.map(({ stesso }) => {
    if (last === 0 || !stesso) last++
    return last
  })
}
