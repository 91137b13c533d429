import { USI as COMUNI } from './immobile'

/** How a property is used, in the words of the calculator's questions. */
export type UsoLotto =
  | 'abitazione-principale'
  | 'pertinenza'
  | 'a-disposizione'
  | 'locato'
  | 'concordato'
  | 'comodato'
  | 'proprio'
  | 'lavori'
  | 'rurale'
  | 'bene-merce'
  | 'occupato-abusivamente'
  | 'casa-familiare'
  | 'forze-armate'
  | 'anziani-disabili-ricoverati'
  | 'cooperativa-indivisa'
  | 'alloggio-sociale'
  | 'iacp'
  | 'pensionato-estero'

/** What professionals write, each standing for one use; lower case, no accents, words apart by a blank. */
export const USI: Readonly<Record<string, UsoLotto>> = {
  ...COMUNI,
  vuoto: 'a-disposizione',
  proprio: 'proprio',
  'uso proprio': 'proprio',
  lavori: 'lavori',
  ristrutturazione: 'lavori',
  rurale: 'rurale',
  'rurale strumentale': 'rurale',
  'bene merce': 'bene-merce',
  'occupato abusivamente': 'occupato-abusivamente',
  'casa familiare': 'casa-familiare',
  'forze armate': 'forze-armate',
  'anziani disabili ricoverati': 'anziani-disabili-ricoverati',
  ricoverato: 'anziani-disabili-ricoverati',
  'cooperativa indivisa': 'cooperativa-indivisa',
  'alloggio sociale': 'alloggio-sociale',
  iacp: 'iacp',
  'pensionato estero': 'pensionato-estero',
}
