import { describe, expect, test } from 'vitest'
import type { NuovoErede } from '../../contracts/eredi'
import { utf8 } from '../../testing/bytes'
import { rowsOf } from '../../testing/database'
import { codeOf, emissioneImu, HERE, MAKER, NEIGHBOUR, OTHER, RATES_SINCE } from '../../testing/emissione-imu'
import { readPdf } from '../../testing/pdf-text'
import { haCarta, stampaAvviso } from '../avvisi/pdf/queries'
import { avvisiDiSoggetto, avvisiOf, findAvviso, findAvvisoDi } from '../avvisi/queries'
import { chiediStampa } from '../consegna/commands'
import { esitiDi, tornati } from '../consegna/esiti'
import { indiceCsv } from '../consegna/indice'
import { workOnInvio } from '../consegna/invio'
import { workOnStampa } from '../consegna/lavora'
import { apriPlico, inCartaDi } from '../consegna/queries'
import { dueStampe } from '../consegna/turno'
import { applyImport, confirmImport, previewImport, stageFile } from '../imports/commands'
import { registraErede, togliErede } from '../eredi/commands'
import { successioneDi } from '../eredi/queries'
import { delegheDi } from '../f24/avviso'
import { citizen, staff } from '../platform/scope'
import { act } from '../emissioni/commands'
import { correggi } from '../emissioni/correggi'
import { dueLotti } from '../emissioni/lotti'
import { workOn } from '../emissioni/lavora'
import { findEmissione, vociDi } from '../emissioni/queries'

const { owner, person, begun, workAll, tried, issued, voci, appUrl } = emissioneImu()
const CLERK = staff('MRTGLI85P70D150H', 'operatore', [HERE])
const ALDO = 'RSSLDA47C03D150P'
const [ANNA, TERESA] = ['RSSNNA80C54D150O', 'RSSTRS49T46D150N']
const RAGIONE = { motivo: 'controllo', pratica: '' } as const
const WHOSE = { belfiore: HERE, codiceFiscale: ALDO }

const NUOVO: NuovoErede = {
  ...{ erede: ANNA, ruolo: 'erede', codice: '07', fonte: 'detto', estremi: 'la figlia', dal: '2026-09-20' },
  ...{ unico: false, motivo: 'È venuta allo sportello.' },
}
const TYPED = { nome: 'Rossi Teresa', indirizzo: 'Via Lontana', civico: '7', cap: '20100', localita: 'Milano' }
const heir = (more: Partial<NuovoErede> = {}) => registraErede(CLERK, WHOSE, { ...NUOVO, ...more }, RAGIONE)
const known = { cap: `'26100'`, localita: `'Cremona'`, civico: `'3'` }

/*
 * Died on 20 September: nineteen days of thirty, so September is theirs: nine months of 890,40, 667,80; six at the acconto, 445,20, and
 * three at the saldo, 222,60 (L. 160/2019 art. 1 c. 761). To the euro, row by row (L. 296/2006 art. 1 c. 166), 445 + 223.
 */
const IMPORTO = 668_00
const dead = async (): Promise<void> => {
  await person(ALDO, { more: { ...known, deceduto_il: `'2026-09-20'`, sesso: `'M'`, nato_a: `'D150'` } })
  await owner(`update dato_soggetto set nome = 'Aldo', nato_il = '1947-03-03'`)
  await person(ANNA, { more: known })
  await owner(`update dato_soggetto set nome = 'Anna' where codice_fiscale = '${ANNA}'`)
  await owner(`delete from condizione_imu where codice_fiscale = '${ANNA}'`)
  await owner(`delete from titolarita where codice_fiscale = '${ANNA}'`)
}
const copie = () =>
  owner<{ codice_fiscale: string; numero: number; ordine: number }>(
    `select c.codice_fiscale, a.numero, c.ordine from copia_avviso c join avviso a on a.id = c.avviso_id order by a.numero, c.ordine`,
  )
const soggettoOf = async (code: string): Promise<string> =>
  (await owner<{ id: string }>(`select id::text from soggetto where codice_fiscale = '${code}'`))[0]!.id

