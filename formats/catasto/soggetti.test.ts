import { describe, expect, test } from 'vitest'
import { allOf, latin1 } from '../../testing/bytes'
import { ENTE, PERSONA, readSoggetti } from './soggetti'

const ROSSI = 'D150||1001|P|ROSSI|MARIO|1|01011980|H501|RSSMRA80A01H501U||'
const ENTE_SRL = 'D150||1002|G|OFFICINE INVENTATE S.R.L.|D150|01234567897|'

const spoilt = (line: string, names: readonly string[], field: string, value: string): string =>
  line.split('|').toSpliced(names.indexOf(field), 1, value).join('|')

describe('SOG', () => {
  test('the layouts have 11 and 7 fields', () => expect([PERSONA.length, ENTE.length]).toEqual([11, 7]))

  test('a person and an ente', async () => {
    expect(await allOf(readSoggetti(latin1(`${ROSSI}\n${ENTE_SRL}\n`)))).toEqual({
      errors: [],
      notices: [],
      records: [
        {
          comune: 'D150',
          soggetto: '1001',
          tipo: 'P',
          cognome: 'ROSSI',
          nome: 'MARIO',
          sesso: 'M',
          nascita: '1980-01-01',
          luogoNascita: 'H501',
          codiceFiscale: 'RSSMRA80A01H501U',
        },
        {
          comune: 'D150',
          soggetto: '1002',
          tipo: 'G',
          denominazione: 'OFFICINE INVENTATE S.R.L.',
          sede: 'D150',
          codiceFiscale: '01234567897',
        },
      ],
    })
  })

  test.each([
    ['RSSMRA80A01H501X', 'codice-fiscale-check'],
    ['RSSMRA80A01', 'codice-fiscale'],
    ['12345678901', 'codice-fiscale-check'],
  ])('codice fiscale %s: the person stays, without it, and it is told', async (code, reason) => {
    const { records, errors, notices } = await allOf(
      readSoggetti(latin1(spoilt(ROSSI, PERSONA, 'codice_fiscale', code))),
    )
    expect(errors).toEqual([])
    expect(notices).toEqual([{ line: 1, field: 'codice_fiscale', reason, value: code }])
    expect(records[0]).toMatchObject({ cognome: 'ROSSI' })
    expect(records[0]).not.toHaveProperty('codiceFiscale')
  })

  test.each(['', '0000000000000000'])('codice fiscale «%s» is simply absent', async (code) => {
    const { records, notices } = await allOf(readSoggetti(latin1(spoilt(ROSSI, PERSONA, 'codice_fiscale', code))))
    expect(notices).toEqual([])
    expect(records[0]).not.toHaveProperty('codiceFiscale')
  })

  test('letters with accents, in the bytes of older programs', async () => {
    const { records } = await allOf(
      readSoggetti(latin1(spoilt(ROSSI, PERSONA, 'cognome', 'D’ANGIÒ'.replace('’', "'")))),
    )
    expect(records[0]).toMatchObject({ cognome: "D'ANGIÒ" })
  })

  test.each([
    ['cognome', '', 'empty'],
    ['sesso', '3', 'choice'],
    ['data_nascita', '32011980', 'day-joined'],
    ['tipo_soggetto', 'X', 'record-kind'],
    ['identificativo_soggetto', '10A1', 'identifier'],
  ])('%s «%s» is refused as %s, and the next line is read', async (field, value, reason) => {
    const { records, errors } = await allOf(
      readSoggetti(latin1(`${spoilt(ROSSI, PERSONA, field, value)}\n${ENTE_SRL}`)),
    )
    expect(errors).toEqual([{ line: 1, field, reason, value }])
    expect(records).toHaveLength(1)
  })

  test('an ente without a name is refused', async () => {
    const { errors } = await allOf(readSoggetti(latin1(spoilt(ENTE_SRL, ENTE, 'denominazione', ' '))))
    expect(errors).toEqual([{ line: 1, field: 'denominazione', reason: 'empty', value: '' }])
  })
})
