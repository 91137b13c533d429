/**
 * The comuni and the assignments of the demonstration (`data/dimostrazione/persone.json`), and what they know of their people
 * (`posizioni.json`): invented people in two real comuni, so that each role and each rule can be tried. Run by `npm run demo`
 * and by the tests, as the owner; what is there already stays.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { enteForm } from '../contracts/ente'
import { TITOLI } from '../contracts/rappresentanza'
import { addEnte } from '../server/enti/commands'
import { findEnti } from '../server/enti/queries'
import { asOwner, become, closeDb, type Tx } from '../server/platform/db'
import { ownerUrl } from '../server/platform/env'
import { staff } from '../server/platform/scope'
import { loadAppuntamenti } from './demo/appuntamenti'
import { loadStory } from './demo/load'
import { loadLotto } from './demo/lotto'
import { loadOrganizzazioni, organizzazioneStory } from './demo/organizzazioni'
import { loadPast } from './demo/past'
import { loadRequests } from './demo/requests'
import { loadTariffe } from './demo/tariffe'

const STORY = z.object({
  comuni: z.array(enteForm),
  gestore: z.string(),
  incarichi: z.array(z.object({ belfiore: z.string(), codiceFiscale: z.string(), ruolo: z.string() })),
  rappresentanze: z.array(
    z.object({
      ...{ belfiore: z.string(), codiceFiscale: z.string(), denominazione: z.string(), rappresentante: z.string() },
      titolo: z.enum(TITOLI),
      /** Asked for, and not decided: the office has something to do. */
      attesa: z.boolean().default(false),
    }),
  ),
  organizzazioni: z.array(organizzazioneStory),
})

const read = (): z.infer<typeof STORY> =>
  STORY.parse(JSON.parse(readFileSync(path.join('data', 'dimostrazione', 'persone.json'), 'utf8')))

const SINCE = new Date('2026-01-01T00:00:00Z')

/** What the administrator of a comune would do in the office. */
const assign = async (tx: Tx, belfiore: string, by: string, story: z.infer<typeof STORY>): Promise<void> => {
  await become(tx, staff(by, 'amministratore', [belfiore], 'dimostrazione'))
  const incarichi = story.incarichi.filter((one) => one.belfiore === belfiore)
  await tx.incarico.createMany({ data: incarichi.map((one) => ({ ...one, dal: SINCE, datoDa: by })) })
  const firms = story.rappresentanze.filter((one) => one.belfiore === belfiore)
  const confirmed = { dal: SINCE, confermataIl: new Date(), confermataDa: by }
  await tx.rappresentanza.createMany({
    data: firms.map(({ attesa, ...one }) => ({ ...one, ...(attesa ? { dal: SINCE } : confirmed) })),
  })
}

const story = read()
const served = new Set((await findEnti()).map(({ belfiore }) => belfiore))
for (const form of story.comuni.filter(({ comune }) => !served.has(comune))) {
  const name = await addEnte(ownerUrl(), form, story.gestore)
  await asOwner(ownerUrl(), (tx) => assign(tx, form.comune, form.amministratori[0]!, story))
  console.log(`${name}: brought in with its people.`)
}
for (const line of await loadStory(ownerUrl())) console.log(line)
const [chief] = story.comuni.find(({ comune }) => comune === 'D150')!.amministratori
for (const line of await loadTariffe(ownerUrl(), chief!)) console.log(line)
console.log(await loadPast(ownerUrl()))
console.log(await loadRequests(ownerUrl()))
for (const { comune, amministratori } of story.comuni) {
  console.log(await loadAppuntamenti(ownerUrl(), comune, amministratori[0]!))
}
for (const line of await loadOrganizzazioni(ownerUrl(), story.gestore, story.organizzazioni)) console.log(line)
for (const one of story.organizzazioni) console.log(await loadLotto(ownerUrl(), one))
await closeDb()
