import { delegheDi } from '../../server/avvisi/deleghe'
import { preparaModello, stampaProspetto, type ModelloProspetto } from '../../server/avvisi/pdf/stampa'
import { scriviProspetto } from '../../server/avvisi/scrivi'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import { immobile, prospettoDi } from '../../testing/prospetto'
import { perSecond, type Figure } from './figure'

const PAYER = { codiceFiscale: 'FRRLCU58L52D150O' }
const MB = 1024 * 1024
const MANY = 10_000

/** Two properties and the F24 of the saldo; another person, address and code for each index. */
const prospetti = (): readonly Prospetto[] =>
  Array.from({ length: 500 }, (_, index) => {
    const own = [immobile(index), immobile(index + 1, { categoria: 'C/6' })]
    const destinatario = { nome: `Persona ${index}`, codiceFiscale: 'FRRLCU58L52D150O', indirizzo: [`Via ${index}`] }
    const correzione = { codice: `K7MP-${1000 + index}`, url: `https://tributi.example.it/c/K7MP${1000 + index}` }
    return prospettoDi(own, { rata: 'saldo', destinatario, correzione })
  })

const one = (modello: ModelloProspetto, prospetto: Prospetto): number =>
  stampaProspetto(modello, scriviProspetto(prospetto), delegheDi(prospetto, PAYER, ['it'])).length

const growth = (modello: ModelloProspetto, all: readonly Prospetto[]): number => {
  const start = process.memoryUsage.rss()
  let largest = start
  for (let index = 0; index < MANY; index++) {
    one(modello, all[index % all.length]!)
    if (index % 500 === 0) largest = Math.max(largest, process.memoryUsage.rss())
  }
  return (largest - start) / MB
}

/** Prospetti with their F24, from the stored facts to the bytes of the PDF, on one core. */
export const benchProspetto = async (): Promise<Figure[]> => {
  const modello = await preparaModello()
  const all = prospetti()
  let largest = 0
  const rate = perSecond((index) => {
    largest = Math.max(largest, one(modello, all[index % all.length]!))
  })
  return [
    { name: 'prospetto-f24', value: rate, unit: 'papers/s', goal: 200, better: 'higher' },
    { name: 'prospetto-size', value: largest / 1024, unit: 'KB', goal: 150, better: 'lower' },
    { name: 'prospetto-memory-10000', value: growth(modello, all), unit: 'MB', goal: 128, better: 'lower' },
  ]
}
