'use client'
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import { comuneName } from '../comune-name'
import { Icon } from './icon'
import { useBrowser } from './use-browser'

/** What `/api/v1/comuni?q=` answers, as far as the list needs it. */
export type ComuneFound = {
  readonly belfiore: string
  readonly nome: string
  readonly altraLingua?: string
  readonly provincia: string
  /** The former name that was searched, where it led here. */
  readonly nomeCercato?: string
}

export type ComuneWords = {
  readonly label: string
  readonly hint: string
  readonly list: string
  /** "Comuni trovati: ", before their number. */
  readonly found: string
  readonly formerly: string
}

type ComuneComboboxProps = { readonly words: ComuneWords; readonly value?: string }

const LEAST = 2
const PAUSE_MS = 150
export const ENDPOINT = '/api/v1/comuni'

const nameOf = ({ provincia, ...comune }: ComuneFound): string => comuneName({ ...comune, sigla: provincia })

/** The comuni that match; none where the list cannot be had: the form still leads to the page of results. */
const useComuni = (text: string): readonly ComuneFound[] => {
  const [answer, setAnswer] = useState<{ text: string; comuni: readonly ComuneFound[] }>({ text: '', comuni: [] })
  useEffect(() => {
    if (text.length < LEAST) return
    const abort = new AbortController()
    const search = async (): Promise<readonly ComuneFound[]> => {
      const response = await fetch(`${ENDPOINT}?${new URLSearchParams({ q: text, limit: '8' })}`, {
        signal: abort.signal,
      })
      if (!response.ok) return []
      return ((await response.json()) as { comuni: readonly ComuneFound[] }).comuni
    }
    const timer = setTimeout(() => {
      search().then(
        (comuni) => setAnswer({ text, comuni }),
        () => setAnswer({ text, comuni: [] }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text])
  return text.length >= LEAST ? answer.comuni : []
}

/**
 * The search of a comune. A plain box that sends `q` to the page of results; alive, it offers the names as one types
 * and sends the code of the chosen one as `comune` (pattern: editable combobox with list autocomplete).
 */
export const ComuneCombobox = ({ words, value = '' }: ComuneComboboxProps) => {
  const alive = useBrowser()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ComuneFound>()
  const [active, setActive] = useState(-1)
  const [shut, setShut] = useState(true)
  const comuni = useComuni(typed)
  const open = !shut && comuni.length > 0
  const current = open ? comuni[active] : undefined

  // what was typed before the page came alive is searched as what is typed after
  const follow = useEffectEvent(() => {
    if (box.current === null || box.current.value === value) return
    setTyped(box.current.value.trim())
    setShut(document.activeElement !== box.current)
  })
  useEffect(() => follow(), [])

  const choose = (comune: ComuneFound): void => {
    if (box.current) box.current.value = nameOf(comune)
    setChosen(comune)
    setShut(true)
    setActive(-1)
    box.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && open) setShut(true)
    else if (event.key === 'Enter' && current) choose(current)
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && comuni.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1
      const from = open ? active : -1
      setActive(from === -1 && step === -1 ? comuni.length - 1 : (from + step + comuni.length) % comuni.length)
      setShut(false)
    } else return
    event.preventDefault()
  }

  const aria = alive
    ? ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': open,
        'aria-controls': `${id}-list`,
        'aria-activedescendant': current ? `${id}-${current.belfiore}` : undefined,
      } as const)
    : {}

  return (
    <div className="combo">
      <div className="box">
        <Icon name="search" />
        <input
          ref={box}
          id="q"
          name="q"
          type="text"
          defaultValue={value}
          required
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby="q-hint"
          {...aria}
          onChange={(event) => {
            setTyped(event.target.value.trim())
            setChosen(undefined)
            setActive(-1)
            setShut(false)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setShut(true)}
        />
      </div>
      {chosen ? <input type="hidden" name="comune" value={chosen.belfiore} /> : null}
      <ul className="combo-list" id={`${id}-list`} role="listbox" aria-label={words.list} hidden={!open}>
        {comuni.map((comune, index) => (
          <li
            key={comune.belfiore}
            id={`${id}-${comune.belfiore}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(comune)}
          >
            {nameOf(comune)}
            {comune.nomeCercato ? (
              <small>
                {words.formerly} {comune.nomeCercato}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
      <span className="vh" role="status">
        {open ? `${words.found} ${comuni.length}` : ''}
      </span>
    </div>
  )
}
