import type { DestinatarioAvviso } from '../../contracts/avviso'
import type { Motivo } from '../../contracts/consegna/stampa'

const said = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''

/**
 * Why nobody could deliver a letter to that address; undefined where it is whole. An address abroad is told apart: the name of its
 * State is on no paper of ours, and its post is another.
 */
export const indirizzoMancante = ({
  indirizzo,
  cap,
  localita,
  residenza,
}: DestinatarioAvviso): Extract<Motivo, 'estero' | `senza-${'indirizzo' | 'cap' | 'localita'}`> | undefined => {
  if (residenza?.startsWith('Z')) return 'estero'
  if (!said(indirizzo)) return 'senza-indirizzo'
  if (!/^\d{5}$/.test(cap ?? '')) return 'senza-cap'
  return said(localita) ? undefined : 'senza-localita'
}
