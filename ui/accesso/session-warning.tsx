'use client'

import { useEffect, useState } from 'react'

type Words = { readonly soon: string; readonly over: string; readonly goOn: string }

export type SessionWarningProps = {
  /** When the session ends, in milliseconds of the clock. */
  readonly until: number
  /** The address that puts the end off. */
  readonly action: string
  readonly words: Words
}

const WARN_MS = 2 * 60_000
const LOOK_MS = 5_000

/** What the clock says of a session that ends at `until`. */
const phaseAt = (until: number): 'calm' | 'soon' | 'over' => {
  const left = until - Date.now()
  return left <= 0 ? 'over' : left <= WARN_MS ? 'soon' : 'calm'
}

/** Two minutes before the end it says so, and one press goes on from there: nothing on the page is lost. */
export const SessionWarning = ({ until: first, action, words }: SessionWarningProps) => {
  const [until, setUntil] = useState(first)
  const [phase, setPhase] = useState<'calm' | 'soon' | 'over'>('calm')
  useEffect(() => {
    const timer = setInterval(() => setPhase(phaseAt(until)), LOOK_MS)
    return () => clearInterval(timer)
  }, [until])
  const goOn = async (): Promise<void> => {
    const answer = await fetch(action, { method: 'POST', headers: { accept: 'application/json' } })
    if (!answer.ok) return setPhase('over')
    setUntil(((await answer.json()) as { readonly until: number }).until)
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
