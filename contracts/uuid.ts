/** As PostgreSQL writes ids. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text of an address or a form can be an id: what cannot is asked of no database. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** Which thing of one's own a button is about: its id stands in the form, never in an address. */
export const idIn = (form: URLSearchParams): string | undefined => {
  const id = form.get('id')
  return isUuid(id) ? id : undefined
}
