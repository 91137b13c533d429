/** A number of a content stream: at most three decimals. */
export const decimal = (value: number): string => String(Math.floor(value * 1000 + 0.5) / 1000)

/** A string of a PDF, from printable ASCII. */
export const literal = (text: string): string => `(${/[\\()]/.test(text) ? text.replace(/[\\()]/g, '\\$&') : text})`
