const ESCAPED = /_x([0-9A-F]{4})_/gi

/** Signs that XML cannot hold are written as their number, `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text

/** A text in one run or several, each with a face of its own; how it is pronounced (`rPh`) is no part of it. */
export class TextRuns {
  private all = ''
  private isInside = false
  private phonetic = 0

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1
    this.isInside = name === 't' && this.phonetic === 0
  }

  text(said: string): void {
    if (this.isInside) this.all += said
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1
    if (name === 't') this.isInside = false
  }

  /** The whole text; the next one begins. */
  taken(): string {
    const text = unescaped(this.all)
    this.all = ''
    return text
  }
}