describe('a person who died', () => {
  test('is held while nobody is confirmed as an heir, with what they owed until that day', async () => {
    await dead()
    await tried()
    expect(await voci()).toMatchObject({ [ALDO]: ['trattenuta', 'deceduto', [], IMPORTO] })
  })

  test('has one statement, counted once, and a copy of it for each heir with the same number', async () => {
    await dead()
    await heir()
    await heir({ erede: TERESA, ...TYPED, fonte: 'certificato', estremi: 'n. 12 del 1/10/2026' })
    const run = await issued()
    expect(await voci()).toMatchObject({ [ALDO]: ['pronta', null, [], IMPORTO] })
    expect(await owner('select codice_fiscale, dovuto::int, importo::int from avviso')).toEqual([
      { codice_fiscale: ALDO, dovuto: IMPORTO, importo: IMPORTO },
    ])
    expect(await copie()).toEqual([
      { codice_fiscale: ANNA, numero: 1, ordine: 1 },
      { codice_fiscale: TERESA, numero: 1, ordine: 2 },
    ])
    expect((await findEmissione(MAKER, run.id))!.emesso).toMatchObject({ esiti: { pronta: 1 }, importo: IMPORTO })
    const [voce] = (await vociDi(MAKER, run, { esito: 'pronta' })).voci
    expect(voce).toMatchObject({ numero: 1, copie: 2 })
    // who has one is not asked again
    await tried()
    expect((await owner(`select 1 from voce_emissione where motivo = 'gia-emesso'`)).length).toBe(1)
  })

  test('is asked once by two runs released side by side, whoever of two workers comes first', async () => {
    await dead()
    await heir()
    await heir({ erede: TERESA, ...TYPED })
    const [one, two] = [await tried(), await tried()]
    for (const run of [one, two]) expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    const due = await dueLotti(HERE)
    await Promise.all([...due, ...due].map((id) => workOn({ belfiore: HERE, id })))
    expect(await copie()).toEqual([
      { codice_fiscale: ANNA, numero: expect.any(Number), ordine: 1 },
      { codice_fiscale: TERESA, numero: expect.any(Number), ordine: 2 },
    ])
    expect(await owner('select count(*)::int as n from avviso')).toEqual([{ n: 1 }])
  })

  test.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['all', async () => undefined, [ANNA, TERESA]],
    ['the one chosen for all', () => heir({ unico: true }), [ANNA]],
    ['those not taken back', async () => togli(TERESA), [ANNA]],
    [
      'who lives',
      () => owner(`update dato_soggetto set deceduto_il = '2026-10-01' where codice_fiscale = '${ANNA}'`),
      [TERESA],
    ],
    ['nobody, where all were taken back', async () => (await togli(TERESA), togli(ANNA)), []],
  ])('is answered for by %s', async (_, prepare, expected) => {
    await dead()
    await heir()
    await heir({ erede: TERESA, ...TYPED })
    await prepare()
    await issued()
    expect((await copie()).map(({ codice_fiscale }) => codice_fiscale)).toEqual(expected)
  })

  test('is not issued where the heirs are others than at the trial', async () => {
    await dead()
    await heir()
    const run = await tried()
    await heir({ erede: TERESA, ...TYPED })
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    await workAll()
    expect(await voci()).toMatchObject({ [ALDO]: ['trattenuta', 'cambiata', [], IMPORTO] })
    expect(await copie()).toEqual([])
  })

  test('is corrected by a statement with copies of its own', async () => {
    await dead()
    await heir()
    const run = await issued()
    await owner('update dato_catastale set rendita = 25000')
    const step = { id: run.id, numero: 1, motivo: 'Rendita rettificata.' }
    expect(await correggi(CLERK, { ...step, atto: 'chiedi' })).toBe('chiesta')
    expect(await correggi(MAKER, { ...step, atto: 'rilascia' })).toBe('rilasciata')
    expect((await copie()).map(({ codice_fiscale, numero }) => [codice_fiscale, numero])).toEqual([
      [ANNA, 1],
      [ANNA, 2],
    ])
    expect(await owner(`select codice_fiscale, valori ->> 'daErede' as da from messaggio`)).toEqual([
      { codice_fiscale: ANNA, da: '2/2026' },
    ])
  })
})

const togli = async (erede: string) => {
  const [row] = await owner<{ id: string }>(
    `select id::text from erede where erede = '${erede}' and superato_il is null`,
  )
  return togliErede(CLERK, WHOSE, { id: row!.id, motivo: 'Ha rinunciato.' }, RAGIONE)
}

