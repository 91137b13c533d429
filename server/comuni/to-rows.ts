import type { Delibera } from '../../formats/delibere'
import type { FattispecieDm } from '../../formats/fattispecie'
import type { DifferenziataLetta } from './differenziata'
import type { Row } from './load-table'
import type { Prospetto } from './prospetto'

/** What is held, in the names of the columns. */
export const prospettoRow = (prospetto: Prospetto): Row => ({
  belfiore: prospetto.belfiore,
  anno: prospetto.anno,
  prospetto_anno: prospetto.prospettoAnno,
  delibera_numero: prospetto.deliberaNumero,
  delibera_data: prospetto.deliberaData,
  pubblicazione: prospetto.pubblicazione,
  nota: prospetto.nota,
  terreni_esenti: prospetto.terreniEsenti,
  assimilazione_anziani: prospetto.assimilazioneAnziani,
  differenziate_coperte: prospetto.differenziateCoperte,
  fonte: prospetto.fonte,
  origine: prospetto.origine,
  rilevata: prospetto.rilevata,
  linee: Object.fromEntries(
    prospetto.linee.map(({ linea, aliquota, stato, motivo }) => [linea, { aliquota, stato, motivo }]),
  ),
})

export const differenziataRow = (row: DifferenziataLetta): Row => ({
  belfiore: row.belfiore,
  anno: row.anno,
  codice: row.codice,
  prospetto_anno: row.prospettoAnno,
  gruppo: row.gruppo,
  aliquota: row.aliquota,
  categorie: row.categorie,
  fattispecie: row.fattispecie,
  tipo: row.tipo,
  contratto: row.contratto,
  uso: row.uso,
  condizioni: row.condizioni as Row,
  testo: row.testo,
  testo_da_verificare: row.testoDaVerificare,
  fonte: row.fonte,
  ordine: row.ordine,
})

export const deliberaRow = (row: Delibera): Row => ({
  id_file: row.idFile,
  anno: row.anno,
  belfiore: row.belfiore,
  numero: row.numero,
  data: row.data,
  pubblicazione: row.pubblicazione ?? null,
  note: row.note,
})

export const fattispecieRow = (row: FattispecieDm): Row => ({
  codice: row.codice,
  padre: row.padre ?? null,
  titolo: row.titolo,
  tipo: row.tipo ?? null,
  note: row.note,
  opzioni: row.opzioni,
})
