import type { Contesto } from '../../contracts/dichiarazione/contesto'
import { leggiImu, type Letta } from '../../contracts/dichiarazione/imu'
import { ENTE, PER_CONTO } from '../../contracts/pratiche/campo'
import { risposteModello } from '../../contracts/pratiche/dichiarazione'
import { soloChieste } from '../../contracts/pratiche/percorso'
import type { DichiarazioneImu } from '../../formats/dichiarazione-imu/modello'
import { fileDiImu, intesiDi, telematicoDi, type FileDichiarazione, type FormatoFile } from '../dichiarazione/queries'
import { comuniWith, luogoOf, typedOf, type Noto } from '../f24/queries'
import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { db } from '../platform/db'
import { isStaffRole, type Scope } from '../platform/scope'
import { anagraficaOf } from '../positions/queries'
import type { Bozza, Chiave } from './bozze'
import type { Nominato } from './effetti-imu'
import { protocolloOf } from './rows'

/** Who signed in, as their identity names them. */
export type Firmatario = { readonly codiceFiscale: string; readonly cognome: string; readonly nome: string }

/** What is kept of a declaration that was sent: from it come its paper and its record, and from nothing that changes later. */
export type Dichiarata = { readonly modello: DichiarazioneImu; readonly telematico: string }

export const isDichiarazione = ({ procedura }: Pick<Bozza, 'procedura'>): boolean =>
  procedura.id === 'dichiarazione-imu'

const NOBODY = { cognome: undefined, nome: undefined, denominazione: undefined, sesso: undefined, natoIl: undefined }

/** Whose it is: names of the identity for a person, of the record for a firm; the place of birth is that of the code. */
const chiDi = async (scope: Scope, bozza: Bozza, firma: Firmatario | undefined): Promise<Noto> => {
  const { codiceFiscale, risposte } = bozza
  const record = await anagraficaOf(scope, bozza)
  const known = { ...NOBODY, ...record, codiceFiscale, natoA: undefined }
  if (risposte[PER_CONTO] === ENTE) return { ...known, denominazione: record?.denominazione ?? '' }
  const names = firma === undefined ? {} : { cognome: firma.cognome, nome: firma.nome }
  return { ...known, ...names, denominazione: undefined }
}

/**
 * The quadri of the model from the answers of a draft and what is known of who writes it, or all that is wrong. Only where every
 * question is answered: an open one is told by its step.
 */
export const leggiDichiarazione = async (
  scope: Scope,
  bozza: Bozza,
  firma: Firmatario | undefined,
): Promise<Letta<DichiarazioneImu>> => {
  const { belfiore, codiceFiscale, oggi, oggetti, procedura } = bozza
  const risposte = soloChieste(procedura, bozza.risposte)
  const comuni = await comuniWith(luogoOf(codiceFiscale))
  const intesi = await intesiDi(belfiore, (risposte.dal ?? '').slice(0, 4))
  const contesto: Contesto = { oggi, comuni, intesi }
  const contribuente = typedOf(await chiDi(scope, bozza, firma), comuni, oggi)
  return leggiImu(
    risposteModello({
      risposte,
      immobile: oggetti.find(({ id }) => id === risposte.immobile)?.noto,
      comune: intesi[0]?.nome ?? belfiore,
      // the identity says who it is: names are not held against the code again
      contribuente: { ...contribuente, confermo: 'si' },
      rappresentante: risposte[PER_CONTO] === ENTE ? firma : undefined,
    }),
    contesto,
  )
}

/** The name of who declared, as their identity gave it to the form: of a firm, that of the request. */
export const nominatoDi = ({
  nome,
  dichiarazione,
}: {
  readonly nome: string
  readonly dichiarazione: unknown
}): Nominato => {
  const { contribuente } = (dichiarazione as Dichiarata | null)?.modello ?? {}
  return contribuente?.nome === undefined
    ? { denominazione: nome }
    : { cognome: contribuente.cognome, nome: contribuente.nome }
}

export const dichiarataDi = (modello: DichiarazioneImu): Dichiarata => ({ modello, telematico: telematicoDi(modello) })

/** The paper or the record of a declaration as it was sent; undefined where there is none that the scope may see. */
export const fileDichiarata = async (
  scope: Scope,
  key: Chiave,
  formato: FormatoFile,
): Promise<FileDichiarazione | undefined> => {
  const row = await db(scope, async (tx) => {
    const found = await tx.pratica.findFirst({ where: key })
    if (found === null || found.dichiarazione === null) return undefined
    const { belfiore, codiceFiscale: persona, id: object } = found
    const reason = `dichiarazione ${protocolloOf(found)}`
    if (isStaffRole(scope.role)) await audit(tx, scope, { belfiore, persona, action: 'read:pratica', object, reason })
    return found
  })
  if (row === undefined) return undefined
  const { modello, telematico } = row.dichiarazione as unknown as Dichiarata
  const presentata = { protocollo: protocolloOf(row), giorno: today(row.presentataIl), nome: row.nome }
  return fileDiImu(modello, formato, { ...presentata, telematico })
}
