import type { Delega, RigaF24 } from '../../f24/model/delega'
import { NESSUNA_RIGA, type DelegaOrdinaria } from '../../f24/model/delega-ordinaria'
import { prepareOrdinario, renderOrdinario } from '../../f24/pdf/render-ordinario'
import { prepareSemplificato, renderSemplificato, type SemplificatoTemplate } from '../../f24/pdf/render'
import { toCents, type Cents } from '../../engine/kernel/money'
import { perSecond, type Figure } from './figure'

const CODICI = ['3912', '3913', '3914', '3916', '3918', '3925', '3930', '3939', '3918', '3914'] as const
const FORMS = 100_000
/** Forms drawn before memory is measured: what the program keeps for good is there by then. */
const WARM = 5_000
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

/** Four local rows, the first with its detrazione: three pages. */
const ordinaria = (index: number): DelegaOrdinaria => {
  const { righe, saldoFinale: _, ...rest } = delega(index)
  const locali = righe.slice(0, 4).map((own, row) => (row === 0 ? { ...own, detrazione: toCents(20_000) } : own))
  return {
    ...rest,
    sezioni: { ...NESSUNA_RIGA, locali },
    saldoFinale: locali.reduce((sum, { debito }) => sum + debito, 0) as Cents,
  }
}

/** Ordinari of three pages, each a PDF of its own, on one core. The goals are those of the semplificato. */
const benchOrdinario = async (): Promise<Figure[]> => {
  const template = await prepareOrdinario()
  const forms = Array.from({ length: 500 }, (_, index) => ordinaria(index))
  let largest = 0
  const rate = perSecond((index) => {
    largest = Math.max(largest, renderOrdinario(template, forms[index % forms.length]!).length)
  })
  return [
    { name: 'f24-ordinario', value: rate, unit: 'forms/s', goal: 3_000, better: 'higher' },
    { name: 'f24-ordinario-size', value: largest / 1024, unit: 'KB', goal: 60, better: 'lower' },
  ]
}

/** Growth of the resident memory over many forms, none of which is kept; by pieces, the largest ever seen. */
const growth = (template: SemplificatoTemplate): number => {
  for (let index = 0; index < WARM; index++) renderSemplificato(template, delega(index))
  const start = process.memoryUsage.rss()
  let largest = start
  for (let index = 0; index < FORMS; index++) {
    renderSemplificato(template, delega(index))
    if (index % 1_000 === 0) largest = Math.max(largest, process.memoryUsage.rss())
  }
  return (Math.max(largest, process.memoryUsage.rss()) - start) / MB
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
    ...(await benchOrdinario()),
  ]
}
