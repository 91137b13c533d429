import type { ProblemCode } from '../../engine/kernel/problem'
import type { Ratio } from '../../engine/kernel/money'
import type { TariffaTari } from '../../engine/tari/tari.types'
import { Lettura } from '../calcolo/bene'
import { typedDay, typedWhole } from '../calcolo/typed'
import { inPeriodo, rispostaIn, type RisposteTari } from './risposte'
import { typedDecimal } from './typed'

const MOST_EMPTYINGS = 10_000

/** What is wrong is collected under the name of its field, whichever catalogue its sentence is in. */
export class LetturaTari extends Lettura {
  /** `at`: the stretch of the year; what it leaves blank is as in the one before. */
  constructor(
    readonly risposte: RisposteTari,
    readonly at = 0,
  ) {
    super('')
  }

  rule(field: string, code: ProblemCode): undefined {
    this.problems.push({ code, field, values: {} })
    return undefined
  }

  text(field: string): string {
    return rispostaIn(this.risposte, this.at, field)
  }

  name(field: string): string {
    return inPeriodo(this.at, field)
  }

  figure(field: string, code: ProblemCode): Ratio | undefined {
    const text = this.text(field)
    if (text === '') return this.refuse(this.name(field), 'answer-missing')
    return typedDecimal(text) ?? this.rule(this.name(field), code)
  }

  /** A surface of the first stretch is above zero; later on zero says that it is gone. */
  superficie(field: string): Ratio | undefined {
    const mq = this.figure(field, 'superficie-invalid')
    return mq?.num === 0 && this.at === 0 ? this.rule(this.name(field), 'superficie-invalid') : mq
  }

  tariffa(prefix: string): TariffaTari | undefined {
    const fissa = this.figure(`${prefix}fissa`, 'tariffa-invalid')
    const variabile = this.figure(`${prefix}variabile`, 'tariffa-invalid')
    return fissa && variabile && { fissa, variabile }
  }

  persone(): number | undefined {
    const text = this.text('persone')
    const typed = typedWhole(text, 99, 'choice-unknown')
    if ('value' in typed) return typed.value
    const field = this.name('persone')
    return text === '' ? this.refuse(field, typed.code) : this.rule(field, 'occupanti-invalid')
  }

  /** A whole number that may be zero. */
  count(field: string): number | undefined {
    const text = this.text(field)
    if (text === '') return this.refuse(field, 'answer-missing')
    const value = /^\d{1,5}$/.test(text) ? Number(text) : MOST_EMPTYINGS + 1
    return value > MOST_EMPTYINGS ? this.refuse(field, 'count-unreadable') : value
  }

  /** A day of the year, or nothing where its boxes are empty. */
  day(field: string): string | undefined {
    const { anno, get } = this.risposte
    const parts = [get(`${field}.g`), get(`${field}.m`), get(`${field}.a`)] as const
    if (parts[0] === '' && parts[1] === '') return undefined
    return this.take(`${field}.g`, typedDay(...parts, anno))
  }
}