describe('an heir', () => {
  const both = async () => {
    await dead()
    await heir()
    await heir({ erede: TERESA, ...TYPED })
    return issued()
  }

  test('finds the statement in their own area, addressed to them, with their code on its F24', async () => {
    await both()
    for (const [code, nome, indirizzo] of [
      [ANNA, 'Anna Rossi', ['Via dei Tigli 3', '26100 Cremona']],
      [TERESA, 'Rossi Teresa', ['Via Lontana 7', '20100 Milano']],
    ] as const) {
      const scope = citizen(code)
      const [row] = await avvisiOf(scope)
      expect(row).toMatchObject({ numero: 1, importo: IMPORTO, daErede: true })
      const avviso = (await findAvviso(scope, HERE, row!.id))!
      expect(avviso.prospetto).toMatchObject({
        destinatario: { nome, codiceFiscale: code, indirizzo },
        defunto: { nome: 'Aldo Rossi', codiceFiscale: ALDO, il: '2026-09-20', copie: 2, ruolo: 'erede', codice: '07' },
      })
      expect(avviso.prospetto?.correzione).toBeUndefined()
      const deleghe = (await delegheDi(avviso, '2026-06-01'))!
      expect(
        deleghe.map(({ contribuente, identificativoOperazione }) => [contribuente, identificativoOperazione]),
      ).toEqual(
        deleghe.map(() => [
          expect.objectContaining({
            ...{ codiceFiscale: ALDO, codiceFiscaleCoobbligato: code, codiceIdentificativo: '07' },
            anagrafica: expect.objectContaining({ cognome: 'ROSSI', nome: 'ALDO' }),
          }),
          avviso.operazione,
        ]),
      )
      if (!haCarta(avviso)) throw new Error('no paper')
      const { pages } = await readPdf(await stampaAvviso(scope, avviso, { variante: 'normale' }, 'x'))
      const said = pages.map(({ items }) => items.map(({ text }) => text).join('')).join('')
      for (const part of [nome, 'erede di Aldo Rossi', code, ALDO, 'La somma è una sola'])
        expect(said.replace(/\s+/g, '')).toContain(part.replace(/\s+/g, ''))
    }
    expect(await owner('select codice_fiscale, forma from stampa_avviso order by forma')).toEqual([
      { codice_fiscale: ANNA, forma: 'normale it 1' },
      { codice_fiscale: TERESA, forma: 'normale it 2' },
    ])
  })

  test('sees no copy of another, and others see none', async () => {
    const run = await both()
    const [{ id } = { id: '' }] = await avvisiOf(citizen(ANNA))
    const mine = (scope: ReturnType<typeof citizen>) => avvisiOf(scope).then((rows) => rows.map(({ numero }) => numero))
    expect(await mine(citizen(ANNA))).toEqual([1])
    expect(await mine(citizen('BNCMRC72S05D150P'))).toEqual([])
    expect(await findAvviso(citizen('BNCMRC72S05D150P'), HERE, id)).toBeUndefined()
    expect(await findAvvisoDi(NEIGHBOUR, run.id, 1)).toBeUndefined()
    expect(await successioneDi(NEIGHBOUR, await soggettoOf(ALDO), RAGIONE)).toBeUndefined()
    for (const sql of [
      `update copia_avviso set ordine = 9`,
      'delete from copia_avviso',
      `update erede set erede = 'x'`,
    ])
      await expect(rowsOf(sql, [], appUrl())).rejects.toThrow(/permission denied/)
  })

  test('is printed for by the office, each their own, and told by a message of their own', async () => {
    const run = await both()
    const names = [await findAvvisoDi(MAKER, run.id, 1), await findAvvisoDi(MAKER, run.id, 1, 2)].map(
      (avviso) => avviso!.prospetto!.destinatario.nome,
    )
    expect(names).toEqual(['Anna Rossi', 'Rossi Teresa'])
    expect(await avvisiDiSoggetto(MAKER, await soggettoOf(ALDO), RAGIONE)).toMatchObject([{ numero: 1, copie: 2 }])
    await workOnInvio(run)
    expect(await owner(`select codice_fiscale, valori ->> 'daErede' as da from messaggio order by 1`)).toEqual([
      { codice_fiscale: ANNA, da: '1/2026' },
      { codice_fiscale: TERESA, da: '1/2026' },
    ])
  })
})

