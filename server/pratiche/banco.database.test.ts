import { afterEach, describe, expect, test } from 'vitest'
import type { NuovaAlBanco } from '../../contracts/pratiche/banco'
import { MOSTRATI } from '../../contracts/pratiche/percorso'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { apertaAlBanco, apriAlBanco, bozzeAlBanco, conosciuta } from './banco'
import { buttaBozza, salvaPasso } from './bozze'
import { invia } from './commands'
import { findBozza, findPratica, mie, resaOf } from './queries'

const { HERE, THERE, ALBA, OFFICER, CHIEF } = its
const DESK = staff(OFFICER, 'operatore', [HERE])
const NEXT = staff(CHIEF, 'operatore', [HERE])
const FAR = staff(its.FAR_OFFICER, 'operatore', [THERE])
const RESA = { come: 'firmata', documento: 'carta-identita', finale: '42AB', operatore: 'Paola Inventata' } as const
const NUOVA: NuovaAlBanco = {
  ...{ codiceFiscale: ALBA, cognome: 'Alba', nome: 'Carla', denominazione: undefined, firmatario: undefined },
  ...{ procedura: 'tari-fine', lingua: 'de' },
}

const { owner } = tenancyDatabase(async (owner) => {
  for (const table of ['evento_pratica', 'allegato_parte', 'allegato', 'pratica', 'registro_protocollo', 'bozza'])
    await owner(`delete from ${table}`)
})
afterEach(() => owner('delete from bozza'))

const STEPS: readonly (readonly [passo: string, form: Readonly<Record<string, string>>])[] = [
  ['utenza', { utenza: 'altro', indirizzo: 'Via dei Tigli 4' }],
  ['al', { 'al.g': '15', 'al.m': '3', 'al.a': '2026' }],
  ['perche', { perche: 'chiusa' }],
  ['nuovo', { nuovoIndirizzo: 'Via Larga 1, Padova' }],
  // somebody without an e-mail
  ['recapito', { email: '', telefono: '' }],
  ['vero', { vero: 'si' }],
]

const form = (fields: Readonly<Record<string, string>>): URLSearchParams => {
  const shown = new Set(Object.keys(fields).map((name) => name.split('.')[0]))
  return new URLSearchParams({ ...fields, [MOSTRATI]: [...shown].join(',') })
}

/** Half of it by who began, the other half by a colleague. */
const pronta = async () => {
  const key = { belfiore: HERE, id: await apriAlBanco(DESK, HERE, NUOVA) }
  let versione = 1
  for (const [passo, fields] of STEPS) {
    const saved = await salvaPasso(versione > 3 ? NEXT : DESK, key, passo, versione, form(fields))
    if (typeof saved === 'string') throw new Error(saved)
    expect([passo, saved.letto.problems]).toEqual([passo, []])
    versione += 1
  }
  return { key, versione }
}

const paper = (key: { readonly belfiore: string; readonly id: string }) =>
  db(DESK, (tx) =>
    tx.allegato.create({
      data: {
        ...{ belfiore: HERE, codiceFiscale: ALBA, bozzaId: key.id, nome: 'verbale.pdf', tipo: 'pdf', dimensione: 3n },
        ...{ sha256: 'x', caricatoDa: OFFICER, deposito: 'postgres', esitoScansione: 'pulito' },
      },
    }),
  )

