import type { Bene } from '../catasto/bene'
import type { Mesi } from '../catasto/possesso'
import type { RiduzioneBase } from '../catasto/riduzioni-base'
import type { Cents, Ratio } from '../kernel/money'
import type { IsoDate } from '../kernel/dates'
import type { Problem } from '../kernel/problem'

export type EsenzioneCode =
  | 'abitazione-principale'
  | 'pertinenza-abitazione-principale'
  | 'cooperativa-indivisa'
  | 'alloggio-sociale'
  | 'casa-familiare'
  | 'forze-armate'
  | 'anziani-disabili-ricoverati'
  | 'pensionato-aire'
  | 'terreno-cd-iap'
  | 'terreno-montano'
  | 'terreno-isola-minore'
  | 'terreno-collettivo'
  | 'bene-merce'
  | 'occupato-abusivamente'
  | 'ente-pubblico'
  | 'uso-culturale'
  | 'culto'
  | 'santa-sede'
  | 'stato-estero'
  | 'ente-non-commerciale'
  | 'calamita'
  | 'covid-prima-rata-2020'
  | 'covid-seconda-rata-2020'
  | 'covid-prima-rata-2021'
  | 'covid-spettacolo'
  | 'covid-sfratto-2021'

/** Reasons that the engine finds by itself. */
export type MotivoDiLegge = 'categoria-e' | 'collabente' | 'rurale-strumentale' | 'sospesa-2013' | 'terreno-2013'

export type MotivoEsenzione = EsenzioneCode | MotivoDiLegge

/** Which line of the prospetto and of the F24 an immobile falls under. */
export type Fattispecie =
  'abitazione-principale' | 'rurale-strumentale' | 'bene-merce' | 'terreno' | 'area' | 'gruppo-d' | 'altro-fabbricato'

/** A stretch of the year in which nothing that changes the tax changes. */
export type PeriodoImu = {
  readonly bene: Bene
  readonly quota: Ratio
  /** Months counted, 0 to 6 in each half (engine/calendario/mesi.ts counts them from dates). */
  readonly mesi: Mesi
  /** As a ratio: `percent(106)` is 1,06 %. Never a default: absent is a Problem, unless the period is exempt. */
  readonly aliquota?: Ratio | undefined
  /** The rate of the previous year for the acconto (c. 762). For 2012 it may be left out: the law's base rates hold. */
  readonly aliquotaAcconto?: Ratio | undefined
  readonly riduzioni?: readonly RiduzioneBase[] | undefined
  readonly canoneConcordato?: boolean | undefined
  readonly pensionatoEstero?: boolean | undefined
  /**
   * Registered abroad (AIRE) with one dwelling in a small comune, and how many live there: a bill, not law. Refused
   * until `RESIDENTI_ESTERO` says that it is in force.
   */
  readonly residenteEstero?: { readonly abitanti: number } | undefined
  /** Part of the property that is taxed, for mixed use of enti non commerciali (c. 759 g); whole when absent. */
  readonly parteImponibile?: Ratio | undefined
  readonly esenzione?: EsenzioneCode | undefined
  /** The possessor lives and is registered there: exempt, unless A/1, A/8, A/9 (c. 740); taxed in 2012. */
  readonly abitazionePrincipale?: boolean | undefined
  /** Dwelling of an IACP or like body, regularly assigned: ordinary rate with the detrazione (c. 749). */
  readonly alloggioIacp?: boolean | undefined
  /** Rural building instrumental to farming by annotation (D/10 is so by itself). */
  readonly ruraleStrumentale?: boolean | undefined
  readonly beneMerce?: boolean | undefined
  /** Land, or a plot, that its owner farms as coltivatore diretto or IAP: taxed by slices to 2015, exempt from 2016. */
  readonly coltivatore?: boolean | undefined
}

export type ImmobileImu = {
  readonly id: string
  readonly periodi: readonly PeriodoImu[]
  /**
   * The year's detrazione of the dwelling in cents, and among how many resident possessors it is split (c. 749). `figli`:
   * children under 26 who live there, who raise it in 2012 and 2013.
   */
  readonly detrazione?: { readonly annua: Cents; readonly titolari: number; readonly figli?: number | undefined }
  /** IMU and TASI of 2019 on this immobile: only for the acconto 2020 by the historical method (c. 762). */
  readonly impostaPrecedente?: Cents
}

/** The exact saldo of a row rounded by itself, or the rounded year less the rounded acconto. */
export type ArrotondamentoSaldo = 'saldo-da-solo' | 'differenza'

export type PosizioneImu = {
  readonly anno: number
  readonly immobili: readonly ImmobileImu[]
  readonly soggetto?: 'persona' | 'ente-non-commerciale'
  /** The previous year's tax of an ente non commerciale (c. 763). */
  readonly impostaPrecedente?: Cents
  /** Really paid as acconto, when it differs from what was due: the total, or row by row as on the F24 paid. */
  readonly accontoVersato?: Cents | readonly { readonly codice: CodiceImu; readonly importo: Cents }[] | undefined
  /** The comune's own minimum for the year's tax; 12,00 euro included when absent (L. 289/2002 art. 25). */
  readonly minimo?: { readonly importo: Cents; readonly dovutoSeUguale: boolean }
  /** `false`: the comune grants storico and inagibile together one half only; a quarter when absent (docs/law/imu.md). */
  readonly cumuloStoricoInagibile?: boolean | undefined
  /** Which of the two accepted roundings of the saldo the comune follows; `saldo-da-solo` when absent (docs/law/imu.md). */
  readonly arrotondamentoSaldo?: ArrotondamentoSaldo | undefined
  /** Value of the land that a coltivatore farms in other comuni, to 2015: the slices are of the whole. */
  readonly terreniAltrove?: Cents | undefined
}

