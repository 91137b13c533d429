import { EXIT, FileError, UsageError, langOf, type Command, type Exit } from './command'
import { calc } from './calc'
import { conserva } from './conserva'
import { ente } from './ente'
import { f24 } from './f24'
import { importa } from './import'
import { lotto } from './lotto'
import { persona } from './persona'

const COMMANDS: Readonly<Record<string, Command>> = { calc, f24, lotto, ente, import: importa, persona, conserva }

const HELP = {
  it: [
    'Uso: npm run -s tributi -- COMANDO [opzioni]',
    'Comandi:',
    'Per le opzioni: npm run -s tributi -- COMANDO --help',
  ],
  en: [
    'Usage: npm run -s tributi -- COMMAND [options]',
    'Commands:',
    'For the options: npm run -s tributi -- COMMAND --help',
  ],
} as const

const WRONG = {
  command: {
    it: (name: string) => `«${name}» non è un comando.`,
    en: (name: string) => `“${name}” is not a command.`,
  },
  unexpected: {
    it: 'Qualcosa non ha funzionato e non è colpa tua: non è stato scritto nulla. Segnalalo, con il file che hai usato.',
    en: 'Something went wrong, and not by your doing: nothing was written. Report it, with the file you used.',
  },
} as const

const general = (lang: 'it' | 'en'): string => {
  const [usage, commands, more] = HELP[lang]
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary[lang]}`)
  return [usage, '', commands, ...lines, '', more, ''].join('\n')
}

const find = (name: string): Command | undefined => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined)

/** Runs one command; whatever it is given, a person reads a sentence and never a stack. */
const main = async (args: readonly string[]): Promise<Exit> => {
  const lang = langOf(args)
  const name = args[0]
  if (name === undefined || name === '--help') {
    const stream = name === undefined ? process.stderr : process.stdout
    stream.write(general(lang))
    return name === undefined ? EXIT.usage : EXIT.ok
  }
  const command = find(name)
  if (!command) {
    process.stderr.write(`${WRONG.command[lang](name.slice(0, 40))}\n\n${general(lang)}`)
    return EXIT.usage
  }
  try {
    return await command.run(args.slice(1))
  } catch (error) {
    if (error instanceof UsageError) {
      const more = error instanceof FileError ? '' : `\n${command.help[lang]}\n`
      process.stderr.write(`${error.sentence[lang]}\n${more}`)
      return EXIT.usage
    }
    process.stderr.write(`${WRONG.unexpected[lang]}\n`)
    if (process.env.DEBUG) console.error(error)
    return EXIT.problems
  }
}

process.exitCode = await main(process.argv.slice(2))
