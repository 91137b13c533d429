import { readTogliErede } from '../../../../../../../contracts/eredi'
import { togliErede } from '../../../../../../../server/eredi/commands'
import { erediAct } from '../../../../../../eredi/act'

/** Takes an heir back, with the reason. */
export const POST = erediAct({
  // without a reason the form comes back, open where it was
  read: (form) => {
    const read = readTogliErede(form)
    return read?.motivo === '' ? undefined : read
  },
  run: togliErede,
})
