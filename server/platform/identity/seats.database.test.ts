import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../../testing/database'
import { tenancyDatabase } from '../../../testing/tenancy-database'
import * as its from '../../../testing/tenancy-rows'
import { acceptDelega, endDelega, giveDelega } from '../../deleghe/commands'
import { findDeleghe } from '../../deleghe/queries'
import { db } from '../db'
import { citizen } from '../scope'
import { closeSession, isClosed } from './closed'
import { scopeOf, seatOf, seatsOf, type Seat } from './seats'
import { newSession, type Session } from './session'

const { HERE, THERE, ALBA, GIULIA, FIRM, AGENT, KEEPER, OFFICER, CHIEF, FAR_OFFICER } = its

const { owner, scratch } = tenancyDatabase(async (owner) => {
  const more = 'insert into incarico (belfiore, codice_fiscale, ruolo, dal, dato_da) values ($1, $2, $3, oggi(), $2)'
  await owner(more, [HERE, CHIEF, 'responsabile'])
  await owner(more, [THERE, CHIEF, 'operatore'])
})

const session = (codiceFiscale: string, more: Partial<Session> = {}): Session => ({
  ...newSession({ codiceFiscale, name: 'Nome', surname: 'Cognome', kind: 'cie' }),
  ...more,
})

const seatIn = async (who: string, key: string): Promise<Seat> => {
  const found = (await seatsOf(session(who))).find((one) => one.key === key)
  if (found === undefined) throw new Error(`${who} has no seat ${key}`)
  return found
}

const scopeIn = async (who: string, key: string) => scopeOf(session(who), await seatIn(who, key))

/** Whose rows somebody sees in this seat, and in which comune. */
const seen = async (who: string, key: string): Promise<readonly string[]> => {
  const rows = await db(await scopeIn(who, key), (tx) => tx.soggetto.findMany())
  return rows.map(({ belfiore, codiceFiscale }) => `${belfiore} ${codiceFiscale}`).sort()
}

describe('in which capacities somebody may act', () => {
  test.each([
    [its.CAF_CLERK, ['cittadino', `studio:${its.STUDIO}`]],
    [ALBA, ['cittadino']],
    [OFFICER, ['cittadino', 'operatore']],
    [CHIEF, ['cittadino', 'operatore', 'responsabile']],
    [FAR_OFFICER, ['cittadino', 'operatore']],
    [AGENT, ['cittadino', ...[...its.PEOPLE].sort().map((one) => `rappresentante:${one}`)]],
    [KEEPER, ['cittadino', 'gestore']],
    ['RSSNNA80C54D150O', ['cittadino']],
  ])('%s: %j', async (who, keys) => {
    const found = (await seatsOf(session(who))).map(({ key }) => key)
    expect([...found].sort()).toEqual([...keys].sort())
  })

  test('a role counts in its own comune only', async () => {
    expect((await seatIn(CHIEF, 'responsabile')).comuni).toEqual([HERE])
    expect((await seatIn(CHIEF, 'operatore')).comuni).toEqual([THERE])
  })

  test('an assignment that ended yesterday is none, at the next call', async () => {
    const end = (day: string) => owner(`update incarico set al = ${day} where codice_fiscale = $1`, [OFFICER])
    await end('oggi() - 1')
    expect((await seatsOf(session(OFFICER))).map(({ key }) => key)).toEqual(['cittadino'])
    await end('null')
    expect(await seatIn(OFFICER, 'operatore')).toBeDefined()
  })

  test('a seat that a session names counts only while it is there', async () => {
    const seats = await seatsOf(session(OFFICER))
    expect(seatOf(session(OFFICER, { seat: 'operatore' }), seats)?.role).toBe('operatore')
    expect(seatOf(session(OFFICER, { seat: 'amministratore' }), seats)).toBeUndefined()
    expect(seatOf(session(OFFICER), seats)).toBeUndefined()
    expect(seatOf(session(ALBA, { seat: 'gestore' }), await seatsOf(session(ALBA)))?.role).toBe('cittadino')
  })

  test('a firm that SPID names and no comune has confirmed shows nothing', async () => {
    const firm = { codiceFiscale: FIRM, name: 'Impresa' }
    const seat = (await seatsOf(session(ALBA, { firm }))).find(({ role }) => role === 'rappresentante')!
    expect(seat.firm?.confirmed).toBe(false)
    expect(await db(scopeOf(session(ALBA, { firm }), seat), (tx) => tx.soggetto.findMany())).toEqual([])
  })
})

test('a session that was left is closed for good, and another is not', async () => {
  const [left, other] = [session(ALBA), session(ALBA)]
  await closeSession(left)
  await closeSession(left)
  expect([await isClosed(left), await isClosed(other)]).toEqual([true, false])
})

describe('who sees whom: role, own person, other person, other comune', () => {
  test('a citizen sees themselves, in every comune', async () => {
    const rows = await seen(ALBA, 'cittadino')
    expect(rows).toEqual(expect.arrayContaining([`${HERE} ${ALBA}`, `${THERE} ${ALBA}`]))
    expect(rows.filter((row) => row.endsWith(FIRM))).toEqual([])
  })

  test('an officer sees their comune and nothing of the other', async () => {
    for (const [who, mine, other] of [
      [OFFICER, HERE, THERE],
      [FAR_OFFICER, THERE, HERE],
    ] as const) {
      const rows = await seen(who, 'operatore')
      expect(rows).toEqual(expect.arrayContaining([ALBA, GIULIA].map((person) => `${mine} ${person}`)))
      expect(rows.filter((row) => row.startsWith(other))).toEqual([])
    }
  })

  test('the same officer as a citizen sees nobody’s', async () => expect(await seen(OFFICER, 'cittadino')).toEqual([]))

  test('who represents a firm sees the firm where it was confirmed, and no person', async () => {
    const rows = await seen(AGENT, `rappresentante:${FIRM}`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.endsWith(FIRM))).toBe(true)
  })

  test('the keeper of the installation sees nobody', async () => expect(await seen(KEEPER, 'gestore')).toEqual([]))
})

