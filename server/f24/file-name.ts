import type { Quale } from './righe'

const WORDS: Readonly<Record<Quale, string>> = {
  acconto: 'acconto',
  saldo: 'saldo',
  entrambe: 'acconto-saldo',
  unica: 'unica-soluzione',
}

/** The name of a comune as any file system takes it: letters without accents, words joined by a dash. */
const plain = (nome: string): string =>
  nome
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** `F24-IMU-2026-saldo-Cremona.pdf`: says what it is and nothing of whom. `who` tells several co-owners' files apart. */
export const f24FileName = (anno: number, quale: Quale, comune: string, who: number): string =>
  `F24-IMU-${anno}-${WORDS[quale]}-${plain(comune)}${who === 0 ? '' : `-contitolare-${who}`}.pdf`

/** `F24-TARI-2026-0102-Cremona.pdf`: of a tax in instalments, or paid late. */
export const f24FileNameOf = (tributo: string, anno: number, what: string, comune: string): string =>
  `F24-${plain(tributo)}-${anno}-${what}-${plain(comune)}.pdf`
