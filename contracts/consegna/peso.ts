/**
 * Weight classes of letters by post, grams at most. Read in the price list of Poste Italiane for business customers in force from
 * 1 October 2015 («posta prioritaria», scaglioni di peso); nobody has confirmed that bulk mail still has them, nor what the
 * contract of a comune says: `incerta`, and the page says so.
 */
export const CLASSI_DI_PESO = {
  grammi: [20, 50, 100, 250, 350, 1_000, 2_000],
  fonte: 'Poste Italiane, listino dei servizi postali universali per la clientela business, dal 01/10/2015',
  incerta: true,
} as const

/** A4 of 80 g/m²: 0,06237 m² × 80 = 4,99 g. */
const FOGLIO = 5
/** A window envelope, by assumption: whoever prints weighs theirs. */
const BUSTA = 7

/** Sheets printed on both sides. */
export const fogliDi = (pagine: number): number => Math.ceil(pagine / 2)

/** The class of an envelope with so many sheets: its grams at most. A heavier one than the heaviest class is in that one. */
export const classeDi = (fogli: number): number => {
  const grammi = BUSTA + FOGLIO * fogli
  return CLASSI_DI_PESO.grammi.find((most) => grammi <= most) ?? CLASSI_DI_PESO.grammi.at(-1)!
}
