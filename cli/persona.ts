import { exportPersona } from '../server/persone/queries'
import { closeDb } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { EXIT, langOf, readOptions, type Command, type Exit } from './command'
import { STREAM, writeWhole } from './files'
import { codeOf, comuneOf, databaseOwner, needed } from './owner'

const help = {
  it: `Uso: npm run -s tributi -- persona --comune D150 --codice-fiscale CF --da CF --motivo TESTO [--out FILE]

Scrive in JSON tutti i dati che un comune ha di una persona, su sua richiesta (GDPR, articoli 15 e 20). Resta nel registro degli
accessi, che la persona legge.
  --motivo TESTO   perché: per esempio il protocollo della richiesta
  --out FILE       dove; senza, lo standard output
Usa DATABASE_URL, o la demo in funzione qui.`,
  en: `Usage: npm run -s tributi -- persona --comune D150 --codice-fiscale CF --da CF --motivo TEXT [--out FILE]

Writes as JSON all that a comune holds of a person, at their request (GDPR, articles 15 and 20). The audit, which the person may
read, keeps that it was done.
  --motivo TEXT   why: the number of the request, for example
  --out FILE      where; standard output without it
Uses DATABASE_URL, or the demo that runs here.`,
} as const

const OPTIONS = {
  comune: { type: 'string' },
  'codice-fiscale': { type: 'string' },
  da: { type: 'string' },
  motivo: { type: 'string' },
  out: { type: 'string', default: STREAM },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  if (options.help) {
    process.stdout.write(`${help[langOf(args)]}\n`)
    return EXIT.ok
  }
  const [comune, by, reason] = [comuneOf(options.comune), codeOf(options.da, 'da'), needed(options.motivo, 'motivo')]
  const whose = codeOf(options['codice-fiscale'], 'codice-fiscale')
  process.env.APP_DATABASE_URL ||= await databaseOwner()
  try {
    const given = await exportPersona(staff(by, 'responsabile', [comune], 'riga di comando'), comune, whose, reason)
    await writeWhole(options.out, Buffer.from(`${JSON.stringify(given, null, 2)}\n`))
    return EXIT.ok
  } finally {
    await closeDb()
  }
}

export const persona: Command = {
  summary: { it: 'scrive i dati che un comune ha di una persona', en: 'writes what a comune holds of a person' },
  help,
  run,
}
