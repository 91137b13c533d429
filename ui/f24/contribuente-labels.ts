import {
  CAMPI_CONTRIBUENTE,
  type CampoContribuente,
  type ContribuenteProblem,
} from '../../contracts/contribuente/campi'

/** The question of each field, by its key under `contribuente`. */
export const LABELS = {
  kind: 'kind',
  cf: 'cf',
  cognome: 'cognome',
  nome: 'nome',
  'nascita.g': 'nascita',
  'nascita.m': 'nascita',
  'nascita.a': 'nascita',
  sesso: 'sesso',
  comune: 'comune',
  provincia: 'provincia',
  denominazione: 'denominazione',
  confermo: 'confermo',
  'altro.cf': 'altro.cf',
  'altro.id': 'altro.id',
} as const satisfies Record<CampoContribuente, string>

/** `p0.cognome` → `cognome`. */
export const campoOf = (field: string): CampoContribuente => field.slice(field.indexOf('.') + 1) as CampoContribuente

export const sortAsOnPage = (problems: readonly ContribuenteProblem[]): readonly ContribuenteProblem[] => {
  const place = ({ field }: ContribuenteProblem): number => CAMPI_CONTRIBUENTE.indexOf(campoOf(field))
  return [...problems].sort((a, b) => place(a) - place(b))
}
