import { describe, expect, test } from 'vitest'
import { alBanco, leggiBanco, leggiResa, resaIn } from './banco'
import { PROCEDURE } from './procedure'
import { RECAPITO } from './procedure/comune'

/** Codici of invented people, valid as to their form; the firm's is that of the tests. */
const PERSONA = 'LBACRL70C12D150M'
const FIRM = '01234567897'

const begun = (fields: Readonly<Record<string, string>>, noti?: Parameters<typeof leggiBanco>[1]) => {
  const read = leggiBanco(new URLSearchParams({ procedura: 'tari-inizio', ...fields }), noti)
  return 'problems' in read ? read.problems.map(({ field, code }) => `${field}: ${code}`) : read.value
}

describe('for whom a request begins at the counter', () => {
  test('a person whom the comune does not know is named by who takes it down', () => {
    const all = { codiceFiscale: ' lba crl 70c12 d150m ', cognome: 'Alba', nome: 'Carla', lingua: 'de' }
    expect(begun(all)).toEqual({
      ...{ codiceFiscale: PERSONA, cognome: 'Alba', nome: 'Carla', procedura: 'tari-inizio', lingua: 'de' },
      ...{ denominazione: undefined, firmatario: undefined },
    })
  })

  test('of a person whom it knows the code is enough', () => {
    expect(begun({ codiceFiscale: PERSONA }, { cognome: 'ALBA', nome: 'CARLA' })).toMatchObject({ cognome: 'ALBA' })
  })

  test.each([
    [{}, ['codiceFiscale: manca']],
    [{ codiceFiscale: 'LBACRL70C12D150N' }, ['codiceFiscale: codice']],
    [{ codiceFiscale: PERSONA }, ['cognome: sconosciuta', 'nome: sconosciuta']],
    [{ codiceFiscale: PERSONA, cognome: 'Alba', nome: 'Carla', procedura: '' }, ['procedura: manca']],
    [{ codiceFiscale: FIRM, cognome: 'Alba', nome: 'Carla' }, ['firmatario: manca', 'denominazione: sconosciuta']],
    [
      { codiceFiscale: FIRM, cognome: 'Alba', nome: 'Carla', denominazione: 'Alba srl', firmatario: FIRM },
      ['firmatario: persona'],
    ],
    [
      {
        ...{ codiceFiscale: FIRM, cognome: 'Alba', nome: 'Carla', denominazione: 'Alba srl', firmatario: PERSONA },
        procedura: 'comodato',
      },
      ['procedura: chi'],
    ],
  ])('%j: %j', (fields, problems) => {
    expect(begun(fields as Readonly<Record<string, string>>)).toEqual(problems)
  })
})

describe('how it was made', () => {
  const said = (fields: Readonly<Record<string, string>>, tributo: 'tari' | 'canone' | null = 'tari') => {
    const read = leggiResa(new URLSearchParams(fields), { tributo })
    return 'problems' in read ? read.problems.map(({ field }) => field) : read.value
  }

  // DPR 445/2000 art. 4 c. 3: what c. 1 says of who cannot sign does not hold for declarations about taxes
  test.each(['tari', null] as const)('%s: by word of mouth it is not taken', (tributo) => {
    expect(said({ come: 'a-voce', documento: 'passaporto' }, tributo)).toEqual(['come'])
  })

  test('the canone is no tax: who cannot sign declares it by word of mouth', () => {
    expect(said({ come: 'a-voce', documento: 'passaporto', finale: ' 12x ' }, 'canone')).toEqual({
      ...{ come: 'a-voce', documento: 'passaporto', finale: '12X' },
    })
  })

  test('no whole number of a document is taken', () => {
    expect(said({ come: 'firmata', documento: 'patente', finale: 'CA12345AA' })).toEqual(['finale'])
    expect(said({})).toEqual(['come', 'documento'])
  })

  test('as it is kept it is read again, and nothing else is', () => {
    const kept = { nome: 'Paola Marini', come: 'firmata', documento: 'patente' }
    expect(resaIn(kept)).toEqual({
      come: 'firmata',
      documento: 'patente',
      finale: undefined,
      operatore: 'Paola Marini',
    })
    for (const other of [null, {}, { nome: 'Paola Marini' }, { ...kept, come: 'letta' }]) {
      expect(resaIn(other)).toBeUndefined()
    }
  })
})

test('at the counter nobody has to have an e-mail', () => {
  const email = (passi: (typeof PROCEDURE)['reclamo']['passi']) =>
    passi.find(({ id }) => id === RECAPITO.id)?.campi.find(({ id }) => id === 'email')
  for (const procedura of Object.values(PROCEDURE)) {
    expect([procedura.id, email(alBanco(procedura).passi)?.facoltativo]).toEqual([procedura.id, true])
    expect(email(procedura.passi)?.facoltativo).toBeUndefined()
  }
})
