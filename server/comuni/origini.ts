import type { ProspettoBase } from '../../formats/aliquote-base'
import type { IsoDate } from '../../engine/kernel/dates'

/** Readings whose day the files do not write line by line (data/README.md). */
const OCTOBER: IsoDate = '2026-10-03'
/** The source says June 2025 and no day: the last one, so that it never looks newer than it may be. */
const JUNE: IsoDate = '2025-06-30'

const PROSPETTO_2026 = 'MEF, prospetto 2026'
const PROSPETTO_2025 = 'MEF, prospetto 2025'
const UNCHANGED = 'MEF, prospetto 2026, dichiarato uguale al 2025'
const STILL_2025 = 'MEF, prospetto 2025, ultimo pubblicato'

const READINGS: Readonly<Record<string, { readonly fonte: string; readonly rilevata: IsoDate }>> = {
  prospetto_2026: { fonte: PROSPETTO_2026, rilevata: OCTOBER },
  prospetto_2026_riletto: { fonte: PROSPETTO_2026, rilevata: OCTOBER },
  prospetto_2026_dichiarato_invariato: { fonte: UNCHANGED, rilevata: OCTOBER },
  prospetto_2026_dichiarato_invariato_riletto: { fonte: UNCHANGED, rilevata: OCTOBER },
  prospetto_2025: { fonte: STILL_2025, rilevata: OCTOBER },
  prospetto_2025_riletto: { fonte: STILL_2025, rilevata: OCTOBER },
  base_di_legge: { fonte: 'L. 160/2019, art. 1 c. 748-755', rilevata: OCTOBER },
  livn: { fonte: PROSPETTO_2025, rilevata: JUNE },
  aliquoteimu: { fonte: PROSPETTO_2025, rilevata: OCTOBER },
  'livn+aliquoteimu': { fonte: PROSPETTO_2025, rilevata: OCTOBER },
}

export type Origine = { readonly origine: string; readonly fonte: string; readonly rilevata: IsoDate }

/** Source and day of a line: its own day where it has one, else that of a reading we know; undefined when neither. */
export const origineOf = ({ origine, rilevata }: ProspettoBase): Origine | undefined => {
  const known = Object.hasOwn(READINGS, origine) ? READINGS[origine] : undefined
  const day = rilevata ?? known?.rilevata
  return day === undefined ? undefined : { origine, fonte: known?.fonte ?? origine, rilevata: day }
}
