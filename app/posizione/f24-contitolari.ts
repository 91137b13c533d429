import {
  afterPasso,
  campoQuota,
  contitolariIn,
  isPasso,
  PASSO,
  readParti,
  type Parte,
  type Sbaglio,
} from '../../contracts/contitolari'
import { readContribuente, type ContribuenteLetto } from '../../contracts/contribuente'
import { bareCodiceFiscale, readTyped, type ContribuenteTyped } from '../../contracts/contribuente/campi'
import type { Cents } from '../../engine/kernel/money'
import { hasErrors } from '../../f24/model/f24-problem'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import { comuniWith, luogoOf } from '../../server/f24/comuni'
import { conNascita, diviseAl, fogliDi, type Divise, type FoglioF24 } from '../../server/f24/posizione'
import { today } from '../../server/platform/clock'
import {
  condivisiOf,
  contoOf,
  estrattoOf,
  posizioneDelContitolare,
  type Condivisi,
  type ParteDi,
} from '../../server/positions/queries'
import { imuOf } from '../../ui/posizione/view'
import { preparaF24, type Preparato } from './f24'
import type { Around } from './load'
import type { Shown } from './view-of'

/** What one owner owes for what is shared; absent where the record does not say enough for somebody else. */
export type Suo = Divise & { readonly dovuto: Cents; readonly fogli: readonly FoglioF24[] }

export type Contitolare = {
  readonly who: number
  readonly typed: ContribuenteTyped
  readonly letto: ContribuenteLetto
  readonly suo: Suo | undefined
}

/** A property on which the sum of another owner stands still: `conto`. */
export type SbaglioConto = { readonly code: 'conto'; readonly field: string; readonly who: number }

export type Contitolari = Condivisi & {
  /** As typed, after the button that was pressed. */
  readonly form: URLSearchParams
  readonly sent: boolean
  readonly guarda: boolean
  readonly owners: readonly Contitolare[]
  readonly problems: readonly (Sbaglio | SbaglioConto)[]
  /** One’s own sheets, where they are wanted; undefined where there are none to add. */
  readonly mio: Preparato | undefined
  readonly conMio: boolean
  /** Every sheet, one’s own first; empty while something is wrong. */
  readonly fogli: readonly FoglioF24[]
}

type Context = { readonly around: Around; readonly shown: Shown; readonly comuni: ComuneLookup }

const suoOf = (
  { around, shown, comuni }: Context,
  letto: ContribuenteLetto,
  parti: readonly Parte[],
  all: readonly (readonly ParteDi[])[],
) => {
  const { contribuente } = letto
  if (contribuente === undefined || parti.length === 0) return {}
  const { belfiore, anno } = around.place
  const position = posizioneDelContitolare(shown.position, contribuente.codiceFiscale, parti, all)
  const conto = contoOf(position, shown.rates, { traced: false })
  const [imu] = conto.righe
  if (imu?.fonte.da === 'problemi') {
    const at = Number(/^immobili\.(\d+)/.exec(imu.fonte.problems[0]!.field)?.[1] ?? 0)
    return { ferma: position.immobili[at]!.id }
  }
  const { scadenze } = estrattoOf(position, conto)
  const divise = diviseAl(scadenze, today())
  const fogli = fogliDi(divise.stampabili, scadenze, { contribuente, comuni, oggi: today(), belfiore, anno })
  return { suo: { ...divise, dovuto: imu?.dovuto ?? (0 as Cents), fogli } }
}

const comuniOf = (form: URLSearchParams, belfiore: string): Promise<ComuneLookup> =>
  comuniWith([belfiore, ...contitolariIn(form).flatMap((who) => luogoOf(bareCodiceFiscale(readTyped(form, who).cf)))])

/**
 * The forms of the other owners for what they share with whom the position is: from their parts as typed and the properties on
 * record. Nothing of another person is read, and nothing of what was typed is kept.
 * @returns undefined where nothing is shared, or the IMU itself has no sum yet
 */
export const preparaContitolari = async (
  around: Around,
  shown: Shown,
  posted: URLSearchParams | undefined,
): Promise<Contitolari | undefined> => {
  if (imuOf(shown.view) === undefined) return undefined
  const { condivisi, fuori } = condivisiOf(shown.position)
  if (condivisi.length + fuori.length === 0) return undefined
  const form = afterPasso(posted ?? new URLSearchParams())
  const sent = posted !== undefined && (!isPasso(posted) || posted.get(PASSO) === 'guarda')
  const comuni = await comuniOf(form, around.place.belfiore)
  const chiesti = condivisi.map(({ held, ...rest }) => ({ id: held.id, ...rest }))
  const { owners: parti, problems } = readParti(form, around.own.codiceFiscale, chiesti)
  const fine = problems.length === 0
  const all = parti.map((each) => each.parti)
  const read = parti.map((own) => {
    const typed = readTyped(form, own.who)
    const letto = readContribuente(conNascita(typed, comuni, today()), own.who, { comuni, oggi: today() })
    return { who: own.who, typed, letto, ...(fine ? suoOf({ around, shown, comuni }, letto, own.parti, all) : {}) }
  })
  const ferme = read.flatMap(({ who, ferma }): readonly SbaglioConto[] =>
    ferma === undefined ? [] : [{ code: 'conto', field: campoQuota(who, ferma), who }],
  )
  const mine = await preparaF24(around, shown, new URLSearchParams())
  const conMio = posted === undefined || form.get('mio') === 'si'
  const mio = mine.isPrintable ? mine : undefined
  const fogli = [...(mio && conMio ? mio.fogli : []), ...read.flatMap(({ suo }) => suo?.fogli ?? [])]
  const ready = read.every(({ suo }) => suo !== undefined) && fogli.every((each) => !hasErrors(each.problems))
  return {
    ...{ condivisi, fuori, form, sent, guarda: sent && isPasso(posted), conMio, mio },
    owners: read.map(({ who, typed, letto, suo }) => ({ who, typed, letto, suo })),
    problems: [...problems, ...ferme],
    fogli: ready ? fogli : [],
  }
}
