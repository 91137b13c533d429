import { Carta } from './carta'
import type { Foglio, Sezione } from './foglio'

const sezione = (carta: Carta, { titolo, righe, testo }: Sezione): void => {
  const height = righe.reduce((sum, riga) => sum + carta.rowHeight(riga), 34)
  carta.keep(height)
  carta.space(14)
  carta.section(titolo)
  for (const riga of righe) carta.row(riga)
  if (testo !== undefined) {
    carta.space(4)
    carta.paragraph(testo)
  }
}

/** The sheets of a declaration as a PDF. Its title says what it is, and not whose. */
export const disegna = async (foglio: Foglio): Promise<Uint8Array<ArrayBuffer>> => {
  const carta = await Carta.open()
  const { document } = carta
  document.setTitle(`${foglio.titolo} - ${foglio.comune}`, { showInWindowTitleBar: true })
  document.setLanguage('it-IT')
  document.setProducer('Sportello Tributi')
  document.setCreator('Sportello Tributi')
  carta.title(foglio.titolo)
  carta.paragraph(foglio.comune)
  carta.paragraph(foglio.modello, true)
  for (const one of foglio.sezioni) sezione(carta, one)
  carta.keep(80 + foglio.firme.length * 48)
  carta.space(12)
  if (foglio.vuoti !== '') carta.paragraph(foglio.vuoti, true)
  for (const who of foglio.firme) carta.signature(who)
  carta.space(12)
  carta.paragraph(foglio.consegna)
  carta.feet(`${foglio.titolo} - ${foglio.comune}`)
  return Uint8Array.from(await document.save())
}
