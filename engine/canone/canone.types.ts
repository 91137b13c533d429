import type { Cents, Ratio } from '../kernel/money'
import type { Law } from '../kernel/law'
import type { Problem } from '../kernel/problem'

/** Cents per unit (square metre, user, sheet) as an exact fraction: `daEuro('0.323')` is 32,3 cents. */
export type Tariffa = Ratio

/** How the comune rounds square metres, always up: not at all, to the half, to the whole. */
export type Arrotondamento = 'nessuno' | 'mezzo' | 'intero'

export type Tariffe = { readonly annua?: Tariffa | undefined; readonly giornaliera?: Tariffa | undefined }

/** What a comune decided, as plain data. A tariff left out is the standard one of the law for its population. */
export type RegolamentoCanone = {
  readonly popolazione: number
  readonly arrotondamento: Arrotondamento
  /** Standard tariffs as the comune changed or revalued them (c. 817). */
  readonly tariffe?: Tariffe | undefined
  readonly tariffeMercato?: Tariffe | undefined
}

/** `giorni` may be left out only of what was found without a concession: thirty are presumed (c. 821 g). */
export type Durata =
  { readonly tipo: 'permanente' } | { readonly tipo: 'temporanea'; readonly giorni?: number | undefined }

/** Without a concession: the comune's raise of the canone, up to a half, and its sanction, once to twice the indemnity. */
export type Abusiva = { readonly maggiorazione: Ratio; readonly sanzione: Ratio }

type Voce = {
  readonly id: string
  /** Zone, kind, luminous sign, relief: what the comune multiplies the tariff by. */
  readonly coefficienti?: readonly Ratio[] | undefined
  /** Per square metre, where the comune's table has one for this kind: in the place of its standard tariff. */
  readonly tariffaPropria?: Tariffa | undefined
  readonly abusiva?: Abusiva | undefined
}

/** Square metres and metres are exact fractions. */
export type VoceCanone = Voce &
  (
    | {
        readonly kind: 'occupazione'
        readonly superficie: Ratio
        readonly durata: Durata
        readonly sottosuolo?: boolean
      }
    | { readonly kind: 'serbatoio'; readonly litri: number }
    | { readonly kind: 'passo-carrabile'; readonly larghezza: Ratio }
    /** The smallest simple figure around the sign, in whole square centimetres. */
    | {
        readonly kind: 'pubblicita'
        readonly superficieCm2: number
        readonly durata: Durata
        /** It marks the place where its business is done (c. 833 l): whether it does, only the person knows. */
        readonly insegnaDiEsercizio?: boolean | undefined
      }
    /** `primi`: a sheet of 70 × 100 for the first ten days; `seguenti`: for each five days after, begun ones included. */
    | {
        readonly kind: 'affissioni'
        readonly fogli: number
        readonly giorni: number
        readonly primi: Tariffa
        readonly seguenti: Tariffa
      }
    | { readonly kind: 'cavi'; readonly utenze: number; readonly tariffa?: Tariffa | undefined }
    | { readonly kind: 'telecomunicazioni'; readonly impianti: number }
    /** `variazione` multiplies the tariff of c. 841-842: from nothing to 5/4 (c. 843). */
    | { readonly kind: 'mercato-annuo'; readonly superficie: Ratio; readonly variazione?: Ratio | undefined }
    | {
        readonly kind: 'mercato-giornaliero'
        readonly superficie: Ratio
        readonly giorni: number
        /** Hours of a market day; above nine the whole daily tariff. */
        readonly ore: number
        /** What is taken off for markets that come at least weekly, 30 to 40 %. */
        readonly ricorrente?: Ratio | undefined
        readonly variazione?: Ratio | undefined
        readonly oraria?: Oraria | undefined
      }
    /** COSAP and TOSAP, before 2021: the comune's tariff, a year or a day. */
    | {
        readonly kind: 'tariffa'
        readonly tributo: 'COSAP' | 'TOSAP'
        readonly tariffa: Tariffa
        readonly superficie: Ratio
        readonly durata: Durata
      }
  )

/** A market hour is 1/24 of the daily tariff (MEF Ris. 6/DF), or 1/9 of it, as some comuni read the nine hours. */
export type Oraria = 'ventiquattresimi' | 'noni'

export type KindCanone = VoceCanone['kind']

export type PosizioneCanone = {
  readonly anno: number
  readonly regolamento: RegolamentoCanone
  readonly voci: readonly VoceCanone[]
}

/** Of one small sign, or of all the signs of a business together. */
export type EsenzioneCanone = 'fino-a-300-cm2' | 'insegna-di-esercizio'

export type VoceResult = {
  readonly id: string
  readonly kind: KindCanone
  /** Square metres, users, sheets that are charged. */
  readonly unita: Ratio
  readonly tariffa: Tariffa
  readonly canone: Cents
  /** Nothing is due, and why. */
  readonly esente?: EsenzioneCanone
  /** Paid once, twenty annuities free a driveway for ever. */
  readonly affrancazione?: Cents
  readonly indennita?: Cents
  readonly sanzione?: Cents
  /** Canone, or indemnity and sanction in its place. */
  readonly dovuto: Cents
}

/** `pagopa`: never an F24. `f24-se-convenzionato`: only with comuni that had a convention, the others by bulletin. */
export type Pagamento =
  | { readonly canale: 'pagopa'; readonly law: Law }
  | { readonly canale: 'f24-se-convenzionato'; readonly codici: readonly ('3931' | '3932')[]; readonly law: Law }

export type CanoneResult = {
  readonly anno: number
  readonly voci: readonly VoceResult[]
  readonly totale: Cents
  readonly pagamento: Pagamento
  readonly avvisi: readonly Problem[]
}
