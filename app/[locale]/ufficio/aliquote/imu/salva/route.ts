import { PROSPETTO } from '../../../../../../contracts/parametri/prospetto'
import { isVisto, salva } from '../../salva'
import { annoDi, inizioDi, readForm } from '../read'

export const POST = salva('/ufficio/aliquote/imu', async (form, belfiore) => {
  const anno = annoDi(form.get('anno'))
  const inizio = await inizioDi(belfiore, anno)
  const value = inizio && readForm(form, belfiore, inizio).value
  if (value === undefined || !isVisto(form, value.impronta)) return undefined
  const { valore, atto } = value
  return { chiave: PROSPETTO, valore, dal: `${anno}-01-01`, atto, about: { anno: String(anno) } }
})
