import { law, uncertain, type Law } from '../kernel/law'

/** The law of the TARI: L. 147/2013, art. 1, at the given comma. */
export const l147 = (comma: string): Law => law('L. 147/2013', `art. 1 c. ${comma}`)

/** The same, for a comma whose words were not read in a source again. */
export const l147DaConfermare = (comma: string): Law => uncertain('L. 147/2013', `art. 1 c. ${comma}`)

export const dpr158 = (at: string): Law => law('DPR 158/1999', at)
