import type { ReactNode } from 'react'

type CheckboxProps = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly checked?: boolean
  readonly value?: string
}

/** One thing that is so or is not. */
export const Checkbox = ({ name, label, hint, checked = false, value = 'si' }: CheckboxProps) => (
  <label className="opt">
    <input type="checkbox" id={name} name={name} value={value} defaultChecked={checked} />
    <span>
      {label}
      {hint ? <small>{hint}</small> : null}
    </span>
  </label>
)
