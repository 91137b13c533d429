import { createHash } from 'node:crypto'
import type { StoryComune } from './story'

/** The same id for the same thing, so that loading again finds it there. */
export const idOf = (belfiore: string, ...name: readonly string[]): string => {
  const hex = createHash('sha256')
    .update([belfiore, ...name].join('\n'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

const between = ({ dal, al }: { dal: string; al?: string | undefined }) => ({
  dal: day(dal),
  ...(al === undefined ? {} : { al: day(al) }),
})

/** What every dated row says of where it is from. */
const known = ({ belfiore, registratoDa }: StoryComune, fonte: string, ...name: readonly string[]) => ({
  belfiore,
  id: idOf(belfiore, ...name),
  fonte,
  registratoDa,
})

const quota = (text: string) => {
  const [num, den] = text.split('/').map(BigInt)
  return { quotaNum: num!, quotaDen: den! }
}

/** Lower case, no accents: what a search looks into. */
const searched = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const peopleOf = (comune: StoryComune) => ({
  soggetti: comune.soggetti.map(({ codiceFiscale, denominazione }) => ({
    belfiore: comune.belfiore,
    codiceFiscale,
    natura: denominazione === undefined ? 'persona' : 'giuridica',
  })),
  dati: comune.soggetti.map(({ decedutoIl, ...own }) => ({
    ...known(comune, 'anagrafe', 'dato-soggetto', own.codiceFiscale),
    ...own,
    ...(decedutoIl === undefined ? {} : { decedutoIl: day(decedutoIl) }),
    ricerca: searched(own.denominazione ?? `${own.cognome} ${own.nome}`),
  })),
})

const propertiesOf = (comune: StoryComune) => {
  const { belfiore, immobili } = comune
  const immobileId = (chiave: string): string => idOf(belfiore, 'immobile', chiave)
  return {
    immobili: immobili.map(({ chiave, tipo }) => ({ belfiore, id: immobileId(chiave), tipo, chiave })),
    dati: immobili.flatMap(({ chiave, dati }) =>
      dati.map(({ dal, al, ...own }) => ({
        ...known(comune, 'catasto', 'dato', chiave, dal),
        ...own,
        ...between({ dal, al }),
        immobileId: immobileId(chiave),
      })),
    ),
    titolarita: immobili.flatMap(({ chiave, titoli }) =>
      titoli.map(({ chi, diritto, dal, al, quota: share }) => ({
        ...known(comune, 'catasto', 'titolo', chiave, chi, dal),
        ...{ immobileId: immobileId(chiave), codiceFiscale: chi, diritto },
        ...quota(share),
        ...between({ dal, al }),
      })),
    ),
    condizioni: immobili.flatMap(({ chiave, condizioni }) =>
      condizioni.map(({ chi, uso, dati, pertinenzaDi, dal, al }) => ({
        ...known(comune, 'ufficio', 'condizione', chiave, chi, dal),
        ...{ immobileId: immobileId(chiave), codiceFiscale: chi, uso },
        ...(dati === undefined ? {} : { dati }),
        ...(pertinenzaDi === undefined ? {} : { pertinenzaDi: immobileId(pertinenzaDi) }),
        ...between({ dal, al }),
      })),
    ),
  }
}

const servicesOf = (comune: StoryComune) => ({
  utenze: comune.utenze.map(({ chi, immobile, dal, al, ...own }) => ({
    ...known(comune, 'utenze', 'utenza', own.codice, dal),
    ...own,
    ...between({ dal, al }),
    codiceFiscale: chi,
    ...(immobile === undefined ? {} : { immobileId: idOf(comune.belfiore, 'immobile', immobile) }),
  })),
  concessioni: comune.concessioni.map(({ chi, dati, dal, al, ...own }) => ({
    ...known(comune, 'ufficio', 'concessione', own.numero),
    ...own,
    ...between({ dal, al }),
    codiceFiscale: chi,
    dati: dati ?? {},
  })),
})

const accountsOf = (comune: StoryComune) => {
  const { belfiore, registratoDa } = comune
  return {
    dovuti: comune.dovuti.map(({ chiave, chi, importo, scadenza, ...own }) => ({
      ...known(comune, 'ufficio', 'dovuto', chiave),
      ...own,
      ...{ codiceFiscale: chi, importo: BigInt(importo), scadenza: day(scadenza), chiave },
    })),
    versamenti: comune.versamenti.map(({ chiave, chi, importo, versatoIl, verso: _to, motivo: _why, ...own }) => ({
      ...known(comune, 'ufficio', 'versamento', chiave),
      ...own,
      ...{ codiceFiscale: chi, importo: BigInt(importo), versatoIl: day(versatoIl), chiave },
    })),
    abbinamenti: comune.versamenti.flatMap(({ chiave, chi, tributo, importo, verso, motivo }) => {
      if (verso === undefined || motivo === undefined) return []
      const id = idOf(belfiore, 'abbinamento', chiave)
      const ends = { versamentoId: idOf(belfiore, 'versamento', chiave), dovutoId: idOf(belfiore, 'dovuto', verso) }
      return [{ belfiore, id, codiceFiscale: chi, tributo, ...ends, importo: BigInt(importo), motivo, registratoDa }]
    }),
  }
}

/** A comune of the story as rows of the database. */
export const rowsOfStory = (comune: StoryComune) => ({
  people: peopleOf(comune),
  properties: propertiesOf(comune),
  services: servicesOf(comune),
  accounts: accountsOf(comune),
})
