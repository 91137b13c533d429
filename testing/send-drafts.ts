import { setTimeout as wait } from 'node:timers/promises'
import { closeDb } from '../server/platform/db'
import { citizen } from '../server/platform/scope'
import { invia } from '../server/pratiche/commands'
import { mie } from '../server/pratiche/queries'

/**
 * A process that sends every draft of a person, eight at once, until none is left; for tests, which kill it. What fails for a
 * moment is tried again, as a person would press the button again. `APP_DATABASE_URL` and the codice fiscale are given.
 */
const scope = citizen(process.argv[2]!)
const AT_ONCE = 8

const patiently = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries > 400) throw error
      await wait(50)
    }
  }
}

for (;;) {
  const { bozze } = await patiently(() => mie(scope))
  if (bozze.length === 0) break
  // not all in the same order: two processes meet at the same draft all the same
  const turn = [...bozze].sort(() => Math.random() - 0.5)
  const one = async (): Promise<void> => {
    for (let next = turn.pop(); next !== undefined; next = turn.pop()) {
      const { belfiore, id } = next
      await patiently(() => invia(scope, { belfiore, id }, 1, { nome: 'Alba Inventata', lingua: 'it' }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}
await closeDb()
