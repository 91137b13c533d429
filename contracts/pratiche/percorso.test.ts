import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../../engine/kernel/dates'
import { ENTE, PER_CONTO } from './campo'
import type { Risposte } from './lettura'
import * as percorso from './percorso'
import type { Passo, Procedura } from './procedura'
import { termineOn } from '../../engine/procedimento/procedimento'
import { PROCEDURE } from './procedure'

const OGGI = toIsoDate(2026, 11, 26)
const CONTESTO = { oggi: OGGI, noti: ['casa-1'] }

/** Small enough to see through: two ways, one of them with a question that hangs on another. */
const VIE: Procedura = {
  ...PROCEDURE['tari-fine'],
  avvisi: [{ id: 'lungo', quando: { campo: 'via', e: ['lunga'] }, legge: PROCEDURE['tari-fine'].leggi[0]! }],
  carte: [
    { id: 'sempre', obbligatoria: false },
    { id: 'prova', obbligatoria: true, quando: { campo: 'cose', e: ['b'] } },
  ],
  passi: [
    {
      id: 'via',
      campi: [
        { id: 'via', tipo: 'scelta', opzioni: ['corta', 'lunga'] },
        { id: 'perche', tipo: 'testo', massimo: 20, quando: { campo: 'via', e: ['lunga'] } },
        { id: 'nota', tipo: 'testo', massimo: 20, facoltativo: true, quando: { campo: 'via', e: ['lunga'] } },
      ],
    },
    {
      id: 'cose',
      quando: { campo: 'via', e: ['lunga'] },
      campi: [{ id: 'cose', tipo: 'scelte', opzioni: ['a', 'b'] }],
    },
    // no condition of its own: it goes where none of its questions is asked
    {
      id: 'quante',
      campi: [{ id: 'quante', tipo: 'numero', minimo: 1, massimo: 9, quando: { campo: 'cose', e: ['b'] } }],
    },
    { id: 'dal', campi: [{ id: 'dal', tipo: 'giorno', passato: true }] },
  ],
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)
const passo = (id: string): Passo => VIE.passi.find((each) => each.id === id)!

describe('what is asked, by the answers so far', () => {
  test.each([
    [{}, ['via', 'dal'], ['sempre'], []],
    [{ via: 'corta' }, ['via', 'dal'], ['sempre'], []],
    [{ via: 'lunga' }, ['via', 'cose', 'dal'], ['sempre'], ['lungo']],
    [{ via: 'lunga', cose: 'a' }, ['via', 'cose', 'dal'], ['sempre'], ['lungo']],
    // one of several is enough
    [{ via: 'lunga', cose: 'a,b' }, ['via', 'cose', 'quante', 'dal'], ['sempre', 'prova'], ['lungo']],
  ])('%j: steps %j, papers %j, warnings %j', (risposte, passi, carte, avvisi) => {
    expect(ids(percorso.passiVisti(VIE, risposte as Risposte))).toEqual(passi)
    expect(ids(percorso.carteViste(VIE, risposte as Risposte))).toEqual(carte)
    expect(ids(percorso.avvisiVisti(VIE, risposte as Risposte))).toEqual(avvisi)
  })

  test('none is told where a procedure has no warnings', () =>
    expect(percorso.avvisiVisti(PROCEDURE['tari-variazione'], { cosa: 'uso' })).toEqual([]))
})

