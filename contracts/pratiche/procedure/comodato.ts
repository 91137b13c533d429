import { l160, law } from '../../../engine/kernel/law'
import { ALTRO, NO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'

/** A home lent to a parent or a child: half of the base of the IMU. */
export const COMODATO: Procedura = {
  id: 'comodato',
  tributo: 'imu',
  chi: ['persona'],
  termine: 'generale',
  leggi: [l160('747 lett. c)'), l160('769'), law('DM 24/4/2024', 'istruzioni, riduzioni')],
  campi: {
    anno: 'dal',
    immobile: 'immobile',
    foglio: 'foglio',
    particella: 'particella',
    subalterno: 'subalterno',
  },
  avvisi: [
    { id: 'non-abita', quando: { campo: 'abita', e: [NO] }, legge: l160('747 lett. c)') },
    { id: 'altre', quando: { campo: 'possiede', e: ['altre'] }, legge: l160('747 lett. c)') },
    { id: 'non-risiede', quando: { campo: 'risiede', e: [NO] }, legge: l160('747 lett. c)') },
  ],
  passi: [
    {
      id: 'immobile',
      campi: [
        { id: 'immobile', tipo: 'immobile' },
        { id: 'indirizzo', tipo: 'testo', massimo: 120, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'foglio', tipo: 'testo', massimo: 10, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'particella', tipo: 'testo', massimo: 10, quando: { campo: 'immobile', e: [ALTRO] } },
        { id: 'subalterno', tipo: 'testo', massimo: 10, facoltativo: true, quando: { campo: 'immobile', e: [ALTRO] } },
      ],
    },
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
    { id: 'mia', campi: [{ id: 'risiede', tipo: 'scelta', opzioni: SI_NO }] },
    RECAPITO,
    VERO,
  ],
  carte: [{ id: 'contratto', obbligatoria: true }],
}
