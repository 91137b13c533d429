import { Decimal, type Json } from './decimal'

const show = (value: Json | undefined): string => {
  if (value === undefined) return 'nothing'
  if (value instanceof Decimal) return value.text
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${show(inner)}`)
      .join(', ')}}`
  }
  return JSON.stringify(value)
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Decimal)

/** Differences, each `path: expected …, got …`. Objects are compared on the keys that are expected, lists whole. */
export const differences = (expected: Json, got: Json | undefined, path: string): string[] => {
  if (expected instanceof Decimal) {
    return got instanceof Decimal && got.text === expected.text ? [] : [differ(path, expected, got)]
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [differ(path, expected, got)]
    return expected.flatMap((entry, index) => differences(entry, got[index], `${path}.${index}`))
  }
  if (isObject(expected)) {
    if (!isObject(got)) return [differ(path, expected, got)]
    return Object.entries(expected).flatMap(([key, entry]) =>
      differences(entry, got[key], path ? `${path}.${key}` : key),
    )
  }
  return expected === got ? [] : [differ(path, expected, got)]
}

const differ = (path: string, expected: Json, got: Json | undefined): string =>
  `${path}: expected ${show(expected)}, got ${show(got)}`
