import { isUuid } from './uuid'

/** Which import a button is about. */
export const readImportRef = (form: URLSearchParams): string | undefined => {
  const id = form.get('id') ?? ''
  return isUuid(id) ? id : undefined
}

const MOST = 60
const LONGEST = 200
const FIELD = 'campo.'

/** Which column of a list is which field: names of the form are `campo.` and the field's. */
export const readColumns = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form]
      .filter(([name, column]) => name.startsWith(FIELD) && column !== '' && column.length <= LONGEST)
      .slice(0, MOST)
      .map(([name, column]) => [name.slice(FIELD.length), column]),
  )
