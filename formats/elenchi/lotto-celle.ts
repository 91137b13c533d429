import type { Cents } from '../../engine/kernel/money'
import type { Colonne } from './elenco'
import { LOTTO, type RigaLotto } from './lotto'

/** A row of the list as its cells, by our names of the fields; a field that says nothing is absent. */
export type CelleLotto = Readonly<Record<string, string>>

const euro = (cents: Cents | undefined): string | undefined =>
  cents === undefined ? undefined : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const flag = (said: boolean | undefined): string | undefined => (said === undefined ? undefined : said ? 'si' : 'no')

const chi = (riga: RigaLotto) => ({
  codice_fiscale: riga.codiceFiscale,
  cognome: riga.cognome,
  nome: riga.nome,
  data_nascita: riga.natoIl,
  comune_nascita: riga.comuneNascita,
  provincia_nascita: riga.provinciaNascita,
  dati_verificati: flag(riga.datiVerificati),
})

const che = (riga: RigaLotto) => ({
  comune: riga.comune,
  immobile: riga.immobile,
  indirizzo: riga.indirizzo,
  foglio: riga.foglio,
  numero: riga.numero,
  subalterno: riga.subalterno,
  tipo: riga.tipo,
  categoria: riga.categoria,
  rendita: euro(riga.rendita),
  dominicale: euro(riga.dominicale),
  valore: euro(riga.valore),
  // a bare number of one or less would be refused: it could be a part of the whole as well
  quota: riga.quota.includes('/') ? riga.quota : `${riga.quota}%`,
})

const come = (riga: RigaLotto) => ({
  uso: riga.uso,
  requisiti: flag(riga.requisiti),
  coltivatore: flag(riga.coltivatore),
  montano: flag(riga.montano),
  storico: flag(riga.storico),
  inagibile: flag(riga.inagibile),
  titolari: riga.titolari?.toString(),
  mesi: riga.mesi?.toString(),
  dal: riga.dal,
  al: riga.al,
  aliquota: riga.aliquota,
  aliquota_precedente: riga.aliquotaPrecedente,
  verificata: flag(riga.verificata),
  acconto_versato: euro(riga.accontoVersato),
})

/** A row written as `LOTTO` reads it. */
export const celleDi = (riga: RigaLotto): CelleLotto =>
  Object.fromEntries(
    Object.entries({ ...chi(riga), ...che(riga), ...come(riga) }).filter(
      (cell): cell is [string, string] => cell[1] !== undefined,
    ),
  )

/** Each field under the heading that offices know it by. */
export const COLONNE_LOTTO: Colonne = Object.fromEntries(
  LOTTO.campi.map(({ nome, headings: [heading = nome] }) => [nome, heading]),
)
