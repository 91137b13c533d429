import { readRicerca } from '../../../../../contracts/ricerca'
import { keepLook } from '../../../../../server/contribuenti/kept-look'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'

/** Keeps what is looked for in the officer's browser, sealed: the page that shows whom it finds has no name in its address. */
export const POST = action({
  page: '/ufficio/contribuenti',
  roles: STAFF_ROLES,
  read: (form) => {
    const read = readRicerca(form)
    return read.ok ? read.value : undefined
  },
  run: async ({ actor }, { motivo, pratica, ...cercato }) => ({
    to: '/ufficio/contribuenti#trovati',
    cookies: [await keepLook(actor, { ragione: { motivo, pratica }, cercato })],
  }),
})
