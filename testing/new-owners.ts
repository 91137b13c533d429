import { randomUUID } from 'node:crypto'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { COGNOME, invented } from './invented'

/**
 * Puts invented people into a comune, each with a home that pays IMU (A/3, rendita 500 euro, at disposal), the second of them without a
 * street: a journey that issues statements brings its own people, since nobody is asked twice. Who is `altrove` lives in Venezia. Prints
 * their names.
 */
const [belfiore = '', where = 'qui', many = '1'] = process.argv.slice(2)

const owner = (at: number) => {
  const residenza = where === 'altrove' ? 'L736' : belfiore
  const indirizzo = at === 1 ? {} : { indirizzo: 'Via delle Prove', civico: String(at + 1) }
  return {
    ...{ ...invented(belfiore), residenza, immobile: randomUUID() },
    casa: { ...indirizzo, cap: '26100', localita: 'Cremona' },
  }
}

const scope = staff('CNTLNE74H57D150G', 'amministratore', [belfiore])
const known = { belfiore, fonte: 'prova', registratoDa: scope.actor }
const dal = new Date('2015-01-01')
const owners = Array.from({ length: Number(many) }, (_, at) => owner(at))

await db(scope, async (tx) => {
  await tx.soggetto.createMany({
    data: owners.map(({ codiceFiscale }) => ({ belfiore, codiceFiscale, natura: 'persona' })),
  })
  await tx.datoSoggetto.createMany({
    data: owners.map(({ codiceFiscale, nome, residenza, casa }) => ({
      ...{ ...known, codiceFiscale, cognome: COGNOME, nome, residenza, ...casa },
      ricerca: `${COGNOME} ${nome}`.toLowerCase(),
    })),
  })
  await tx.immobile.createMany({
    data: owners.map(({ immobile: id }) => ({ belfiore, id, tipo: 'F', chiave: `prova ${id}` })),
  })
  await tx.datoCatastale.createMany({
    data: owners.map(({ immobile }) => ({ ...known, immobileId: immobile, categoria: 'A/3', rendita: 50_000, dal })),
  })
  const title = { diritto: '10', quotaNum: 1, quotaDen: 1, dal }
  await tx.titolarita.createMany({
    data: owners.map(({ immobile, codiceFiscale }) => ({ ...known, immobileId: immobile, codiceFiscale, ...title })),
  })
  const use = { uso: 'a-disposizione', dati: { aliquota: 'base' }, dal }
  await tx.condizioneImu.createMany({
    data: owners.map(({ immobile, codiceFiscale }) => ({ ...known, immobileId: immobile, codiceFiscale, ...use })),
  })
})
console.log(owners.map(({ nome }) => `${COGNOME} ${nome}`).join('\n'))
await closeDb()
