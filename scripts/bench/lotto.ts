import { PRIMO_ANNO_NUOVA, ULTIMO_ANNO } from '../../engine/imu/imu'
import { LOTTO } from '../../formats/elenchi/lotto'
import { archivioOf } from '../../server/comuni/archivio'
import { heldFromFiles } from '../../server/comuni/held-files'
import type { Held } from '../../server/comuni/held'
import { calcolaLotto, contati, leggiLotto, zipLotto, type ModoLotto } from '../../server/lotti/queries'
import { Chance } from '../invent/chance'
import { People } from '../invent/people'
import type { Figure } from './figure'

const CLIENTI = 1_000
const COMUNI = 50
const GOAL_S = 20
const MB = 1024 * 1024

/** Comuni with one rate alone for a second home: what a batch does with the others is to ask. */
const comuniOf = ({ comuni, differenziate }: Held, { archivio, anno }: ModoLotto): readonly string[] =>
  [...comuni.keys()]
    .filter((belfiore) => archivio.regime(belfiore, anno) === 'IMU' && !differenziate.has(belfiore))
    .filter((belfiore) => [anno, anno - 1].every((own) => archivio.aliquote(belfiore, own)?.base['altro-fabbricato']))
    .slice(0, COMUNI)

/** A home with its garage, a second home elsewhere, a share of a shop. */
const rowsOf = (people: People, chance: Chance, comuni: readonly string[]): readonly string[] => {
  const { codiceFiscale, cognome, nome, luogo } = people.persona()
  // of who was born abroad the codice fiscale does not say where
  const nascita = luogo.startsWith('Z') ? 'FRANCIA;EE' : ';'
  const rendita = (): string => `${chance.between(200, 1_900)},${chance.between(10, 99)}`
  const row = (categoria: string, quota: string, uso: string): string =>
    [codiceFiscale, cognome, nome, chance.of(comuni), categoria, rendita(), quota, uso, 'si', nascita].join(';')
  return [
    row('A/3', '50%', 'abitazione principale'),
    row('C/6', '50%', 'pertinenza'),
    row('A/2', '100', 'a disposizione'),
    row('C/1', '1/3', 'locato'),
  ]
}

const CAMPI = [
  ...['codice_fiscale', 'cognome', 'nome', 'comune', 'categoria', 'rendita', 'quota', 'uso', 'verificata'],
  ...['comune_nascita', 'provincia_nascita'],
]

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** A batch of a CAF, from the bytes of its table to the last byte of the ZIP, on one core; the rates are held already. */
export const benchLotto = async (): Promise<Figure[]> => {
  const held = heldFromFiles('data')
  const anno = Math.min(ULTIMO_ANNO, Math.max(PRIMO_ANNO_NUOVA, 2026))
  const modo: ModoLotto = { anno, quale: 'saldo', oggi: `${anno}-11-26`, archivio: archivioOf(held) }
  const [chance, comuni] = [new Chance(7), comuniOf(held, modo)]
  const people = new People(chance)
  const rows = Array.from({ length: CLIENTI }, () => rowsOf(people, chance, comuni)).flat()
  const text = `${CAMPI.join(';')}\n${rows.join('\n')}\n`
  const colonne = Object.fromEntries(CAMPI.map((campo) => [campo, campo]))
  if (CAMPI.some((campo) => !LOTTO.campi.some(({ nome }) => nome === campo))) throw new Error('an unknown column')
  const start = performance.now()
  const letto = await leggiLotto(pieces(text), colonne)
  const clienti = calcolaLotto(letto, modo)
  let size = 0
  for await (const chunk of zipLotto(clienti, letto.nessuno, { ...modo, lingua: 'it' })) size += chunk.length
  const seconds = (performance.now() - start) / 1_000
  const { pronto } = contati(clienti)
  if (pronto !== CLIENTI) throw new Error(`only ${pronto} of ${CLIENTI} have their F24`)
  return [
    { name: 'lotto-1000-clienti-50-comuni', value: seconds, unit: 's', goal: GOAL_S, better: 'lower' },
    { name: 'lotto-zip', value: size / MB, unit: 'MB', goal: 250, better: 'lower' },
  ]
}
