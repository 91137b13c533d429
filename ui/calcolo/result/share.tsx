'use client'
import { CopyButton } from '../../components/copy-button'
import { useBrowser } from '../../components/use-browser'

type ShareProps = { readonly label: string; readonly done: string; readonly of: string }

/** Copies the address of this page: it holds the answers and no person. */
export const Share = (words: ShareProps) =>
  useBrowser() ? <CopyButton text={window.location.href} {...words} /> : null
