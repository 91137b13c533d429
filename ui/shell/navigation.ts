/** The entries of the main navigation: only pages that exist. */
export const ENTRIES = [
  { key: 'home', path: '/' },
  { key: 'comuni', path: '/comuni' },
  { key: 'services', path: '/servizi' },
  { key: 'faq', path: '/domande-frequenti' },
  { key: 'how', path: '/#come-funziona' },
] as const

/** What the law and the Modello Comuni want at the foot of every page; `element` is what their checks look for. */
export const RULES = [
  { key: 'report', path: '/segnala', element: 'report-inefficiency' },
  { key: 'privacyNotice', path: '/privacy', element: 'privacy-policy-link' },
  { key: 'legal', path: '/note-legali', element: 'legal-notes' },
] as const
