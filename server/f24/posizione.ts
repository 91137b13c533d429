import type { Tributo } from '../../contracts/tributi'
import { bareCodiceFiscale, type ContribuenteTyped } from '../../contracts/contribuente/campi'
import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { IsoDate } from '../../engine/kernel/dates'
import { toCents, type Cents } from '../../engine/kernel/money'
import { checkVersamento } from '../../f24/model/check'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente, Delega, RigaF24 } from '../../f24/model/delega'
import type { F24Problem } from '../../f24/model/f24-problem'
import { packDeleghe } from '../../f24/model/pack'
import type { Anagrafica } from '../positions/queries'
import { conOperazione } from './operazione'

/** An instalment of a position with what is left of each of its rows. */
export type RataAperta = {
  readonly tributo: Tributo
  readonly rata: string
  readonly giorno: IsoDate | undefined
  readonly resta: Cents
  readonly righe: readonly {
    readonly codice: string | undefined
    readonly resta: Cents
    readonly immobili: number
    readonly detrazione: Cents
    readonly rateazione?: string
  }[]
}

/** Why an instalment is on no form: its day has passed; it is paid by the notice or by pagoPA. */
export type Escluso = 'passata' | 'avviso'

export type Divise = {
  readonly stampabili: readonly RataAperta[]
  readonly escluse: readonly { readonly rata: RataAperta; readonly perche: Escluso }[]
}

/** The canone is paid by pagoPA; a notice without the code of its row is paid by its own form. */
const hasForm = ({ tributo, righe }: RataAperta): boolean =>
  tributo === 'imu' || (tributo === 'tari' && righe.every(({ codice }) => codice !== undefined))