describe('a step that is sent', () => {
  const sent = (id: string, fields: Record<string, string>, mostrati: string, before: Risposte = {}) =>
    percorso.leggiPasso(passo(id), new URLSearchParams({ ...fields, [percorso.MOSTRATI]: mostrati }), before, CONTESTO)

  test('keeps what it says beside what was said before', () =>
    expect(sent('via', { via: 'corta' }, 'via', { dal: '2026-01-02' })).toEqual({
      risposte: { via: 'corta', dal: '2026-01-02' },
      problems: [],
      ancora: false,
    }))

  test('asks more where an answer opens a question that did not stand in the form', () => {
    const first = sent('via', { via: 'lunga' }, 'via')
    expect(first).toEqual({ risposte: { via: 'lunga' }, problems: [], ancora: true })
    // the one that may stay open is no reason to ask again
    const then = sent('via', { via: 'lunga', perche: 'Lavori' }, 'via,perche,nota', first.risposte)
    expect(then).toEqual({ risposte: { via: 'lunga', perche: 'Lavori' }, problems: [], ancora: false })
  })

  test('an answer that is there already need not stand in the form', () =>
    expect(sent('via', { via: 'lunga' }, 'via', { perche: 'Lavori', nota: 'Sì' })).toMatchObject({
      risposte: { via: 'lunga', perche: 'Lavori', nota: 'Sì' },
      ancora: false,
    }))

  test('one that may stay open is asked as well: nobody leaves open what they never saw', () =>
    expect(sent('via', { via: 'lunga' }, 'via', { perche: 'Lavori' })).toMatchObject({ ancora: true }))

  test('a question that was shown and left open is told', () =>
    expect(sent('via', { via: 'lunga', perche: '' }, 'via,perche,nota')).toMatchObject({
      problems: [{ campo: 'perche', control: 'perche', code: 'answer-missing' }],
      ancora: false,
    }))

  test('an answer to what is no longer asked goes', () =>
    expect(sent('via', { via: 'corta', perche: 'Lavori' }, 'via,perche', { via: 'lunga', perche: 'Lavori' })).toEqual({
      risposte: { via: 'corta' },
      problems: [],
      ancora: false,
    }))

  test('what cannot be read is told and not kept, not even as it was before', () => {
    const form = { 'dal.g': '27', 'dal.m': '11', 'dal.a': '2026' }
    expect(sent('dal', form, 'dal', { via: 'corta', dal: '2026-01-02' })).toEqual({
      risposte: { via: 'corta' },
      problems: [{ campo: 'dal', control: 'dal.g', code: 'date-in-future', values: {} }],
      ancora: false,
    })
  })

  test('an answer that may stay open can be taken away', () =>
    expect(
      sent('via', { via: 'lunga', perche: 'Lavori', nota: ' ' }, 'via,perche,nota', { nota: 'Prima' }).risposte,
    ).toEqual({ via: 'lunga', perche: 'Lavori' }))
})

describe('where somebody goes on', () => {
  test.each([
    [{}, 'via'],
    [{ via: 'corta' }, 'dal'],
    [{ via: 'lunga' }, 'via'],
    [{ via: 'lunga', perche: 'Lavori' }, 'cose'],
    [{ via: 'lunga', perche: 'Lavori', cose: 'b' }, 'quante'],
    [{ via: 'lunga', perche: 'Lavori', cose: 'b', quante: '2' }, 'dal'],
    [{ via: 'lunga', perche: 'Lavori', cose: 'a', dal: '2026-01-02' }, undefined],
    [{ via: 'corta', dal: '2026-01-02' }, undefined],
    // kept by an older description, or by another hand: read again, and asked again
    [{ via: 'media', dal: '2026-01-02' }, 'via'],
    [{ via: 'corta', dal: '2026-11-27' }, 'dal'],
  ])('%j: %s', (risposte, open) => expect(percorso.primoAperto(VIE, risposte as Risposte, CONTESTO)?.id).toBe(open))

  test('a property that is no longer the person’s is asked again', () => {
    const said = { immobile: 'casa-1' }
    expect(percorso.primoAperto(PROCEDURE.comodato, said, CONTESTO)?.id).not.toBe('immobile')
    expect(percorso.primoAperto(PROCEDURE.comodato, said, { ...CONTESTO, noti: [] })?.id).toBe('immobile')
  })

  test('a question that hangs on what another answer is not waits for that answer', () => {
    const non: Procedura = {
      ...VIE,
      passi: [VIE.passi[0]!, { ...passo('dal'), quando: { campo: 'via', non: ['corta'] } }],
    }
    for (const [risposte, seen] of [
      [{}, ['via']],
      [{ via: 'corta' }, ['via']],
      [{ via: 'lunga' }, ['via', 'dal']],
    ] as const)
      expect(ids(percorso.passiVisti(non, risposte))).toEqual(seen)
  })

  test('for whom it is goes with what is sent, though nobody asks it', () =>
    expect(percorso.soloChieste(VIE, { [PER_CONTO]: ENTE, via: 'corta', altro: 'x' })).toEqual({
      [PER_CONTO]: ENTE,
      via: 'corta',
    }))

  test('what is sent holds only answers to what is asked', () =>
    expect(percorso.soloChieste(VIE, { via: 'corta', perche: 'Lavori', cose: 'b', dal: '2026-01-02' })).toEqual({
      via: 'corta',
      dal: '2026-01-02',
    }))
})

