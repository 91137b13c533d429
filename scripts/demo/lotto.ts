import { addDays } from '../../engine/kernel/dates'
import { conferma } from '../../server/lotti/tenuti/commands'
import { lottiDi } from '../../server/lotti/tenuti/elenco'
import { entra } from '../../server/lotti/tenuti/entra'
import { tenutoAl } from '../../server/lotti/tenuti/tenuto'
import { dayColumn, today } from '../../server/platform/clock'
import { asOwner, become } from '../../server/platform/db'
import { intermediario, type Scope } from '../../server/platform/scope'
import type { OrganizzazioneStory } from './organizzazioni'

/** Two clients whose rates the table says, and one of whom a use is missing. */
const TABELLA = `codice fiscale;cognome;nome;comune;immobile;categoria;rendita;quota;uso;aliquota;aliquota anno prima
BNCMRC72S05D150P;Bianchi;Marco;Cremona;bottega;C/1;1450,00;100;proprio;1,06;1,06
BNCMRC72S05D150P;Bianchi;Marco;Cremona;garage;C/6;92,50;50;a disposizione;1,06;1,06
FNTCHR84E42D150W;Fontana;Chiara;Cremona;alloggio;A/3;480,00;100;a disposizione;1,06;1,06
FRRLCU58L52D150O;Ferrari;Lucia;Cremona;alloggio;A/2;743,69;100;;1,06;1,06
`

/** The responsabile of an organisation, for it. */
const responsabileOf = (url: string, { codiceFiscale, responsabile }: OrganizzazioneStory): Promise<Scope> =>
  asOwner(url, async (tx) => {
    await become(tx, intermediario(responsabile, '00000000-0000-4000-8000-000000000000'))
    const { id } = await tx.organizzazione.findFirstOrThrow({ where: { codiceFiscale } })
    return intermediario(responsabile, id)
  })

/** The same clients a year before: the shop at another rate, the dwelling at a rendita that has been put right since. */
const UN_ANNO_FA = TABELLA.replace('proprio;1,06;1,06', 'proprio;0,98;0,98')
  .replace('480,00', '430,00')
  .replace(/\nFRR.*/, '')

const A_YEAR = 365

const keep = async (scope: Scope, studio: string, testo: string) => {
  const sent = { bytes: Buffer.from(testo), nome: 'clienti-cremona.csv', rata: '', lingua: 'it', studio } as const
  const done = await entra(scope, sent)
  return done.ok ? { id: done.id, esito: await conferma(scope, done.id) } : { esito: done.why }
}

/** As it would stand had it been kept a year ago; before a worker takes it up. */
const makeOld = (url: string, { actor, organizzazione }: Scope, id: string): Promise<void> =>
  asOwner(url, async (tx) => {
    await become(tx, intermediario(actor, organizzazione!))
    const day = addDays(today(), -A_YEAR)
    const when = { giorno: dayColumn(day), tenutoAl: dayColumn(tenutoAl(day)), creatoIl: dayColumn(day) }
    const anno = Number(day.slice(0, 4))
    await tx.lotto.updateMany({ where: { id }, data: { ...when, confermatoIl: dayColumn(day), anno } })
  })

/**
 * Has an organisation keep a batch of last year and one of this year, for the workers to compute; what it keeps already stays.
 * @returns what was done
 */
export const loadLotto = async (url: string, story: OrganizzazioneStory): Promise<string> => {
  const scope = await responsabileOf(url, story)
  if ((await lottiDi(scope)).length > 0) return `${story.denominazione}: its batches were there.`
  const old = await keep(scope, story.denominazione, UN_ANNO_FA)
  if (old.id !== undefined) await makeOld(url, scope, old.id)
  const { esito } = await keep(scope, story.denominazione, TABELLA)
  return `${story.denominazione}: a batch of last year, ${old.esito}; one of this year, ${esito}.`
}