/** What a form can be made of today, and what it cannot. */
export const diviseAl = (scadenze: readonly RataAperta[], oggi: IsoDate): Divise => {
  const open = scadenze.filter(({ resta }) => resta > 0)
  const whyNot = (rata: RataAperta): Escluso | undefined =>
    rata.giorno !== undefined && rata.giorno < oggi ? 'passata' : hasForm(rata) ? undefined : 'avviso'
  return {
    stampabili: open.filter((rata) => whyNot(rata) === undefined),
    escluse: open.flatMap((rata) => {
      const perche = whyNot(rata)
      return perche === undefined ? [] : [{ rata, perche }]
    }),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `0204`: the second of four. */
const rateazione = (rata: string, scadenze: readonly RataAperta[]): string => {
  const of = scadenze.filter(({ tributo, rata: name }) => tributo === 'tari' && /^\d$/.test(name)).length
  return /^\d$/.test(rata) ? two(Number(rata)) + two(Math.max(of, Number(rata))) : '0101'
}

const MOST_IMMOBILI = 999

/** The rows of the form of an instalment, as they are paid in time. */
export const righeDi = (
  { tributo, rata, righe }: RataAperta,
  where: { readonly belfiore: string; readonly anno: number },
  scadenze: readonly RataAperta[],
): readonly RigaF24[] =>
  righe
    .filter(({ resta }) => resta > 0)
    .map(({ codice = '', resta, immobili, detrazione, rateazione: own }) => ({
      ...{ sezione: 'EL', codiceTributo: codice, codiceEnte: where.belfiore, anno: where.anno },
      ...{ ravvedimento: false, immobiliVariati: false, debito: resta, credito: toCents(0) },
      acconto: tributo === 'imu' && rata !== 'saldo',
      saldo: tributo === 'imu' && rata !== 'acconto',
      ...(tributo === 'imu'
        ? { numeroImmobili: Math.min(immobili, MOST_IMMOBILI), ...(detrazione > 0 ? { detrazione } : {}) }
        : { rateazione: own ?? rateazione(rata, scadenze) }),
    }))

export type FoglioF24 = {
  readonly rata: RataAperta
  readonly deleghe: readonly Delega[]
  readonly problems: readonly F24Problem[]
}

type ToPrint = {
  readonly contribuente: Contribuente
  readonly comuni: ComuneLookup
  readonly oggi: IsoDate
  readonly belfiore: string
  readonly anno: number
  /** Identificativo operazione of the notice that is paid. */
  readonly operazione?: string
}

/** A form for each day on which something is to be paid: each is paid at its own. */
export const fogliDi = (
  stampabili: readonly RataAperta[],
  all: readonly RataAperta[],
  { contribuente, comuni, oggi, operazione = '', ...where }: ToPrint,
): readonly FoglioF24[] =>
  stampabili.flatMap((rata) => {
    const { deleghe, unplaced } = packDeleghe(
      { contribuente },
      righeDi(rata, where, all).map(conOperazione(operazione)),
      { rounding: 'law' },
    )
    if (unplaced.length > 0) throw new Error('a payment of debits only leaves nothing over')
    // what was left of a row may round to nothing
    if (deleghe.length === 0) return []
    return [{ rata, deleghe, problems: deleghe.flatMap((delega) => checkVersamento(delega, { comuni, oggi })) }]
  })

/** What the comune has of who pays. */
export type Noto = Anagrafica & { readonly codiceFiscale: string }

const BLANK: ContribuenteTyped = {
  ...{ kind: '', cf: '', cognome: '', nome: '', 'nascita.g': '', 'nascita.m': '', 'nascita.a': '', sesso: '' },
  ...{ comune: '', provincia: '', denominazione: '', confermo: '', 'altro.cf': '', 'altro.id': '' },
}

/** A codice fiscale has two figures of the year: nobody is born after today, and who is over a hundred writes it. */
const yearOf = (anno: number, oggi: IsoDate): string => {
  const now = Number(oggi.slice(0, 4))
  return String(anno + (2000 + anno <= now ? 2000 : 1900))
}

/** The codice catastale of the place of birth: of the record, or of the codice fiscale. */
export const luogoDi = ({ codiceFiscale, natoA }: Noto): string | undefined => {
  const code = readCodiceFiscale(codiceFiscale)
  return natoA ?? (code.ok && code.value.kind === 'persona' ? code.value.luogo : undefined)
}

/** The fields of who pays, filled from the record and, for what it has not, from the codice fiscale. */
export const typedOf = (noto: Noto, comuni: ComuneLookup, oggi: IsoDate): ContribuenteTyped => {
  const { codiceFiscale: cf, cognome = '', nome = '', denominazione, sesso, natoIl } = noto
  if (denominazione !== undefined) return { ...BLANK, kind: 'ente', cf, denominazione }
  const own = { ...BLANK, kind: 'persona', cf, cognome, nome }
  const code = readCodiceFiscale(cf)
  if (!code.ok || code.value.kind !== 'persona') return own
  const { nascita } = code.value
  const [year = '', month = '', day = ''] = natoIl?.split('-') ?? []
  const place = comuni(luogoDi(noto) ?? '')?.at(-1)
  return {
    ...own,
    'nascita.g': day || two(nascita.giorno),
    'nascita.m': month || two(nascita.mese),
    'nascita.a': year || yearOf(nascita.anno, oggi),
    sesso: sesso ?? code.value.sesso,
    comune: place?.nome ?? '',
    provincia: place?.provincia ?? '',
  }
}

const BIRTH = ['nascita.g', 'nascita.m', 'nascita.a', 'sesso', 'comune', 'provincia'] as const

/** What was typed of a person of whom the comune is not asked: birth and sex, where left empty, as their codice fiscale says. */
export const conNascita = (typed: ContribuenteTyped, comuni: ComuneLookup, oggi: IsoDate): ContribuenteTyped => {
  if (typed.kind !== 'persona') return typed
  const nothing = { cognome: undefined, nome: undefined, denominazione: undefined, natoIl: undefined, natoA: undefined }
  const noto = { ...nothing, sesso: undefined, codiceFiscale: bareCodiceFiscale(typed.cf) }
  const said = typedOf(noto, comuni, oggi)
  const filled = BIRTH.map((campo) => [campo, typed[campo] === '' ? said[campo] : typed[campo]])
  return { ...typed, ...Object.fromEntries(filled) }
}
