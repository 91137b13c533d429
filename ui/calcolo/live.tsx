'use client'
import { useRouter } from 'next/navigation'
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from 'react'
import type { Contesto } from '../../contracts/calcolo/aliquote-periodo'
import { readRisposte, type Risposte } from '../../contracts/calcolo/risposte'
import { queryOf } from '../../contracts/calcolo/indirizzo'
import { queryOfForm } from './address'
import { contoDi, type Conto } from './conto'
import { shapeOf } from './shape'

type Live = { readonly risposte: Risposte; readonly conto: Conto; readonly contesto: Contesto }

const LiveConto = createContext<Live | undefined>(undefined)

export const useConto = (): Live => {
  const live = useContext(LiveConto)
  if (live === undefined) throw new Error('useConto outside LiveForm')
  return live
}

const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'

/** Milliseconds of rest after a key before the address follows. */
const PAUSE = 400

type LiveFormProps = {
  readonly action: string
  /** The answers of this page as the server read them. */
  readonly query: string
  /** Which questions this page asks (`shapeOf`). */
  readonly shape: string
  readonly contesto: Contesto
  /** Kept while the questions change: problems stay in sight until they are mended. */
  readonly keep?: string
  readonly children: ReactNode
}

/**
 * The form of the calculator. Without a script it is a plain GET; alive, it computes at each key with the engine of the
 * server, keeps the address up to date, and asks for the page again when other questions are called for.
 */
export const LiveForm = ({ action, query, shape, contesto, keep = '', children }: LiveFormProps) => {
  const router = useRouter()
  const [isMoving, startTransition] = useTransition()
  const moving = useRef(false)
  useEffect(() => {
    moving.current = isMoving
  }, [isMoving])
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState({ from: query, query })
  const current = typed.from === query ? typed.query : query

  const live = useMemo(() => {
    const risposte = readRisposte(new URLSearchParams(current))
    return { risposte, conto: contoDi(risposte, contesto), contesto }
  }, [current, contesto])

  const saving = useRef<number>(0)
  useEffect(() => () => window.clearTimeout(saving.current), [])

  const onInput = (event: FormEvent<HTMLFormElement>): void => {
    const next = queryOfForm(event.currentTarget)
    setTyped({ from: query, query: next })
    // a choice has settled already: its click comes before its input
    if (!isTyped(event.target)) return
    // half an answer survives a reload too; the questions change only when the field is left
    window.clearTimeout(saving.current)
    saving.current = window.setTimeout(() => {
      // a new address would drop the questions that are on their way
      if (!moving.current) window.history.replaceState(null, '', `${action}?${next}${keep}`)
    }, PAUSE)
  }

  /** An answer is given: the address follows, and the questions where it changes them. */
  const settle = (own: HTMLFormElement): void => {
    window.clearTimeout(saving.current)
    const next = queryOfForm(own)
    if (next === query) return
    const risposte = readRisposte(new URLSearchParams(next))
    const address = `${action}?${next}${keep}`
    if (shapeOf(risposte, contesto, contoDi(risposte, contesto)) === shape)
      window.history.replaceState(null, '', address)
    else startTransition(() => router.replace(address, { scroll: false }))
  }

  // What was typed before the page came alive, or was filled in again by a browser that comes back to it: the sum
  // follows, and once so do the questions it calls for.
  const isAwake = useRef(false)
  const follow = useEffectEvent((own: HTMLFormElement) => {
    const restored = queryOfForm(own)
    if (restored !== query) setTyped({ from: query, query: restored })
    const answers = queryOf(readRisposte(new URLSearchParams(restored)))
    if (!isAwake.current && answers !== query) settle(own)
    isAwake.current = true
  })
  useEffect(() => {
    if (form.current !== null) follow(form.current)
  }, [query])

  return (
    <form
      ref={form}
      id="calcolo"
      method="get"
      // in a frame other links open a window of their own, the questions do not
      target="_self"
      action={action}
      onInput={onInput}
      onChange={(event) => {
        if (!isTyped(event.target)) settle(event.currentTarget)
      }}
      onBlur={(event) => {
        if (isTyped(event.target)) settle(event.currentTarget)
      }}
    >
      <LiveConto value={live}>{children}</LiveConto>
    </form>
  )
}
