import type { ProceduraId } from './ids'
import type { Procedura } from './procedura'
import { COMODATO } from './procedure/comodato'
import { RIMBORSO } from './procedure/rimborso'
import { COMPENSAZIONE } from './procedure/compensazione'
import { COMUNE_SBAGLIATO } from './procedure/comune-sbagliato'
import { RATEIZZAZIONE } from './procedure/rateizzazione'
import { AUTOTUTELA } from './procedure/autotutela'
import { DICHIARAZIONE_IMU } from './procedure/dichiarazione-imu'
import { DICHIARAZIONE_TARDIVA } from './procedure/dichiarazione-tardiva'
import { RECLAMO } from './procedure/reclamo'
import { RECLAMO_TARI, RETTIFICA_TARI } from './procedure/reclamo-tari'
import { OCCUPAZIONE_SUOLO } from './procedure/occupazione-suolo'
import { PUBBLICITA } from './procedure/pubblicita'
import { TARI_FINE } from './procedure/tari-fine'
import { TARI_INIZIO } from './procedure/tari-inizio'
import { TARI_VARIAZIONE } from './procedure/tari-variazione'

/** All of them, in the order in which they are offered. */
export const PROCEDURE: Readonly<Record<ProceduraId, Procedura>> = {
  'tari-inizio': TARI_INIZIO,
  'tari-variazione': TARI_VARIAZIONE,
  'tari-fine': TARI_FINE,
  comodato: COMODATO,
  'dichiarazione-imu': DICHIARAZIONE_IMU,
  'occupazione-suolo': OCCUPAZIONE_SUOLO,
  pubblicita: PUBBLICITA,
  rimborso: RIMBORSO,
  compensazione: COMPENSAZIONE,
  'comune-sbagliato': COMUNE_SBAGLIATO,
  rateizzazione: RATEIZZAZIONE,
  autotutela: AUTOTUTELA,
  'dichiarazione-tardiva': DICHIARAZIONE_TARDIVA,
  'reclamo-tari': RECLAMO_TARI,
  'rettifica-tari': RETTIFICA_TARI,
  reclamo: RECLAMO,
}
