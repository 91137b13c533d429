'use client'

import { useEffect, useState } from 'react'

type Words = { readonly soon: string; readonly over: string; readonly goOn: string }

export type SessionWarningProps = {
  /** Milliseconds until the session ends: the clock of a phone may be wrong by a day. */
  readonly left: number
  /** The address that puts the end off. */
  readonly action: string
  readonly words: Words
}

const WARN_MS = 2 * 60_000
const LOOK_MS = 5_000

/** What is to be said of a session that ends in so many milliseconds. */
const phaseOf = (left: number): 'calm' | 'soon' | 'over' => (left <= 0 ? 'over' : left <= WARN_MS ? 'soon' : 'calm')

/** Two minutes before the end it says so, and one press goes on from there: nothing on the page is lost. */
export const SessionWarning = ({ left: first, action, words }: SessionWarningProps) => {
  const [given, setGiven] = useState({ left: first })
  const [phase, setPhase] = useState<'calm' | 'soon' | 'over'>('calm')
  useEffect(() => {
    const end = Date.now() + given.left
    const timer = setInterval(() => setPhase(phaseOf(end - Date.now())), LOOK_MS)
    return () => clearInterval(timer)
  }, [given])
  const goOn = async (): Promise<void> => {
    const answer = await fetch(action, { method: 'POST', headers: { accept: 'application/json' } })
    if (!answer.ok) return setPhase('over')
    setGiven((await answer.json()) as { readonly left: number })
    setPhase('calm')
  }
  return (
    <div role="alert" className="session-warning no-print">
      {phase === 'calm' ? null : (
        <div className="note note-wait">
          <div>
            <p>{phase === 'soon' ? words.soon : words.over}</p>
            {phase === 'soon' ? (
              <button type="button" className="btn btn-first" onClick={() => void goOn()}>
                {words.goOn}
              </button>
            ) : null}
          </div>
        </div>
      )}
    </div>
  )
}
