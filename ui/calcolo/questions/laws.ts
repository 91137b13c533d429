import { l160, law, uncertain, type Law } from '../../../engine/kernel/law'

/** The article behind each question. */
export const LAWS = {
  acconto: [l160('762')],
  attestazione: [l160('760')],
  categoria: [l160('745')],
  comodato: [l160('747 c')],
  conduzione: [l160('758 a, 741 d')],
  costi: [l160('746')],
  dominicale: [l160('746')],
  figli: [law('DL 201/2011', 'art. 13 c. 10')],
  lavori: [l160('746')],
  montano: [l160('758 d')],
  pertinenze: [l160('741 b')],
  possesso: [l160('761')],
  quota: [l160('743, 761')],
  rendita: [l160('745')],
  scelta: [l160('756-757, 767')],
  situazione: [l160('741 c, 758, 759')],
  stato: [l160('747 a, b')],
  titolari: [l160('749')],
  uso: [l160('740, 747, 754, 760')],
  valore: [l160('745, 746')],
  venale: [l160('746')],
} as const satisfies Record<string, readonly Law[]>

const dl201 = (comma: string): Law => law('DL 201/2011', `art. 13 c. ${comma}`)
const ici = (at: string): Law => law('D.Lgs. 504/1992', at)

/** The same under the law of 2012-2019. */
export const LAWS_PRIMA: Readonly<Record<keyof typeof LAWS, readonly Law[]>> = {
  acconto: [uncertain('DL 35/2013', 'art. 10 c. 4 b')],
  attestazione: [law('L. 208/2015', 'art. 1 c. 53')],
  categoria: [dl201('4')],
  comodato: [law('L. 208/2015', 'art. 1 c. 10 b')],
  conduzione: [dl201('5, 8-bis'), law('L. 208/2015', 'art. 1 c. 13')],
  costi: [ici('art. 5 c. 3')],
  dominicale: [dl201('5')],
  figli: [dl201('10')],
  lavori: [ici('art. 5 c. 6')],
  montano: [ici('art. 7 c. 1 h')],
  pertinenze: [dl201('2')],
  possesso: [law('D.Lgs. 23/2011', 'art. 9 c. 1, 2')],
  quota: [law('D.Lgs. 23/2011', 'art. 9 c. 1, 2')],
  rendita: [dl201('4')],
  scelta: [dl201('6-9-bis')],
  situazione: [dl201('2')],
  stato: [dl201('3 a, b')],
  titolari: [dl201('10')],
  uso: [dl201('2, 3, 6-9-bis')],
  valore: [ici('art. 5 c. 3')],
  venale: [ici('art. 5 c. 5')],
}
