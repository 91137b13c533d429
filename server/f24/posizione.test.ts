import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente } from '../../f24/model/delega'
import { readTyped } from '../../contracts/contribuente/campi'
import { conNascita, diviseAl, fogliDi, luogoDi, typedOf, type Noto, type RataAperta } from './posizione'

const TODAY = '2026-11-26'
const cents = toCents

const comuni: ComuneLookup = (code) =>
  ({
    D150: [{ nome: 'CREMONA', provincia: 'CR', dal: undefined, al: undefined }],
    F205: [{ nome: 'MILANO', provincia: 'MI', dal: undefined, al: undefined }],
  })[code]

const riga = (codice: string | undefined, resta: number, more = {}) => ({
  ...{ codice, resta: cents(resta), immobili: 0, detrazione: cents(0) },
  ...more,
})

const rata = (
  tributo: RataAperta['tributo'],
  name: string,
  giorno: string | undefined,
  ...righe: RataAperta['righe']
) => ({
  ...{ tributo, rata: name, giorno, righe },
  resta: cents(righe.reduce((all, { resta }) => all + resta, 0)),
})

const IMU = rata('imu', 'saldo', '2026-12-16', riga('3918', 509_00, { immobili: 2 }), riga('3930', 0, { immobili: 1 }))
const TARI_1 = rata('tari', '1', '2026-07-31', riga('3944', 42_00))
const TARI_2 = rata('tari', '2', '2026-12-02', riga('3944', 142_00))

describe('what a form can be made of today', () => {
  test.each([
    ['the balance of the IMU', IMU, 'form'],
    ['an instalment whose code is on record', TARI_2, 'form'],
    ['a day that has passed', TARI_1, 'passata'],
    ['a notice without the code of its row', rata('tari', '1', '2026-12-02', riga(undefined, 10_00)), 'avviso'],
    ['the canone, which is paid by pagoPA', rata('canone', 'unica', undefined, riga(undefined, 10_00)), 'avviso'],
    ['what is paid', rata('imu', 'saldo', '2026-12-16', riga('3918', 0)), 'nothing'],
    ['the day itself', rata('imu', 'saldo', TODAY, riga('3918', 1_00)), 'form'],
  ] as const)('%s: %s', (_, own, becomes) => {
    const { stampabili, escluse } = diviseAl([own], TODAY)
    expect(stampabili.length > 0 ? 'form' : (escluse[0]?.perche ?? 'nothing')).toBe(becomes)
  })
})

const ANNA: Contribuente = {
  codiceFiscale: 'RSSNNA80C54D150O',
  anagrafica: {
    ...{ kind: 'persona', cognome: 'ROSSI', nome: 'ANNA', dataNascita: '1980-03-14', sesso: 'F' },
    ...{ comuneNascita: 'CREMONA', provinciaNascita: 'CR' },
  },
}

const printed = (own: readonly RataAperta[]) =>
  fogliDi(own, [TARI_1, TARI_2, IMU], { contribuente: ANNA, comuni, oggi: TODAY, belfiore: 'D150', anno: 2026 })

describe('the forms of what is still due', () => {
  test('are one a day, each row with the boxes of its tax', () => {
    const [tari, imu] = printed([TARI_2, IMU])
    expect(tari?.deleghe[0]?.righe[0]).toMatchObject({
      ...{
        codiceTributo: '3944',
        codiceEnte: 'D150',
        rateazione: '0202',
        acconto: false,
        saldo: false,
        debito: 142_00,
      },
    })
    expect(imu?.deleghe[0]?.righe).toHaveLength(1)
    expect(imu?.deleghe[0]?.righe[0]).toMatchObject({
      ...{ codiceTributo: '3918', numeroImmobili: 2, acconto: false, saldo: true, anno: 2026, debito: 509_00 },
    })
    expect([tari, imu].flatMap((each) => each?.problems ?? [])).toEqual([])
  })

  // L. 296/2006 art. 1 c. 166: a row of the IMU is to the euro, also what is left of one that was paid with cents
  test('round what is left of a row of the IMU', () => {
    const [sheet] = printed([rata('imu', 'saldo', '2026-12-16', riga('3918', 100_49, { immobili: 1 }))])
    expect(sheet?.deleghe[0]?.saldoFinale).toBe(100_00)
  })

  test('leave out what rounds to nothing', () =>
    expect(printed([rata('imu', 'saldo', '2026-12-16', riga('3918', 49, { immobili: 1 }))])).toEqual([]))

  test('have the single payment of the TARI as one of one', () => {
    const [sheet] = printed([rata('tari', 'unica', '2026-12-02', riga('3944', 10_00))])
    expect(sheet?.deleghe[0]?.righe[0]?.rateazione).toBe('0101')
  })
})

const NOTO: Noto = {
  ...{ codiceFiscale: 'RSSNNA80C54D150O', cognome: 'Rossi', nome: 'Anna', denominazione: undefined },
  ...{ sesso: undefined, natoIl: undefined, natoA: undefined },
}

const shortly = (noto: Noto) => {
  const typed = typedOf(noto, comuni, TODAY)
  return [
    typed.kind,
    typed['nascita.g'],
    typed['nascita.m'],
    typed['nascita.a'],
    typed.sesso,
    typed.comune,
    typed.provincia,
  ]
}

describe('who pays', () => {
  test('is filled from the codice fiscale where the record says less', () =>
    expect(shortly(NOTO)).toEqual(['persona', '14', '03', '1980', 'F', 'CREMONA', 'CR']))

  test('is what the record says, where it says it', () =>
    expect(shortly({ ...NOTO, natoIl: '1980-03-15', natoA: 'F205', sesso: 'M' })).toEqual(
      ['persona', '15', '03', '1980', 'M', 'MILANO', 'MI'], // prettier-ignore
    ))

  test('has no place where it is not one we know', () => {
    expect(luogoDi({ ...NOTO, natoA: 'Z112' })).toBe('Z112')
    expect(shortly({ ...NOTO, natoA: 'Z112' }).slice(-2)).toEqual(['', ''])
  })

  test('of a firm is its name', () => {
    const firm = typedOf({ ...NOTO, codiceFiscale: '01234560199', denominazione: 'Officine Verdi' }, comuni, TODAY)
    expect([firm.kind, firm.cf, firm.denominazione]).toEqual(['ente', '01234560199', 'Officine Verdi'])
  })
})

describe('another owner, of whom only the code and the name are typed', () => {
  const typed = (more: Readonly<Record<string, string>> = {}) =>
    readTyped(
      new URLSearchParams({
        'p1.kind': 'persona',
        'p1.cf': 'rssnna80c54d150o',
        'p1.cognome': 'Rossi',
        'p1.nome': 'Anna',
        ...more,
      }),
      1,
    )

  test('is born when and where the code says', () =>
    expect(conNascita(typed(), comuni, TODAY)).toEqual({
      ...typed(),
      ...{ 'nascita.g': '14', 'nascita.m': '03', 'nascita.a': '1980', sesso: 'F', comune: 'CREMONA', provincia: 'CR' },
    }))

  test('keeps what was typed, right or wrong', () =>
    expect(conNascita(typed({ 'p1.sesso': 'M', 'p1.nascita.a': '1880' }), comuni, TODAY)).toMatchObject({
      ...{ sesso: 'M', 'nascita.a': '1880', 'nascita.g': '14', cognome: 'Rossi' },
    }))

  test('with a code that is none has nothing filled in', () =>
    expect(conNascita(typed({ 'p1.cf': 'RSSNNA80C54' }), comuni, TODAY)).toMatchObject({ sesso: '', comune: '' }))
})
