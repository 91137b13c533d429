import type { Delibera } from '../../formats/delibere'
import { Prisma, type Db } from '../platform/db'
import { jsonRows } from '../platform/json-rows'
import type { DifferenziataLetta } from './differenziata'
import { heldOf, type Held } from './held'
import type { ComuneRow, NomeRow } from './nomi-rows'
import type { Prospetto } from './prospetto'

const COMUNI = Prisma.sql`
  select belfiore, istat, nome, altra_lingua, sigla, provincia, regione, popolazione, slug from comune`

const NOMI = Prisma.sql`
  select belfiore, nome, sigla, istat, dal, al, ricerca, comune_oggi, provenienza
  from comune_nome order by belfiore, dal nulls first, id`

const PROSPETTI = Prisma.sql`
  select p.belfiore, anno, prospetto_anno as "prospettoAnno", delibera_numero as "deliberaNumero",
    delibera_data as "deliberaData", pubblicazione, nota, terreni_esenti as "terreniEsenti",
    assimilazione_anziani as "assimilazioneAnziani", differenziate_coperte as "differenziateCoperte",
    fonte, origine, rilevata, (
      select json_agg(json_build_object('linea', linea, 'aliquota', trim_scale(aliquota)::text, 'stato', stato,
        'motivo', motivo)) from aliquota_imu where prospetto_id = p.id) as linee
  from prospetto_imu p where superseded_at is null`

const DIFFERENZIATE = Prisma.sql`
  select belfiore, anno, codice, prospetto_anno as "prospettoAnno", gruppo, trim_scale(aliquota)::text as aliquota,
    categorie, coalesce(fattispecie, '') as fattispecie, tipo, contratto, uso, condizioni, testo,
    testo_da_verificare as "testoDaVerificare", fonte, ordine
  from aliquota_differenziata_imu where superseded_at is null`

const DELIBERE = Prisma.sql`
  select anno, belfiore, numero, data, pubblicazione, id_file as "idFile", note
  from delibera_imu where superseded_at is null order by anno desc, data desc, id_file desc`

type Newest = { readonly versione: string; readonly loadedAt: Date }

/** What the database holds, read whole; the caller knows its version from before and looks again afterwards. */
export const heldFromDatabase = async (db: Db, { versione, loadedAt }: Newest): Promise<Held> =>
  heldOf({
    version: versione,
    since: loadedAt,
    origin: 'database',
    comuni: await jsonRows<ComuneRow>(db, COMUNI),
    nomi: await jsonRows<NomeRow>(db, NOMI),
    prospetti: (await jsonRows<Prospetto>(db, PROSPETTI)).map((row) => ({ ...row, linee: row.linee ?? [] })),
    differenziate: await jsonRows<DifferenziataLetta>(db, DIFFERENZIATE),
    delibere: await jsonRows<Delibera>(db, DELIBERE),
  })
