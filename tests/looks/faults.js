/* What no page of ours may have, whatever is on it: returns a list of [fault, where]. */
width => {
  const found = []
  const root = document.querySelector(".vp-page")
  const isPhone = width < 600
  const name = element => {
    const own = element.closest("[class*=vp-]") || element
    return `${element.tagName.toLowerCase()} in .${[...own.classList].join(".")}: ` +
      (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 60)
  }
  const tell = (fault, element, more = "") => found.push([fault, `${name(element)} ${more}`])
  const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const scrolls = element => {
    for (let at = element; at && at !== root; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true
    return false
  }
  /* What is only for screen readers is one pixel small. */
  const isForEars = element => {
    for (let at = element; at && at !== root; at = at.parentElement) {
      const box = at.getBoundingClientRect()
      if (box.width <= 5 && box.height <= 5) return true
    }
    return false
  }

  if (document.documentElement.scrollWidth > width)
    found.push(["wider than the window", `${document.documentElement.scrollWidth} in ${width}`])

  for (const element of root.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement) || !isShown(element) || isForEars(element)) continue
    const style = getComputedStyle(element)
    /* What is cut after some lines ends in an ellipsis, which may lie outside. */
    if (style.webkitLineClamp !== "none") continue
    if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      tell("clipped", element, `${element.scrollWidth} in ${element.clientWidth}`)
  }

  for (const image of root.querySelectorAll("img")) {
    if (!image.hasAttribute("width") || !image.hasAttribute("height"))
      found.push(["picture without size", image.outerHTML.slice(0, 120)])
    if (!isShown(image)) continue
    const box = image.getBoundingClientRect()
    if (box.width < 4 || box.height < 4)
      found.push(["picture too small to see", `${image.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`])
  }

  if (isPhone)
    for (const control of root.querySelectorAll("button, select, summary, input, textarea, [role=button], nav a")) {
      if (!isShown(control) || isForEars(control) || control.type === "hidden") continue
      const target = control.matches("[type=checkbox], [type=radio]") ? control.closest("label") || control : control
      const height = target.getBoundingClientRect().height
      if (height < 43.5) tell("smaller than a finger", control, `${height}`)
    }

  const lines = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || !isShown(parent) || isForEars(parent) || scrolls(parent)) continue
    if (parent.closest("option, script, style, title, desc, .headerlink")) continue
    let block = parent
    while (block !== root && /inline$|contents/.test(getComputedStyle(block).display)) block = block.parentElement
    const room = block.getBoundingClientRect()
    const isDrawn = !!parent.closest("svg")
    const isClamped = !!parent.closest("*") && /hidden|clip/.test(getComputedStyle(block).overflowY)
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      if (line.width < 1) continue
      if (isClamped && line.top > room.bottom - 4) continue
      if (isDrawn ? line.right > width + 1 || line.left < -1 : line.right > room.right + 2 || line.left < room.left - 2)
        tell("sticks out", parent, `${Math.round(line.left)}–${Math.round(line.right)} in ${Math.round(room.left)}–${Math.round(room.right)}`)
      /* The box of a line is higher than its letters. */
      const off = line.height * 0.25
      lines.push({ top: line.top + off, bottom: line.bottom - off, left: line.left, right: line.right, parent, node })
    }
  }
  lines.sort((one, other) => one.top - other.top)
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
      const other = lines[next]
      if (other.node === one.node) continue
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
        tell("on other text", one.parent, `× ${name(other.parent)}`)
    }
  })
  return found
}
