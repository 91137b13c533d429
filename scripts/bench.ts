/** `npm run -s bench [-- engine|f24|imports|positions|pratiche|coda|emissioni|prospetto|lotto|pages]`: one line a figure, exit status 1 when one is below its goal. */
import { isMet, line, type Figure } from './bench/figure'

const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  engine: async () => [
    ...(await import('./bench/engine')).benchEngine(),
    ...(await import('./bench/tari')).benchTari(),
    ...(await import('./bench/dovuto')).benchDovuto(),
  ],
  f24: async () => (await import('./bench/f24')).benchF24(),
  positions: async () => (await import('./bench/positions')).benchPositions(),
  imports: async () => (await import('./bench/imports')).benchImports(),
  pratiche: async () => (await import('./bench/pratiche')).benchPratiche(),
  coda: async () => (await import('./bench/coda')).benchCoda(),
  prospetto: async () => (await import('./bench/prospetto')).benchProspetto(),
  lotto: async () => (await import('./bench/lotto')).benchLotto(),
  emissioni: async () => (await import('./bench/emissioni')).benchEmissioni(),
  pages: async () => (await import('./bench/pages')).benchPages(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

let below = 0
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  for (const figure of await BENCHES[name]!()) {
    console.log(line(figure))
    if (!isMet(figure)) below += 1
  }
}
process.exitCode = below > 0 ? 1 : 0
