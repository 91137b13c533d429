import { Select } from '../components/select'

/** A comune that uses the installation. */
export type EnteShown = { readonly belfiore: string; readonly denominazione: string }

type ComuneSelectProps = {
  readonly enti: readonly EnteShown[]
  readonly label: string
  readonly empty: string
  readonly value: string
  readonly problem?: string
}

/** Which comune something is asked of, or given for. */
export const ComuneSelect = ({ enti, ...question }: ComuneSelectProps) => (
  <Select
    name="comune"
    options={enti.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))}
    {...question}
  />
)
