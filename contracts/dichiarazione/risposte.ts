/** Answers as typed, by the name of their control; what was left open is not in it. */
export type Risposte = Readonly<Record<string, string>>

/** Longer than any box; what is longer is cut before it is looked at. */
const LONGEST = 600
/** More than all controls of the longest declaration. */
const MOST = 2_000
const NAME = /^[a-z][A-Za-z0-9.]{0,60}$/

/** What a form says, without what no control of ours sends. */
export const risposteDi = (form: URLSearchParams): Risposte =>
  Object.fromEntries(
    [...form]
      .filter(([name, value]) => NAME.test(name) && value.trim() !== '')
      .slice(0, MOST)
      .map(([name, value]) => [name, value.trim().slice(0, LONGEST)]),
  )
