import { describe, expect, test } from 'vitest'
import { CallCounter, type Told } from './call-counter'

const MINUTE = 60_000

/** A common count in memory, as the database keeps it. */
const commonCount = () => {
  const points = new Map<string, number>()
  const share = (counted: readonly Told[]) => {
    for (const each of counted) points.set(each.key, (points.get(each.key) ?? 0) + each.points)
    return Promise.resolve(points)
  }
  return { points, share }
}

describe('the count of calls', () => {
  test('counts down, and tells the one too many how long to wait', () => {
    const counter = new CallCounter(() => 10_000)
    expect(counter.take('f24', 'a', 2)).toEqual({ limit: 2, remaining: 1, reset: 50 })
    expect(counter.take('f24', 'a', 2)).toEqual({ limit: 2, remaining: 0, reset: 50 })
    expect(counter.take('f24', 'a', 2)).toEqual({ limit: 2, remaining: 0, reset: 50, wait: 50 })
  })

  test('one client is no other, one kind of call no other', () => {
    const counter = new CallCounter(() => 0)
    counter.take('f24', 'a', 1)
    expect(counter.take('f24', 'b', 1).wait).toBeUndefined()
    expect(counter.take('comuni', 'a', 1).wait).toBeUndefined()
  })

  test('a minute that is over begins anew', () => {
    let now = MINUTE - 1
    const counter = new CallCounter(() => now)
    counter.take('f24', 'a', 1)
    expect(counter.take('f24', 'a', 1).wait).toBe(1)
    now = MINUTE
    expect(counter.take('f24', 'a', 1)).toEqual({ limit: 1, remaining: 0, reset: 60 })
  })

  test('two processes that share know of one another', async () => {
    const { share } = commonCount()
    const [one, two] = [new CallCounter(() => 0), new CallCounter(() => 0)]
    for (let call = 0; call < 3; call += 1) one.take('f24', 'a', 5)
    for (let call = 0; call < 3; call += 1) two.take('f24', 'a', 5)
    await one.share(share)
    await two.share(share)
    expect(two.take('f24', 'a', 5).wait).toBe(60)
  })

  test('calls are told once, and those that could not be told are told later', async () => {
    const { points, share } = commonCount()
    const counter = new CallCounter(() => 0)
    counter.take('f24', 'a', 5)
    await expect(counter.share(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    counter.take('f24', 'a', 5)
    await counter.share(share)
    await counter.share(share)
    expect([...points.values()]).toEqual([2])
  })
})
