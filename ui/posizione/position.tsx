import type { ReactNode } from 'react'
import { Acts } from './acts'
import { Immobili, type ImmobiliProps } from './immobili'
import { Missing } from './missing'
import { Payments } from './payments'
import { Concessioni, Utenze } from './services'
import { Taxes } from './taxes'
import { Top } from './top'
import type { PosizioneView, ScadenzaView } from './view'

type PositionProps = {
  readonly view: PosizioneView
  readonly acts?: ReactNode
  readonly late?: (scadenza: ScadenzaView) => ReactNode
  readonly calendar?: ReactNode
  readonly ask?: ImmobiliProps['ask']
}

/** All that a comune knows of a person for a year, the answer first. The person's page and the office's show the same. */
export const PositionView = ({ view, acts, late, calendar, ask }: PositionProps) => (
  <>
    <Top view={view} acts={acts} {...(late ? { late } : {})} />
    <Missing view={view} asked={ask !== undefined} />
    <Taxes view={view} />
    <Immobili view={view} {...(ask ? { ask } : {})} />
    <Utenze view={view} />
    <Concessioni view={view} />
    <Payments view={view} calendar={calendar} />
    <Acts view={view} />
  </>
)
