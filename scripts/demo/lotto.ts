import { conferma } from '../../server/lotti/tenuti/commands'
import { lottiDi } from '../../server/lotti/tenuti/elenco'
import { entra } from '../../server/lotti/tenuti/entra'
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

/** Has an organisation keep a batch, for the workers to compute; what it keeps already stays. @returns what was done */
export const loadLotto = async (url: string, story: OrganizzazioneStory): Promise<string> => {
  const scope = await responsabileOf(url, story)
  if ((await lottiDi(scope)).length > 0) return `${story.denominazione}: its batch was there.`
  const done = await entra(scope, {
    ...{
      bytes: Buffer.from(TABELLA),
      nome: 'clienti-cremona.csv',
      rata: '',
      lingua: 'it',
      studio: story.denominazione,
    },
  })
  if (!done.ok) return `${story.denominazione}: no batch, ${done.why}.`
  return `${story.denominazione}: a batch, ${await conferma(scope, done.id)}.`
}
