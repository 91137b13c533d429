import { checkCharacter, checkDigit, nameLetters, surnameLetters } from '../../engine/kernel/codice-fiscale'
import { daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Chance } from './chance'
import { COGNOMI, DITTE, NASCITE, NOMI } from './names'

export type Persona = {
  readonly tipo: 'P'
  readonly id: number
  readonly cognome: string
  readonly nome: string
  readonly sesso: 'M' | 'F'
  readonly nascita: IsoDate
  readonly luogo: string
  readonly codiceFiscale: string
}

export type Ditta = {
  readonly tipo: 'G'
  readonly id: number
  readonly denominazione: string
  readonly codiceFiscale: string
}

const MESI = 'ABCDEHLMPRST'

const codeOf = ({ cognome, nome, sesso, nascita, luogo }: Omit<Persona, 'codiceFiscale' | 'id' | 'tipo'>): string => {
  const [year, month, day] = nascita.split('-').map(Number)
  const giorno = String(day! + (sesso === 'F' ? 40 : 0)).padStart(2, '0')
  const first = `${surnameLetters(cognome)}${nameLetters(nome)}${String(year! % 100).padStart(2, '0')}${MESI[month! - 1]}${giorno}${luogo}`
  return `${first}${checkCharacter(first)}`
}

/** Makes people, no two with one codice fiscale. */
export class People {
  private readonly taken = new Set<string>()
  private last = 1_000

  constructor(private readonly chance: Chance) {}

  private unused(draw: () => string): string {
    let code = draw()
    while (this.taken.has(code)) code = draw()
    this.taken.add(code)
    return code
  }

  persona(cognome: string = this.chance.of(COGNOMI), oldest = 1935, youngest = 1999): Persona {
    const { chance } = this
    const sesso = chance.percent(50) ? 'M' : 'F'
    const fixed = { cognome, nome: chance.of(NOMI[sesso]), sesso } as const
    let born = { nascita: '', luogo: '' }
    const codiceFiscale = this.unused(() => {
      const [year, month] = [chance.between(oldest, youngest), chance.between(1, 12)]
      born = { nascita: toIsoDate(year, month, chance.between(1, daysInMonth(year, month))), luogo: chance.of(NASCITE) }
      return codeOf({ ...fixed, ...born })
    })
    return { tipo: 'P', id: ++this.last, ...fixed, ...born, codiceFiscale }
  }

  ditta(): Ditta {
    const denominazione = `${this.chance.of(DITTE)} ${this.chance.of(COGNOMI)} S.R.L.`
    const codiceFiscale = this.unused(() => {
      const first = String(this.chance.between(0, 99_999_999)).padStart(10, '0')
      return `${first}${checkDigit(first)}`
    })
    return { tipo: 'G', id: ++this.last, denominazione, codiceFiscale }
  }
}
