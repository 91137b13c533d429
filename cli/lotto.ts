import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LOTTO } from '../formats/elenchi/lotto'
import { lineErrorText } from '../formats/line-error'
import { archivioOf } from '../server/comuni/archivio'
import { heldFromFiles } from '../server/comuni/held-files'
import type { Quale } from '../server/f24/queries'
import {
  calcolaLotto,
  contati,
  leggiLotto,
  LIMITI_LOTTO,
  rateAperte,
  zipLotto,
  type LottoLetto,
} from '../server/lotti/queries'
import { modelloFoglio, modelloVuoto } from '../server/lotti/modello'
import { colonneOf, proposal } from './colonne'
import { EXIT, FileError, langOf, readOptions, UsageError, type Command, type Exit } from './command'
import { fileOf, resolved, writeWhole } from './files'
import { openTable } from './table'
import { today } from './today'

const help = {
  it: `Uso: npm run -s tributi -- lotto --in CLIENTI.csv|CLIENTI.xlsx --out LOTTO.zip --colonne COLONNE [--rata RATA] [--anno ANNO] [--studio NOME]
     npm run -s tributi -- lotto --modello CLIENTI.csv

L'IMU di molti contribuenti, in comuni qualsiasi: da una tabella con una riga per immobile a uno ZIP con gli F24, i prospetti, i
JSON per SEND e un riepilogo. Le colonne sono in docs/files.md. Niente esce da questo computer, niente è conservato.
  --modello FILE  scrive la tabella vuota, con le intestazioni; un foglio di calcolo se il nome finisce in .xlsx
  --colonne       quale colonna è quale campo, "campo=Colonna;campo=Colonna"; senza, le propone
  --rata RATA     acconto, saldo, entrambe oppure unica; senza, quella che si paga adesso
  --anno ANNO     l'anno d'imposta; senza, quello in corso
  --studio NOME   chi ha preparato il prospetto: sta in testa a ogni foglio

Fino a ${LIMITI_LOTTO.righe} righe e ${LIMITI_LOTTO.clienti} contribuenti. Chi è da completare non ha né F24 né prospetto: che cosa manca è nel riepilogo.
Esce con 0 se per tutti c'è quanto serve, con 1 se qualcuno è da completare, con 2 se il comando non è scritto come qui sopra.`,
  en: `Usage: npm run -s tributi -- lotto --in CLIENTS.csv|CLIENTS.xlsx --out BATCH.zip --colonne COLUMNS [--rata INSTALMENT] [--anno YEAR] [--studio NAME]
       npm run -s tributi -- lotto --modello CLIENTS.csv

The IMU of many taxpayers, in any comuni: from a table with one row a property to a ZIP with the F24s, the statements, the JSON for
SEND and a summary. The columns are in docs/files.md. Nothing leaves this computer, nothing is kept.
  --modello FILE  writes the empty table, with its headings; a workbook where the name ends in .xlsx
  --colonne       which column is which field, "field=Column;field=Column"; proposed without it
  --rata RATA     acconto, saldo, entrambe (both) or unica (the year at once); without it, the one that is paid now
  --anno YEAR     the tax year; without it, the current one
  --studio NAME   who prepared the statement: at the head of each paper

Up to ${LIMITI_LOTTO.righe} rows and ${LIMITI_LOTTO.clienti} taxpayers. Who is to be completed has neither F24 nor statement: what is missing is in the summary.
Ends with 0 when all have what they need, with 1 when somebody is to be completed, with 2 when the command is not as above.`,
} as const

