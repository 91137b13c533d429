import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { roundCents } from '../../engine/kernel/money'
import type { Identificativo, RecordFabbricato } from '../../formats/catasto/fabbricati'
import type { ChiaveImmobile, Nota } from '../../formats/catasto/immobile'
import type { RecordSoggetto } from '../../formats/catasto/soggetti'
import type { RecordTerreno } from '../../formats/catasto/terreni'
import type { RecordTitolarita } from '../../formats/catasto/titolarita'
import { searchable } from '../platform/searchable'
import type { Columns, Mapped } from './staged'

/** One euro is 1.936,27 lire; an amount is converted to the nearest cent (Reg. CE 1103/97 artt. 4-5). */
const LIRE_PER_EURO = 193_627

const inEuro = (cents: number | undefined, lire: number | undefined): number | null => {
  if (cents !== undefined) return cents
  return lire === undefined ? null : roundCents({ num: BigInt(lire) * 10_000n, den: BigInt(LIRE_PER_EURO) })
}

const since = (inizio: Nota | undefined): IsoDate | undefined => inizio?.efficacia ?? inizio?.registrazione

/** A note takes effect on the day on which what it ends no longer counts: its last day is the one before. */
const until = (fine: Nota | undefined): IsoDate | null => {
  const day = fine?.efficacia ?? fine?.registrazione
  return day === undefined ? null : previousDay(day)
}

const WITHOUT_DAY: Mapped = { problem: { field: 'gen_data_efficacia', reason: 'empty', value: '' } }

/** A state of a property that no longer exists holds on no day: it ends the one before it. */
const daysOf = (dal: IsoDate, fine: Nota | undefined, soppresso: boolean): Columns => ({
  dal,
  al: soppresso ? previousDay(dal) : until(fine),
})

const keyed = ({ tipo, immobile, progressivo }: ChiaveImmobile, parte: string, dati: Columns): Mapped => ({
  chiave: `${tipo}:${immobile}/${progressivo}`,
  parte,
  dati,
  legami: { tipo, immobile },
})

const place = (where: Identificativo | undefined): Columns => ({
  sezione: where?.sezioneUrbana ?? null,
  foglio: where?.foglio ?? null,
  particella: where?.numero ?? null,
  denominatore: where?.denominatore ?? null,
  subalterno: where?.subalterno ?? null,
})

const squareMetres = (superficie: string | undefined): string | null =>
  superficie !== undefined && /^\d+$/.test(superficie) ? superficie : null

const datiFabbricato = (record: Extract<RecordFabbricato, { record: 'dati' }>): Mapped => {
  const dal = since(record.inizio)
  if (dal === undefined) return WITHOUT_DAY
  return keyed(record, 'dati', {
    progressivo: record.progressivo,
    partita: record.partita ?? null,
    zona: record.zona ?? null,
    categoria: record.categoria ?? null,
    classe: record.classe ?? null,
    consistenza: record.consistenza ?? null,
    superficie: squareMetres(record.superficie),
    rendita: inEuro(record.rendita, record.renditaLire),
    piano: record.piani.join(' ') || null,
    interno: record.interni.join(' ') || null,
    ...daysOf(dal, record.fine, record.soppresso),
  })
}

export const fromFabbricato = (record: RecordFabbricato): Mapped => {
  switch (record.record) {
    case 'dati':
      return datiFabbricato(record)
    case 'identificativi': {
      const [first, ...others] = record.identificativi
      return keyed(record, 'luogo', {
        ...place(first),
        altri_identificativi: others.length === 0 ? null : others.map(place),
      })
    }
    case 'indirizzi': {
      const [first] = record.indirizzi
      return keyed(record, 'indirizzo', { indirizzo: first?.indirizzo ?? null, civico: first?.civico1 ?? null })
    }
    case 'utilita':
    case 'riserve':
      return keyed(record, record.record, {})
  }
}

export const fromTerreno = (record: RecordTerreno): Mapped => {
  if (record.record !== 'dati') return keyed(record, record.record, {})
  const dal = since(record.inizio)
  if (dal === undefined) return WITHOUT_DAY
  return keyed(record, 'dati', {
    ...place(record),
    sezione: record.sezione ?? null,
    progressivo: record.progressivo,
    partita: record.partita ?? null,
    qualita: record.qualita ?? null,
    classe: record.classe ?? null,
    superficie: record.superficie,
    reddito_dominicale: inEuro(record.dominicale, record.dominicaleLire),
    reddito_agrario: inEuro(record.agrario, record.agrarioLire),
    ...daysOf(dal, record.fine, record.soppresso),
  })
}

/** Somebody whom the catasto has without a codice fiscale that holds gets one that nobody can be. */
export const fromSoggetto = (record: RecordSoggetto): Mapped => {
  const chiave = `${record.tipo}:${record.soggetto}`
  const codice = record.codiceFiscale ?? `senza:catasto:${chiave}`
  const persona = record.tipo === 'P' ? record : undefined
  const ente = record.tipo === 'G' ? record : undefined
  const nome = ente ? ente.denominazione : `${persona?.cognome} ${persona?.nome}`
  return {
    chiave,
    parte: 'dati',
    dati: {
      codice_fiscale: codice,
      cognome: persona?.cognome ?? null,
      nome: persona?.nome ?? null,
      denominazione: ente?.denominazione ?? null,
      sesso: persona?.sesso ?? null,
      nato_il: persona?.nascita ?? null,
      nato_a: persona?.luogoNascita ?? null,
      residenza: ente?.sede ?? null,
      ricerca: searchable(nome),
    },
    legami: { codice_fiscale: codice, natura: persona ? 'persona' : 'giuridica' },
  }
}

export const fromTitolarita = (record: RecordTitolarita): Mapped => {
  const dal = since(record.inizio)
  if (dal === undefined) return { problem: { field: 'gen_data_validita', reason: 'empty', value: '' } }
  if (record.quota === undefined) return { problem: { field: 'quota_numeratore', reason: 'empty', value: '' } }
  return {
    chiave: record.titolarita,
    parte: 'dati',
    dati: {
      diritto: record.codiceDiritto,
      quota_num: record.quota.num,
      quota_den: record.quota.den,
      regime: record.regime ?? null,
      dal,
      al: until(record.fine),
    },
    legami: {
      soggetto: `${record.tipoSoggetto}:${record.soggetto}`,
      tipo: record.tipoImmobile,
      immobile: record.immobile,
    },
  }
}