describe('copies on paper', () => {
  test('are each an envelope with its own address and code, by which its outcome comes back', async () => {
    await dead()
    await heir()
    await heir({ erede: TERESA, ...TYPED })
    const run = await issued()
    expect(await chiediStampa(OTHER, run, 100)).toBe('chiesta')
    for (const id of await dueStampe(HERE))
      while (await workOnStampa({ belfiore: HERE, id }, () => Promise.resolve())) continue
    const { stampe, restano } = await inCartaDi(MAKER, run)
    expect([restano, stampe[0]!.stato]).toEqual([0, 'pronta'])
    const plico = (await apriPlico(MAKER, run.id, stampe[0]!.plichi[0]!.id))!
    // in the order of their postcodes
    expect(
      plico.buste.map(({ nome, indirizzo, cap, numero, copia }) => [nome, indirizzo[0], cap, numero, copia]),
    ).toEqual([
      ['Rossi Teresa', 'Via Lontana 7', '20100', 1, 2],
      ['Anna Rossi', 'Via dei Tigli 3', '26100', 1, 1],
    ])
    expect(indiceCsv(plico.buste)).toContain(';D150-2026-1-2;Rossi Teresa;')
    const which = {
      belfiore: HERE,
      id: await stageFile(
        MAKER,
        { belfiore: HERE, tipo: 'esiti', colonne: { avviso: 'codice', esito: 'esito', giorno: 'data' } },
        {
          file: 'esiti.csv',
          open: () => utf8('codice;esito;data\nD150-2026-1-1;consegnato;02/12/2026\nD150-2026-1-2;reso;02/12/2026\n'),
        },
      ),
    }
    await previewImport(MAKER, which)
    await confirmImport(MAKER, which)
    await applyImport(MAKER, which)
    expect(await esitiDi(MAKER, run)).toEqual({ consegnata: 1, tornata: 1 })
    expect((await tornati(MAKER, run, 0)).tornati).toMatchObject([
      { numero: 1, nome: 'Rossi Teresa', indirizzo: ['Via Lontana 7', '20100 Milano'] },
    ])
  })
})

describe('heirs on record', () => {
  test('are those an official recorded; a correction is a new row, and both persons may read who wrote it', async () => {
    await dead()
    await heir()
    await heir({ fonte: 'certificato', estremi: 'n. 9', unico: true })
    await heir({ erede: TERESA, ...TYPED, unico: true })
    const found = (await successioneDi(CLERK, await soggettoOf(ALDO), RAGIONE))!
    expect(found.decedutoIl).toBe('2026-09-20')
    expect(found.ancora).toBe(true)
    expect(found.eredi.map(({ erede, unico, nome }) => [erede, unico, nome]).sort()).toEqual([
      [ANNA, false, 'Anna Rossi'],
      [TERESA, true, 'Rossi Teresa'],
    ])
    expect(found.prima.map(({ erede, fonte }) => [erede, fonte])).toEqual([
      [ANNA, 'certificato'],
      [ANNA, 'detto'],
    ])
    const events = await owner(`select distinct persona from audit_event where azione = 'change:eredi' order by 1`)
    expect(events).toEqual([ALDO, ANNA, TERESA].sort().map((persona) => ({ persona })))
  })

  test('are proposed from the Catasto where they hold since the death what the person held, and are nobody’s heirs by it', async () => {
    await dead()
    await person('VICINA')
    const title = (code: string, dal: string) =>
      owner(`insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
        select belfiore, immobile_id, '${code}', '10', 1, 2, '${dal}', 'catasto', 'test' from titolarita where codice_fiscale = '${ALDO}'
        limit 1`)
    await title(ANNA, '2026-09-20')
    // an owner beside them since long is none
    await title(codeOf('VICINA'), RATES_SINCE)
    const soggetto = await soggettoOf(ALDO)
    expect((await successioneDi(CLERK, soggetto, RAGIONE))!.trovati).toEqual([
      { codiceFiscale: ANNA, nome: 'Anna Rossi', titoli: [{ immobile: '', quota: '1/2', dal: '2026-09-20' }] },
    ])
    await tried()
    expect(await voci()).toMatchObject({ [ALDO]: ['trattenuta', 'deceduto', ['quote'], IMPORTO] })
    await heir({ fonte: 'catasto' })
    expect((await successioneDi(CLERK, soggetto, RAGIONE))!.trovati).toEqual([])
  })
})

test('a part that its worker left is taken up by another, and every heir has one copy', async () => {
  await dead()
  await heir()
  const run = await begun()
  await workAll()
  await act(OTHER, run, 'rilascia')
  const [id] = await dueLotti(HERE)
  const both = await Promise.all([workOn({ belfiore: HERE, id: id! }), workOn({ belfiore: HERE, id: id! })])
  expect(both.sort()).toEqual(['done', 'not-mine'])
  expect(await copie()).toHaveLength(1)
})
