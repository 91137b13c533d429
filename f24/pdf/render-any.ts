import type { Delega } from '../model/delega'
import type { DelegaOrdinaria } from '../model/delega-ordinaria'
import { blankSemplificato, renderDelegheSemplificato } from './render'
import { blankOrdinario, renderDelegheOrdinario } from './render-ordinario'
import type { RenderOptions } from './sheets'

/** Forms of one model; the other list is empty. */
export type Forms = { readonly deleghe: readonly Delega[]; readonly ordinarie: readonly DelegaOrdinaria[] }

/** The PDF of some forms, whichever model they are of. @throws TextDoesNotFit where a value is too long for its place */
export const renderForms = (
  { deleghe, ordinarie }: Forms,
  options: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  ordinarie.length > 0 ? renderDelegheOrdinario(ordinarie, options) : renderDelegheSemplificato(deleghe, options)

/** The empty model. */
export const blankForm = (modello: 'semplificato' | 'ordinario'): Promise<Uint8Array<ArrayBuffer>> =>
  modello === 'ordinario' ? blankOrdinario() : blankSemplificato()
