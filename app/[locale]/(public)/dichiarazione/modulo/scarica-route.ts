import { risposteDi, type Risposte } from '../../../../../contracts/dichiarazione/risposte'
import { FORMATI, type FileDichiarazione, type FormatoFile } from '../../../../../server/dichiarazione/file'
import { fileRoute } from '../../calcolo/print-route'

type Fai = (risposte: Risposte, formato: FormatoFile) => Promise<FileDichiarazione | undefined>

/** A file of the declaration: everything is read and checked again; what is wrong goes back to the form. */
export const scaricaRoute = (page: `/${string}`, fai: Fai) =>
  fileRoute(page, async (_answers, form) => {
    const formato = FORMATI.find((one) => one === form.get('formato'))
    return formato && fai(risposteDi(form), formato)
  })
