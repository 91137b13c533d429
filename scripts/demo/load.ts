import { asOwner, become, type Tx } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { rowsOfStory } from './rows'
import { readStory, type StoryComune } from './story'

/** Why invented people must not be put into a comune with these people, or undefined. */
export const whyNot = (
  env: { readonly NODE_ENV?: string | undefined },
  held: { readonly own: number; readonly others: number },
): string | undefined => {
  if (env.NODE_ENV === 'production') return 'NODE_ENV is production.'
  return held.own === 0 && held.others > 0 ? `it knows ${held.others} other people.` : undefined
}

const put = async (tx: Tx, comune: StoryComune): Promise<void> => {
  const { people, properties, services, accounts } = rowsOfStory(comune)
  const skipDuplicates = true
  await tx.soggetto.createMany({ data: people.soggetti, skipDuplicates })
  await tx.datoSoggetto.createMany({ data: people.dati, skipDuplicates })
  await tx.immobile.createMany({ data: properties.immobili, skipDuplicates })
  await tx.datoCatastale.createMany({ data: properties.dati, skipDuplicates })
  await tx.titolarita.createMany({ data: properties.titolarita, skipDuplicates })
  await tx.condizioneImu.createMany({ data: properties.condizioni, skipDuplicates })
  await tx.utenzaTari.createMany({ data: services.utenze, skipDuplicates })
  await tx.concessione.createMany({ data: services.concessioni, skipDuplicates })
  await tx.dovuto.createMany({ data: accounts.dovuti, skipDuplicates })
  await tx.versamento.createMany({ data: accounts.versamenti, skipDuplicates })
  await tx.abbinamento.createMany({ data: accounts.abbinamenti, skipDuplicates })
}

const load = (ownerUrl: string, comune: StoryComune): Promise<string> =>
  asOwner(ownerUrl, async (tx) => {
    const { belfiore, registratoDa, soggetti } = comune
    await become(tx, staff(registratoDa, 'amministratore', [belfiore], 'dimostrazione'))
    const codes = soggetti.map(({ codiceFiscale }) => codiceFiscale)
    const own = await tx.soggetto.count({ where: { belfiore, codiceFiscale: { in: codes } } })
    const others = await tx.soggetto.count({ where: { belfiore, codiceFiscale: { notIn: codes } } })
    const reason = whyNot(process.env, { own, others })
    if (reason !== undefined) return `${belfiore}: no invented people, since ${reason}`
    await put(tx, comune)
    return `${belfiore}: ${codes.length} invented people, of whom ${own} were there.`
  })

/**
 * Puts the invented people of the demonstration into their comuni; what is there already stays as it is. A comune that knows
 * other people and none of these is left alone, and so is everything in production.
 * @returns what was done, a line for each comune
 */
export const loadStory = async (ownerUrl: string): Promise<readonly string[]> => {
  const said: string[] = []
  for (const comune of readStory().comuni) said.push(await load(ownerUrl, comune))
  return said
}
