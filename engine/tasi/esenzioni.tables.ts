import { law, uncertain, type Law } from '../kernel/law'
import type { EsenzioneTasi } from './tasi.types'

export type RegolaTasi = {
  readonly ambito: 'abitazione' | 'pertinenza' | 'fabbricato' | 'ogni'
  readonly from: number
  readonly law: Law
}

const since = (from: number, ambito: RegolaTasi['ambito'], source: Law): RegolaTasi => ({ from, ambito, law: source })

const PRINCIPALE = law('L. 208/2015', 'art. 1 c. 14')
/** As IMU by D.Lgs. 504/1992 art. 7 c. 1 b-f, i. */
const COME_IMU = law('DL 16/2014', 'art. 1 c. 3')

/** Claimed by the reader; all of them to the end of the tax, 2019. */
export const ESENZIONI_TASI: Readonly<Record<EsenzioneTasi, RegolaTasi>> = {
  'pertinenza-abitazione-principale': since(2016, 'pertinenza', PRINCIPALE),
  'cooperativa-indivisa': since(2016, 'abitazione', PRINCIPALE),
  'alloggio-sociale': since(2016, 'abitazione', PRINCIPALE),
  'casa-familiare': since(2016, 'abitazione', PRINCIPALE),
  'forze-armate': since(2016, 'abitazione', PRINCIPALE),
  'anziani-disabili-ricoverati': since(2016, 'abitazione', PRINCIPALE),
  'pensionato-aire': since(2016, 'abitazione', uncertain('L. 208/2015', 'art. 1 c. 14')),
  'ente-pubblico': since(2014, 'ogni', COME_IMU),
  'uso-culturale': since(2014, 'fabbricato', COME_IMU),
  culto: since(2014, 'fabbricato', COME_IMU),
  'santa-sede': since(2014, 'fabbricato', COME_IMU),
  'stato-estero': since(2014, 'fabbricato', COME_IMU),
  'ente-non-commerciale': since(2014, 'ogni', COME_IMU),
  calamita: since(2014, 'fabbricato', uncertain('DL 74/2012; DL 189/2016', 'art. 8; art. 48 c. 16')),
}

/** From this year a dwelling lived in is exempt, of the possessor and of the occupant, unless A/1, A/8, A/9. */
export const PRINCIPALE_ESENTE_DAL = 2016
