import { readContribuente } from '../contribuente'
import { prefixOf, readTyped } from '../contribuente/campi'
import type {
  Contitolare,
  Contribuente,
  Dichiarante,
  DichiarazioneImu,
  Immobile,
  Intermediario,
  Manufatto,
} from '../../formats/dichiarazione-imu/modello'
import { giorniDi, leggiTesta, type Contesto } from './contesto'
import { controlla, progressivi } from './immobili'
import { leggiMolti, leggiUno, type QuadroLetto } from './lettura'
import { prefixDi } from './modulo'
import { problema, type DichiarazioneProblem } from './problemi'
import type { Stesso } from './quadri'
import {
  ANNOTAZIONI,
  CONTITOLARI,
  CONTRIBUENTE,
  DICHIARANTE,
  IMMOBILI,
  INTERMEDIARIO_DI_IMU,
  MANUFATTI_IN_MARE,
  type Note,
} from './quadri-imu'
import type { Risposte } from './risposte'
import type { Giorni } from './valori'

export type Letta<T> = {
  /** Absent while something is wrong. */
  readonly value?: T
  readonly problems: readonly DichiarazioneProblem[]
}

/** The longest name of a body that the record has room for. */
const NOME_ENTE = 24
const INTERO = 100_00
/** Three thirds of 33,33 and 33,34: a share is rounded, and each co-owner rounds their own. */
const ARROTONDAMENTI = 4

const contribuente = (risposte: Risposte, contesto: Contesto, giorni: Giorni): QuadroLetto<Contribuente> => {
  const who = readContribuente(readTyped(new URLSearchParams(risposte), 0), 0, contesto)
  const rest = leggiUno<Omit<Contribuente, 'cognome' | 'codiceFiscale'>>(CONTRIBUENTE, risposte, 'c.', giorni)
  const named = who.contribuente?.anagrafica
  const tooLong =
    named?.kind === 'ente' && named.denominazione.length > NOME_ENTE
      ? [
          problema('text-too-long', `${prefixOf(0)}denominazione`, {
            max: NOME_ENTE,
            length: named.denominazione.length,
            short: named.denominazione.slice(0, NOME_ENTE).trim(),
          }),
        ]
      : []
  const problems = [...who.problems, ...tooLong, ...rest.problems]
  if (problems.length > 0 || !who.contribuente || !named || !rest.value) return { problems }
  const { codiceFiscale } = who.contribuente
  if (named.kind === 'ente') return { value: { ...rest.value, codiceFiscale, cognome: named.denominazione }, problems }
  const { kind: _kind, ...persona } = named
  return { value: { ...rest.value, codiceFiscale, ...persona }, problems }
}

const immobili = (risposte: Risposte, giorni: Giorni, note: string | undefined): QuadroLetto<readonly Immobile[]> => {
  const read = leggiMolti<Immobile & Stesso>(IMMOBILI, risposte, giorni)
  const problems = read.flatMap((one, at) => [
    ...one.problems,
    ...controlla(one.parziale ?? {}, prefixDi(IMMOBILI, at), { note, noteIn: 'annotazioni', mustChange: true }),
  ])
  if (problems.length > 0) return { problems }
  const all = read.flatMap(({ value }) => value ?? [])
  const numbers = progressivi(all)
  return { value: all.map(({ stesso: _, ...one }, at) => ({ ...one, progressivo: numbers[at]! })), problems }
}

/** The co-owners of a property and who declares hold at most the whole of it. */
const quote = (own: readonly Immobile[], read: readonly QuadroLetto<Contitolare>[]): readonly DichiarazioneProblem[] =>
  read.flatMap(({ value }, at) => {
    if (!value) return []
    const about = own[value.numeroOrdine - 1]
    const prefix = prefixDi(CONTITOLARI, at)
    if (!about)
      return own.length === 0 ? [] : [problema('ordine-unknown', `${prefix}numeroOrdine`, { max: own.length })]
    const others = read.flatMap((one) => (one.value?.numeroOrdine === value.numeroOrdine ? one.value.quota : []))
    const total = others.reduce((sum, quota) => sum + quota, about.quota)
    return total > INTERO + ARROTONDAMENTI ? [problema('quote-above-whole', `${prefix}quota`)] : []
  })

type Altri = Pick<DichiarazioneImu, 'contitolari' | 'manufatti' | 'intermediario'>

const altri = (risposte: Risposte, giorni: Giorni, own: readonly Immobile[]): QuadroLetto<Altri> => {
  const shared = leggiMolti<Contitolare>(CONTITOLARI, risposte, giorni)
  const marine = leggiMolti<Omit<Manufatto, 'progressivo'>>(MANUFATTI_IN_MARE, risposte, giorni)
  const sender = leggiUno<Intermediario>(INTERMEDIARIO_DI_IMU, risposte, 'n.', giorni)
  const problems = [...shared, ...marine, sender].flatMap((each) => each.problems)
  return {
    problems: [...problems, ...quote(own, shared)],
    value: {
      contitolari: shared.flatMap(({ value }) => value ?? []),
      manufatti: marine.flatMap(({ value }, at) => (value ? [{ ...value, progressivo: at + 1 }] : [])),
      ...(sender.value ? { intermediario: sender.value } : {}),
    },
  }
}

/** A declaration from its answers, signed today; all that is wrong comes back together, each at its control. */
export const leggiImu = (risposte: Risposte, contesto: Contesto): Letta<DichiarazioneImu> => {
  const giorni = giorniDi(risposte, contesto.oggi)
  const testa = leggiTesta(risposte, contesto)
  const who = contribuente(risposte, contesto, giorni)
  const other = leggiUno<Dichiarante>(DICHIARANTE, risposte, 'd.', giorni)
  const note = leggiUno<Note>(ANNOTAZIONI, risposte, '', giorni)
  const own = immobili(risposte, giorni, note.value?.annotazioni)
  const rest = altri(risposte, giorni, own.value ?? [])
  const empty = own.problems.length === 0 && own.value?.length === 0 && rest.value?.manufatti.length === 0
  const problems = [
    ...[testa, who, other, own, note, rest].flatMap((each) => each.problems),
    ...(empty ? [problema('immobili-missing', 'aggiungi-immobili')] : []),
  ]
  if (problems.length > 0 || !testa.value || !who.value || !own.value || !rest.value) return { problems }
  return {
    value: {
      ...testa.value,
      contribuente: who.value,
      ...(other.value ? { dichiarante: other.value } : {}),
      immobili: own.value,
      ...rest.value,
      ...note.value,
      data: contesto.oggi,
      firma: true,
    },
    problems,
  }
}
