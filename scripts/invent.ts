/** `npm run -s invent -- --out FOLDER [--comune D150] [--contribuenti 10000] [--seed 1] [--senza-anomalie]` */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeComune } from './invent/write'

const USAGE = 'npm run -s invent -- --out FOLDER [--comune D150] [--contribuenti 10000] [--seed 1] [--senza-anomalie]'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    comune: { type: 'string', default: 'D150' },
    contribuenti: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    'senza-anomalie': { type: 'boolean', default: false },
  },
})

const contribuenti = Number(values.contribuenti)
const seed = Number(values.seed)
const isUnderstood =
  values.out !== undefined &&
  /^[A-Z]\d{3}$/.test(values.comune) &&
  Number.isSafeInteger(contribuenti) &&
  contribuenti > 0 &&
  Number.isSafeInteger(seed)

if (isUnderstood) {
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.out!)
  const asked = { belfiore: values.comune, contribuenti, seed, anomalie: !values['senza-anomalie'] }
  for (const [kind, count] of Object.entries(writeComune(asked, folder))) console.log(`${kind} ${count}`)
} else {
  console.error(USAGE)
  process.exitCode = 2
}
