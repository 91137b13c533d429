import type { Crumb } from '../ui/components/breadcrumb'

/** The path of a page for programs (schema.org BreadcrumbList). */
export const breadcrumbData = (path: readonly Crumb[], base: URL): Record<string, unknown> => ({
  '@type': 'BreadcrumbList',
  itemListElement: path.map(({ name, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: new URL(href, base).href,
  })),
})
