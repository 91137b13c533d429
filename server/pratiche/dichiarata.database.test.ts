import { describe, expect, test } from 'vitest'
import type { Risposte } from '../../contracts/pratiche/lettura'
import { readFornituraImu } from '../../formats/dichiarazione-imu/fornitura'
import { readPdf } from '../../testing/pdf-text'
import { fillReference } from '../../testing/reference-data'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { apriBozza } from './bozze'
import { invia } from './commands'
import { fileDichiarata } from './dichiarata'
import { findPratica } from './queries'

const { HERE, THERE, AGENT, ALBA, GIULIA, OFFICER, FAR_OFFICER, FIRM } = its
const FIRMA = { codiceFiscale: ALBA, cognome: 'Alba', nome: 'Carlo' }

const { owner } = tenancyDatabase(async (_, ownerUrl) => {
  // the names of the comuni, as they are published
  await fillReference(ownerUrl)
})

/** The home of the tests: category A/3, rendita 500,00, all of it Alba's. */
const CASA = its.idOf('immobile', HERE, ALBA)
const STORICO: Risposte = {
  ...{ cosa: 'storico', inizio: 'inizia', immobile: CASA, dal: '2025-03-15', tipologia: 'N', note: 'Vincolo del 1987' },
  ...{ via: 'Via Po', civico: '4', cap: '26100', comune: 'Cremona', provincia: 'CR' },
  ...{ email: 'alba@example.it', vero: 'si' },
}

const bozza = async (risposte: Risposte, person = ALBA): Promise<{ belfiore: string; id: string }> => {
  const [row] = await owner<{ id: string }>(
    `insert into bozza (belfiore, codice_fiscale, procedura, risposte, lingua, creata_da)
     values ($1, $2, 'dichiarazione-imu', $3, 'it', $2) returning id`,
    [HERE, person, JSON.stringify(risposte)],
  )
  return { belfiore: HERE, id: row!.id }
}
const send = async (risposte: Risposte = STORICO) =>
  invia(citizen(ALBA), await bozza(risposte), 1, { nome: 'Carlo Alba', firma: FIRMA, lingua: 'it' })

const inviata = async (risposte: Risposte = STORICO) => {
  const done = await send(risposte)
  if (!done.ok) throw new Error(done.why)
  return { belfiore: HERE, id: done.id }
}
const textOf = async (body: Uint8Array): Promise<string> =>
  (await readPdf(body)).pages.map(({ items }) => items.map(({ text }) => text).join(' ')).join(' ')

describe('a declaration that is sent', () => {
  test('keeps its record: the boxes of the model, from what was answered and what the comune knows', async () => {
    const key = await inviata()
    const file = (await fileDichiarata(citizen(ALBA), key, 'telematico'))!
    const { records, problems } = readFornituraImu(Buffer.from(file.body).toString('latin1'))
    expect(problems).toEqual([])
    expect(records[1]?.valori).toMatchObject({
      ...{ periodo: 2025, 'comune.belfiore': 'D150', 'contribuente.cognome': 'ALBA', 'contribuente.nome': 'CARLO' },
      ...{ 'contribuente.codiceFiscale': ALBA, 'contribuente.dataNascita': '1970-03-12' },
    })
    // 500 × 1,05 × 160 = 84.000 (L. 160/2019 art. 1 c. 745)
    expect(records.find(({ tipo }) => tipo === 'D')?.gruppi?.[0]).toMatchObject({
      ...{ foglio: '12', particella: '345', categoria: 'A/3', valore: 84_000, 'quota.intera': 100 },
      ...{ riduzione: '1', data: '2025-03-15', inizioTermine: 'I' },
    })
  })

  test('its paper says when it came, under which number, and that it needs no signature', async () => {
    const key = await inviata()
    const { protocollo, giorno } = (await findPratica(citizen(ALBA), key))!
    const text = await textOf((await fileDichiarata(citizen(ALBA), key, 'pdf'))!.body)
    for (const part of [protocollo, giorno.split('-').reverse().join('/'), 'Carlo Alba', 'art. 65', 'VINCOLO DEL 1987'])
      expect(text).toContain(part)
    expect(text).not.toContain('Firma del contribuente')
    expect(text).not.toContain('non è ancora arrivata')
  })

  test('does not change with what changes after: the property, or anybody’s hand', async () => {
    const key = await inviata()
    const before = (await fileDichiarata(citizen(ALBA), key, 'telematico'))!.body
    await owner(`update dato_catastale set rendita = 90000 where immobile_id = $1`, [CASA])
    expect((await fileDichiarata(citizen(ALBA), key, 'telematico'))!.body).toEqual(before)
    await owner(`update dato_catastale set rendita = 50000 where immobile_id = $1`, [CASA])
    for (const scope of [citizen(ALBA), staff(OFFICER, 'operatore', [HERE])])
      for (const data of [{ risposte: {} }, { dichiarazione: {} }, { nome: 'Altri' }])
        await expect(
          db(scope, (tx) => tx.pratica.updateMany({ where: key, data: { ...data, versione: 2 } })),
        ).rejects.toThrow(/permission denied/)
  })

  test('is read by its person and its office, who is written down, and by nobody else', async () => {
    const key = await inviata()
    expect(await fileDichiarata(staff(OFFICER, 'operatore', [HERE]), key, 'pdf')).toBeDefined()
    const read = await owner(
      `select attore from audit_event where azione = 'read:pratica' and oggetto = $1 and attore = $2`,
      [key.id, OFFICER],
    )
    expect(read).toHaveLength(1)
    expect(await fileDichiarata(citizen(GIULIA), key, 'pdf')).toBeUndefined()
    expect(await fileDichiarata(staff(FAR_OFFICER, 'operatore', [THERE]), key, 'pdf')).toBeUndefined()
  })

  test('is not sent where the form does not take it, and the draft stays', async () => {
    await owner(`update dato_catastale set rendita = null where immobile_id = $1`, [CASA])
    expect(await send()).toEqual({ ok: false, why: 'modello' })
    await owner(`update dato_catastale set rendita = 50000 where immobile_id = $1`, [CASA])
  })

  test.each<[string, Risposte]>([
    ['more sold than owned', { cosa: 'cessione', perche: 'vendita', ceduta: '3/2' }],
    ['another’s property', { immobile: its.idOf('immobile', HERE, GIULIA) }],
    ['a day that has to come', { dal: '2099-01-01' }],
    ['a day before the tax', { dal: '2019-12-31' }],
  ])('is not sent with %s', async (_, more) => {
    expect(await send({ ...STORICO, ...more })).toEqual({ ok: false, why: 'incompleta' })
  })
})

test('a draft for a firm asks for what the form wants of a firm', async () => {
  const scope = { actor: AGENT, role: 'rappresentante', comuni: [], persona: FIRM, mandates: [] } as const
  const id = await apriBozza(scope, {
    belfiore: HERE,
    codiceFiscale: FIRM,
    procedura: 'dichiarazione-imu',
    lingua: 'it',
  })
  const [row] = await owner<{ risposte: unknown }>(`select risposte from bozza where id = $1`, [id])
  expect(row?.risposte).toEqual({ perConto: 'ente' })
})
