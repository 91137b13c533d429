import { l160, law, uncertain } from '../../../engine/kernel/law'
import { NO, SI_NO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { ANNO } from './pagamento'

const DECIMO = law('D.Lgs. 472/1997', 'art. 13 c. 1 lett. c)')

/** A declaration sent within ninety days of its last day counts as sent, with a tenth of the least sanction. */
export const DICHIARAZIONE_TARDIVA: Procedura = {
  id: 'dichiarazione-tardiva',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [DECIMO, l160('769'), uncertain('L. 160/2019', 'art. 1 c. 775'), uncertain('L. 147/2013', 'art. 1 c. 696')],
  entro: { campo: 'scadenza', giorni: 90, legge: DECIMO },
  campi: { anno: 'anno', tributo: 'tributo' },
  avvisi: [
    { id: 'da-inviare', quando: { campo: 'inviata', e: [NO] }, legge: DECIMO },
    { id: 'da-pagare', quando: { campo: 'imposta', e: ['da-pagare'] }, legge: law('D.Lgs. 472/1997', 'art. 13') },
  ],
  passi: [
    {
      id: 'quale',
      campi: [
        { id: 'tributo', tipo: 'scelta', opzioni: ['imu', 'tari'] },
        ANNO,
        { id: 'scadenza', tipo: 'giorno', passato: true },
      ],
    },
    {
      id: 'inviata',
      campi: [
        { id: 'inviata', tipo: 'scelta', opzioni: SI_NO },
        { id: 'protocollo', tipo: 'testo', massimo: 60, facoltativo: true, quando: { campo: 'inviata', e: ['si'] } },
      ],
    },
    { id: 'perche', campi: [{ id: 'spiega', tipo: 'lungo', massimo: 2000 }] },
    { id: 'imposta', campi: [{ id: 'imposta', tipo: 'scelta', opzioni: ['pagata', 'niente', 'da-pagare'] }] },
    {
      id: 'sanzione',
      campi: [
        { id: 'sanzione', tipo: 'euro' },
        { id: 'pagataIl', tipo: 'giorno', passato: true },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'quietanza', obbligatoria: true },
    { id: 'dichiarazione', obbligatoria: true, quando: { campo: 'inviata', e: [NO] } },
  ],
}
