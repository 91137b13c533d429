import type { ProceduraId } from './ids'
import type { Procedura } from './procedura'
import { COMODATO } from './procedure/comodato'
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
  'occupazione-suolo': OCCUPAZIONE_SUOLO,
  pubblicita: PUBBLICITA,
}
