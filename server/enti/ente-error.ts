/** Why a comune cannot be brought in or taken out: the command says it in a sentence. */
export const ENTE_FAULTS = [
  'comune-unknown',
  'ente-exists',
  'ente-unknown',
  'host-taken',
  'folder-full',
  'term-missing',
] as const
export type EnteFault = (typeof ENTE_FAULTS)[number]

export class EnteError extends Error {
  constructor(
    readonly fault: EnteFault,
    readonly what: string,
  ) {
    super(`${fault}: ${what}`)
    this.name = 'EnteError'
  }
}
