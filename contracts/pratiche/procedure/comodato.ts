import { l160, law } from '../../../engine/kernel/law'
import { ALTRO, NO, SI, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** Of category A/1, A/8 or A/9: who does not know says so, and the office looks. */
const LUSSO = [NO, SI, 'non-so'] as const

/** A home lent to a parent or a child: half of the base of the IMU. */
export const COMODATO: Procedura = {
  id: 'comodato',
  tributo: 'imu',
  chi: ['persona'],
  termine: 'generale',
  vicine: ['dichiarazione-imu'],
  leggi: [l160('747 lett. c)'), l160('769'), law('DM 24/4/2024', 'istruzioni, riduzioni')],
  campi: {
    anno: 'dal',
    immobile: 'immobile',
    foglio: 'foglio',
    particella: 'particella',
    subalterno: 'subalterno',
  },
  avvisi: [
    { id: 'lusso', quando: { campo: 'lusso', e: [SI] }, legge: l160('747 lett. c)') },
    { id: 'non-abita', quando: { campo: 'abita', e: [NO] }, legge: l160('747 lett. c)') },
    { id: 'altre', quando: { campo: 'possiede', e: ['altre'] }, legge: l160('747 lett. c)') },
    { id: 'non-risiede', quando: { campo: 'risiede', e: [NO] }, legge: l160('747 lett. c)') },
    { id: 'mia-lusso', quando: { campo: 'miaLusso', e: [SI] }, legge: l160('747 lett. c)') },
  ],
  passi: [
    {
      id: 'immobile',
      campi: [
        { id: 'immobile', tipo: 'immobile' },
        { id: 'indirizzo', tipo: 'testo', massimo: 120, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'sezione', tipo: 'testo', massimo: 5, facoltativo: true, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'foglio', tipo: 'testo', massimo: 10, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'particella', tipo: 'testo', massimo: 10, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'subalterno', tipo: 'testo', massimo: 10, facoltativo: true, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'lusso', tipo: 'scelta', opzioni: LUSSO, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'quota', tipo: 'quota', quando: { campo: 'immobile', e: [ALTRO] } },
      ],
    },
    { id: 'pertinenze', campi: [{ id: 'pertinenze', tipo: 'testo', massimo: 160, facoltativo: true }] },
    {
      id: 'chi',
      campi: [
        { id: 'parente', tipo: 'scelta', opzioni: ['figlio', 'genitore', 'coniuge-superstite'] },
        { id: 'nome', tipo: 'testo', massimo: 120 },
        { id: 'codiceFiscale', tipo: 'codice-fiscale' },
      ],
    },
    { id: 'dal', campi: [{ id: 'dal', tipo: 'giorno', passato: true }] },
    {
      id: 'contratto',
      campi: [
        { id: 'registrato', tipo: 'giorno', passato: true },
        { id: 'estremi', tipo: 'testo', massimo: 60 },
      ],
    },
    { id: 'abita', campi: [{ id: 'abita', tipo: 'scelta', opzioni: SI_NO }] },
    { id: 'possiede', campi: [{ id: 'possiede', tipo: 'scelta', opzioni: ['solo-questa', 'anche-mia', 'altre'] }] },
    {
      id: 'mia',
      campi: [
        { id: 'risiede', tipo: 'scelta', opzioni: SI_NO },
        { id: 'miaLusso', tipo: 'scelta', opzioni: LUSSO, quando: { campo: 'possiede', e: ['anche-mia'] } },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [{ id: 'contratto', obbligatoria: true }],
}
