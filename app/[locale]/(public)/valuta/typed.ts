import type { RatingTyped } from '../../../../ui/desk/rating'

/** What was typed into a form of stars, as far as a page shows it again. */
export const typedOf = (form: URLSearchParams | undefined): RatingTyped => {
  const value = (name: string): string => (form?.get(name) ?? '').slice(0, 400)
  return { score: value('voto'), liked: value('piace'), hard: value('manca'), text: value('dettagli') }
}
