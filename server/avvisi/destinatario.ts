import type { DestinatarioAvviso } from '../../contracts/avviso'

/** Lines of an address; none where it is not known. */
export const indirizzoDi = ({
  indirizzo,
  civico,
  cap,
  localita,
}: Pick<DestinatarioAvviso, 'indirizzo' | 'civico' | 'cap' | 'localita'>): string[] =>
  [
    [indirizzo, civico],
    [cap, localita],
  ]
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter((line) => line !== '')

type Nome = Pick<DestinatarioAvviso, 'denominazione' | 'nome' | 'cognome'>

export const nomeDi = ({ denominazione, nome, cognome }: Nome): string =>
  denominazione ?? [nome, cognome].filter(Boolean).join(' ')
