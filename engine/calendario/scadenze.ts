import type { DatedTable } from '../kernel/dated'
import { valueOn } from '../kernel/dated'
import { l160, law } from '../kernel/law'
import { monthsLater, type IsoDate } from '../kernel/dates'
import { giornoLavorativo } from './festivi'

type Termini = { readonly acconto: string; readonly saldo: string; readonly dichiarazione: string }

/** Month and day of the terms of the IMU, before moving off Saturdays and holidays. */
export const TERMINI_IMU: DatedTable<Termini> = {
  name: 'IMU, termini di versamento e dichiarazione',
  verified: '2026-11-22',
  values: [
    {
      from: '2012-01-01',
      value: { acconto: '06-16', saldo: '12-16', dichiarazione: '06-30' },
      law: law('DL 201/2011', 'art. 13 c. 12-bis, 12-ter'),
    },
    { from: '2020-01-01', value: { acconto: '06-16', saldo: '12-16', dichiarazione: '06-30' }, law: l160('762, 769') },
  ],
}

/** Due dates of the tax of `anno`, each moved to a working day. The declaration is due the year after. */
export const scadenzeImu = (anno: number): { acconto: IsoDate; saldo: IsoDate; dichiarazione: IsoDate } => {
  const termini = valueOn(TERMINI_IMU, `${anno}-01-01`)
  return {
    acconto: giornoLavorativo(`${anno}-${termini.acconto}`),
    saldo: giornoLavorativo(`${anno}-${termini.saldo}`),
    dichiarazione: giornoLavorativo(`${anno + 1}-${termini.dichiarazione}`),
  }
}

/**
 * Bankruptcy and compulsory liquidation: the tax of all the years of the procedure is due within three months from the
 * decree that transfers the property (L. 160/2019 art. 1 c. 768).
 */
export const scadenzaProcedura = (decreto: IsoDate): IsoDate => giornoLavorativo(monthsLater(decreto, 3))
