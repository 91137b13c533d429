import { describe, expect, test } from 'vitest'
import { CASA, CONTESTO, ENC_RISPOSTE, sotto } from '../../testing/dichiarazione-risposte'
import { leggiEnc } from './enc'

const problemsOf = (answers: Readonly<Record<string, string>>) =>
  leggiEnc(answers, CONTESTO).problems.map(({ field, code }) => `${field}: ${code}`)

const without = (name: string) => Object.fromEntries(Object.entries(ENC_RISPOSTE).filter(([key]) => key !== name))

describe('answers of a body that does no commerce', () => {
  test('become the quadri of its model', () => {
    const { value, problems } = leggiEnc(ENC_RISPOSTE, CONTESTO)
    expect(problems).toEqual([])
    expect(value).toMatchObject({
      periodo: 2025,
      ente: { denominazione: 'SCUOLA AURORA', codiceFiscale: '01234567897', domicilio: { comune: 'CREMONA' } },
      rappresentante: { cognome: 'FERRARI', sesso: 'F', dataNascita: '1958-07-12', carica: '1' },
      quadroA: [{ progressivo: 1, valore: 124_853, esenzione: '0' }],
      quadroB: [
        {
          progressivo: 1,
          attivita: ['didattiche', 'ricerca'],
          esenzione: false,
          didattica: { cm: 3_000, cms: 6_000, superficie: 10_50 },
        },
      ],
      quadroC: { dovuta: 1_000, versata: 1_200, credito: 200, rimborso: 150 },
      quadroD: true,
    })
  })

  test('nothing happened needs no day: it is declared for its year', () => {
    const quiet = Object.fromEntries(Object.entries(ENC_RISPOSTE).filter(([name]) => !/^a0\.(altro|data)/.test(name)))
    expect(problemsOf(quiet)).toEqual([])
  })

  test.each([
    [
      'a person in the place of a body',
      { ...ENC_RISPOSTE, 'e.codiceFiscale': 'FRRLCU58L52D150O' },
      'e.codiceFiscale: code-of-persona',
    ],
    [
      'a body in the place of a person',
      { ...ENC_RISPOSTE, 'r.codiceFiscale': '01234567897' },
      'r.codiceFiscale: code-of-ente',
    ],
    ['half of a residence abroad', { ...ENC_RISPOSTE, 'r.estero.stato': '029' }, 'r.estero.localita: answer-missing'],
    [
      'no activity',
      Object.fromEntries(Object.entries(ENC_RISPOSTE).filter(([name]) => !name.startsWith('b0.attivita'))),
      'b0.attivita.assistenziali: attivita-missing',
    ],
    ['a fee without the cost', without('b0.didattica.cms'), 'b0.didattica.cms: answer-missing'],
    ['lent to nobody', { ...ENC_RISPOSTE, 'b0.comodato.tipo': '1' }, 'b0.comodato.comodatario: answer-missing'],
    ['another reduction without a note', { ...ENC_RISPOSTE, 'a0.riduzione': '5' }, 'annotazioniA: note-missing'],
    [
      'no property at all',
      Object.fromEntries(Object.entries(ENC_RISPOSTE).filter(([name]) => !/^[ab]0\./.test(name))),
      'aggiungi-quadroB: immobili-missing',
    ],
  ])('%s', (_, answers, expected) => expect(problemsOf(answers)).toContain(expected))

  test('a list of properties numbers its own', () => {
    const two = { ...ENC_RISPOSTE, ...sotto('a1.', { ...CASA, riduzione: '0', foglio: '13' }) }
    expect(leggiEnc(two, CONTESTO).value?.quadroA.map(({ progressivo }) => progressivo)).toEqual([1, 2])
  })
})
