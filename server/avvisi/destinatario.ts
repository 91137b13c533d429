import type { DestinatarioAvviso } from '../../contracts/avviso'

/** Lines of an address; none where it is not known. */
export const indirizzoDi = ({ indirizzo, civico, cap, localita }: DestinatarioAvviso): string[] =>
  [
    [indirizzo, civico],
    [cap, localita],
  ]
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter((line) => line !== '')

export const nomeDi = ({ denominazione, nome, cognome }: DestinatarioAvviso): string =>
  denominazione ?? [nome, cognome].filter(Boolean).join(' ')
