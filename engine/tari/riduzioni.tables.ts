import type { DatedTable } from '../kernel/dated'
import { uncertain, type Law } from '../kernel/law'
import type { Ratio } from '../kernel/money'
import { l147, l147DaConfermare } from './law'
import { PENSIONATO_ESTERO, SERVIZIO_NON_SVOLTO, USCITA_SERVIZIO, ZONA_NON_SERVITA } from './tari.tables'
import type { ParteRidotta, TipoRiduzione } from './tari.types'

export type Destinatario = 'domestica' | 'non-domestica'

export type RegolaRiduzione = {
  readonly law: Law
  readonly per: readonly Destinatario[]
  /** The part that the law says; absent where the comune says it. */
  readonly su?: ParteRidotta
  /** What is usual where the comune does not say the part; it may say another. */
  readonly suDiNorma?: ParteRidotta
  /** Most that may stay due by the law itself; absent where the comune decides the figure. */
  readonly massimo?: DatedTable<Ratio>
  /** Exactly that is due, and the comune cannot change it. */
  readonly fissa?: true
}

const CASE: readonly Destinatario[] = ['domestica']
const AZIENDE: readonly Destinatario[] = ['non-domestica']
const TUTTI: readonly Destinatario[] = ['domestica', 'non-domestica']

/** Every reduction of the law: who may have it, on which part, and the figure where the law has one. */
export const RIDUZIONI: Readonly<Record<TipoRiduzione, RegolaRiduzione>> = {
  'unico-occupante': { law: l147('659 a'), per: CASE },
  'uso-stagionale': { law: l147('659 b'), per: CASE },
  'uso-non-continuativo': { law: l147('659 c'), per: AZIENDE },
  'residente-estero': { law: l147('659 d'), per: CASE },
  rurale: { law: l147('659 e'), per: CASE },
  prevenzione: { law: l147DaConfermare('659 e-bis'), per: TUTTI },
  'raccolta-differenziata': { law: l147DaConfermare('658'), per: CASE },
  compostaggio: { law: l147DaConfermare('658-659'), per: TUTTI, suDiNorma: 'variabile' },
  riciclo: { law: l147DaConfermare('649'), per: AZIENDE, su: 'variabile' },
  'donazione-eccedenze': { law: uncertain('L. 166/2016', 'art. 17'), per: AZIENDE },
  altra: { law: l147DaConfermare('660'), per: TUTTI },
  'pensionato-estero': {
    law: PENSIONATO_ESTERO.values[1]!.law,
    per: CASE,
    su: 'totale',
    massimo: PENSIONATO_ESTERO,
  },
  'zona-non-servita': { law: l147('657'), per: TUTTI, su: 'totale', massimo: ZONA_NON_SERVITA },
  'servizio-non-svolto': { law: l147('656'), per: TUTTI, su: 'totale', massimo: SERVIZIO_NON_SVOLTO },
  'uscita-servizio': {
    law: USCITA_SERVIZIO.values[0]!.law,
    per: AZIENDE,
    su: 'variabile',
    massimo: USCITA_SERVIZIO,
    fissa: true,
  },
}
