import { law, uncertain } from '../../../engine/kernel/law'
import { NO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { QUALE } from './pagamento'

/** A payment that went to another comune, told to one of the two: what L. 147/2013 art. 1 c. 722 wants to be said. */
export const COMUNE_SBAGLIATO: Procedura = {
  id: 'comune-sbagliato',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'riversamento',
  leggi: [uncertain('D.L. 16/2014', 'art. 1 c. 4')],
  campi: {
    anno: 'anno',
    tributo: 'tributo',
    foglio: 'foglio',
    particella: 'particella',
    subalterno: 'subalterno',
  },
  avvisi: [{ id: 'altro-comune', quando: { campo: 'scritto', e: [NO] }, legge: law('L. 147/2013', 'art. 1 c. 722') }],
  passi: [
    { id: 'lato', campi: [{ id: 'lato', tipo: 'scelta', opzioni: ['ricevuto', 'competente'] }] },
    {
      id: 'altro',
      campi: [
        { id: 'altroComune', tipo: 'testo', massimo: 60 },
        { id: 'codice', tipo: 'testo', massimo: 4 },
        { id: 'scritto', tipo: 'scelta', opzioni: SI_NO },
      ],
    },
    QUALE,
    {
      id: 'versamento',
      campi: [
        { id: 'giorno', tipo: 'giorno', passato: true },
        { id: 'importo', tipo: 'euro' },
        { id: 'righe', tipo: 'lungo', massimo: 1000 },
      ],
    },
    {
      id: 'immobile',
      campi: [
        { id: 'indirizzo', tipo: 'testo', massimo: 120 },
        { id: 'foglio', tipo: 'testo', massimo: 10 },
        { id: 'particella', tipo: 'testo', massimo: 10 },
        { id: 'subalterno', tipo: 'testo', massimo: 10, facoltativo: true },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [{ id: 'quietanza', obbligatoria: true }],
}
