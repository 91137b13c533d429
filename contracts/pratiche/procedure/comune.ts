import type { Passo } from '../procedura'

/** How the office reaches the person. Its words are those of every procedure (`pratiche.comune`). */
export const RECAPITO: Passo = {
  id: 'recapito',
  campi: [
    { id: 'email', tipo: 'testo', forma: 'email', massimo: 254, noto: 'email' },
    { id: 'telefono', tipo: 'testo', forma: 'telefono', massimo: 24, noto: 'telefono', facoltativo: true },
  ],
}

/** What is said is true: who declares falsely answers for it. */
export const VERO: Passo = { id: 'vero', campi: [{ id: 'vero', tipo: 'vero' }] }

/** Steps whose words no procedure writes itself. */
export const PASSI_COMUNI: readonly string[] = [RECAPITO.id, VERO.id]
