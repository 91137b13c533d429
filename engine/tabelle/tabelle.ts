import { REGOLA_MESE } from '../calendario/mesi.tables'
import { TERMINI_IMU } from '../calendario/scadenze'
import * as canone from '../canone/canone.tables'
import * as catasto from '../catasto/valore.tables'
import * as impi from '../impi/impi.tables'
import * as aliquote from '../imu/aliquote.tables'
import * as codici from '../imu/codici.tables'
import * as imu from '../imu/imu.tables'
import { RESIDENTI_ESTERO } from '../imu/residenti-estero.tables'
import { COLTIVATORE } from '../imu/terreni.tables'
import * as procedimento from '../procedimento/procedimento.tables'
import * as ravvedimento from '../ravvedimento/ravvedimento.tables'
import * as speciali from '../speciali/speciali.tables'

import { CATEGORIE } from '../tari/categorie.tables'
import * as metodo from '../tari/coefficienti.tables'
import * as tari from '../tari/tari.tables'
import * as tasi from '../tasi/tasi.tables'
import { DI_ALTRA_FORMA } from './di-altra-forma'
import { daTabella, type Tabella } from './tabella'

export { righeDi, type RigaTabella } from './righe'
export type { Tabella } from './tabella'

const IMU: readonly Tabella[] = [
  daTabella('catasto/rivalutazione-rendita', 'IMU', catasto.RIVALUTAZIONE_RENDITA),
  daTabella('catasto/rivalutazione-dominicale', 'IMU', catasto.RIVALUTAZIONE_DOMINICALE),
  daTabella('catasto/moltiplicatore-terreno', 'IMU', catasto.MOLTIPLICATORE_TERRENO),
  daTabella('catasto/moltiplicatori', 'IMU', catasto.MOLTIPLICATORI),
  daTabella('imu/limiti-aliquote', 'IMU', aliquote.LIMITI_ALIQUOTE),
  daTabella('imu/massime-ordinarie', 'IMU', aliquote.MASSIME_ORDINARIE),
  daTabella('imu/acconto-di-legge', 'IMU', aliquote.ACCONTO_DI_LEGGE),
  daTabella('imu/principale-tassata', 'IMU', imu.PRINCIPALE_TASSATA),
  daTabella('imu/comodato', 'IMU', imu.COMODATO),
  daTabella('imu/canone-concordato', 'IMU', imu.CANONE_CONCORDATO),
  daTabella('imu/pensionato-estero', 'IMU', imu.PENSIONATO_ESTERO),
  daTabella('imu/residenti-estero', 'IMU', RESIDENTI_ESTERO, ['finoA']),
  daTabella('imu/minimo', 'IMU', imu.MINIMO, true),
  daTabella('imu/detrazione', 'IMU', imu.DETRAZIONE, true),
  daTabella('imu/detrazione-figli', 'IMU', imu.DETRAZIONE_FIGLI, true),
  daTabella('imu/enti-tre-rate', 'IMU', imu.ENTI_TRE_RATE),
  daTabella('imu/coltivatore', 'IMU', COLTIVATORE, ['oltre']),
  daTabella('imu/codici', 'IMU', codici.CODICI),
  daTabella('imu/quota-stato', 'IMU', codici.QUOTA_STATO),
  daTabella('calendario/regola-mese', 'IMU', REGOLA_MESE),
  daTabella('calendario/termini-imu', 'IMU', TERMINI_IMU),
  daTabella('impi/aliquote', 'IMPi', impi.ALIQUOTE_IMPI),
  daTabella('impi/modo', 'IMPi', impi.MODO_IMPI),
]

const SPECIALI: readonly Tabella[] = [
  daTabella('speciali/moltiplicatori', 'IMIS, IMI, ILIA', speciali.MOLTIPLICATORI_SPECIALI),
  daTabella('speciali/moltiplicatore-terreni-ilia', 'ILIA', speciali.MOLTIPLICATORE_TERRENI_ILIA),
  daTabella('speciali/limiti', 'IMIS, IMI, ILIA', speciali.LIMITI_SPECIALI),
  daTabella('speciali/aliquote-imis', 'IMIS', speciali.ALIQUOTE_IMIS),
]

