import { l160, uncertain } from '../../../engine/kernel/law'
import { ALTRO } from '../campo'
import type { Procedura } from '../procedura'
import { RECAPITO, VERO } from './comune'
import { ATTO, QUALE } from './pagamento'

/** What is due is paid in months, by the scheme of the law where the comune has none of its own. */
export const RATEIZZAZIONE: Procedura = {
  id: 'rateizzazione',
  tributo: null,
  chi: ['persona', 'ente'],
  termine: 'generale',
  leggi: [
    l160('796-799'),
    uncertain('L. 160/2019', 'art. 1 c. 800-802'),
    uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 27'),
  ],
  campi: { anno: 'anno', tributo: 'tributo' },
  avvisi: [
    { id: 'piccola', quando: { campo: 'somma', e: ['fino-a-100'] }, legge: l160('796 lett. a)') },
    { id: 'non-temporanea', quando: { campo: 'difficolta', e: ['nessuna'] }, legge: l160('796') },
    {
      id: 'avviso-tari',
      quando: { campo: 'atto', e: ['avviso-tari'] },
      legge: uncertain('ARERA del. 15/2022/R/rif (TQRIF)', 'art. 27'),
    },
  ],
  passi: [
    QUALE,
    {
      id: 'atto',
      campi: [{ id: 'atto', tipo: 'scelta', opzioni: ['accertamento', 'ingiunzione', 'avviso-tari', ALTRO] }, ...ATTO],
    },
    {
      id: 'somma',
      campi: [
        {
          id: 'somma',
          tipo: 'scelta',
          opzioni: ['fino-a-100', 'fino-a-500', 'fino-a-3000', 'fino-a-6000', 'fino-a-20000', 'oltre-20000'],
        },
        { id: 'importo', tipo: 'euro' },
      ],
    },
    {
      id: 'rate',
      campi: [
        { id: 'rate', tipo: 'numero', minimo: 2, massimo: 72 },
        { id: 'mensile', tipo: 'euro', facoltativo: true },
      ],
    },
    {
      id: 'difficolta',
      campi: [
        {
          id: 'difficolta',
          tipo: 'scelta',
          opzioni: ['lavoro', 'salute', 'famiglia', 'impresa', 'bonus', ALTRO, 'nessuna'],
        },
        {
          id: 'spiega',
          tipo: 'lungo',
          massimo: 2000,
          quando: { campo: 'difficolta', e: ['lavoro', 'salute', 'famiglia', 'impresa', ALTRO] },
        },
        { id: 'isee', tipo: 'euro', facoltativo: true },
      ],
    },
    RECAPITO,
    VERO,
  ],
  carte: [
    { id: 'atto', obbligatoria: true },
    {
      id: 'difficolta',
      obbligatoria: false,
      quando: { campo: 'difficolta', e: ['lavoro', 'salute', 'famiglia', 'impresa', ALTRO] },
    },
  ],
}
