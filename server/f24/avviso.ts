import { readContribuente } from '../../contracts/contribuente'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents } from '../../engine/kernel/money'
import type { Outcome } from '../../engine/kernel/problem'
import { checkVersamento } from '../../f24/model/check'
import { hasErrors } from '../../f24/model/f24-problem'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente, Delega } from '../../f24/model/delega'
import { packDeleghe } from '../../f24/model/pack'
import { comuniWith } from './comuni'
import { findFinestre } from '../comuni/queries'
import { conOperazione } from './operazione'
import { fogliDi, luogoDi, typedOf, type Noto, type RataAperta } from './posizione'
import { ravvedutaAl, type RataRavveduta } from './ravveduto'
import { today } from '../platform/clock'
import { coobbligatoDi, type Avviso } from '../avvisi/queries'

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

const rateOf = ({ tributo, scadenze }: Pick<Avviso, 'tributo' | 'scadenze'>): readonly RataAperta[] =>
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

/** The same of a statement: on the copy of an heir, with their code beside that of who died. */
const chiPaga = (avviso: Avviso, comuni: ComuneLookup, oggi: IsoDate): Contribuente | undefined => {
  const contribuente = contribuenteDi(avviso, comuni, oggi)
  const { copia } = avviso
  return contribuente === undefined || copia === undefined ? contribuente : { ...contribuente, ...coobbligatoDi(copia) }
}

type DaPagare = Pick<Avviso, 'belfiore' | 'tributo' | 'anno' | 'scadenze'>

/** An instalment of a statement whose day has passed, and what it costs to who mends it now. */
export type InRitardo = { readonly rata: RataAperta; readonly ravveduta: Outcome<RataRavveduta> }

const isLate = ({ giorno, resta }: RataAperta, oggi: IsoDate): boolean =>
  giorno !== undefined && giorno < oggi && resta > 0

/**
 * Those of a statement, mended on `oggi` as the comune reads the law on that day, the oldest first; what was paid since is not looked
 * at.
 */
export const inRitardoDi = async (avviso: DaPagare, oggi: IsoDate): Promise<readonly InRitardo[]> => {
  const rate = rateOf(avviso)
  const finestre = (await findFinestre(avviso.belfiore, oggi))?.valore ?? {}
  return rate
    .filter((rata) => isLate(rata, oggi))
    .map((rata) => ({ rata, ravveduta: ravvedutaAl(rata, rate, { ...avviso, finestre }, oggi) }))
}

/**
 * The forms that mend what of a statement is late, all to be paid on `oggi`, with its identificativo operazione.
 * @returns undefined where nothing is late, where one instalment cannot be mended by oneself, or the comune knew too little of who pays
 */
export const delegheRavvedute = async (avviso: Avviso, oggi: IsoDate): Promise<readonly Delega[] | undefined> => {
  const late = await inRitardoDi(avviso, oggi)
  const righe = late.flatMap(({ ravveduta }) => (ravveduta.ok ? ravveduta.value.righe : []))
  if (righe.length === 0 || late.some(({ ravveduta }) => !ravveduta.ok)) return undefined
  const comuni = await comuniWith([avviso.belfiore, ...luoghiDi([avviso])])
  const contribuente = chiPaga(avviso, comuni, oggi)
  if (contribuente === undefined) return undefined
  const rows = righe.map(conOperazione(avviso.operazione))
  const { deleghe } = packDeleghe({ contribuente }, rows, { rounding: 'law' })
  const isGood = deleghe.every((delega) => !hasErrors(checkVersamento(delega, { comuni, oggi })))
  return isGood ? deleghe : undefined
}

/**
 * The forms of what of a statement is still in time on `giorno`, one a day, with its identificativo operazione, as of the day it was
 * issued. What is late by then needs other forms: {@link delegheRavvedute}.
 * @returns undefined where all of it is late, or the comune knew too little of who pays: a form with an empty field is none
 */
export const delegheDi = async (avviso: Avviso, giorno: IsoDate): Promise<readonly Delega[] | undefined> => {
  const oggi = today(avviso.emessoIl)
  const comuni = await comuniWith([avviso.belfiore, ...luoghiDi([avviso])])
  const contribuente = chiPaga(avviso, comuni, oggi)
  if (contribuente === undefined) return undefined
  const { belfiore, anno, operazione } = avviso
  const rate = rateOf(avviso)
  const open = rate.filter((rata) => !isLate(rata, giorno))
  const fogli = fogliDi(open, rate, { contribuente, comuni, oggi, belfiore, anno, operazione })
  const good = fogli.length > 0 && fogli.every(({ problems }) => !hasErrors(problems))
  return good ? fogli.flatMap(({ deleghe }) => deleghe) : undefined
}
