import { describe, expect, test } from 'vitest'
import { leggiRegistrazione, type RegistrazioneId } from '../../contracts/registra/registrazioni'
import { MOSTRATI } from '../../contracts/pratiche/percorso'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { today } from '../platform/clock'
import { citizen, staff, type Scope } from '../platform/scope'
import { contoOf, estrattoOf, findPosition, ratesFor } from '../positions/queries'
import { registrateDi } from './queries'
import { registra, togli } from './registra'

const { HERE, THERE, ALBA, OFFICER, FAR_OFFICER } = its
const OFFICE = staff(OFFICER, 'operatore', [HERE])
const WHOSE = { belfiore: HERE, codiceFiscale: ALBA }
const RAGIONE = { motivo: 'pratica', pratica: '12/2026' } as const
const ANNO = Number(today().slice(0, 4))

const { owner } = tenancyDatabase(async (owner) => {
  for (const table of ['abbinamento', 'dovuto', 'versamento', 'concessione', 'utenza_tari'])
    await owner(`delete from ${table}`)
})

const day = (id: string, iso: string) => {
  const [a = '', m = '', g = ''] = iso.split('-')
  return { [`${id}.g`]: g, [`${id}.m`]: m, [`${id}.a`]: a }
}

/** As the form sends it. */
const posts = async (cosa: RegistrazioneId, typed: Readonly<Record<string, string>>, scope: Scope = OFFICE) => {
  const aperti = (await registrateDi(scope, WHOSE)).filter((row) => row.oggetto === 'dovuto').map(({ id }) => id)
  const shown = [...new Set(Object.keys(typed).map((key) => key.replace(/\.[gma]$/, '')))].join(',')
  const form = new URLSearchParams({ ...typed, [MOSTRATI]: shown })
  const { risposte, problems } = leggiRegistrazione(cosa, form, { oggi: today(), aperti })
  expect(problems).toEqual([])
  return registra(scope, WHOSE, cosa, risposte, RAGIONE)
}

const account = async () => {
  const position = (await findPosition(OFFICE, { ...WHOSE, anno: ANNO }, 'prova'))!
  return estrattoOf(position, contoOf(position, await ratesFor(HERE, ANNO)))
}

const TARI = { tributo: 'tari', anno: String(ANNO) }

describe('by hand, into the account', () => {
  test('an amount that is due, a payment of more, and what goes back', async () => {
    await posts('dovuto', { ...TARI, importo: '300,00', ...day('scadenza', `${ANNO}-12-31`), riferimento: 'A 1' })
    expect(await account()).toMatchObject({ daPagare: 300_00, inPiu: 0 })
    const paid = { ...TARI, importo: '350,00', ...day('giorno', `${ANNO}-01-02`), mezzo: 'bollettino', rata: 'nessuna' }
    await posts('versamento', paid)
    expect(await account()).toMatchObject({ daPagare: 0, inPiu: 50_00 })
    await posts('rimborso', { ...TARI, importo: '50,00', ...day('giorno', `${ANNO}-01-03`) })
    expect(await account()).toMatchObject({ daPagare: 0, inPiu: 0 })
    // more than was too much: the rest is owed again
    await posts('rimborso', { ...TARI, importo: '20,00', ...day('giorno', `${ANNO}-01-04`) })
    expect(await account()).toMatchObject({ daPagare: 20_00, inPiu: 0 })
  })

  test('a plan of instalments stands in the place of what was due; what was taken back stays in the history', async () => {
    for (const row of await registrateDi(OFFICE, WHOSE)) await togli(OFFICE, WHOSE, row, 'prova finita')
    expect(await registrateDi(OFFICE, WHOSE)).toEqual([])
    await posts('dovuto', { ...TARI, importo: '100,00', ...day('scadenza', `${ANNO}-06-30`) })
    const [due] = await registrateDi(OFFICE, WHOSE)
    const plan = { dovuti: due!.id, totale: '103,00', quante: '3', ...day('prima', `${ANNO}-10-31`) }
    expect(await posts('rate', plan)).toBe('ok')
    // 103,00 in three: 34,33 twice and 34,34; the last day of each month
    expect((await account()).scadenze.map(({ rata, giorno, importo }) => [rata, giorno, importo])).toEqual([
      ['1', `${ANNO}-10-31`, 34_33],
      ['2', `${ANNO}-11-30`, 34_33],
      ['3', `${ANNO}-12-31`, 34_34],
    ])
    const gone = await owner<{ n: string }>('select count(*) as n from dovuto where superato_il is not null')
    expect(Number(gone[0]!.n)).toBe(2)
    // sent twice, it finds nothing to divide
    const twice = registra(OFFICE, WHOSE, 'rate', { dovuti: due!.id, totale: '10300', quante: '3' }, RAGIONE)
    expect(await twice).toBe('cambiata')
  })
})

test('a concession and an utenza are written as the engine reads them', async () => {
  const when = day('dal', `${ANNO}-01-01`)
  await posts('concessione', {
    ...{ numero: '9/2026', genere: 'occupazione', superficie: '12,5', durata: 'temporanea', giorni: '10' },
    ...{ coefficienti: '1,2 0,7', indirizzo: 'Via Po 1', ...when },
  })
  await posts('utenza', {
    ...{ codice: 'U-9', tipo: 'non-domestica', categoria: '13', superficie: '60', indirizzo: 'Via Po 1', ...when },
  })
  expect(await owner('select numero, tipo, dati, fonte from concessione where superato_il is null')).toEqual([
    {
      ...{ numero: '9/2026', tipo: 'occupazione', fonte: 'ufficio' },
      dati: {
        ...{ tipo: 'occupazione', superficie: '12.5', durata: { tipo: 'temporanea', giorni: 10 } },
        coefficienti: ['1.2', '0.7'],
      },
    },
  ])
  expect(await owner('select codice, tipo, categoria, superficie::text, occupanti from utenza_tari')).toEqual([
    { codice: 'U-9', tipo: 'non-domestica', categoria: '13', superficie: '60.00', occupanti: null },
  ])
})

test('every change is in the audit with its reason', async () => {
  const rows = await owner<{ dati: object; motivo: string }>(
    `select dati, motivo from audit_event where azione = 'change:posizione' and dati is not null`,
  )
  expect(rows.filter(({ dati }) => 'toglie' in dati).every(({ motivo }) => motivo === 'prova finita')).toBe(true)
  expect(rows.filter(({ dati }) => 'registra' in dati).length).toBe(8)
})

test.each<[string, Scope]>([
  ['an office of another comune', staff(FAR_OFFICER, 'operatore', [THERE])],
  ['the person', citizen(ALBA)],
])('%s writes nothing and takes nothing back', async (_, scope) => {
  const paid = { tributo: 'tari', anno: String(ANNO), importo: '100', giorno: `${ANNO}-01-02`, mezzo: 'f24' }
  await expect(registra(scope, WHOSE, 'versamento', paid, RAGIONE)).rejects.toThrow(/row-level security/)
  const [row] = await owner<{ id: string }>('select id from concessione where superato_il is null')
  await expect(
    togli(scope, WHOSE, { oggetto: 'concessione', id: row!.id }, 'x').catch(() => 'refused'),
  ).resolves.not.toBe('ok')
  expect(await owner('select id from concessione where superato_il is null')).toEqual([row])
})
