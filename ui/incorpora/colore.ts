/** Six figures of a colour, lower case, without `#`; undefined for what is no such colour. */
export const coloreOf = (text: string | null | undefined): string | undefined =>
  /^#?([0-9a-f]{6})$/i.exec((text ?? '').trim())?.[1]?.toLowerCase()

type Rgb = readonly [number, number, number]

const rgbOf = (hex: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const hexOf = (rgb: Rgb): string => rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Against white: text of this colour on the page, and white text on it. */
export const contrastOnWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05)

const STEP = 0.96

/** The same colour, darker by as little as it takes. Black is the end of the way. */
export const darkened = (hex: string, ratio: number): string => {
  let rgb = rgbOf(hex)
  while (contrastOnWhite(hexOf(rgb)) < ratio && rgb.some((part) => part > 0)) {
    rgb = rgb.map((part) => (part * STEP < 0.5 ? 0 : part * STEP)) as unknown as Rgb
  }
  return hexOf(rgb)
}

/** Text needs 4.5:1 (WCAG 1.4.3); the panel of what is owed carries second text too, and stays deep. */
const RATIOS = { action: 4.5, hover: 7, owed: 11 } as const

/** What the colour of a comune changes: links and buttons, and the panel of the sum. */
export const coloriOf = (hex: string): Readonly<Record<keyof typeof RATIOS, string>> => ({
  action: darkened(hex, RATIOS.action),
  hover: darkened(hex, RATIOS.hover),
  owed: darkened(hex, RATIOS.owed),
})

export const cssOf = (hex: string): string => {
  const { action, hover, owed } = coloriOf(hex)
  return `:root{--action:#${action};--action-hover:#${hover};--owed:#${owed};--wash:color-mix(in srgb,#${action} 4%,white)}\n`
}
