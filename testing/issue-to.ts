import { randomInt, randomUUID } from 'node:crypto'
import { act, beginEmissione, fermaVoce } from '../server/emissioni/commands'
import { workOn } from '../server/emissioni/lavora'
import { dueLotti } from '../server/emissioni/lotti'
import { vociDi } from '../server/emissioni/queries'
import { closeDb, db } from '../server/platform/db'
import { staff } from '../server/platform/scope'

/**
 * Sees to it that somebody has a statement of the acconto of the IMU, and of nobody else: a home, a run in which all others are on hold, its
 * release. Then the rendita of the home is another one, so that what the statement says is wrong.
 */
const [belfiore = '', codiceFiscale = ''] = process.argv.slice(2)
const maker = staff('GLLSFN77B08D150W', 'amministratore', [belfiore])
const other = staff('CNTLNE74H57D150G', 'amministratore', [belfiore])
const known = { belfiore, fonte: 'prova', registratoDa: maker.actor }
const dal = new Date('2015-01-01')

const home = () =>
  db(maker, async (tx) => {
    if ((await tx.soggetto.count({ where: { belfiore, codiceFiscale } })) > 0) return
    const id = randomUUID()
    await tx.soggetto.createMany({ data: [{ belfiore, codiceFiscale, natura: 'persona' }] })
    const casa = { indirizzo: 'Via delle Prove', civico: '9', cap: '26100', localita: 'Cremona', residenza: belfiore }
    const chi = { cognome: 'Santi', nome: 'Mario', ricerca: 'santi mario', sesso: 'M', natoA: 'D150' }
    await tx.datoSoggetto.create({
      data: { ...known, codiceFiscale, ...chi, ...casa, natoIl: new Date('1979-03-15') },
    })
    await tx.immobile.createMany({ data: [{ belfiore, id, tipo: 'F', chiave: `prova ${id}` }] })
    const title = { diritto: '10', quotaNum: 1, quotaDen: 1, dal }
    const use = { uso: 'a-disposizione', dati: { aliquota: 'base' }, dal }
    await tx.datoCatastale.create({
      data: { ...known, immobileId: id, categoria: 'A/3', rendita: 50_000, indirizzo: 'Via delle Prove 9', dal },
    })
    await tx.titolarita.create({ data: { ...known, immobileId: id, codiceFiscale, ...title } })
    await tx.condizioneImu.create({ data: { ...known, immobileId: id, codiceFiscale, ...use } })
  })

const work = async (): Promise<void> => {
  for (const id of await dueLotti(belfiore)) await workOn({ belfiore, id })
}

const issue = async (): Promise<void> => {
  const scelta = { natura: 'persone', residenza: 'tutti', minimo: 12_00, avviso: 'senza' } as const
  const made = await beginEmissione(maker, { tributo: 'imu', belfiore, anno: 2026, rata: 'acconto', scelta })
  if (!('id' in made)) throw new Error(made.why)
  const run = { belfiore, id: made.id }
  // a worker of the portal may be doing the same parts
  for (let stato = ''; stato !== 'provata';) {
    await work()
    stato = (await db(maker, (tx) => tx.emissione.findFirstOrThrow({ where: run }))).stato
  }
  for (let dopo: string | undefined; ;) {
    const { voci, altre } = await vociDi(maker, run, { esito: 'pronta' }, dopo)
    for (const voce of voci)
      if (voce.codiceFiscale !== codiceFiscale)
        await fermaVoce(maker, run, { soggetto: voce.id, atto: 'ferma', motivo: 'Emissione di prova.' })
    if (!altre) break
    dopo = voci.at(-1)!.id
  }
  const done = await act(other, run, 'rilascia')
  if (done !== 'fatto') throw new Error(done)
  while ((await db(maker, (tx) => tx.avviso.count({ where: { belfiore, codiceFiscale } }))) === 0) await work()
}

const has = () => db(maker, (tx) => tx.avviso.count({ where: { belfiore, codiceFiscale, rata: 'acconto' } }))

await home()
if ((await has()) === 0) await issue()
await db(maker, async (tx) => {
  const mine = { belfiore, immobile: { titolarita: { some: { codiceFiscale } } }, superatoIl: null }
  const dati = await tx.datoCatastale.findMany({ where: mine })
  for (const { id, immobileId, indirizzo } of dati) {
    await tx.datoCatastale.updateMany({ where: { belfiore, id }, data: { superatoIl: new Date() } })
    const rendita = 20_000 + randomInt(20_000)
    await tx.datoCatastale.create({ data: { ...known, immobileId, categoria: 'A/3', rendita, indirizzo, dal } })
  }
})
await closeDb()
