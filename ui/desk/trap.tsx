type TrapProps = {
  readonly name: string
  readonly label: string
  /** Somebody's browser filled it: then they must be able to empty it. */
  readonly shown: boolean
}

/** A field for programs that fill in whatever they find; out of sight, out of the order of Tab, and said to be so. */
export const Trap = ({ name, label, shown }: TrapProps) => (
  <p className={shown ? 'field field-bad' : 'trap'} aria-hidden={shown ? undefined : true}>
    <label htmlFor={name}>{label}</label>
    <input id={name} name={name} type="text" autoComplete="off" tabIndex={shown ? undefined : -1} />
  </p>
)
