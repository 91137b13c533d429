import type { Bene } from '../catasto/bene'
import type { Mesi } from '../catasto/possesso'
import type { RiduzioneBase } from '../catasto/riduzioni-base'
import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'

/** Land is not taxed (L. 147/2013 art. 1 c. 669). */
export type BeneTasi = Exclude<Bene, { readonly kind: 'terreno' }>

/** Who holds the property and does not own it: a tenant, a borrower. */
export type OccupanteTasi = {
  /** Share of the tax that the comune lays on the occupant, 10 to 30 % (c. 681). Never implied where it is silent. */
  readonly parte: Ratio
  /** Holds it for no more than six months of the year: the possessor pays all (c. 673). */
  readonly temporaneo?: boolean | undefined
  /** Lives and is registered there: owes nothing from 2016, unless A/1, A/8, A/9; the possessor pays his own part only. */
  readonly abitazionePrincipale?: boolean | undefined
}

export type EsenzioneTasi =
  | 'pertinenza-abitazione-principale'
  | 'cooperativa-indivisa'
  | 'alloggio-sociale'
  | 'casa-familiare'
  | 'forze-armate'
  | 'anziani-disabili-ricoverati'
  | 'pensionato-aire'
  | 'ente-pubblico'
  | 'uso-culturale'
  | 'culto'
  | 'santa-sede'
  | 'stato-estero'
  | 'ente-non-commerciale'
  | 'calamita'

export type MotivoTasi = EsenzioneTasi | 'abitazione-principale' | 'categoria-e' | 'collabente'

/** What it falls under: a code of the F24, limits of its rate. */
export type FattispecieTasi =
  'abitazione-principale' | 'rurale-strumentale' | 'bene-merce' | 'area' | 'altro-fabbricato'

/** A stretch of the year in which nothing that changes the tax changes. */
export type PeriodoTasi = {
  readonly bene: BeneTasi
  /** The possessor's; the tax of an occupant is a share of that on this quota. */
  readonly quota: Ratio
  readonly mesi: Mesi
  /** As a ratio: `permille(25)` is 2,5 per mille. Never a default: absent is a Problem, unless the period is exempt. */
  readonly aliquota?: Ratio | undefined
  /** The rate of the previous year for the acconto, from 2015 (c. 688). */
  readonly aliquotaAcconto?: Ratio | undefined
  /** A year's detrazione of this possessor, as the comune decided it; the previous year's for the acconto, if it differs. */
  readonly detrazione?: { readonly annua: Cents; readonly annuaPrecedente?: Cents | undefined } | undefined
  readonly riduzioni?: readonly RiduzioneBase[] | undefined
  readonly canoneConcordato?: boolean | undefined
  /** Pensioner abroad with one dwelling in Italy: a third of the tax in 2015; from 2016 an exemption. */
  readonly pensionatoAire?: boolean | undefined
  readonly abitazionePrincipale?: boolean | undefined
  readonly ruraleStrumentale?: boolean | undefined
  readonly beneMerce?: boolean | undefined
  readonly esenzione?: EsenzioneTasi | undefined
  readonly occupante?: OccupanteTasi | undefined
}

export type ImmobileTasi = { readonly id: string; readonly periodi: readonly PeriodoTasi[] }

export type PosizioneTasi = {
  readonly anno: number
  readonly immobili: readonly ImmobileTasi[]
  /**
   * When the acconto of 2014 was due: in June where the comune had decided by May, in October where by September; all in
   * December where it never did. Needed in 2014, refused in other years.
   */
  readonly acconto2014?: 'giugno' | 'ottobre' | 'unica' | undefined
  /** The comune's own minimum for the year's tax of each subject; 12,00 euro included when absent. */
  readonly minimo?: { readonly importo: Cents; readonly dovutoSeUguale: boolean } | undefined
  /** `false`: the comune grants storico and inagibile together one half only; a quarter when absent. */
  readonly cumuloStoricoInagibile?: boolean | undefined
}

export type CodiceTasi = '3958' | '3959' | '3960' | '3961'

export type RigaTasi = {
  readonly codice: CodiceTasi
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  readonly immobili: number
}

export type ImmobileTasiResult = {
  readonly id: string
  /** Base of the whole property, before and after reductions, of each period, to the cent. */
  readonly periodi: readonly {
    readonly base: Cents
    readonly baseRidotta: Cents
    readonly fattispecie: FattispecieTasi
    readonly esenzione: MotivoTasi | undefined
  }[]
  /** All the tax on the possessor's quota, after the detrazione: `possessore` + `occupante` + `nonDovuta`. */
  readonly impostaTotale: Cents
  readonly possessore: Cents
  readonly occupante: Cents
  /** The share of an occupant who is exempt: nobody pays it. */
  readonly nonDovuta: Cents
}

/** What one of the two owes: the possessor never pays the occupant's part (c. 671). */
export type SoggettoTasi = {
  readonly imposta: Cents
  readonly acconto: Cents
  readonly saldo: Cents
  /** The year's tax, or zero below the minimum. */
  readonly dovuto: Cents
  readonly righe: readonly RigaTasi[]
  readonly rate: readonly { readonly rata: 'acconto' | 'saldo'; readonly scadenza: IsoDate; readonly importo: Cents }[]
}

export type TasiResult = {
  readonly anno: number
  readonly immobili: readonly ImmobileTasiResult[]
  readonly impostaTotale: Cents
  readonly nonDovuta: Cents
  readonly possessore: SoggettoTasi
  readonly occupante: SoggettoTasi
  readonly minimo: Cents
  readonly avvisi: readonly Problem[]
}
