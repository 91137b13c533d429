import type { ReactNode } from 'react'

const circle = <circle cx="12" cy="12" r="9.25" />

/** Line drawings on a grid of 24: a word always stands beside them, so they are hidden from screen readers. */
const DRAWINGS = {
  calendar: <path d="M4 6h16v14.5H4ZM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  clock: (
    <>
      {circle}
      <path d="M12 6.5V12l3.5 2.5" />
    </>
  ),
  copy: <path d="M8.5 8.5H20V21H8.5ZM15.5 8.5V3.5H4V16h4.5" />,
  document: <path d="M6 3h8l4.5 4.5V21H6ZM13.5 3v5h5M9 13h6M9 16.5h6" />,
  done: (
    <>
      {circle}
      <path d="m7.5 12.5 3 3 6-6.5" />
    </>
  ),
  download: <path d="M12 3.5V15m-5-4.5 5 5 5-5M4 20h16" />,
  field: <path d="M3 20h18M12 20V9M12 12c0-3-2-4.5-5-4.5 0 3 2 4.5 5 4.5Zm0-2.5c0-3 2-5 5.5-5 0 3-2 5-5.5 5Z" />,
  flat: <path d="M5 21V3h14v18M3 21h18M9 7.5h1.5M13.5 7.5H15M9 11.5h1.5M13.5 11.5H15M10 21v-5h4v5" />,
  garage: <path d="M3 21V9l9-5 9 5v12M6.5 21v-9h11v9M6.5 15h11M6.5 18h11" />,
  house: <path d="M3 11.5 12 4l9 7.5M5.5 10v10.5h13V10M10 20.5v-6h4v6" />,
  info: (
    <>
      {circle}
      <path d="M12 11v6M12 7.300v.1" />
    </>
  ),
  law: (
    <path d="M15.5 6.5c-.4-2-1.8-3-3.5-3-2 0-3.5 1.2-3.5 3 0 4 7.5 3.5 7.5 7.5 0 1.5-1 2.5-2.5 2.700M8.5 17.5c.4 2 1.8 3 3.5 3 2 0 3.5-1.2 3.5-3 0-4-7.5-3.5-7.5-7.5 0-1.5 1-2.5 2.5-2.7" />
  ),
  letters: <path d="M3 19 8.5 5 14 19M5 14h7M15.5 19l3-7.5 3 7.5M16.6 16.5h3.8" />,
  map: <path d="m3.5 5.5 5.5-2 6 2 5.5-2v15l-5.5 2-6-2-5.5 2ZM9 3.5v15M15 5.5v15" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6" />
    </>
  ),
  plot: <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8.5 12h7M12 8.5v7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.5H7Z" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  save: <path d="M12 4v10.500M7.500 10.500 12 15l4.500-4.500M4 15v4.500h16V15" />,
  shop: <path d="M4 10v10.5h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0M10 20.5v-6h4v6" />,
  stamp: <path d="M5 21h14M6 17.5h12V14h-4.5c0-3 1.5-4 1.5-6.5a3 3 0 0 0-6 0c0 2.5 1.5 3.5 1.5 6.5H6Z" />,
  star: <path d="m12 3 2.800 5.900 6.200.9-4.500 4.500 1.100 6.400-5.600-3-5.600 3 1.100-6.400L3 9.800l6.200-.9Z" />,
  warning: <path d="M12 3.5 22 20.5H2ZM12 10v5M12 17.700v.1" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {DRAWINGS[name]}
  </svg>
)

/** The crest of the installation: a doorway with two lines of an account. */
export const Crest = () => (
  <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d="M4 44V22a20 20 0 0 1 40 0v22Z" fill="#06c" />
    <path d="M24 2a20 20 0 0 1 20 20v22H24Z" fill="#036" />
    <path
      d="M13 37V23a11 11 0 0 1 22 0v14M13 24.5h22M13 31h22"
      fill="none"
      stroke="#fff"
      strokeWidth="3.5"
      strokeLinecap="round"
    />
  </svg>
)