describe('a draft of the counter', () => {
  test('is of the whole office, and of nobody else: not of the person either, until it is sent', async () => {
    const { key, versione } = await pronta()
    expect((await apertaAlBanco(NEXT, key))?.banco).toMatchObject({ cognome: 'Alba', nome: 'Carla' })
    expect((await bozzeAlBanco(NEXT)).map(({ id }) => id)).toEqual([key.id])
    expect((await mie(citizen(ALBA))).bozze).toEqual([])
    for (const other of [citizen(ALBA), FAR]) {
      expect(await findBozza(other, key)).toBeUndefined()
      expect(await salvaPasso(other, key, 'nuovo', versione, form({ nuovoIndirizzo: 'altrove' }))).toBe('gone')
      expect(await buttaBozza(other, key)).toBe(false)
    }
    expect(await bozzeAlBanco(FAR)).toEqual([])
  })

  test('is not begun in the name of the person, nor by a person in the name of the office', async () => {
    await expect(apriAlBanco(FAR, HERE, NUOVA)).rejects.toThrow(/row-level security/)
    await expect(apriAlBanco(citizen(ALBA), HERE, NUOVA)).rejects.toThrow(/row-level security/)
    const bare = { belfiore: HERE, codiceFiscale: ALBA, procedura: 'tari-fine', lingua: 'it', creataDa: OFFICER }
    await expect(db(DESK, (tx) => tx.bozza.create({ data: bare }))).rejects.toThrow(/row-level security/)
  })

  test('sent by a colleague becomes a request of the person, with its papers, and says who took it and how', async () => {
    const { key, versione } = await pronta()
    await paper(key)
    expect((await findBozza(citizen(ALBA), key))?.allegati).toBeUndefined()
    expect((await findBozza(NEXT, key))?.allegati.map(({ nome }) => nome)).toEqual(['verbale.pdf'])
    const mittente = { nome: 'Carla Alba', lingua: 'de', resa: RESA } as const
    const done = await invia(NEXT, key, versione, mittente)
    if (!done.ok) throw new Error(done.why)
    const sent = await findPratica(citizen(ALBA), { belfiore: HERE, id: done.id })
    expect(sent).toMatchObject({ tramite: 'sportello', lingua: 'de', nome: 'Carla Alba', stato: 'presentata' })
    expect(sent?.allegati.map(({ nome }) => nome)).toEqual(['verbale.pdf'])
    expect(resaOf(sent!)).toEqual(RESA)
    const audited = await owner<{ attore: string; azione: string; dati: unknown }>(
      `select attore, azione, dati from audit_event where oggetto = $1 and azione like 'send:%'`,
      [done.id],
    )
    expect(audited).toEqual([
      {
        attore: CHIEF,
        azione: 'send:pratica',
        dati: { come: 'firmata', procedura: 'tari-fine', protocollo: sent?.protocollo },
      },
    ])
    // sent twice is sent once
    expect(await invia(DESK, key, versione, mittente)).toEqual({ ok: true, id: done.id })
  })

  test('thrown away by a colleague takes its papers along', async () => {
    const { key } = await pronta()
    const { id } = await paper(key)
    expect(await buttaBozza(NEXT, key)).toBe(true)
    const [row] = await owner<{ gone: boolean }>('select tolto_il is not null as gone from allegato where id = $1', [
      id,
    ])
    expect(row).toEqual({ gone: true })
  })

  test('that it was begun, listed and opened is written down for the person', async () => {
    const id = await apriAlBanco(DESK, HERE, NUOVA)
    await bozzeAlBanco(NEXT)
    await apertaAlBanco(NEXT, { belfiore: HERE, id })
    const rows = await owner<{ attore: string; azione: string }>(
      'select attore, azione from audit_event where oggetto = $1 and persona = $2 order by id',
      [id, ALBA],
    )
    expect(rows).toEqual([
      { attore: OFFICER, azione: 'change:bozza' },
      { attore: CHIEF, azione: 'read:bozza' },
      { attore: CHIEF, azione: 'read:bozza' },
    ])
  })

  test('begins with somebody whom the comune knows by the id of an address, of its own comune alone', async () => {
    const [row] = await owner<{ id: string }>('select id from soggetto where belfiore = $1 and codice_fiscale = $2', [
      HERE,
      ALBA,
    ])
    expect(await conosciuta(DESK, row!.id)).toEqual({ belfiore: HERE, codiceFiscale: ALBA })
    expect(await conosciuta(FAR, row!.id)).toBeUndefined()
  })
})
