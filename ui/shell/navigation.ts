/** The entries of the main navigation: only pages that exist. */
export const ENTRIES = [
  { key: 'home', path: '/' },
  { key: 'comuni', path: '/comuni' },
  { key: 'how', path: '/#come-funziona' },
] as const
