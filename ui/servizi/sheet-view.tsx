import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Paragraphs } from '../components/paragraphs'
import { useTerms } from '../termini/use-terms'

/** The parts of a sheet, in the order that the Modello Comuni asks for; each with the name its checks look for. */
export const PARTS = ['who', 'how', 'needed', 'get', 'times', 'access', 'conditions', 'contacts'] as const

export type Part = (typeof PARTS)[number]

/** Anchors people may share. */
export const ANCHORS: Readonly<Record<Part, string>> = {
  who: 'a-chi-e-rivolto',
  how: 'come-fare',
  needed: 'cosa-serve',
  get: 'cosa-si-ottiene',
  times: 'tempi-e-scadenze',
  access: 'accedi-al-servizio',
  conditions: 'condizioni-di-servizio',
  contacts: 'contatti',
}

const ELEMENTS: Readonly<Partial<Record<Part, string>>> = {
  who: 'service-addressed',
  how: 'service-how-to',
  needed: 'service-needed',
  get: 'service-achieved',
  times: 'service-calendar-text',
  contacts: 'service-area',
}

/** The index of the page. */
export const SheetIndex = () => {
  const t = useTranslations('servizi')
  return (
    <nav className="page-index" aria-labelledby="indice">
      <h2 id="indice">{t('index')}</h2>
      <ul data-element="page-index">
        {PARTS.map((part) => (
          <li key={part}>
            <a href={`#${ANCHORS[part]}`}>{t(part)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type SheetPartProps = { readonly part: Part; readonly children: ReactNode }

export const SheetPart = ({ part, children }: SheetPartProps) => {
  const t = useTranslations('servizi')
  return (
    <section className="sheet-part" aria-labelledby={ANCHORS[part]}>
      <h2 id={ANCHORS[part]}>{t(part)}</h2>
      <div data-element={ELEMENTS[part]}>{children}</div>
    </section>
  )
}

/** A text of several lines: paragraphs, or a list where each line is a thing or a step. */
export const Lines = ({ text, as }: { readonly text: string; readonly as: 'p' | 'ul' | 'ol' }) => {
  const terms = useTerms()
  const lines = text.split('\n')
  if (as === 'p' || lines.length === 1) return <Paragraphs text={text} />
  const List = as
  return (
    <List className={as === 'ol' ? 'steps-list' : 'points-list'}>
      {lines.map((line) => (
        <li key={line}>
          <p>{terms(line)}</p>
        </li>
      ))}
    </List>
  )
}
