import { readContribuente } from '../../contracts/contribuente'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents } from '../../engine/kernel/money'
import { hasErrors } from '../../f24/model/f24-problem'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente, Delega } from '../../f24/model/delega'
import { comuniWith } from './comuni'
import { fogliDi, luogoDi, typedOf, type Noto, type RataAperta } from './posizione'
import { today } from '../platform/clock'
import type { Avviso } from '../avvisi/queries'

type DiChi = Pick<Avviso, 'codiceFiscale' | 'destinatario'>

const notoOf = ({ codiceFiscale, destinatario }: DiChi): Noto => ({
  codiceFiscale,
  cognome: destinatario.cognome ?? undefined,
  nome: destinatario.nome ?? undefined,
  denominazione: destinatario.denominazione ?? undefined,
  sesso: destinatario.sesso ?? undefined,
  natoIl: destinatario.natoIl ?? undefined,
  natoA: destinatario.natoA ?? undefined,
})

const rateOf = ({ tributo, scadenze }: Avviso): readonly RataAperta[] =>
  scadenze.map(({ rata, giorno, resta, righe }) => ({
    ...{ tributo, rata, giorno, resta: toCents(resta) },
    righe: righe.map(({ codice, resta: left, immobili, detrazione, rateazione }) => ({
      ...(rateazione === undefined ? {} : { rateazione }),
      ...{ codice, resta: toCents(left), immobili, detrazione: toCents(detrazione) },
    })),
  }))

/** Codici catastali whose names are needed to say who these people are. */
export const luoghiDi = (people: readonly DiChi[]): readonly string[] =>
  people.flatMap((own) => luogoDi(notoOf(own)) ?? [])

/** Who pays, as the form prints it; undefined where the comune knows too little. `comuni` has the names of `luoghiDi`. */
export const contribuenteDi = (chi: DiChi, comuni: ComuneLookup, oggi: IsoDate): Contribuente | undefined =>
  readContribuente(typedOf(notoOf(chi), comuni, oggi), 0, { comuni, oggi }).contribuente

/**
 * The forms of a statement, one a day, with its identificativo operazione: the same on every day, as of the day it was issued.
 * @returns undefined where the comune knew too little of who pays: a form with an empty field is none
 */
export const delegheDi = async (avviso: Avviso): Promise<readonly Delega[] | undefined> => {
  const oggi = today(avviso.emessoIl)
  const comuni = await comuniWith([avviso.belfiore, ...luoghiDi([avviso])])
  const contribuente = contribuenteDi(avviso, comuni, oggi)
  if (contribuente === undefined) return undefined
  const { belfiore, anno, operazione } = avviso
  const rate = rateOf(avviso)
  const fogli = fogliDi(rate, rate, { contribuente, comuni, oggi, belfiore, anno, operazione })
  const good = fogli.length > 0 && fogli.every(({ problems }) => !hasErrors(problems))
  return good ? fogli.flatMap(({ deleghe }) => deleghe) : undefined
}
