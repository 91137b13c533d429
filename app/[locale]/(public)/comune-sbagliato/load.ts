import { cache } from 'react'
import { CAMPI_ERRORE } from '../../../../contracts/comune-sbagliato'
import { rowField } from '../../../../contracts/verifica-campi'
import { terminaIl, termineOn } from '../../../../engine/procedimento/procedimento'
import { capisciErrore, type ErroreCapito } from '../../../../server/f24/comune-sbagliato'
import { lettereOf } from '../../../../server/f24/lettera/lettere'
import { today } from '../../../../server/platform/clock'
import type { Hidden } from '../../../../ui/f24/posted-answers'
import { postedForm } from '../../../posted'

const FIRST_ROWS = 2
const COLONNE_ERRORE = ['codiceTributo', 'anno', 'debito', 'acconto', 'saldo'] as const

const hiddenOf = (form: URLSearchParams, rows: number): Hidden => {
  const names = [
    ...Object.keys(CAMPI_ERRORE),
    ...['g', 'm', 'a'].map((part) => `giorno.${part}`),
    ...Array.from({ length: rows }, (_, row) => COLONNE_ERRORE.map((colonna) => rowField(row, colonna))).flat(),
  ]
  return names.flatMap((name) => {
    const value = form.get(name)
    return value === null || value === '' ? [] : [[name, value.slice(0, 200)] as const]
  })
}

const ready = (versamento: NonNullable<ErroreCapito['versamento']>) => {
  const oggi = today()
  const { value, law } = termineOn('riversamento', oggi)
  return { versamento, lettere: lettereOf(versamento), giorni: value.giorni, entro: terminaIl(value, oggi), law }
}

/** The form, or the letters that come of it; read once for the page and its title. */
export const loadErrore = cache(async () => {
  const form = (await postedForm()) ?? new URLSearchParams()
  const capito = await capisciErrore(form, today())
  const azione = form.get('azione')
  const sent = azione === 'prepara'
  const rows = capito.scritto.righe.length
  const { versamento } = capito
  return {
    capito,
    sent,
    /** Rows to show in the form. */
    count: azione === 'riga' ? rows + 1 : Math.max(rows, FIRST_ROWS),
    hidden: hiddenOf(form, 40),
    ...(sent && versamento !== undefined ? { pronte: ready(versamento) } : {}),
  }
})

export type ErroreView = Awaited<ReturnType<typeof loadErrore>>
