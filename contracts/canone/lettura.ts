import type { ProblemCode } from '../../engine/kernel/problem'
import { ratio, type Ratio } from '../../engine/kernel/money'
import { Lettura } from '../calcolo/bene'
import { typedDay, typedWhole } from '../calcolo/typed'
import { typedDecimal } from '../tari/typed'
import { nomeCampo, type RisposteCanone } from './risposte'

const CENTS = 100

/** What is wrong is collected under the name of its field, whichever catalogue its sentence is in. `at`: which thing. */
export class LetturaCanone extends Lettura {
  constructor(
    private readonly risposte: RisposteCanone,
    readonly at = 0,
  ) {
    super(nomeCampo(at, ''))
  }

  rule(field: string, code: ProblemCode): undefined {
    this.problems.push({ code, field: nomeCampo(this.at, field), values: {} })
    return undefined
  }

  text(field: string): string {
    return this.risposte.get(nomeCampo(this.at, field))
  }

  figure(field: string, code: ProblemCode): Ratio | undefined {
    const text = this.text(field)
    if (text === '') return this.refuse(field, 'answer-missing')
    return typedDecimal(text) ?? this.rule(field, code)
  }

  measure(field: string): Ratio | undefined {
    const value = this.figure(field, 'superficie-invalid')
    return value?.num === 0 ? this.rule(field, 'superficie-invalid') : value
  }

  /** A figure that may be left out. */
  optional(field: string, code: ProblemCode): Ratio | undefined {
    return this.text(field) === '' ? undefined : this.figure(field, code)
  }

  /** Euro with all the decimals of the delibera, as cents. */
  euro(field: string): Ratio | undefined {
    const typed = this.figure(field, 'tariffa-invalid')
    return typed && ratio(typed.num * CENTS, typed.den)
  }

  whole(field: string, most: number): number | undefined {
    const typed = typedWhole(this.text(field), most, 'choice-unknown')
    if ('value' in typed) return typed.value
    return this.text(field) === '' ? this.refuse(field, typed.code) : this.rule(field, 'quantity-invalid')
  }

  /** Many of something, written with or without the dots of thousands. */
  many(field: string): number | undefined {
    const text = this.text(field).replace(/[.\s\u00a0]/g, '')
    if (text === '') return this.refuse(field, 'answer-missing')
    return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : this.rule(field, 'quantity-invalid')
  }

  /** A day of the year, or nothing where its boxes are empty. */
  day(field: string, anno: number): string | undefined {
    const [g, m, a] = [this.text(`${field}.g`), this.text(`${field}.m`), this.text(`${field}.a`)]
    return g === '' && m === '' ? undefined : this.take(`${field}.g`, typedDay(g, m, a, anno))
  }
}
