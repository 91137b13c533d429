import { readChiesto, readModo, type Chiesto, type Modo } from '../../contracts/appuntamento'
import { findOre, findSportelli, type Sportello } from '../../server/appuntamenti/calendario'
import type { OraLibera } from '../../server/appuntamenti/ore'
import { findEnte, findEnti } from '../../server/enti/queries'

export type Voluto = {
  readonly chiesto: Chiesto
  readonly modo: Modo
  readonly sportello: Sportello
  /** Name of the comune. */
  readonly ente: string
}

/** What the first step said, where an office receives about it; undefined: the first step is asked again. */
export const readVoluto = async (form: URLSearchParams | undefined): Promise<Voluto | undefined> => {
  const [chiesto, modo] = form === undefined ? [] : [readChiesto(form), readModo(form.get('modo'))]
  if (chiesto === undefined || modo === undefined) return undefined
  const ente = await findEnte(chiesto.comune)
  const sportello = (await findSportelli(chiesto.comune)).find(({ ufficio }) => ufficio === chiesto.ufficio)
  if (ente === undefined || !sportello?.temi.includes(chiesto.tema)) return undefined
  return { chiesto, modo, sportello, ente: ente.denominazione }
}

/** One button an hour, whichever agenda it is of. */
export const oncePerHour = (ore: readonly OraLibera[]): readonly OraLibera[] =>
  ore.filter(({ inizio }, at) => at === 0 || ore[at - 1]!.inizio !== inizio)

/** The hours that suit what somebody asked for. */
export const oreDi = async ({ chiesto, modo }: Pick<Voluto, 'chiesto' | 'modo'>): Promise<readonly OraLibera[]> => {
  const ore = await findOre(chiesto, chiesto.priorita !== 'nessuna')
  return oncePerHour(ore.filter(({ modi }) => modi.includes(modo)))
}

/** Where an appointment is: names of the comune and of its office, as they are today. */
export const dove = async (belfiore: string, ufficio: string) => {
  const ente = (await findEnti()).find((one) => one.belfiore === belfiore)?.denominazione ?? belfiore
  const sportello = (await findSportelli(belfiore)).find((one) => one.ufficio === ufficio)
  return { ente, ufficio: sportello?.nome ?? ente, indirizzo: sportello?.indirizzo ?? '' }
}
