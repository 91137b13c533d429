'use client'
import { CopyButton } from '../../components/copy-button'
import { useBrowser } from '../../components/use-browser'

type ShareProps = { readonly label: string; readonly done: string; readonly of: string; readonly path: string }

/** Copies the whole address of a calculation: it holds the answers and no person. */
export const Share = ({ path, ...words }: ShareProps) =>
  useBrowser() ? <CopyButton text={new URL(path, window.location.href).href} {...words} /> : null
