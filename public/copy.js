/*
 * The buttons of ui/components/copy-button.tsx: they appear where a script can copy, and copy a text (data-copy), or the whole
 * address of a path of this site (data-copy-path). No page needs React for them alone.
 */
;(() => {
  if (!('clipboard' in navigator)) return
  document.documentElement.dataset.copies = ''

  const textOf = ({ copy, copyPath }) => copy ?? new URL(copyPath, location.href).href

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy], [data-copy-path]')
    if (!button) return
    const label = button.querySelector('[aria-live]')
    const { label: before, done } = button.dataset
    navigator.clipboard.writeText(textOf(button.dataset)).then(
      () => (label.textContent = done),
      () => (label.textContent = before),
    )
  })
})()
