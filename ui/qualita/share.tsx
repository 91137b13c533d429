/** A bar from zero to the whole; what it shows is said in figures beside it. */
export const Share = ({ part, of }: { readonly part: number; readonly of: number }) => (
  <svg className="share" aria-hidden="true">
    <rect className="track" width="100%" height="100%" rx="2" />
    <rect className="part" width={`${of === 0 ? 0 : Math.round((part / of) * 100)}%`} height="100%" rx="2" />
  </svg>
)
