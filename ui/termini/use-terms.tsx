import { useMessages } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Termine } from '../components/termine'
import { termParts } from './parts'

/** Texts of one place, one after the other: the first place of each word of the glossary opens its meaning. */
export const useTerms = (): ((text: string) => ReactNode) => {
  const forme = useMessages().termini.forme
  const seen = new Set<keyof typeof forme>()
  return (text) =>
    termParts<keyof typeof forme>(text, forme, seen).map((part, at) => (
      <Fragment key={at}>{part.of ? <Termine of={part.of}>{part.text}</Termine> : part.text}</Fragment>
    ))
}
