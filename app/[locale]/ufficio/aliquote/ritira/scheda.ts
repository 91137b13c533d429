import type { Ritirabile } from '../../../../../server/parametri/ritiro'

/** The page on which an entry stands, with its comune, year or class. */
export const schedaHref = ({ belfiore, scheda, anno }: Ritirabile, esito?: string): string => {
  const about = new URLSearchParams({ comune: belfiore })
  if (scheda.kind === 'imu' || scheda.kind === 'voce') about.set('anno', String(anno))
  if (scheda.kind === 'conservazione') about.set('classe', scheda.classe)
  if (esito !== undefined) about.set('esito', esito)
  return `/ufficio/aliquote/${scheda.kind === 'voce' ? scheda.voce : scheda.kind}?${about}`
}