describe('a delega', () => {
  const BRUNO = 'BNCMRC72S05D150P'
  const form = { comune: HERE, delegato: BRUNO, tributi: ['tari'] as const, al: '2099-12-31' }
  const given = async (who: string) =>
    (await findDeleghe(await scopeIn(who, 'cittadino'))).find(({ other }) => other === (who === BRUNO ? GIULIA : BRUNO))

  test('shows something once the other has accepted, and nothing after it ended', async () => {
    await giveDelega(await scopeIn(GIULIA, 'cittadino'), form)
    const delega = (await given(BRUNO))!
    expect(delega).toMatchObject({ given: false, state: 'waiting', tributi: ['tari'] })
    const ref = { comune: HERE, id: delega.id }
    expect(await seen(BRUNO, 'cittadino')).toEqual([])

    // neither who gave it nor a stranger can accept it
    expect(await acceptDelega(await scopeIn(GIULIA, 'cittadino'), ref)).toBe(false)
    expect(await acceptDelega(await scopeIn(ALBA, 'cittadino'), ref)).toBe(false)
    expect(await acceptDelega(await scopeIn(BRUNO, 'cittadino'), ref)).toBe(true)
    expect(await acceptDelega(await scopeIn(BRUNO, 'cittadino'), ref)).toBe(false)
    expect((await seatIn(BRUNO, 'cittadino')).mandates).toEqual([delega.id])
    expect(await seen(BRUNO, 'cittadino')).toEqual([`${HERE} ${GIULIA}`])

    expect(await endDelega(await scopeIn(ALBA, 'cittadino'), ref)).toBe(false)
    expect(await endDelega(await scopeIn(GIULIA, 'cittadino'), ref)).toBe(true)
    expect(await seen(BRUNO, 'cittadino')).toEqual([])
    expect((await given(GIULIA))?.state).toBe('revoked')
  })

  test('in another’s name is refused by the database', async () => {
    const scope = { ...(await scopeIn(ALBA, 'cittadino')), persona: ALBA }
    const as = (delegante: string) =>
      db(scope, (tx) =>
        tx.delega.createMany({
          data: [
            {
              belfiore: HERE,
              delegante,
              delegato: BRUNO,
              tributi: ['imu'],
              dal: new Date(),
              al: new Date('2099-01-01'),
            },
          ],
        }),
      )
    await expect(as(GIULIA)).rejects.toThrow()
    await expect(as(ALBA)).resolves.toEqual({ count: 1 })
  })

  test('leaves its trace: who, for whom, what', async () => {
    const rows = await rowsOf<{ attore: string; azione: string }>(
      `select attore, azione from audit_event where azione like 'change:delega%' order by id`,
      [],
      scratch().ownerUrl,
    )
    expect(rows).toEqual([
      { attore: GIULIA, azione: 'change:delega-data' },
      { attore: BRUNO, azione: 'change:delega-accettata' },
      { attore: GIULIA, azione: 'change:delega-finita' },
    ])
  })
})

describe('an organisation', () => {
  const mandato = its.idOf('mandato', HERE, ALBA)
  const at = (seat: string) => session(its.CAF_CLERK, { seat })
  const scopeAt = async (seat: string) => {
    const found = seatOf(at(seat), await seatsOf(at(seat)))
    return found && scopeOf(at(seat), found)
  }

  test('sees nobody before a client is opened, and that client alone afterwards, under all their mandates', async () => {
    const list = (await scopeAt(`studio:${its.STUDIO}`))!
    expect(list).toMatchObject({ role: 'intermediario', persona: null, organizzazione: its.STUDIO, mandates: [] })
    expect(await db(list, (tx) => tx.soggetto.count())).toBe(0)
    const client = (await scopeAt(`cliente:${mandato}`))!
    expect(client).toMatchObject({ persona: ALBA, organizzazione: its.STUDIO })
    const seen = await db(client, (tx) => tx.soggetto.findMany())
    expect(seen.map(({ codiceFiscale }) => codiceFiscale)).toEqual([ALBA, ALBA])
  })

  test('a mandate that has just been revoked leaves no seat', async () => {
    await db(citizen(ALBA), (tx) =>
      tx.mandato.updateMany({ where: { id: mandato }, data: { revocatoIl: new Date(), revocatoDa: ALBA } }),
    )
    expect(await scopeAt(`cliente:${mandato}`)).toBeUndefined()
    // that of the other comune goes on
    expect(await scopeAt(`cliente:${its.idOf('mandato', THERE, ALBA)}`)).toMatchObject({ persona: ALBA })
  })

  test('who works for another opens nothing', async () => {
    const other = session(OFFICER, { seat: `cliente:${its.idOf('mandato', HERE, GIULIA)}` })
    expect((await seatsOf(other)).filter(({ cliente }) => cliente !== undefined)).toEqual([])
  })
})
