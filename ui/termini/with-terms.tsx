import { useMessages } from 'next-intl'
import { Fragment } from 'react'
import { Termine, type TermineId } from '../components/termine'
import { termParts } from './parts'

type WithTermsProps = {
  readonly text: string
  /** Shared by the texts of one place, so that each word is marked once in it. */
  readonly seen?: Set<TermineId>
}

/** A text in which the first place of each word of the glossary opens its meaning. */
export const WithTerms = ({ text, seen = new Set() }: WithTermsProps) => {
  const forme = useMessages().termini.forme
  return termParts<keyof typeof forme>(text, forme, seen as Set<keyof typeof forme>).map((part, at) => (
    <Fragment key={at}>{part.of ? <Termine of={part.of}>{part.text}</Termine> : part.text}</Fragment>
  ))
}
