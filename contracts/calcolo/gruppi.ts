/** How many of something an address asks for, one at least. */
export const countIn = (params: URLSearchParams, name: string): number =>
  Math.max(1, Number(params.get(name) ?? '1') || 1)

/** Takes away the answers of one numbered group (`p1.`, `v2.`) and moves those after it one place up, in place. */
export const withoutGroup = (params: URLSearchParams, letter: 'p' | 'v', gone: number): void => {
  const moved = [...params].filter(([name]) => new RegExp(`^${letter}\\d\\.`).test(name))
  for (const [name] of moved) params.delete(name)
  for (const [name, value] of moved) {
    const at = Number(name[1])
    if (at < gone) params.set(name, value)
    if (at > gone) params.set(`${letter}${at - 1}${name.slice(2)}`, value)
  }
}
