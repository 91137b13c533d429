/** In which capacity somebody acts. */
export const ROLES = [
  'cittadino',
  'rappresentante',
  'intermediario',
  'operatore',
  'responsabile',
  'amministratore',
  'gestore',
] as const
export type Role = (typeof ROLES)[number]
