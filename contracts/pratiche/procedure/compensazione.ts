import { law, uncertain } from '../../../engine/kernel/law'
import { ALTRO } from '../campo'
import { TRIBUTI } from '../../tributi'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { QUALE } from './pagamento'

/** What the comune owes back is put to what is due to the same comune, as its regolamento allows. */
export const COMPENSAZIONE: Procedura = {
  id: 'compensazione',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [
    uncertain('L. 296/2006', 'art. 1 c. 167'),
    law('L. 296/2006', 'art. 1 c. 164'),
    uncertain('L. 212/2000', 'art. 8 c. 1'),
  ],
  entro: { campo: 'giorno', anni: 5, legge: law('L. 296/2006', 'art. 1 c. 164') },
  campi: { anno: 'anno', tributo: 'tributo' },
  avvisi: [
    {
      id: 'da-riconoscere',
      quando: { campo: 'credito', e: ['in-piu'] },
      legge: uncertain('L. 296/2006', 'art. 1 c. 167'),
    },
  ],
  passi: [
    QUALE,
    {
      id: 'credito',
      campi: [
        { id: 'credito', tipo: 'scelta', opzioni: ['riconosciuto', 'in-piu', ALTRO] },
        { id: 'protocollo', tipo: 'testo', massimo: 60, quando: { campo: 'credito', e: ['riconosciuto'] } },
        { id: 'giorno', tipo: 'giorno', passato: true },
        { id: 'importo', tipo: 'euro' },
        { id: 'spiega', tipo: 'lungo', massimo: 2000, quando: { campo: 'credito', e: ['in-piu', ALTRO] } },
      ],
    },
    {
      id: 'debito',
      campi: [
        { id: 'tributoDebito', tipo: 'scelta', opzioni: TRIBUTI },
        { id: 'annoDebito', tipo: 'anno', indietro: 5 },
        { id: 'scadenza', tipo: 'giorno' },
        { id: 'debito', tipo: 'euro' },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'quietanza', obbligatoria: true, quando: { campo: 'credito', e: ['in-piu', ALTRO] } },
    { id: 'avviso', obbligatoria: false },
  ],
}
