import { CLASSI_CONSERVATE, type ClasseConservata } from '../contracts/parametri/conservazione'
import { eraseExpired } from '../server/enti/retention'
import { UsageError, langOf, readOptions, type Command, type Exit } from './command'
import { orSentence } from './ente'
import { codeOf, comuneOf, databaseOwner } from './owner'
import { today } from '../server/platform/clock'

const help = {
  it: `Uso: npm run -s tributi -- conserva --comune D150 --classe CLASSE --da CF [--prova]

Toglie ciò che il comune ha deciso di non conservare più, una classe alla volta: ${CLASSI_CONSERVATE.join(', ')}.
Il termine è il parametro «conservazione.CLASSE» del comune, in anni; senza, non si toglie nulla.
  --prova   conta e non toglie nulla
Usa DATABASE_URL, o la demo in funzione qui.`,
  en: `Usage: npm run -s tributi -- conserva --comune D150 --classe CLASS --da CF [--prova]

Takes away what the comune has decided not to keep any longer, a class at a time: ${CLASSI_CONSERVATE.join(', ')}.
The term is the comune’s setting “conservazione.CLASS”, in years; without it, nothing goes.
  --prova   counts, and takes nothing away
Uses DATABASE_URL, or the demo that runs here.`,
} as const

const OPTIONS = {
  comune: { type: 'string' },
  classe: { type: 'string' },
  da: { type: 'string' },
  prova: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const classOf = (value: string | undefined): ClasseConservata => {
  const found = CLASSI_CONSERVATE.find((each) => each === value)
  if (found) return found
  const all = CLASSI_CONSERVATE.join(', ')
  throw new UsageError({ it: `--classe vuole una di: ${all}.`, en: `--classe takes one of: ${all}.` })
}

const run = async (args: readonly string[]): Promise<Exit> => {
  const options = readOptions(args, OPTIONS)
  const lang = langOf(args)
  if (options.help) return orSentence(lang, () => Promise.resolve(help[lang]))
  const [comune, kept, by] = [comuneOf(options.comune), classOf(options.classe), codeOf(options.da, 'da')]
  const url = await databaseOwner()
  return orSentence(lang, async () => {
    const { before, tables } = await eraseExpired(url, comune, kept, by, { day: today(), dryRun: options.prova })
    const lines = tables.map(({ table, rows }) => `  ${String(rows).padStart(9)}  ${table}`)
    const done = options.prova ? { it: 'da togliere', en: 'to be taken away' } : { it: 'tolte', en: 'taken away' }
    const head =
      lang === 'it' ? `${comune}, ${kept}, prima del ${before}: righe` : `${comune}, ${kept}, before ${before}: rows`
    return [`${head} ${done[lang]}`, ...lines].join('\n')
  })
}

export const conserva: Command = {
  summary: {
    it: 'toglie ciò che un comune ha deciso di non conservare più',
    en: 'takes away what a comune has decided not to keep any longer',
  },
  help,
  run,
}
