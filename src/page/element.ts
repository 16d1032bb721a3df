/** Makes elements of the page. */

type Child = Node | string | null | undefined | false

/**
 * @param name such as `button`, with classes and an id as in a selector: `button.quiet#open`.
 * @param properties attributes by name, and listeners as `onclick`; `false` and undefined leave an attribute out.
 * @param children elements and texts; what is empty is left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  name: Tag | `${Tag}.${string}`,
  properties: Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const [tag, ...classes] = name.split('.') as [Tag, ...string[]]
  const made = document.createElement(tag)
  if (classes.length > 0) made.className = classes.join(' ')
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value as EventListener)
    else if (value !== undefined && value !== false)
      made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.flat().filter((child): child is Node | string => Boolean(child)))
  return made
}