const OPTIONS = {
  in: { type: 'string' },
  out: { type: 'string' },
  modello: { type: 'string' },
  colonne: { type: 'string' },
  rata: { type: 'string' },
  anno: { type: 'string' },
  studio: { type: 'string' },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const DATA = path.join(import.meta.dirname, '..', 'data')

const rataOf = (asked: string | undefined, anno: number): Quale => {
  const open = rateAperte(anno, today())
  if (open.length === 0) {
    throw new UsageError({
      it: `Per il ${anno} nessuna rata si paga ancora nei termini: chi paga in ritardo usa il ravvedimento.`,
      en: `For ${anno} no instalment can still be paid in time: who pays late uses the ravvedimento.`,
    })
  }
  const found = open.find((each) => each === (asked ?? open[0]))
  if (found !== undefined) return found
  const all = open.join(', ')
  throw new UsageError({
    it: `--rata vuole una di quelle che si pagano ancora nei termini: ${all}.`,
    en: `--rata takes one that can still be paid in time: ${all}.`,
  })
}

const TROPPO = {
  righe: {
    it: `Il file ha più di ${LIMITI_LOTTO.righe} righe: dividilo.`,
    en: `The file has more than ${LIMITI_LOTTO.righe} rows: divide it.`,
  },
  clienti: {
    it: `Il file ha più di ${LIMITI_LOTTO.clienti} contribuenti: dividilo.`,
    en: `The file has more than ${LIMITI_LOTTO.clienti} taxpayers: divide it.`,
  },
} as const

const MOST_TOLD = 100

const tellErrors = (name: string, { clienti, nessuno }: LottoLetto): void => {
  const errors = [...nessuno, ...clienti.flatMap(({ errori }) => errori)].sort((a, b) => a.line - b.line)
  for (const error of errors.slice(0, MOST_TOLD)) process.stderr.write(`${lineErrorText(name, error)}\n`)
}

/** Whole or not at all: an existing file stays as it was until the new one is complete. */
const writeZip = async (out: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const unfinished = `${out}.${process.pid}.part`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished, { flags: 'wx' }))
    await rename(unfinished, out)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

const annoOf = (text: string | undefined): number => {
  if (text !== undefined && !/^\d{4}$/.test(text)) {
    throw new UsageError({ it: '--anno vuole quattro cifre.', en: '--anno takes four digits.' })
  }
  return Number(text ?? today().slice(0, 4))
}

const make = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  const lang = langOf(args)
  const file = fileOf(options.in, 'in')
  const open = await openTable(file)
  if (options.colonne === undefined) {
    process.stdout.write(`${await proposal(open(), LOTTO, lang)}\n`)
    return EXIT.ok
  }
  if (!options.out)
    throw new UsageError({ it: 'Manca --out, lo ZIP da scrivere.', en: 'The ZIP to write, --out, is missing.' })
  const anno = annoOf(options.anno)
  const quale = rataOf(options.rata, anno)
  const letto = await leggiLotto(open(), colonneOf(options.colonne, LOTTO))
  if (letto.troppo) throw new FileError(TROPPO[letto.troppo])
  tellErrors(path.basename(file), letto)
  const modo = { anno, quale, oggi: today(), archivio: archivioOf(heldFromFiles(DATA)) }
  const clienti = calcolaLotto(letto, modo)
  const studio = options.studio === undefined ? {} : { studio: options.studio }
  await writeZip(resolved(options.out), zipLotto(clienti, letto.nessuno, { ...modo, lingua: lang, ...studio }))
  const { pronto, niente, fermo } = contati(clienti)
  process.stdout.write(
    lang === 'it'
      ? `Con F24: ${pronto}. Niente da pagare: ${niente}. Da completare: ${fermo}.\n`
      : `With F24: ${pronto}. Nothing to pay: ${niente}. To be completed: ${fermo}.\n`,
  )
  return fermo > 0 || letto.nessuno.length > 0 ? EXIT.problems : EXIT.ok
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  if (options.help) {
    process.stdout.write(`${help[langOf(args)]}\n`)
    return EXIT.ok
  }
  if (options.modello === undefined) return make(args)
  const isWorkbook = options.modello.toLowerCase().endsWith('.xlsx')
  await writeWhole(options.modello, isWorkbook ? modelloFoglio() : Buffer.from(modelloVuoto()))
  return EXIT.ok
}

export const lotto: Command = {
  summary: {
    it: "l'IMU di molti contribuenti in uno ZIP di F24 e prospetti",
    en: 'the IMU of many taxpayers as a ZIP of F24s and statements',
  },
  help,
  run,
}
