import { AUTOTUTELA } from './sheets/autotutela'
import { BONUS_RIFIUTI } from './sheets/bonus-rifiuti'
import { CALCOLO_IMU } from './sheets/calcolo-imu'
import { CANONE_CONCORDATO } from './sheets/canone-concordato'
import { CANONE_UNICO } from './sheets/canone-unico'
import { CASA_IN_COMODATO } from './sheets/casa-in-comodato'
import { COMUNE_SBAGLIATO } from './sheets/comune-sbagliato'
import { DICHIARAZIONE_IMU } from './sheets/dichiarazione-imu'
import { PENSIONATI_ALL_ESTERO } from './sheets/pensionati-all-estero'
import { RATEIZZAZIONE } from './sheets/rateizzazione'
import { RAVVEDIMENTO } from './sheets/ravvedimento'
import { RECLAMO } from './sheets/reclamo'
import { RIMBORSO } from './sheets/rimborso'
import { SUCCESSIONE } from './sheets/successione'
import { TARI } from './sheets/tari'
import { TASI } from './sheets/tasi'
import type { Sheet } from './sheet'

/** Every sheet, in the order of the page of services. A new one is a file of data and its words in each catalogue. */
const ALL = [
  CALCOLO_IMU,
  DICHIARAZIONE_IMU,
  RAVVEDIMENTO,
  CASA_IN_COMODATO,
  CANONE_CONCORDATO,
  SUCCESSIONE,
  PENSIONATI_ALL_ESTERO,
  RIMBORSO,
  COMUNE_SBAGLIATO,
  RATEIZZAZIONE,
  AUTOTUTELA,
  TARI,
  BONUS_RIFIUTI,
  CANONE_UNICO,
  TASI,
  RECLAMO,
] as const

export type SheetSlug = (typeof ALL)[number]['slug']

export const SHEETS: readonly Sheet<SheetSlug>[] = ALL

export const sheetOf = (slug: string): Sheet<SheetSlug> | undefined => SHEETS.find((one) => one.slug === slug)

/** The sheets that a comune has: those of the IMU only where the IMU is. */
export const sheetsFor = (regime: string): readonly Sheet<SheetSlug>[] =>
  SHEETS.filter(({ onlyImu }) => regime === 'IMU' || !onlyImu)
