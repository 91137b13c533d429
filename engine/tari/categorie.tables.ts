import type { DatedTable } from '../kernel/dated'
import { dpr158 } from './law'

/** Categories of the utenze non domestiche, in short words; the decree's own are longer. The first is number 1. */
export const CATEGORIE: DatedTable<{
  readonly 'oltre-5000': readonly string[]
  readonly 'fino-5000': readonly string[]
}> = {
  name: 'DPR 158/1999, categorie di utenza non domestica',
  verified: '2026-11-22',
  values: [
    {
      from: '2014-01-01',
      law: dpr158('all. 1 tab. 3a, 3b'),
      value: {
        'oltre-5000': [
          'musei, biblioteche, scuole, associazioni, culto',
          'cinematografi e teatri',
          'autorimesse, magazzini senza vendita',
          'campeggi, distributori, impianti sportivi',
          'stabilimenti balneari',
          'esposizioni, autosaloni',
          'alberghi con ristorante',
          'alberghi senza ristorante',
          'case di cura e riposo',
          'ospedali',
          'uffici, agenzie, studi',
          'banche',
          'negozi beni durevoli',
          'edicola, farmacia, tabaccaio',
          'negozi particolari',
          'banchi di mercato durevoli',
          'parrucchiere, barbiere, estetista',
          'falegname, idraulico, fabbro, elettricista',
          'carrozzeria, autofficina',
          'industriali con capannoni',
          'artigianali beni specifici',
          'ristoranti, pizzerie, pub',
          'mense, birrerie',
          'bar, caffè, pasticceria',
          'supermercato, alimentari',
          'plurilicenze alimentari',
          'ortofrutta, pescherie, fiori, pizza al taglio',
          'ipermercati misti',
          'banchi di mercato alimentari',
          'discoteche, night club',
        ],
        'fino-5000': [
          'musei, scuole, associazioni, culto',
          'campeggi, distributori',
          'stabilimenti balneari',
          'esposizioni, autosaloni',
          'alberghi con ristorante',
          'alberghi senza ristorante',
          'case di cura e riposo',
          'uffici, agenzie, studi',
          'banche',
          'negozi beni durevoli',
          'edicola, farmacia, tabaccaio',
          'botteghe artigiane',
          'carrozzeria, autofficina',
          'industriali con capannoni',
          'artigianali beni specifici',
          'ristoranti, pizzerie',
          'bar, caffè, pasticceria',
          'supermercato, alimentari',
          'plurilicenze',
          'ortofrutta, pescherie, fiori',
          'discoteche',
        ],
      },
    },
  ],
}
