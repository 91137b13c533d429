import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Lang } from './words'

/** How a command ends: done; problems in what was given; used in a way it does not understand. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** The command was called in a way it does not understand; `sentence` says what to change. */
export class UsageError extends Error {
  constructor(readonly sentence: Readonly<Record<Lang, string>>) {
    super(sentence.it)
    this.name = 'UsageError'
  }
}

/** A file that cannot be read or written: said without the help, which would bury it. */
export class FileError extends UsageError {}

/** One word of `tributi …`: its help, and what it does with the arguments after that word. */
export type Command = {
  readonly summary: Readonly<Record<Lang, string>>
  readonly help: Readonly<Record<Lang, string>>
  readonly run: (args: readonly string[]) => Promise<Exit>
}

/** The language asked for, wherever it stands: help and complaints must follow it even when the rest is wrong. */
export const langOf = (args: readonly string[]): Lang => {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[place] === '--lang' ? args[place + 1] : args[place]?.slice('--lang='.length)
  return value === 'en' ? 'en' : 'it'
}

/** The options of a command. @throws UsageError for one that is unknown, or that lacks its value. */
export const readOptions = <T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError({
      it: 'Fra gli argomenti ce n’è uno che non conosciamo, o a cui manca il valore.',
      en: 'One of the arguments is unknown to us, or lacks its value.',
    })
  }
}
