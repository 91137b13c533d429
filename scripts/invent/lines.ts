import { DATI_FABBRICATO } from '../../formats/catasto/fabbricati'
import { ENTE, PERSONA } from '../../formats/catasto/soggetti'
import { DATI_TERRENO } from '../../formats/catasto/terreni'
import { TITOLARITA } from '../../formats/catasto/titolarita'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Bene, Titolo } from './households'
import type { Ditta, Persona } from './people'
import type { Campo, Stato, Unita } from './properties'

type Values = Readonly<Record<string, string | number>>

/** 31012026 */
const joined = (iso: IsoDate): string => iso.split('-').reverse().join('')
/** 31/01/2026 */
export const italian = (iso: IsoDate): string => iso.split('-').reverse().join('/')
/** 1234,56 */
export const euro = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

/** A record of the catasto: the named values in their places, a separator after the last. */
const record = (names: readonly string[], values: Values): string => {
  const parts = names.map((name) => String(values[name] ?? ''))
  return `${parts.join('|')}|`
}

const head = (
  belfiore: string,
  { id, tipo }: { id: number; tipo: string },
  progressivo: number,
  kind: number,
): Values => ({
  codice_amministrativo: belfiore,
  identificativo_immobile: id,
  tipo_immobile: tipo,
  progressivo: String(progressivo).padStart(3, '0'),
  tipo_record: kind,
})

const more = (belfiore: string, unita: Unita, at: number, kind: number, ...groups: readonly (string | number)[][]) =>
  `${[belfiore, '', unita.id, 'F', String(at).padStart(3, '0'), kind, ...groups.flat()].join('|')}|`

const fabbricatoLines = (belfiore: string, unita: Unita, stato: Stato, at: number): readonly string[] => {
  const place = (numero: number) => ['', String(unita.foglio).padStart(4, '0'), String(numero).padStart(5, '0'), '']
  const places = unita.graffata ? [unita.numero, unita.numero + 1] : [unita.numero]
  const dati = record(DATI_FABBRICATO, {
    ...head(belfiore, unita, at, 1),
    zona: '001',
    categoria: unita.categoria,
    classe: String(unita.classe).padStart(2, '0'),
    consistenza: unita.consistenza,
    superficie: unita.superficie,
    rendita_euro: euro(stato.rendita),
    piano1: 'T',
    gen_data_efficacia: joined(stato.dal),
    gen_data_registrazione: joined(stato.dal),
    gen_tipo_nota: 'V',
    gen_anno_nota: stato.dal.slice(0, 4),
    concl_data_efficacia: stato.al ? joined(stato.al) : '',
    id_mutazione_iniziale: unita.id * 10 + at,
  })
  return [
    dati,
    more(
      belfiore,
      unita,
      at,
      2,
      ...places.map((numero) => [...place(numero), String(unita.subalterno).padStart(4, '0'), '']),
    ),
    more(belfiore, unita, at, 3, ['236', unita.via.toUpperCase(), String(unita.civico).padStart(4, '0'), '', '', '']),
  ]
}

const terrenoLine = (belfiore: string, campo: Campo): string =>
  record(DATI_TERRENO, {
    ...head(belfiore, campo, 1, 1),
    foglio: String(campo.foglio).padStart(4, '0'),
    numero: String(campo.numero).padStart(5, '0'),
    qualita: String(campo.qualita).padStart(3, '0'),
    classe: '02',
    ettari: Math.floor(campo.superficie / 10_000),
    are: Math.floor(campo.superficie / 100) % 100,
    centiare: campo.superficie % 100,
    reddito_dominicale_euro: euro(campo.dominicale),
    reddito_agrario_euro: euro(campo.agrario),
    gen_data_efficacia: joined(campo.dal),
    gen_data_registrazione: joined(campo.dal),
  })

export const immobileLines = (belfiore: string, { immobile }: Bene): readonly string[] =>
  immobile.tipo === 'T'
    ? [terrenoLine(belfiore, immobile)]
    : immobile.stati.flatMap((stato, at) => fabbricatoLines(belfiore, immobile, stato, at + 1))

export const soggettoLine = (belfiore: string, chi: Persona | Ditta, codiceFiscale = chi.codiceFiscale): string => {
  const key = { codice_amministrativo: belfiore, identificativo_soggetto: chi.id, tipo_soggetto: chi.tipo }
  if (chi.tipo === 'G') {
    const ente = {
      denominazione: chi.denominazione.toUpperCase(),
      sede_belfiore: belfiore,
      codice_fiscale: codiceFiscale,
    }
    return record(ENTE, { ...key, ...ente })
  }
  return record(PERSONA, {
    ...key,
    cognome: chi.cognome.toUpperCase(),
    nome: chi.nome.toUpperCase(),
    sesso: chi.sesso === 'M' ? 1 : 2,
    data_nascita: joined(chi.nascita),
    luogo_nascita_belfiore: chi.luogo,
    codice_fiscale: codiceFiscale,
  })
}

export const titoloLine = (belfiore: string, { immobile }: Bene, titolo: Titolo, id: number): string =>
  record(TITOLARITA, {
    codice_amministrativo: belfiore,
    identificativo_soggetto: titolo.chi.id,
    tipo_soggetto: titolo.chi.tipo,
    identificativo_immobile: immobile.id,
    tipo_immobile: immobile.tipo,
    codice_diritto: titolo.diritto.padEnd(3),
    quota_numeratore: titolo.num,
    quota_denominatore: titolo.den,
    gen_data_validita: joined(titolo.dal),
    gen_tipo_nota: 'T',
    gen_anno_nota: titolo.dal.slice(0, 4),
    gen_data_registrazione: joined(titolo.dal),
    concl_data_validita: titolo.al ? joined(titolo.al) : '',
    identificativo_titolarita: id,
  })
