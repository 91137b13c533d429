import type { Delega, RigaF24 } from '../../f24/model/delega'
import { prepareSemplificato, renderSemplificato, type SemplificatoTemplate } from '../../f24/pdf/render'
import { toCents, type Cents } from '../../engine/kernel/money'
import { perSecond, type Figure } from './figure'

const CODICI = ['3912', '3913', '3914', '3916', '3918', '3925', '3930', '3939', '3918', '3914'] as const
const FORMS = 100_000
const MB = 1024 * 1024

const riga = (codiceTributo: string, row: number, index: number): RigaF24 => ({
  sezione: 'EL',
  codiceTributo,
  codiceEnte: 'D150',
  ravvedimento: false,
  immobiliVariati: false,
  acconto: row < 5,
  saldo: row >= 5,
  numeroImmobili: (row % 9) + 1,
  anno: 2026,
  debito: toCents(((index * 37 + row * 101) % 900_000) * 100),
  credito: toCents(0),
})

/** A form full to its tenth row; another one for each index. */
const delega = (index: number): Delega => {
  const righe = CODICI.map((codice, row) => riga(codice, row, index))
  return {
    contribuente: {
      codiceFiscale: 'FRRLCU58L52D150O',
      anagrafica: {
        kind: 'persona',
        cognome: 'FERRARI',
        nome: 'LUCIA',
        dataNascita: '1958-07-12',
        sesso: 'F',
        comuneNascita: 'CREMONA',
        provinciaNascita: 'CR',
      },
    },
    identificativoOperazione: 'LIQ202600000000001',
    righe,
    saldoFinale: righe.reduce((sum, { debito }) => sum + debito, 0) as Cents,
  }
}

/** The largest resident memory seen while forms are drawn and none is kept, in pieces of a thousand. */
const peak = (template: SemplificatoTemplate, from: number, to: number): number => {
  let largest = process.memoryUsage.rss()
  for (let index = from; index < to; index++) {
    renderSemplificato(template, delega(index))
    if (index % 1_000 === 0) largest = Math.max(largest, process.memoryUsage.rss())
  }
  return largest
}

/**
 * Whether memory is flat: how much higher its peak is over the second half of the forms than over the first. Within a
 * half it goes up and down as the collector pleases; what is kept would show from half to half.
 */
const growth = (template: SemplificatoTemplate): number => {
  const first = peak(template, 0, FORMS / 2)
  return Math.max(0, peak(template, FORMS / 2, FORMS) - first) / MB
}

/** F24 semplificati of ten rows, each a PDF of its own, on one core. */
export const benchF24 = async (): Promise<Figure[]> => {
  const template = await prepareSemplificato()
  const forms = Array.from({ length: 500 }, (_, index) => delega(index))
  let largest = 0
  const rate = perSecond((index) => {
    largest = Math.max(largest, renderSemplificato(template, forms[index % forms.length]!).length)
  })
  if (largest === 0) throw new Error('nothing was drawn')
  return [
    { name: 'f24-semplificato', value: rate, unit: 'forms/s', goal: 3_000, better: 'higher' },
    { name: 'f24-size', value: largest / 1024, unit: 'KB', goal: 60, better: 'lower' },
    { name: 'f24-memory-100000', value: growth(template), unit: 'MB', goal: 32, better: 'lower' },
  ]
}
