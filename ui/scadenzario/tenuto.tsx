'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { leggiTenuto, NESSUNO, scriviTenuto, ascoltaTenuto } from './memoria'

type Props = {
  readonly page: string
  /** The list of the address, and what was done to it just before. */
  readonly testi: readonly string[]
  readonly mossa?: 'metti' | 'togli'
  readonly words: Readonly<
    Record<'tenuto' | 'dimentica' | 'nonTenuto' | 'tieni' | 'altro' | 'apri' | 'insieme' | 'invece', string>
  >
}

const hrefOf = (page: string, testi: readonly string[]): string =>
  testi.length === 0 ? page : `${page}?${new URLSearchParams(testi.map((testo) => ['conto', testo]))}`

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** Follows what was just done; where the browser keeps more than the address says, the page opens with all of it. */
const useFollow = ({ page, testi, mossa }: Props): void => {
  useEffect(() => {
    const kept = leggiTenuto()
    if (mossa === undefined && testi.length > 0) return
    const all = mossa === 'togli' ? testi : [...new Set([...kept, ...testi])]
    if (mossa !== undefined) scriviTenuto(all)
    if (!isSame(all, testi)) window.location.replace(hrefOf(page, all))
    else if (mossa !== undefined) window.history.replaceState(null, '', hrefOf(page, testi))
  }, [page, testi, mossa])
}

/** The list in the storage of this browser: never sent anywhere but in the address of this page. */
export const Tenuto = (props: Props) => {
  const { page, testi, words } = props
  const kept = useSyncExternalStore(ascoltaTenuto, leggiTenuto, () => NESSUNO)
  useFollow(props)
  if (testi.length === 0 || kept === NESSUNO) return null
  if (isSame(kept, testi)) {
    return (
      <p>
        {words.tenuto}{' '}
        <button type="button" className="btn btn-quiet btn-small" onClick={() => scriviTenuto([])}>
          {words.dimentica}
        </button>
      </p>
    )
  }
  const keep = (text: string) => (
    <button type="button" className="btn btn-second btn-small" onClick={() => scriviTenuto(testi)}>
      {text}
    </button>
  )
  if (kept.length === 0) {
    return (
      <p>
        {words.nonTenuto} {keep(words.tieni)}
      </p>
    )
  }
  return (
    <>
      <p>{words.altro}</p>
      <p className="btns mt-2">
        <a className="btn btn-second btn-small" href={hrefOf(page, kept)}>
          {words.apri}
        </a>
        <a className="btn btn-second btn-small" href={hrefOf(page, [...new Set([...kept, ...testi])])}>
          {words.insieme}
        </a>
        {keep(words.invece)}
      </p>
    </>
  )
}
