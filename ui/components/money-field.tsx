import { Field, type FieldProps } from './field'

type MoneyFieldProps = Omit<FieldProps, 'unit' | 'numeric' | 'type' | 'capitals'>

/** Euro as people write them; `contracts/calcolo/typed.ts` reads what was typed. */
export const MoneyField = ({ width = 'm', ...props }: MoneyFieldProps) => (
  <Field {...props} width={width} numeric="decimal" unit="euro" />
)
