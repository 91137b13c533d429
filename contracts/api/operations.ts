import { LEGGI_ALIQUOTE } from './aliquote'
import { CALCOLA_CANONE } from './calcolo-canone'
import { CALCOLA_IMPI } from './calcolo-impi'
import { CALCOLA_IMU } from './calcolo-imu'
import { CALCOLA_RAVVEDIMENTO } from './calcolo-ravvedimento'
import { CALCOLA_SCADENZARIO } from './calcolo-scadenzario'
import { CALCOLA_TARI } from './calcolo-tari'
import { CALCOLA_TASI } from './calcolo-tasi'
import { CERCA_COMUNI, LEGGI_COMUNE } from './comuni'
import { ELENCA_DATI, SCARICA_DATI } from './dati'
import { STAMPA_F24 } from './f24'
import {
  CONFERMA_LOTTO,
  ELENCA_LOTTI,
  INVIA_LOTTO,
  LEGGI_LOTTO,
  RIEPILOGO_LOTTO,
  SCARICA_LOTTO,
  SEND_LOTTO,
} from './lotti'
import type { Operation } from './operation'
import { DOCUMENTO, SALUTE } from './servizio'
import { VERIFICA_F24 } from './verifica'

/** Every call of the API, in the order in which its page shows them. A test finds a route that is missing here. */
export const OPERATIONS: readonly Operation[] = [
  CALCOLA_IMU,
  CALCOLA_TARI,
  CALCOLA_TASI,
  CALCOLA_RAVVEDIMENTO,
  CALCOLA_CANONE,
  CALCOLA_IMPI,
  CALCOLA_SCADENZARIO,
  CERCA_COMUNI,
  LEGGI_COMUNE,
  LEGGI_ALIQUOTE,
  STAMPA_F24,
  VERIFICA_F24,
  ELENCA_DATI,
  SCARICA_DATI,
  INVIA_LOTTO,
  ELENCA_LOTTI,
  LEGGI_LOTTO,
  CONFERMA_LOTTO,
  RIEPILOGO_LOTTO,
  SEND_LOTTO,
  SCARICA_LOTTO,
  DOCUMENTO,
  SALUTE,
]
