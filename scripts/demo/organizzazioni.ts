import { z } from 'zod'
import { asOwner, become, type Tx } from '../../server/platform/db'
import { citizen, intermediario, type Scope } from '../../server/platform/scope'

/** An organisation of the demonstration, its people and its clients. */
export const organizzazioneStory = z.object({
  denominazione: z.string(),
  codiceFiscale: z.string(),
  tipo: z.enum(['caf', 'professionista']),
  responsabile: z.string(),
  operatori: z.array(z.string()),
  sede: z.object({ nome: z.string(), indirizzo: z.string(), localita: z.string() }),
  mandati: z.array(
    z.object({
      cliente: z.string(),
      comune: z.string().optional(),
      tributi: z.array(z.string()),
      /** How many days it still lasts. */
      giorni: z.number(),
      stato: z.enum(['chiesto', 'vivo', 'revocato']),
    }),
  ),
})
export type OrganizzazioneStory = z.infer<typeof organizzazioneStory>

const day = (from: Date, days: number): Date =>
  new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days))

type Mandato = OrganizzazioneStory['mandati'][number]

/** Asked by the organisation, then answered by the person: as it would be done on the pages. */
const giveMandato = async (tx: Tx, studio: Scope, mandato: Mandato, now: Date): Promise<void> => {
  const { cliente, comune = null, tributi, giorni, stato } = mandato
  await become(tx, studio)
  const { id } = await tx.mandato.create({
    data: {
      ...{ organizzazioneId: studio.organizzazione!, cliente, belfiore: comune, tributi, anni: [] },
      ...{ dal: day(now, -60), al: day(now, giorni), chiestoDa: studio.actor },
    },
  })
  if (stato === 'chiesto') return
  await become(tx, citizen(cliente))
  const accepted = { prova: 'spid', accettatoIl: now, accettatoDa: cliente }
  await tx.mandato.updateMany({ where: { id }, data: accepted })
  if (stato === 'revocato')
    await tx.mandato.updateMany({ where: { id }, data: { revocatoIl: now, revocatoDa: cliente } })
}

/** The gestore brings it in with its responsabile, who names seat and operators and asks for the mandates. */
const bringIn = async (tx: Tx, gestore: string, story: OrganizzazioneStory): Promise<string> => {
  const { denominazione, codiceFiscale, tipo, responsabile, operatori, sede, mandati } = story
  await become(tx, { actor: gestore, role: 'gestore', comuni: [], persona: null, mandates: [], from: 'dimostrazione' })
  if ((await tx.organizzazione.count({ where: { codiceFiscale } })) > 0) return `${denominazione}: was there.`
  const now = new Date()
  const dal = day(now, -90)
  const { id } = await tx.organizzazione.create({
    data: { denominazione, codiceFiscale, tipo, attivaDal: dal, registrataDa: gestore },
  })
  const named = { organizzazioneId: id, dal }
  await tx.operatoreOrganizzazione.createMany({
    data: [{ ...named, codiceFiscale: responsabile, ruolo: 'responsabile', datoDa: gestore }],
  })
  const studio = intermediario(responsabile, id)
  await become(tx, studio)
  const { id: sedeId } = await tx.sede.create({ data: { organizzazioneId: id, ...sede } })
  const more = { ...named, ruolo: 'operatore', datoDa: responsabile, sedeId }
  await tx.operatoreOrganizzazione.createMany({ data: operatori.map((one) => ({ ...more, codiceFiscale: one })) })
  for (const mandato of mandati) await giveMandato(tx, studio, mandato, now)
  return `${denominazione}: brought in with ${mandati.length} mandates.`
}

/** Puts the organisations of the demonstration in; what is there already stays. @returns what was done, a line each */
export const loadOrganizzazioni = async (
  ownerUrl: string,
  gestore: string,
  stories: readonly OrganizzazioneStory[],
): Promise<readonly string[]> => {
  const said: string[] = []
  for (const story of stories) said.push(await asOwner(ownerUrl, (tx) => bringIn(tx, gestore, story)))
  return said
}