const TARI: readonly Tabella[] = [
  daTabella('tari/tefa-massima', 'TARI', tari.TEFA_MASSIMA),
  daTabella('tari/tefa-di-legge', 'TARI', tari.TEFA_DI_LEGGE),
  daTabella('tari/perequative', 'TARI', tari.PEREQUATIVE, true),
  daTabella('tari/pensionato-estero', 'TARI', tari.PENSIONATO_ESTERO),
  daTabella('tari/zona-non-servita', 'TARI', tari.ZONA_NON_SERVITA),
  daTabella('tari/servizio-non-svolto', 'TARI', tari.SERVIZIO_NON_SVOLTO),
  daTabella('tari/uscita-servizio', 'TARI', tari.USCITA_SERVIZIO),
  daTabella('tari/giorni-temporanea', 'TARI', tari.GIORNI_TEMPORANEA),
  daTabella('tari/maggiorazione-giornaliera', 'TARI', tari.MAGGIORAZIONE_GIORNALIERA),
  daTabella('tari/minimo', 'TARI', tari.MINIMO, true),
  daTabella('tari/soglie-bonus', 'TARI', tari.SOGLIE_BONUS, ['ordinaria', 'numerosa']),
  daTabella('tari/bonus', 'TARI', tari.BONUS),
  daTabella('tari/categorie', 'TARI', CATEGORIE),
  daTabella('tari/ka', 'TARI', metodo.KA),
  daTabella('tari/kb', 'TARI', metodo.KB),
  daTabella('tari/kc', 'TARI', metodo.KC),
  daTabella('tari/kd', 'TARI', metodo.KD),
]

const TASI: readonly Tabella[] = [
  daTabella('tasi/aliquota-base', 'TASI', tasi.ALIQUOTA_BASE_TASI),
  daTabella('tasi/limiti', 'TASI', tasi.LIMITI_TASI),
  daTabella('tasi/parte-occupante', 'TASI', tasi.PARTE_OCCUPANTE),
  daTabella('tasi/comodato', 'TASI', tasi.COMODATO_TASI),
  daTabella('tasi/canone-concordato', 'TASI', tasi.CONCORDATO_TASI),
  daTabella('tasi/residente-estero', 'TASI', tasi.AIRE_TASI),
  daTabella('tasi/minimo', 'TASI', tasi.MINIMO_TASI, true),
  daTabella('tasi/termini', 'TASI', tasi.TERMINI_TASI),
]

const CANONE: readonly Tabella[] = [
  daTabella('canone/tariffe-standard', 'canone unico', canone.TARIFFE_STANDARD, ['annua', 'giornaliera']),
  daTabella('canone/tariffe-mercato', 'canone unico', canone.TARIFFE_MERCATO, ['annua', 'giornaliera']),
  daTabella('canone/reti', 'canone unico', canone.RETI, true),
  daTabella('canone/regole', 'canone unico', canone.REGOLE),
]

const RAVVEDIMENTO: readonly Tabella[] = [
  daTabella('ravvedimento/saggio-legale', 'ravvedimento', ravvedimento.SAGGIO_LEGALE),
  daTabella('ravvedimento/sanzione', 'ravvedimento', ravvedimento.SANZIONE),
  daTabella('ravvedimento/riduzioni', 'ravvedimento', ravvedimento.RIDUZIONI),
]

const PROCEDIMENTO: readonly Tabella[] = [
  daTabella('procedimento/generale', 'tutti', procedimento.GENERALE),
  daTabella('procedimento/tari-richiesta', 'TARI', procedimento.TARI_RICHIESTA),
  daTabella('procedimento/tari-reclamo', 'TARI', procedimento.TARI_RECLAMO),
  daTabella('procedimento/tari-rettifica', 'TARI', procedimento.TARI_RETTIFICA),
  daTabella('procedimento/rimborso', 'tutti', procedimento.RIMBORSO),
  daTabella('procedimento/autotutela', 'tutti', procedimento.AUTOTUTELA),
  daTabella('procedimento/riversamento', 'IMU', procedimento.RIVERSAMENTO),
]

/** Every table of national law that a figure is computed from: for open data, and for no calculation. */
export const TABELLE: readonly Tabella[] = [
  ...IMU,
  ...SPECIALI,
  ...TARI,
  ...TASI,
  ...CANONE,
  ...RAVVEDIMENTO,
  ...PROCEDIMENTO,
  ...DI_ALTRA_FORMA,
]
