/** What another module writes and draws a paper of its own with. */
export { normaOf, passiDi } from '../prospetto'
export type { Ognuna } from '../ognuna'
export { aliquoteImu, contiImu, tabellaImmobili } from '../scrivi-imu'
export { rataDi } from '../scrivi-pagare'
export { modelloProspetto, stampaProspetto } from './stampa'
export { Fascicolo, pagineInFascicolo } from './fascicolo'
export { cartaDi, haCarta, stampaAvviso, type ConCarta } from '../stampe'
