import type { NamespaceKeys, NestedKeyOf, useTranslations, Messages } from 'next-intl'

/** A translator passed on to a function: `Words<'calcolo'>` has the keys below `calcolo`, `Words` all of them. */
export type Words<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>> = never> = ReturnType<
  typeof useTranslations<Namespace>
>
