import { law, uncertain, type Law } from '../../../engine/kernel/law'
import { ALTRO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { ATTO, QUALE } from './pagamento'

const OBBLIGATORIA: Law = law('L. 212/2000', 'art. 10-quater')
const FACOLTATIVA: Law = uncertain('L. 212/2000', 'art. 10-quinquies')

/**
 * An act of the comune is wrong: it is asked to take it back, guided by what is wrong with it. For the causes of art. 10-quater
 * it must; for any other it may. The days to go to the judge run on all the same.
 */
export const AUTOTUTELA: Procedura = {
  id: 'autotutela',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'autotutela',
  leggi: [FACOLTATIVA, uncertain('D.Lgs. 546/1992', 'art. 19 e 21')],
  campi: { anno: 'anno', tributo: 'tributo' },
  avvisi: [
    { id: 'facoltativa', quando: { campo: 'causa', e: [ALTRO] }, legge: FACOLTATIVA },
    { id: 'sessanta', quando: { campo: 'ricorso', e: ['in-tempo'] }, legge: uncertain('D.Lgs. 546/1992', 'art. 21') },
    { id: 'oltre-un-anno', quando: { campo: 'ricorso', e: ['oltre-un-anno'] }, legge: OBBLIGATORIA },
    { id: 'sentenza', quando: { campo: 'ricorso', e: ['perso'] }, legge: OBBLIGATORIA },
  ],
  passi: [
    QUALE,
    {
      id: 'atto',
      campi: [{ id: 'atto', tipo: 'scelta', opzioni: ['accertamento', 'avviso-tari', 'ingiunzione', ALTRO] }, ...ATTO],
    },
    {
      id: 'causa',
      campi: [
        {
          id: 'causa',
          tipo: 'scelta',
          opzioni: ['pagamenti', 'persona', 'calcolo', 'presupposto', 'tributo', 'materiale', 'documenti', ALTRO],
        },
        { id: 'pagatoIl', tipo: 'giorno', passato: true, quando: { campo: 'causa', e: ['pagamenti'] } },
        { id: 'pagato', tipo: 'euro', quando: { campo: 'causa', e: ['pagamenti'] } },
        { id: 'giusto', tipo: 'euro', facoltativo: true, quando: { campo: 'causa', e: ['calcolo'] } },
        { id: 'spiega', tipo: 'lungo', massimo: 3000 },
      ],
    },
    { id: 'chiede', campi: [{ id: 'chiede', tipo: 'scelta', opzioni: ['annullare', 'correggere'] }] },
    {
      id: 'ricorso',
      campi: [
        {
          id: 'ricorso',
          tipo: 'scelta',
          opzioni: ['in-tempo', 'entro-un-anno', 'oltre-un-anno', 'presentato', 'perso'],
        },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'atto', obbligatoria: true },
    { id: 'quietanze', obbligatoria: true, quando: { campo: 'causa', e: ['pagamenti'] } },
    { id: 'mancanti', obbligatoria: true, quando: { campo: 'causa', e: ['documenti'] } },
    {
      id: 'prove',
      obbligatoria: false,
      quando: { campo: 'causa', e: ['persona', 'calcolo', 'presupposto', 'tributo', 'materiale', ALTRO] },
    },
  ],
}
