import type { AliquoteComune } from '../../engine/imu/imu.types'

const CATEGORIES = /\s*Categoria catastale:(?:\s*-\s*[A-F]\/\d{1,2}(?:(?!\s-\s).)*)+/g

/** The words of a prospetto without its list of categories: the person has said which one it is. */
export const shortText = (testo: string): string => {
  const short = testo.replace(CATEGORIES, '').replace(/\s+/g, ' ').trim()
  return short === '' ? testo : short
}

/** Whether a line concerns non-profit bodies only: no person is one. */
export const isForBodies = (testo: string): boolean => /onlus|terzo settore|enti non commerciali/i.test(testo)

const MEF = 'https://www1.finanze.gov.it/finanze2/dipartimentopolitichefiscali/fiscalitalocale/nuova_imu/sceltaanno.htm'

/** The page of the Dipartimento delle Finanze with the acts of a comune: the person chooses the year there. */
export const officialPage = ({ belfiore, sigla }: { readonly belfiore: string; readonly sigla: string }): string =>
  `${MEF}?cc=${belfiore}&pr=${sigla}`

/** How sure the figures of a line are, as a key of the words about it. */
export const statoKey = (
  aliquote: AliquoteComune,
  stato: AliquoteComune['stato'],
): 'known' | 'continued' | 'law' | 'unknown' => {
  if (stato === 'unknown') return 'unknown'
  if (aliquote.prospettoAnno === undefined) return 'law'
  return stato
}
