import { writeRisposte, type Tipo } from '../../contracts/calcolo/risposte'
import { heldIn, inYear, lastIn, type ImmobileView, type PosizioneView } from '../../ui/posizione/view'

/** Immobili of the year of which others have a part. */
export const sharedOf = ({ immobili, anno }: PosizioneView): readonly ImmobileView[] =>
  immobili.filter(
    (each) => heldIn(each, anno) && each.titoli.some((row) => inYear(row, anno) && row.quota.num < row.quota.den),
  )

/** Uses on record, in the words of the calculator. */
const USO: Readonly<Record<string, string>> = {
  'abitazione-principale': 'abito',
  locato: 'affittato',
  concordato: 'concordato',
  comodato: 'comodato',
  'a-disposizione': 'vuoto',
}

const typed = (cents: number | undefined): string =>
  cents === undefined ? '' : `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const tipoOf = (tipo: string, categoria: string): Tipo => {
  if (tipo === 'T') return 'terreno'
  if (tipo === 'A') return 'area'
  if (/^A\/(?!10$)/.test(categoria)) return 'abitazione'
  return /^C\/[267]$/.test(categoria) ? 'pertinenza' : 'altro'
}

/** The calculator with what is known of one immobile and a place for one more owner: no person is in its address. */
export const altriHref = ({ comune, anno }: PosizioneView, immobile: ImmobileView): string => {
  const dato = lastIn(immobile.dati, anno)
  const titolo = lastIn(immobile.titoli, anno)
  const tipo = tipoOf(immobile.tipo, dato?.categoria ?? '')
  const uso = tipo === 'abitazione' ? (USO[lastIn(immobile.condizioni, anno)?.uso ?? ''] ?? '') : ''
  const campi = {
    categoria: dato?.categoria ?? '',
    rendita: typed(dato?.rendita),
    dominicale: typed(dato?.redditoDominicale),
    venale: typed(dato?.valoreVenale),
    quota: titolo ? `${titolo.quota.num}/${titolo.quota.den}` : '',
    uso,
  }
  const query = writeRisposte({
    ...{ comune: comune.belfiore, anno: String(anno), contitolari: 1, acconto: '', accontoVersato: {} },
    immobili: [{ campi: { tipo }, periodi: [{ campi, costi: [], contitolari: [{ quota: '', abita: false }] }] }],
  })
  return `/calcolo/imu?${query}`
}
