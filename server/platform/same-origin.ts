import { hosts } from './hosts'

/**
 * True for a form of ours. A browser says where a form comes from and no page can change it; one that says nothing is not
 * believed. SameSite cookies stop the same thing: two locks on one door.
 */
export const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === hosts().signIn.origin
}
