import {
  chiaveConservazione,
  classeIn,
  readConservazione,
  typedConservazione,
} from '../../../../../../contracts/parametri/conservazione'
import { today } from '../../../../../../server/platform/clock'
import { salva } from '../../salva'

/** Another term of a class, from a day on: the one before stays readable, and nothing is erased by it. */
export const POST = salva('/ufficio/aliquote/conservazione', (form) => {
  const classe = classeIn(form.get('classe'))
  const read = readConservazione(typedConservazione(form), today())
  if (!read.ok || classe === undefined) return undefined
  const { anni, ...when } = read.value
  return { chiave: chiaveConservazione(classe), valore: { anni }, pubblico: false, ...when, about: { classe } }
})
