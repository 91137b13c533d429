import { randomUUID } from 'node:crypto'
import { dayColumn } from '../server/platform/clock'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'
import { searchable } from '../server/platform/searchable'

/*
 * Two people of the demonstration who sign in and own nothing in its comune: each has a home there since this year, which no other
 * journey looks at. Neither lives there.
 */
const [belfiore = ''] = process.argv.slice(2)
const OWNERS = [
  { codiceFiscale: 'RVIDVD82T03F205Z', cognome: 'Riva', nome: 'Davide', indirizzo: 'Via del Confine 1' },
  { codiceFiscale: 'GRBHNH90D65A952O', cognome: 'Gruber', nome: 'Hannah', indirizzo: 'Via del Confine 2' },
] as const

const scope = staff('GLLSFN77B08D150W', 'responsabile', [belfiore])
const held = { fonte: 'catasto', registratoDa: scope.actor, dal: dayColumn('2026-01-01') }
await db(scope, async (tx) => {
  for (const { codiceFiscale, cognome, nome, indirizzo } of OWNERS) {
    if ((await tx.titolarita.count({ where: { belfiore, codiceFiscale, al: null } })) > 0) continue
    await tx.soggetto.createMany({ data: [{ belfiore, codiceFiscale, natura: 'persona' }], skipDuplicates: true })
    const known = {
      cognome,
      nome,
      ricerca: searchable(`${cognome} ${nome}`),
      residenza: 'F205',
      indirizzo: 'Via Larga',
    }
    await tx.datoSoggetto.create({
      data: { belfiore, codiceFiscale, ...known, fonte: 'anagrafe', registratoDa: scope.actor },
    })
    const immobileId = randomUUID()
    await tx.immobile.create({ data: { belfiore, id: immobileId, tipo: 'F' } })
    const of = { ...held, belfiore, immobileId }
    await tx.datoCatastale.create({ data: { ...of, categoria: 'A/2', rendita: 200_000n, indirizzo, foglio: '9' } })
    await tx.titolarita.create({ data: { ...of, codiceFiscale, diritto: '10', quotaNum: 1, quotaDen: 1 } })
    await tx.condizioneImu.create({
      data: { ...of, codiceFiscale, uso: 'a-disposizione', dati: { aliquota: 'base' } },
    })
  }
})
await closeDb()
