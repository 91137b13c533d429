import { randomUUID } from 'node:crypto'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { COGNOME, invented } from './invented'

/**
 * Puts an invented person into a comune who died on 20 September 2026 and lived elsewhere, with the home that they had until the day before (A/3, rendita
 * 500 euro, at disposal), and one who has half of it since that day. Prints their names.
 */
const [belfiore = ''] = process.argv.slice(2)
const scope = staff('CNTLNE74H57D150G', 'amministratore', [belfiore])
const known = { belfiore, fonte: 'prova', registratoDa: scope.actor }
const [since, until, death] = [new Date('2015-01-01'), new Date('2026-09-19'), new Date('2026-09-20')]
const [morta, erede] = [invented(belfiore), invented(belfiore)]
const home = { indirizzo: 'Via delle Prove', civico: '5', cap: '30100', localita: 'Venezia', residenza: 'L736' }

await db(scope, async (tx) => {
  const people = [morta, erede].map(({ codiceFiscale }) => ({ belfiore, codiceFiscale, natura: 'persona' }))
  await tx.soggetto.createMany({ data: people })
  const dati = [morta, erede].map(({ nome, ...own }, at) => ({
    ...{ ...known, ...own, cognome: COGNOME, nome, ...home },
    ...{ ricerca: `${COGNOME} ${nome}`.toLowerCase(), decedutoIl: at === 0 ? death : null },
  }))
  await tx.datoSoggetto.createMany({ data: dati })
  const immobileId = randomUUID()
  await tx.immobile.createMany({ data: [{ belfiore, id: immobileId, tipo: 'F', chiave: `prova ${immobileId}` }] })
  const casa = { categoria: 'A/3', rendita: 50_000, indirizzo: 'Via delle Prove 5', dal: since }
  await tx.datoCatastale.create({ data: { ...known, immobileId, ...casa } })
  const titoli = [
    { codiceFiscale: morta.codiceFiscale, quotaNum: 1, quotaDen: 1, dal: since, al: until },
    { codiceFiscale: erede.codiceFiscale, quotaNum: 1, quotaDen: 2, dal: death, al: null },
  ]
  await tx.titolarita.createMany({ data: titoli.map((titolo) => ({ ...known, immobileId, diritto: '10', ...titolo })) })
  const use = { ...known, immobileId, uso: 'a-disposizione', dati: { aliquota: 'base' } }
  await tx.condizioneImu.createMany({
    data: titoli.map(({ codiceFiscale, dal }) => ({ ...use, codiceFiscale, dal })),
  })
})
console.log([morta, erede].map(({ nome }) => `${COGNOME} ${nome}`).join('\n'))
await closeDb()