export type CodiceImu = '3912' | '3913' | '3914' | '3915' | '3916' | '3917' | '3918' | '3919' | '3925' | '3930' | '3939'

/** One row of the year: what a code owes, in cents; `acconto` + `saldo` = `imposta`. `immobili` counts units. */
export type RigaImu = {
  readonly codice: CodiceImu
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  readonly immobili: number
  readonly detrazione: Cents
  readonly detrazioneAcconto: Cents
}

export type ImmobileResult = {
  readonly id: string
  /** Base of the whole property, before and after reductions, of each period, to the cent. */
  readonly periodi: readonly {
    readonly base: Cents
    readonly baseRidotta: Cents
    readonly fattispecie: Fattispecie
    readonly esenzione: MotivoEsenzione | undefined
  }[]
  readonly impostaLorda: Cents
  readonly detrazione: Cents
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  /** Share of the State (group D; in 2012 of nearly all), and of the comune: they add up to `imposta`. */
  readonly stato: Cents
  readonly comune: Cents
  readonly righe: readonly RigaImu[]
}

export type RataImu = {
  readonly rata: 'acconto' | 'saldo' | 'prima' | 'seconda' | 'terza'
  readonly scadenza: IsoDate
  readonly importo: Cents
}

/** A row ready for the F24: euro rounded, zero and credit rows left out. */
export type VersamentoImu = {
  readonly codice: CodiceImu
  readonly rata: 'acconto' | 'saldo' | 'unica'
  readonly importo: Cents
  readonly immobili: number
  readonly detrazione: Cents
}

export type ImuResult = {
  readonly anno: number
  readonly immobili: readonly ImmobileResult[]
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  readonly stato: Cents
  readonly comune: Cents
  readonly righe: readonly RigaImu[]
  /** The year's tax, or zero below the minimum. */
  readonly dovuto: Cents
  readonly minimo: Cents
  /** Instalments in cents, each with its date moved to a working day. */
  readonly rate: readonly RataImu[]
  /** Only with `accontoVersato`: imposta less what was paid; negative is a credit. */
  readonly conguaglio?: Cents
  /** Things that look wrong but do not stop the sum (a rate outside the limits of law, a table not verified). */
  readonly avvisi: readonly Problem[]
}

/**
 * What we may say of a comune's rates for a year. `known`: the prospetto of that year; `continued`: a source says that
 * no later prospetto was published, so the former one stays (c. 767); `unknown`: we do not hold it, whatever exists.
 */
export type StatoAliquote = 'known' | 'continued' | 'unknown'

/** Hundredths of a percent would lose 0,006: rates are decimal texts of a percent, "1.06", as the prospetto prints them. */
export type AliquotaPct = string

export type AliquotaDifferenziata = {
  /** Stable within the comune and year. */
  readonly id: string
  readonly gruppo: 'gruppo-d' | 'terreno' | 'area' | 'altro-fabbricato'
  readonly aliquota: AliquotaPct
  readonly categorie: readonly string[]
  /** Code of the fattispecie of DM 6/11/2025, where the source allows to say it ("6.1.1"). */
  readonly fattispecie?: string
  readonly tipo?: string
  readonly contratto?: string
  /** How it is used, where the prospetto says so: `locato_o_comodato`, `a_disposizione`, `uso_diretto`. */
  readonly uso?: readonly string[]
  readonly testo: string
  readonly testoDaVerificare: boolean
}

/** The six lines of the prospetto. */
export type LineaProspetto =
  'abitazione-principale' | 'rurale-strumentale' | 'gruppo-d' | 'terreno' | 'area' | 'altro-fabbricato'

/** What a comune has decided by its regolamento and a position is computed with; what is absent is as the law has it. */
export type RegolamentoImu = Pick<PosizioneImu, 'minimo' | 'cumuloStoricoInagibile' | 'arrotondamentoSaldo'>

/** The rates of one comune for one tax year, as data handed to the engine's callers. */
export type AliquoteComune = {
  readonly belfiore: string
  readonly anno: number
  /** The least certain of the six lines. */
  readonly stato: StatoAliquote
  /** Line by line: a note or an empty cell may touch one line only. */
  readonly stati: Readonly<Record<LineaProspetto, StatoAliquote>>
  /** Why it is unknown or to be confirmed: codes with a sentence in every language. */
  readonly motivi: readonly (
    'cell-empty' | 'note' | 'year-not-held' | 'base-di-legge' | 'late-publication' | 'not-published'
  )[]
  /** The year of the prospetto the figures come from; absent for the base rates of the law. */
  readonly prospettoAnno?: number
  readonly delibera?: { readonly numero: string; readonly data: IsoDate; readonly link?: string }
  readonly pubblicazione?: IsoDate
  readonly nota?: string
  /** Where the figures were read, and the day. */
  readonly fonte: string
  readonly rilevata: IsoDate
  /** The comune entered them itself, on the day of `rilevata`. */
  readonly inseriteDalComune?: true
  readonly base: Readonly<Partial<Record<LineaProspetto, AliquotaPct>>>
  readonly terreniEsenti?: 'SI' | 'NO' | 'PARZIALE'
  readonly assimilazioneAnziani?: boolean
  /** Of the comune, where it has entered it. */
  readonly regolamento?: RegolamentoImu
  /** `false` means not known, never none. */
  readonly differenziateCoperte: boolean
  readonly differenziate: readonly AliquotaDifferenziata[]
}
