import { expect, test } from 'vitest'
import { savedName, shownName } from './name'

test.each([
  ['ricevuta.pdf', 'ricevuta.pdf'],
  ['C:\\Utenti\\Alba\\ricevuta.pdf', 'ricevuta.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'file'],
  ['', 'file'],
  ['Città dell’Alba (1).PDF', 'Città dellAlba (1).PDF'],
  ['due\r\nrighe".pdf', 'duerighe.pdf'],
  // a sign that turns the rest around: `fdp.exe` would be shown as `exe.pdf`
  ['conto\u202Efdp.exe', 'contofdp.exe'],
  [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(96)}.pdf`],
])('%j is shown as %j', (name, shown) => expect(shownName(name)).toBe(shown))

test.each([
  ['ricevuta.PDF', 'pdf', 'ricevuta.PDF'],
  ['foto.jpeg', 'jpeg', 'foto.jpeg'],
  ['foto.pdf', 'png', 'foto.pdf.png'],
  ['delega', 'p7m', 'delega.p7m'],
] as const)('%s that is a %s is saved as %s', (nome, tipo, saved) => expect(savedName(nome, tipo)).toBe(saved))