describe('what the office searches by', () => {
  const { comodato, 'tari-inizio': inizio, 'tari-variazione': variazione } = PROCEDURE
  test.each([
    [{ foglio: '12', particella: '345', subalterno: '6' }, '12/345/6'],
    [{ foglio: '12', particella: '345' }, '12/345'],
    [{ foglio: '12' }, undefined],
    [{}, undefined],
  ])('the place of %j is %s', (risposte, luogo) => expect(percorso.luogoDi(inizio, risposte as Risposte)).toBe(luogo))

  test.each([
    [{ dal: '2026-03-05' }, 2026],
    [{ dal: '1998-03-05' }, undefined],
    [{}, undefined],
  ])('the year of %j is %s', (risposte, anno) => expect(percorso.annoDi(variazione, risposte as Risposte)).toBe(anno))

  test.each([
    [{ immobile: 'casa-1' }, 'casa-1'],
    [{ immobile: 'altro' }, undefined],
    [{}, undefined],
  ])('the property of %j is %s', (risposte, id) => expect(percorso.immobileDi(comodato, risposte as Risposte)).toBe(id))
})

describe.each(Object.values(PROCEDURE))('the description of $id', (procedura) => {
  const campi = procedura.passi.flatMap((each) => each.campi)
  const known = new Map(campi.map((campo, at) => [campo.id, { campo, at }]))
  const conditions = [
    ...procedura.passi.map(({ quando }) => quando),
    ...campi.map(({ quando }) => quando),
    ...procedura.carte.map(({ quando }) => quando),
    ...(procedura.avvisi ?? []).map(({ quando }) => quando),
  ].filter((quando) => quando !== undefined)

  test('names each step, question, paper and warning once', () => {
    for (const list of [procedura.passi, campi, procedura.carte, procedura.avvisi ?? []])
      expect(new Set(ids(list)).size).toBe(list.length)
  })

  test('hangs questions only on answers that can be given', () => {
    for (const quando of conditions) {
      const asked = known.get(quando.campo)?.campo
      const offered =
        asked?.tipo === 'scelta' || asked?.tipo === 'scelte'
          ? asked.opzioni
          : asked?.tipo === 'immobile' || asked?.tipo === 'utenza'
            ? ['altro']
            : quando.campo === PER_CONTO
              ? [ENTE]
              : []
      const named = 'e' in quando ? quando.e : quando.non
      expect(named.filter((each) => !offered.includes(each))).toEqual([])
    }
  })

  test('asks first what other questions hang on', () => {
    procedura.passi.forEach((each) => {
      for (const campo of each.campi)
        for (const quando of [each.quando, campo.quando])
          if (quando !== undefined && quando.campo !== PER_CONTO)
            expect(known.get(quando.campo)!.at).toBeLessThan(known.get(campo.id)!.at)
    })
  })

  test('searches and counts by questions that it asks', () => {
    for (const id of Object.values(procedura.campi ?? {})) expect(known.has(id)).toBe(true)
    const { entro } = procedura
    for (const id of [entro?.campo, entro?.altrimenti]) if (id) expect(known.get(id)?.campo.tipo).toBe('giorno')
  })

  test('names each law once, that of its clock included', () => {
    const all = [...procedura.leggi, termineOn(procedura.termine, '2026-11-26').law].map(
      ({ act, at }) => `${act} ${at}`,
    )
    expect(new Set(all).size).toBe(all.length)
  })
})
