import type { ReactNode } from 'react'

type CheckboxProps = {
  /** Where several have one name. */
  readonly id?: string
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly checked?: boolean
  readonly value?: string
}

/** One thing that is so or is not. */
export const Checkbox = ({ name, id = name, label, hint, checked = false, value = 'si' }: CheckboxProps) => (
  <label className="opt">
    <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
    <span>
      {label}
      {hint ? <small>{hint}</small> : null}
    </span>
  </label>
)
